import pytest

from bantin_cli.layout.glue import GLUE_LIMIT, Bond, find_bonds, read_traits

HELD = [
    "ngày 15/6",
    "ngày 11/3/2022",
    "ngày 3/7/2020",
    "ngày 03",
    "03 tháng",
    "tháng 6",
    "năm 2022",
    "quý 2",
    "quý II",
    "số 1773/UBND-NCPC",
    "số 10695",
    "Điều 5",
    "khoản 2,",
    "trang 7",
    "thứ 3",
    "thứ XIII",
    "thứ Hai",
    "Quận 6",
    "án 06",
    "trình 05",
    "độ 2",
    "khoảng 40",
    "hơn 400",
    "gần 1.500",
    "trên 90%",
    "định 749/QĐ-TTg",
    "57 tỷ",
    "5 triệu",
    "12 nghìn",
    "20 USD",
    "500 đồng",
    "57 %",
    "10 km",
    "30 m²",
    "4 ha",
    "400 người,",
    "6 tháng",
    "2 năm",
    "tỷ USD",
    "tỷ đồng.",
    "triệu đồng",
    "nghìn tỷ",
    "50 000",
    "TP. Thủ",
    "TP. Biên",
    "Tp. Hồ",
    "P. 12",
    "Q. 1",
    "ông Nguyễn",
    "Ông Nguyễn",
    "(ông Nguyễn",
    "bà Lê",
    "TS. Lê",
    "ThS. Trần",
    "Th.S Trần",
    "PGS. Trần",
    "GS. Trần",
    "BS. Trần",
    "Hải –",
    "Hải -",
    "Hải —",
    "hay !",
    "« Số",
]

FREE = [
    "chuyển đổi",
    "– Phó",
    "2022, năm",
    "số hóa",
    "ngày càng",
    "ông cha",
    "Bộ TT&TT",
    "thành phố",
    "người dân",
    "15/6 và",
    "thứ hai",
    "đồng thời",
    "2022 Thành",
]


@pytest.mark.parametrize("pair", HELD)
def test_a_line_should_not_end_between(pair: str) -> None:
    assert bonds_of(pair) != pair


@pytest.mark.parametrize("pair", FREE)
def test_a_line_may_end_between(pair: str) -> None:
    assert bonds_of(pair) == pair


def bonds_of(text: str) -> str:
    """Return the text with "~" for firm bonds and "_" for weak ones."""
    words = text.split()
    bonds = find_bonds([read_traits(word) for word in words])
    marks = {None: " ", Bond.FIRM: "~", Bond.WEAK: "_"}
    return "".join(word + marks[bonds.get(index)] for index, word in enumerate(words)).strip()


@pytest.mark.parametrize(
    "bound",
    [
        "ngày~03~tháng~6 năm~2022",
        "ngày~3~tháng~6 năm~2020",
        "trong 6~tháng đầu năm~2022",
        "ông~Nguyễn Hồ Hải~– Phó Bí thư",
        "Công văn số~1773/UBND-NCPC ngày~31/5/2022 của",
        "khoảng~12.000~tỷ_đồng",
        "trong 5~năm qua",
    ],
)
def test_bonds_hold_pairs_and_not_whole_phrases(bound: str) -> None:
    assert bonds_of(bound.replace("~", " ").replace("_", " ")) == bound


def test_a_pair_that_is_too_long_is_held_weakly() -> None:
    assert bonds_of("số 10695/SYT-NVY-TTYT ngày 1/6") == "số_10695/SYT-NVY-TTYT ngày~1/6"


def test_a_pair_that_is_far_too_long_is_free() -> None:
    assert bonds_of("số 10695/SYT-NVY-TTYT-ABCDEF-GHIKL") == "số 10695/SYT-NVY-TTYT-ABCDEF-GHIKL"


def test_a_row_of_firm_bonds_stays_within_the_limit() -> None:
    words = "1 000 000 000 000 000 000 000 000".split()
    firm = [index for index, bond in find_bonds([read_traits(word) for word in words]).items() if bond is Bond.FIRM]
    longest = length = 0
    for index in range(len(words)):
        length = length + 1 + len(words[index]) if index and index - 1 in firm else len(words[index])
        longest = max(longest, length)
    assert 4 < longest <= GLUE_LIMIT


def test_a_dash_is_held_even_by_a_long_word() -> None:
    assert bonds_of("https://chuyendoiso.vi-du.gov.vn – trang") == "https://chuyendoiso.vi-du.gov.vn~– trang"
