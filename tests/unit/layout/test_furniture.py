"""Running heads, folios and the mark of a draft."""

from dataclasses import replace

import pytest

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.build import build_flow
from bantin_cli.flow.items import Element, Role, SectionFlow
from bantin_cli.layout.furniture import FurnitureSetter
from bantin_cli.layout.placed import Furniture, PlacedFill, PlacedItem, PlacedLine, PlacedRule
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import PagePlan
from bantin_cli.styles.spec import SectionStyle
from tests.support import issues
from tests.support.pages import SPEC, lines_of, placed, read
from tests.support.typesetting import typesetter

_AREA = SPEC.text_area
_SETTER = FurnitureSetter(typesetter(), SPEC, (TextRun("Bản tin "), TextRun("Mẫu", strong=True)), "Bản nháp")
_KIND = SPEC.kind("feature")
assert _KIND is not None
_STYLE = _KIND.style


def _section(name: str, style: SectionStyle = _STYLE) -> SectionFlow:
    return SectionFlow(
        "tin", name, name, style, (), (), Element("tin", Role.SECTION_TITLE, 5, 1), SourceSpan("bantin.yaml")
    )


def _left(line: PlacedLine) -> float:
    return min(run.x for run in line.runs)


def _head(number: int, text: str, *, has_rule: bool = True) -> list[PlacedItem]:
    return _SETTER.head(number, _section(text), has_rule=has_rule)


def test_the_page_number_stands_at_the_outer_edge_with_the_name_towards_the_spine() -> None:
    even, odd = _SETTER.foot(8), _SETTER.foot(9)

    number, name = lines_of(even)
    assert (read(number), read(name)) == ("8", "Bản tin Mẫu")
    assert _left(number) == pytest.approx(_AREA.x)
    assert _left(name) > _left(number) + number.width
    number, name = lines_of(odd)
    assert read(number) == "9"
    assert _left(number) + number.width == pytest.approx(_AREA.right)
    assert _left(name) + name.width < _left(number)


@pytest.mark.parametrize("number", [8, 9, 10, 117])
def test_the_rule_stands_in_the_middle_between_number_and_name(number: int) -> None:
    foot = _SETTER.foot(number)

    (rule,) = (item for item in foot if isinstance(item, PlacedRule))
    figure, name = lines_of(foot)
    one, other = sorted((figure, name), key=_left)
    assert rule.x - (_left(one) + one.width) == pytest.approx(_left(other) - rule.x) == pytest.approx(8)


@pytest.mark.parametrize("text", ["Mục", "Văn bản mới ban hành"])
def test_the_chip_is_as_wide_as_its_text_and_stands_at_the_outer_edge(text: str) -> None:
    padding = SPEC.furniture.chip_padding
    for number in (8, 9):
        items = _head(number, text)
        (chip,) = (item for item in items if isinstance(item, PlacedFill))
        (line,) = lines_of(items)
        assert chip.box.width == pytest.approx(line.width + padding.left + padding.right)
        assert _left(line) == pytest.approx(chip.box.x + padding.left)
        assert read(line) == text.upper()
        assert chip.colour == _STYLE.chip_fill
        if number == 8:
            assert chip.box.x == pytest.approx(_AREA.x)
        else:
            assert chip.box.right == pytest.approx(_AREA.right)


def test_a_section_name_wider_than_the_page_is_set_smaller_on_a_chip_of_the_same_height() -> None:
    chips = [one.box for one in (*_head(8, "Tin"), *_head(8, "Đổi mới sáng tạo " * 12)) if isinstance(one, PlacedFill)]
    line = lines_of(_head(8, "Đổi mới sáng tạo " * 12))[0]

    assert (chips[0].y, chips[0].height) == (chips[1].y, chips[1].height)
    assert chips[1].width == pytest.approx(_AREA.width, rel=0.02)
    assert chips[1].x <= _left(line) < _left(line) + line.width <= chips[1].right


def test_the_rule_under_the_chip_spans_the_page_and_is_left_out_over_a_picture() -> None:
    (rule,) = (item for item in _head(8, "Mục") if isinstance(item, PlacedRule))

    assert (rule.x, rule.x2) == pytest.approx((_AREA.x, _AREA.right))
    assert not any(isinstance(item, PlacedRule) for item in _head(8, "Mục", has_rule=False))


def test_furniture_belongs_to_no_element() -> None:
    items = [*_SETTER.foot(8), *_head(8, "Mục"), *_SETTER.draft()]

    assert {line.element for line in lines_of(items)} == {None}


def test_the_mark_of_a_draft_stands_in_the_middle_of_every_page() -> None:
    issue = issues.issue(
        [issues.section("tin", "news", [issues.article("tin/a", [issues.paragraph(issues.words(300))])])],
        pages=PagePlan(1, None),
    )
    draft, final = placed(issue, is_draft=True), placed(issue)

    marks = [[line for line in lines_of(page.items) if read(line) == "BẢN NHÁP – CHƯA DUYỆT"] for page in draft.pages]
    assert [len(mark) for mark in marks] == [1] * len(draft.pages)
    assert all(_left(mark) + mark.width / 2 == pytest.approx(SPEC.page.width / 2) for (mark,) in marks)
    assert not any("NHÁP" in read(line) for page in final.pages for line in lines_of(page.items))


def test_pages_of_sections_carry_head_and_foot_and_the_cover_none() -> None:
    news = [issues.article("tin/a", [issues.paragraph(issues.words(1500))])]
    pages = placed(issues.issue([issues.section("tin", "news", news)])).pages

    texts = {page.number: [read(line) for line in lines_of(page.items) if line.element is None] for page in pages}
    assert texts[1] == texts[len(pages)] == []
    assert texts[2] == ["2", "Bản tin Mẫu"]
    assert all(texts[number][:2] == ["MỤC TIN", str(number)] for number in range(3, len(pages)))
    assert build_flow(issues.issue([]), SPEC).folio[-1].strong


def test_a_running_head_is_furniture_unless_it_is_the_title_of_its_section() -> None:
    (repeated,) = lines_of(_head(9, "Tin"))
    (title,) = lines_of(_SETTER.head(9, _section("Tin"), has_rule=True, is_title=True))

    assert (repeated.element, repeated.furniture) == (None, Furniture.RUNNING_HEAD)
    assert (title.element, title.furniture) == (_section("Tin").element, None)
    assert title.runs == repeated.runs


def test_a_section_without_a_chip_has_its_name_on_the_papers_white() -> None:
    items = _SETTER.head(8, _section("Tin", replace(_STYLE, chip_fill=None)), has_rule=True)

    assert [type(item) for item in items] == [PlacedRule, PlacedLine]
    assert read(lines_of(items)[0]) == "TIN"
