import pytest

from bantin_cli.layout.tokens import Break, MeasuredWords, find_breaks
from tests.support.typesetting import RoundMetrics


def broken(token: str) -> str:
    """Return the token with "¦" where a line may end."""
    offsets = [offset for offset, _ in find_breaks(token)]
    return "¦".join(token[start:stop] for start, stop in zip([0, *offsets], [*offsets, None], strict=True))


@pytest.mark.parametrize(
    "token",
    [
        "https://¦chuyendoiso¦.hochiminhcity¦.gov.vn",
        "tracuu¦.vi-du¦.gov.vn",
        "https://¦vi-du¦.gov¦.vn¦/tin-tuc¦/bai-viet¦?trang=12¦&muc-luc=3",
        "banbientap¦@trungtam¦.gov.vn",
        "quận/¦huyện",
        "Pháp-¦Đức",
        "chính–¦phụ",
        "749/¦QĐ-TTg",
        "87/¦2020/NĐ-CP",
        "1757/¦KH-UBND",
        "(749/¦QĐ-TTg)",
    ],
)
def test_a_line_may_end_at_the_marks(token: str) -> None:
    assert broken(token.replace("¦", "")) == token


@pytest.mark.parametrize(
    "token",
    [
        "nghiêng",
        "15/6",
        "31-12-2020",
        "2020-2030",
        "2020–2030",
        "68,5%",
        "COVID-19",
        "TP.HCM",
        "TT&TT",
        "40%/quý",
        "LAN/WAN",
        "WiFi/LAN",
        "Wi-Fi",
        "31-KH",
        "và/hoặc",
        "…",
        "–",
        "100.000.000",
    ],
)
def test_a_token_stays_whole(token: str) -> None:
    assert find_breaks(token) == []


def test_the_number_of_a_document_breaks_only_as_a_last_resort() -> None:
    assert find_breaks("749/QĐ-TTg") == [(4, Break.LAST_RESORT)]


def test_no_character_is_added_or_lost_at_a_break() -> None:
    words = MeasuredWords(RoundMetrics(), "plain", 10.0, 0.0)
    address = "https://chuyendoiso.vi-du.gov.vn/tin-tuc"
    assert "".join(piece.text for piece in words[address].pieces) == address


def test_a_word_is_measured_with_its_kerns_and_letter_space() -> None:
    words = MeasuredWords(RoundMetrics(), "plain", 10.0, 0.5)
    (piece,) = words["HAVI"].pieces
    assert piece.width == 4 * 5 - 1 + 4 * 0.5
    assert piece.kerns == (0.0, -100.0, 0.0, 0.0)
    assert words.space == 3.0


@pytest.mark.parametrize("space", ["\u00a0", "\u2007", "\u2009", "\u202f"])
def test_a_fixed_space_is_drawn_as_a_space_that_holds(space: str) -> None:
    pieces = MeasuredWords(RoundMetrics(), "plain", 10.0, 0.0)[f"57{space}%"].pieces
    assert [(piece.text, piece.kind, piece.is_spaced) for piece in pieces] == [
        ("57", Break.LAST_RESORT, True),
        ("%", Break.SPACE, False),
    ]


@pytest.mark.parametrize(
    ("written", "drawn"), [("a\u2011b", "a-b"), ("a\u2060b", "ab"), ("a\u00adb", "ab"), ("5\u20122", "5–2")]
)
def test_characters_that_fonts_lack_are_drawn_as_their_relatives(written: str, drawn: str) -> None:
    (piece,) = MeasuredWords(RoundMetrics(), "plain", 10.0, 0.0)[written].pieces
    assert piece.text == drawn
    assert piece.width == 5 * len(drawn)


def test_a_zero_width_space_lets_a_line_end_and_draws_nothing() -> None:
    pieces = MeasuredWords(RoundMetrics(), "plain", 10.0, 0.0)["dài\u200bngoằng"].pieces
    assert [(piece.text, piece.kind) for piece in pieces] == [("dài", Break.PART), ("ngoằng", Break.SPACE)]


def test_a_giant_word_is_chopped_into_full_parts() -> None:
    words = MeasuredWords(RoundMetrics(), "plain", 10.0, 0.0)
    (piece,) = words["a" * 25].pieces
    chopped = words.chop(piece, 52.0)
    assert [part.text for part in chopped] == ["a" * 10, "a" * 10, "a" * 5]
    assert [part.width for part in chopped] == [50.0, 50.0, 25.0]
    assert [part.kind for part in chopped] == [Break.LETTERS, Break.LETTERS, Break.SPACE]


def test_a_chopped_part_is_as_wide_as_its_letters_and_kerns() -> None:
    words = MeasuredWords(RoundMetrics(), "plain", 10.0, 0.0)
    chopped = words.chop(words["AVAVAVAVAV"].pieces[0], 20.0)
    for part in chopped:
        assert part.width == pytest.approx(5 * len(part.text) + sum(part.kerns) / 100)
        assert part.width <= 20.0
        assert not part.kerns or len(part.kerns) == len(part.text)
    assert "".join(part.text for part in chopped) == "AVAVAVAVAV"


def test_a_measure_narrower_than_a_letter_still_takes_a_letter_each() -> None:
    words = MeasuredWords(RoundMetrics(), "plain", 10.0, 0.0)
    assert [part.text for part in words.chop(words["abc"].pieces[0], 1.0)] == ["a", "b", "c"]
