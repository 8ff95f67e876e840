from dataclasses import replace

import pytest

from bantin_cli.diagnostics.wording import Language
from bantin_cli.flow.structure.nodes import StructureNode, Tag
from bantin_cli.layout.placed import PlacedFill, PlacedGlyph, PlacedIssue, PlacedLine, PlacedPage
from bantin_cli.layout.specimen import add_section, add_specimen, build_specimen
from bantin_cli.layout.specimen_facts import decimal, layout_facts
from bantin_cli.styles.spec import Colour, LayoutSpec, TextStyle
from tests.support import issues
from tests.support.pages import INPUTS, SPEC, lines_of, placed, read

_METRICS = INPUTS.metrics


@pytest.fixture(scope="module")
def sample() -> PlacedIssue:
    news = [issues.article(f"tin/{n}", [issues.paragraph(issues.words(60, n))]) for n in range(2)]
    return placed(issues.issue([issues.section("tin", "news", news)]))


def _pages(spec: LayoutSpec = SPEC, language: Language = "vi") -> tuple[PlacedPage, ...]:
    return build_specimen(spec, _METRICS, language).pages


def _lines() -> list[str]:
    return [read(line) for page in _pages() for line in lines_of(page.items)]


def _sample_of(style: TextStyle) -> list[PlacedLine]:
    spec = replace(SPEC, styles=(style,))
    items = [item for page in _pages(spec) for item in lines_of(page.items)]
    (caption,) = [n for n, line in enumerate(items) if read(line).startswith(f"{style.name} · ")]
    return items[caption + 1 :]


def test_each_colour_has_its_name_its_value_and_its_contrasts() -> None:
    lines = _lines()
    at = lines.index("navy")

    assert lines[at : at + 4] == ["navy", "#0B3D78", "với trắng 10,8 : 1", "với màu chữ 1,5 : 1"]
    assert {name for name, _ in SPEC.colours} <= set(lines)
    fills = [item.colour for page in _pages() for item in page.items if _is_fill(item)]
    assert {colour for _, colour in SPEC.colours} <= set(fills)


def _is_fill(item: object) -> bool:
    return isinstance(item, PlacedFill)


def test_each_style_is_named_and_set_in_its_own_face_size_and_colour() -> None:
    lines = "\n".join(_lines())
    for style in SPEC.styles:
        assert f"{style.name} · {style.face.family} {style.face.weight}" in lines
        runs = [run for line in _sample_of(style) for run in line.runs if run.is_drawn]
        assert {(run.face, run.size, run.colour) for run in runs} == {(style.face.name, style.size, style.colour)}


def test_a_sample_is_no_longer_than_two_lines_unless_it_is_running_text() -> None:
    for style in SPEC.styles:
        count = len(_sample_of(style))
        assert count > 2 if style.align == "justified" else count <= 2, style.name


def test_a_drop_cap_is_drawn() -> None:
    spec = replace(SPEC, styles=(SPEC.style("body-drop-cap"),))
    glyphs = [item for page in _pages(spec) for item in page.items if _is_glyph(item)]

    assert [glyph.character for glyph in glyphs] == ["T"]


def _is_glyph(item: object) -> bool:
    return isinstance(item, PlacedGlyph)


def test_light_text_stands_on_a_dark_ground() -> None:
    light = replace(SPEC.style("body"), colour=Colour(1, 1, 1))
    dark = replace(SPEC.style("body"), colour=Colour(0, 0, 0))
    counts = [
        len([item for page in _pages(replace(SPEC, styles=(style,))) for item in page.items if _is_fill(item)])
        for style in (light, dark)
    ]

    assert counts[0] == counts[1] + 1


def test_everything_stands_inside_the_text_area() -> None:
    area = SPEC.text_area
    pages = _pages()
    lines = [line for page in pages for line in lines_of(page.items)]

    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert min(line.box.y for line in lines) >= area.y
    assert max(line.box.bottom for line in lines) <= area.bottom + 0.01
    assert max(line.runs[0].x + line.width for line in lines) <= area.right + 0.01


def test_a_layout_without_colours_or_styles_of_its_own_still_has_pages() -> None:
    assert len(_pages(replace(SPEC, colours=(), styles=()), "en")) == 2


def test_the_sample_follows_and_its_cover_stays_a_right_hand_page(sample: PlacedIssue) -> None:
    shown = add_specimen(sample, build_specimen(SPEC, _METRICS, "vi"))
    before = len(shown.pages) - len(sample.pages)

    assert before % 2 == 0
    assert [page.number for page in shown.pages] == list(range(1, len(shown.pages) + 1))
    assert [page.name for page in shown.pages[before:]] == [page.name for page in sample.pages]
    assert shown.pages[before + 2].items == sample.pages[2].items
    assert [one.first_page - before for one in shown.articles] == [one.first_page for one in sample.articles]


def test_links_to_pages_lead_where_they_led(sample: PlacedIssue) -> None:
    def targets(issue: PlacedIssue) -> list[int]:
        lines = [line for page in issue.pages for line in lines_of(page.items)]
        return [run.page for line in lines for run in line.runs if run.page is not None]

    shown = add_specimen(sample, build_specimen(SPEC, _METRICS, "vi"))
    before = len(shown.pages) - len(sample.pages)

    assert targets(sample)
    assert targets(shown) == [page + before for page in targets(sample)]


def test_the_measures_are_told_in_the_language_asked_for() -> None:
    assert list(layout_facts(SPEC, "vi"))[:2] == [
        "Khổ trang 190 × 270 mm, chừa xén 3 mm mỗi cạnh.",
        "Lề trên 24 mm, phải 15,5 mm, dưới 20 mm, trái 15,5 mm.",
    ]
    assert list(layout_facts(SPEC, "en"))[2] == "Columns: 2, each 77 mm wide, 5 mm apart."
    assert list(layout_facts(SPEC, "vi"))[4] == "Source Serif 4: 400, 400 nghiêng, 700, 700 nghiêng."


@pytest.mark.parametrize(
    ("value", "digits", "written"), [(13.0, 2, "13"), (8.25, 2, "8,25"), (4.96, 1, "5"), (100.0, 0, "100")]
)
def test_numbers_have_no_zeros_behind_the_comma(value: float, digits: int, written: str) -> None:
    assert decimal(value, digits, "vi") == written


def test_what_is_read_of_a_layout_is_a_section_before_the_samples() -> None:
    spec = replace(SPEC, colours=SPEC.colours[:1], styles=(SPEC.style("kicker"),))
    specimen = build_specimen(spec, _METRICS, "vi")
    tree = add_section(StructureNode(Tag.DOCUMENT, (StructureNode(Tag.SECTION, title="Mẫu"),)), specimen)

    section, after = tree.children
    assert (section, after.title) == (specimen.section, "Mẫu")
    assert (section.title, section.language) == ("Chuyển đổi số", None)
    facts = list(layout_facts(spec, "vi"))
    assert [(node.tag, node.text) for node in section.walk() if node.text] == [
        ("H1", "Chuyển đổi số"),
        ("P", SPEC.description.vi),
        *(("P", fact) for fact in facts),
        ("H2", "Bảng màu"),
        ("P", "navy"),
        ("P", "#0B3D78"),
        ("P", "với trắng 10,8 : 1\nvới màu chữ 2 : 1"),
        ("H2", "Kiểu chữ"),
        ("P", "kicker · Be Vietnam Pro 700 · 9,5/13,5 pt · #C93F23"),
        ("P", "Phường hỗ trợ từng hộ dân nộp hồ sơ trực tuyến, nhận kết quả ngay tại nhà."),
    ]
    assert [node.is_recast for node in section.children[-2:]] == [False, True]


def test_every_line_of_a_specimen_belongs_to_what_is_read_before_the_sample() -> None:
    specimen = build_specimen(SPEC, _METRICS, "vi")
    printed = {line.element.order for page in specimen.pages for line in lines_of(page.items) if line.element}
    read = [node.element.order for node in specimen.section.walk() if node.element]

    assert all(line.element for page in specimen.pages for line in lines_of(page.items))
    assert printed == set(read)
    assert read == sorted(set(read))
    assert read[-1] < 0


def test_samples_are_vietnamese_whatever_is_said_of_the_layout_in() -> None:
    section = build_specimen(SPEC, _METRICS, "en").section
    languages = {node.text: node.language for node in section.walk() if node.text}

    assert section.language == "en"
    assert languages["Phường hỗ trợ từng hộ dân nộp hồ sơ trực tuyến, nhận kết quả ngay tại nhà."] == "vi"
    assert languages["Colours"] is languages["navy"] is None
