from dataclasses import replace

from bantin_cli.flow.items import Role
from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PlacedFill, PlacedGlyph, PlacedGradient, PlacedQr, PlacedRule
from bantin_cli.styles.spec import Colour
from bantin_cli.writers.text import render_text
from tests.support.fonts import SANS_BOLD
from tests.support.placed import BLACK, SPAN, element, issue, line, page, picture, run

BLUE = Colour(0.1, 0.2, 0.6)


def items_of(*items: object) -> list[str]:
    text = render_text(issue(page(*items)))
    assert text.endswith("\n")
    return [dumped.strip() for dumped in text.rstrip("\n").split("\n")[5:]]


def test_the_head_names_issue_sections_and_articles() -> None:
    assert render_text(issue(page(number=3), page(number=4))) == (
        "issue 10 2026-10 vi, 2 pages: Bản tin Mẫu số 10\n"
        "section diem-tin on page 3 at 60.0: Điểm tin\n"
        "  article diem-tin/01-mau on pages 3-4 at 120.0, 42 words, diem-tin/01-mau.md:8: Bài mẫu\n"
        "\n"
        "page 3 diem-tin 538.6 x 765.4 bleed 8.5 fill 0.50\n"
        "\n"
        "page 4 diem-tin 538.6 x 765.4 bleed 8.5 fill 0.50\n"
    )


def test_a_line_shows_place_text_look_role_and_source() -> None:
    placed = line(run("Một dòng ", 60.04), baseline=100.26, of=element(Role.PARAGRAPH, 12))

    assert items_of(placed) == [
        f"text 60.0 100.3 {placed.width:.1f} |Một dòng | SourceSerif4-Regular 10.0 #000000 "
        "paragraph 12 diem-tin/01-mau diem-tin/01-mau.md:8"
    ]


def test_runs_of_one_look_are_written_together_and_others_apart() -> None:
    first, second = run("Một ", 60), replace(run("hai ", 80), word_space=3)
    third = replace(run("ba", 100, SANS_BOLD.name), url="https://example.org", colour=BLUE)
    (dumped,) = items_of(line(first, second, third))

    assert "|Một hai | SourceSerif4-Regular 10.0 #000000 |ba| BeVietnamPro-Bold 10.0 #1A3399 <https://example.org>" in (
        dumped
    )
    assert dumped.endswith(" furniture")


def test_kerning_and_word_spaces_do_not_show() -> None:
    placed = line(run("Tấn Võ", 60, SANS_BOLD.name))
    bare = replace(placed, runs=(replace(placed.runs[0], kerns=(), word_space=2),))

    assert items_of(placed) == items_of(bare)


def test_every_kind_of_thing_has_its_line() -> None:
    code = PlacedQr(Rect(1, 2, 3, 3), ((True,),), "https://a.b", "Mã QR", BLUE, element(Role.QR, 9), SPAN)

    assert items_of(
        picture(),
        code,
        PlacedGlyph(60, 200, "Đ", SANS_BOLD.name, 40, BLUE),
        PlacedFill(Rect(-8.5, -0.01, 10, 20), BLUE),
        PlacedFill(Rect(0, 0, 8, 8), BLUE, 4),
        PlacedGradient(Rect(0, 0, 5, 5), BLACK, 0, 0.625),
        PlacedRule(10, 20, 30, 20, 0.25, BLUE),
        line(replace(run("Đ"), is_drawn=False), of=element(Role.HEADING, 2, "mo-hinh")),
    ) == [
        "picture 60.0 200.0 200.0 150.0 images/mau.jpg crop 0.000 0.000 1.000 1.000 288 dpi alt |Ảnh mẫu| "
        "figure 7 diem-tin/01-mau diem-tin/01-mau.md:12",
        "qr 1.0 2.0 3.0 3.0 https://a.b 1 modules #1A3399 alt |Mã QR| qr 9 diem-tin/01-mau diem-tin/01-mau.md:8",
        "glyph 60.0 200.0 |Đ| BeVietnamPro-Bold 40.0 #1A3399",
        "fill -8.5 0.0 10.0 20.0 #1A3399",
        "fill 0.0 0.0 8.0 8.0 #1A3399 radius 4.0",
        "gradient 0.0 0.0 5.0 5.0 #000000 opacity 0.00 to 0.62",
        "rule 10.0 20.0 30.0 20.0 thickness 0.25 #1A3399",
        "text 60.0 100.0 7.4 |Đ| SourceSerif4-Regular 10.0 #000000 unseen heading 2 mo-hinh diem-tin/01-mau.md:8",
    ]


def test_a_line_of_the_contents_shows_its_page() -> None:
    placed = line(replace(run("Một cửa"), page=5))

    assert "<page 5>" in render_text(issue(page(placed)))
