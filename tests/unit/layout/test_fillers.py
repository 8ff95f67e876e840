"""Notices at the foot of a section's last page."""

from dataclasses import replace

import pytest

from bantin_cli.flow.build import build_flow
from bantin_cli.layout.place import place
from bantin_cli.layout.placed import PlacedFill, PlacedIssue, PlacedLine, PlacedPage, PlacedQr, PlacedRule
from bantin_cli.model.issue import Article, Contact, PagePlan, Section
from bantin_cli.styles.spec import FillerSpec, LayoutSpec
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.page_rules import off_grid, outside, overlapping
from tests.support.pages import INPUTS, SPEC, read

_GRID, _AREA, _LINES = SPEC.grid, SPEC.text_area, SPEC.lines_per_page
_CONTACT = Contact("", "Văn phòng", "", "a@b.vn", "", "https://b.vn", SPAN)


def _notice(name: str, words: int, lines_max: int = 0) -> FillerSpec:
    return FillerSpec(name, "Nhắn bạn đọc", issues.words(words), None, lines_max, replace(SPEC.box, name=name))


_LOW, _HIGH = _notice("thap", 5), _notice("cao", 30)
_CODE = FillerSpec("ma", "Quét mã", "Xem {website}", "website", 0, replace(SPEC.panel_qr, name="ma"))


def _text(key: str, paragraphs: int) -> Article:
    return issues.article(key, [issues.paragraph(issues.words(60, n)) for n in range(paragraphs)])


def _news(paragraphs: int, name: str = "tin") -> Section:
    return issues.section(name, "news", [_text(f"{name}/a", paragraphs)])


def _placed(spec: LayoutSpec, *sections: Section) -> PlacedIssue:
    issue = issues.issue(sections, contact=_CONTACT, pages=PagePlan(1, None))
    return place(build_flow(issue, spec), spec, INPUTS)


def _with(*fillers: FillerSpec) -> LayoutSpec:
    return replace(SPEC, fillers=fillers)


def _used(issue: PlacedIssue) -> list[str]:
    return [page.filler for page in issue.pages if page.bands]


def _filler_lines(page: PlacedPage) -> list[PlacedLine]:
    lines = (item for item in page.items if isinstance(item, PlacedLine))
    return [line for line in lines if line.element and line.element.owner == "filler"]


def test_a_notice_ends_with_the_last_line_of_the_page_over_all_columns() -> None:
    page = _placed(_with(_LOW), _news(5)).pages[2]
    (ground,) = (item for item in page.items if isinstance(item, PlacedFill) and item.colour == SPEC.box.fill)

    assert (page.filler, page.fill) == ("thap", 1.0)
    assert (ground.box.x, ground.box.width) == pytest.approx((_AREA.x, _AREA.width))
    assert ground.box.bottom == pytest.approx(_AREA.y + (_LINES - 1) * _GRID + SPEC.box.foot)
    assert ground.box.y == pytest.approx(_AREA.y + (_LINES - 3) * _GRID + SPEC.box.top)


def test_the_heading_stands_in_the_first_column_and_the_text_beside_it_on_the_same_line() -> None:
    heading, *text = _filler_lines(_placed(_with(_HIGH), _news(5)).pages[2])

    assert read(heading) == "Nhắn bạn đọc"
    assert heading.box.x == pytest.approx(_AREA.x + SPEC.box.padding.left)
    assert {round(line.box.x, 1) for line in text} == {round(_AREA.x + SPEC.column_width + SPEC.gutter, 1)}
    assert heading.baseline == pytest.approx(text[0].baseline)
    assert " ".join(read(line) for line in text) == issues.words(30)


def test_in_one_column_the_heading_stands_above_the_text() -> None:
    heading, *text = _filler_lines(_placed(replace(_with(_HIGH), columns=1), _news(5)).pages[2])

    assert {round(line.box.x, 1) for line in (heading, *text)} == {round(_AREA.x + SPEC.box.padding.left, 1)}
    assert heading.baseline < text[0].baseline


def test_the_filler_is_taken_that_leaves_the_least_white() -> None:
    spec = _with(_LOW, _HIGH, _CODE)

    assert _used(_placed(spec, _news(5))) == ["ma"]
    assert _used(_placed(spec, _news(7))) == ["cao"]
    assert _used(_placed(spec, _news(8))) == ["thap"]
    assert _used(_placed(spec, _news(9))) == [""]


def test_a_filler_may_grow_in_whole_lines_above_and_below_to_fill_its_page() -> None:
    heights = {}
    for lines_max in (0, 5, 6, 7, 40):
        page = _placed(_with(_notice("lon", 5, lines_max)), _news(7)).pages[2]
        (ground,) = (item for item in page.items if isinstance(item, PlacedFill) and item.colour == SPEC.box.fill)
        heights[lines_max] = round((ground.box.height - SPEC.box.foot + SPEC.box.top) / _GRID) + 1

    # Seven paragraphs take 37 of 49 lines; two more part the notice from them.
    assert heights == {0: 3, 5: 5, 6: 5, 7: 7, 40: 9}


def test_the_same_filler_does_not_stand_on_two_such_pages_that_follow_one_another() -> None:
    sections = [_news(5, name) for name in ("tin", "tin-hai", "tin-ba", "tin-tu")]

    assert _used(_placed(_with(_LOW), *sections)) == ["thap", "", "thap", ""]
    assert _used(_placed(_with(_LOW, _HIGH), *sections)) == ["cao", "thap", "cao", "thap"]


def test_no_filler_stands_on_a_page_on_which_the_next_section_begins() -> None:
    models = issues.section("mh", "models", [_text("mh/a", 2)])

    assert _used(_placed(_with(_LOW), issues.section("tin", "news", [_text("tin/a", 2)]), models)) == ["thap"]
    assert [page.name for page in _placed(_with(_LOW), _news(2), models).pages if page.bands] == ["tin"]


def test_no_filler_stands_on_a_page_on_which_its_section_goes_on() -> None:
    news = issues.section("tin", "news", [_text("tin/a", 7), _text("tin/b", 8)])
    issue = _placed(_with(_LOW), news)

    assert [page.name for page in issue.pages if page.bands] == ["tin", "tin"]
    assert _used(issue)[0] == ""


def test_a_panel_without_a_ground_is_parted_by_a_hairline() -> None:
    plain = replace(_CODE, look=replace(SPEC.panel_qr, name="ma", fill=None))

    def rules(spec: LayoutSpec) -> list[float]:
        items = _placed(spec, _news(5)).pages[2].items
        return [item.y for item in items if isinstance(item, PlacedRule) and item.thickness == SPEC.separator_thickness]

    assert rules(_with(_CODE)) == []
    assert len(rules(_with(plain))) == 1


def test_a_code_is_drawn_and_read_after_the_articles() -> None:
    page = _placed(_with(_CODE), _news(5)).pages[2]
    (code,) = (item for item in page.items if isinstance(item, PlacedQr))
    orders = [item.element.order for item in page.items if isinstance(item, PlacedLine | PlacedQr) and item.element]

    assert code.url == "https://b.vn"
    assert code.element.owner == "filler"
    assert orders == sorted(orders)


@pytest.mark.parametrize("paragraphs", range(1, 12))
def test_fillers_keep_the_rules_of_all_pages(paragraphs: int) -> None:
    issue = _placed(SPEC, _news(paragraphs), issues.section("td", "feature", [_text("td/a", 12 - paragraphs)]))

    assert overlapping(issue) == []
    assert outside(issue, SPEC) == []
    assert off_grid(issue, SPEC) == []
