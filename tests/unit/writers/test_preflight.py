from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from bantin_cli.cli.report.preflight import print_preflight
from bantin_cli.diagnostics.wording import Language
from bantin_cli.geometry import Rect
from bantin_cli.units import MM
from bantin_cli.writers.pictures.encoded import EncodedPicture
from bantin_cli.writers.preflight import Fineness, preflight, preflight_records
from bantin_cli.writers.record import BuildFacts, build_record
from tests.support.placed import FixedPictures, encoded, issue, page, picture

RED = replace(encoded((200, 20, 20), (600, 450)), source_colours="rgb, Display P3")
INKS = EncodedPicture(b"inks", 1181, 886, "cmyk", "image/jpeg", encoded(90, (4, 4), "PNG"), "rgb")
PICTURES = FixedPictures({"do.jpg": RED, "muc.png": INKS, "ban-sao.jpg": RED})


def placed(path: str, width_mm: float) -> object:
    return picture(path, Rect(0, 0, width_mm * MM, 0.75 * width_mm * MM))


ISSUE = issue(
    page(placed("do.jpg", 100), placed("muc.png", 103.5)),  # type: ignore[arg-type]
    page(placed("do.jpg", 210), placed("ban-sao.jpg", 50), number=2),  # type: ignore[arg-type]
)
TABLE = preflight(ISSUE, PICTURES)


def test_every_place_of_a_picture_has_its_figures() -> None:
    first = TABLE[0]

    assert (first.page, first.path, first.width_mm, first.height_mm) == (1, "do.jpg", 100.0, 75.0)
    # The source has 800 pixels over 100 mm, the picture in the file 600.
    assert (first.placed_dpi, first.embedded_dpi) == (203, 152)
    assert (first.source_colours, first.colours) == ("rgb, Display P3", "rgb")
    assert first.size_bytes == len(RED.data)


def test_a_mask_adds_to_the_weight_of_its_picture() -> None:
    assert INKS.mask is not None
    assert TABLE[1].size_bytes == len(b"inks") + len(INKS.mask.pixel_stream)


def test_an_equal_picture_adds_nothing() -> None:
    assert [entry.size_bytes > 0 for entry in TABLE] == [True, True, False, False]


@pytest.mark.parametrize(
    ("width_mm", "fineness"),
    [(101.5, Fineness.FINE), (102.5, Fineness.COARSE), (202, Fineness.COARSE), (206, Fineness.FAR_TOO_COARSE)],
)
def test_pictures_are_marked_by_the_limits_of_the_checks(width_mm: float, fineness: Fineness) -> None:
    (entry,) = preflight(issue(page(placed("do.jpg", width_mm))), PICTURES)  # type: ignore[arg-type]

    assert entry.fineness is fineness


def test_the_record_of_a_build_has_the_table() -> None:
    record = build_record(ISSUE, BuildFacts("chuyen-doi-so", {}, {}, (), TABLE))

    assert record["preflight"] == preflight_records(TABLE)
    assert record["preflight"][2] == {
        "path": "do.jpg",
        "page": 2,
        "width_mm": 210.0,
        "height_mm": 157.5,
        "placed_dpi": 97,
        "embedded_dpi": 73,
        "source_colours": "rgb, Display P3",
        "colours": "rgb",
        "bytes": 0,
        "fineness": "far-too-coarse",
    }


def shown(language: Language, width: int = 120) -> list[str]:
    console = Console(file=StringIO(), width=width)
    print_preflight(console, TABLE, language)
    assert isinstance(console.file, StringIO)
    return [" ".join(line.split()) for line in console.file.getvalue().splitlines() if line.strip()]


def test_a_person_reads_it_as_a_table() -> None:
    assert shown("vi")[0] == "Ảnh trong bản gửi nhà in"
    assert shown("vi")[1] == "Trang Tệp ảnh Cỡ in (mm) dpi gốc dpi trong tệp Hệ màu KB Ghi chú"
    assert shown("vi")[3] == "1 do.jpg 100,0 × 75,0 203 152 RGB, Display P3 → RGB 5"
    assert shown("vi")[4] == "1 muc.png 103,5 × 77,6 196 290 RGB → CMYK 1 in sẽ nhòe"
    assert shown("vi")[5] == "2 do.jpg 210,0 × 157,5 97 73 RGB, Display P3 → RGB dùng chung in sẽ vỡ"
    assert shown("en")[6] == "2 ban-sao.jpg 50.0 × 37.5 406 305 RGB, Display P3 → RGB shared"


def test_a_file_name_is_taken_as_it_is_written() -> None:
    table = preflight(issue(page(placed("[red]a.jpg", 100))), FixedPictures({"[red]a.jpg": RED}))  # type: ignore[arg-type]
    console = Console(file=StringIO(), width=120)
    print_preflight(console, table, "vi")

    assert "[red]a.jpg" in console.file.getvalue()  # type: ignore[attr-defined]


def test_an_issue_without_pictures_has_no_table() -> None:
    console = Console(file=StringIO())
    print_preflight(console, preflight(issue(page()), PICTURES), "vi")

    assert console.file.getvalue() == ""  # type: ignore[attr-defined]
