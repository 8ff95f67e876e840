"""The blocks of a body become items: what each is, how it is set, in which order it is read."""

from dataclasses import replace

import pytest

from bantin_cli.flow.blocks import BlockFlow
from bantin_cli.flow.elements import ReadingOrder
from bantin_cli.flow.items import (
    BodyItem,
    BoxItem,
    FigureItem,
    NumbersItem,
    PictureGroupItem,
    PullQuoteItem,
    Role,
    TableItem,
    TextItem,
)
from bantin_cli.model.blocks import (
    Alignment,
    Block,
    Callout,
    Heading,
    ListBlock,
    ListItem,
    NumberEntry,
    Numbers,
    PictureGroup,
    PullQuote,
    Quote,
    Table,
    TableRow,
)
from bantin_cli.model.inlines import TextRun, plain_text
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.pages import SPEC


def _items(*blocks: Block, kind: str = "news") -> tuple[BodyItem, ...]:
    found = SPEC.kind(kind)
    assert found is not None
    return BlockFlow(SPEC, found.style.first, ReadingOrder(), "tin/a").build(blocks)


def _text(item: BodyItem) -> TextItem:
    assert isinstance(item, TextItem)
    return item


def _list(*entries: ListItem, start: int | None = None) -> ListBlock:
    return ListBlock(start, entries, SPAN)


def _entry(text: str, *under: Block) -> ListItem:
    return ListItem((issues.paragraph(text), *under), SPAN)


def _table(*rows: tuple[str, ...]) -> Table:
    made = [TableRow(tuple((TextRun(cell),) for cell in row), SPAN) for row in rows]
    return Table(made[0], tuple(made[1:]), (Alignment.LEFT, *(Alignment.RIGHT,) * (len(rows[0]) - 1)), SPAN)


def test_a_paragraph_is_indented_only_after_running_text() -> None:
    paragraph = issues.paragraph("Đoạn.")
    items = _items(
        paragraph,
        paragraph,
        issues.heading("Mục"),
        paragraph,
        _list(_entry("mục")),
        paragraph,
        issues.figure(),
        paragraph,
    )

    paragraphs = [_text(item) for item in items if item.element.role is Role.PARAGRAPH]
    assert [item.is_first for item in paragraphs] == [True, False, True, False, True]


def test_subheads_grow_smaller_with_their_level_and_stop_at_the_smallest() -> None:
    items = [_text(item) for item in _items(*(Heading(level, (TextRun("Mục"),), SPAN) for level in (2, 3, 4, 6)))]

    assert [item.style.name for item in items] == ["subhead", "subhead-small", "subhead-small", "subhead-small"]
    assert [item.element.level for item in items] == [3, 4, 5, 7]


def test_bullets_change_with_depth_and_numbers_go_on_from_the_first() -> None:
    deepest = _list(_entry("sâu"))
    nested = _list(_entry("hai", _list(_entry("ba", deepest))), _entry("tư"))
    items = [_text(item) for item in _items(nested, _list(_entry("bảy"), _entry("tám"), start=7))]

    assert [(item.marker, item.element.level, plain_text(item.runs)) for item in items] == [
        ("•", 1, "hai"),
        ("–", 2, "ba"),
        ("•", 3, "sâu"),
        ("•", 1, "tư"),
        ("7.", 1, "bảy"),
        ("8.", 1, "tám"),
    ]
    step = items[0].indent
    assert [item.indent / step for item in items] == pytest.approx([1, 2, 3, 1, 1, 1])


def test_the_second_paragraph_of_an_entry_has_no_marker() -> None:
    items = [_text(item) for item in _items(_list(ListItem((issues.paragraph("một"), issues.paragraph("hai")), SPAN)))]

    assert [(item.marker, item.indent) for item in items] == [("•", items[0].indent), ("", items[0].indent)]


def test_a_quotation_is_set_in_its_own_style_and_indented() -> None:
    (item,) = _items(Quote((issues.paragraph("Lời dẫn."),), SPAN))

    assert (item.element.role, _text(item).style.name) == (Role.QUOTE, "quote")
    assert _text(item).indent > 0


@pytest.mark.parametrize(
    ("caption", "credit", "runs"),
    [
        ("Cuộc họp", "An", (TextRun("Cuộc họp"), TextRun(" Ảnh: An", emphasis=True))),
        ("Cuộc họp", "Minh họa: An", (TextRun("Cuộc họp"), TextRun(" Minh họa: An", emphasis=True))),
        ("", "Ảnh: An", (TextRun("Ảnh: An", emphasis=True),)),
        ("Cuộc họp", "", (TextRun("Cuộc họp"),)),
    ],
)
def test_a_caption_ends_with_its_credit_labelled_once(caption: str, credit: str, runs: tuple[TextRun, ...]) -> None:
    figure = replace(issues.figure(caption=caption), alt="Mô tả", credit=credit)
    (item,) = _items(figure)

    assert isinstance(item, FigureItem)
    assert item.caption is not None
    assert (item.caption.runs, item.alt) == (runs, "Mô tả")


def test_a_figure_without_words_has_no_caption() -> None:
    (item,) = _items(replace(issues.figure(caption=""), credit=""))

    assert isinstance(item, FigureItem)
    assert item.caption is None


def test_a_callout_takes_text_and_lists_and_lets_a_picture_stand_behind_it() -> None:
    blocks = (issues.paragraph("Một."), issues.figure(), _list(_entry("hai")), issues.heading("Ba"))
    box, figure = _items(Callout((TextRun("Tên hộp"),), blocks, SPAN))

    assert isinstance(box, BoxItem)
    assert box.heading is not None
    assert plain_text(box.heading.runs) == "Tên hộp"
    assert [(item.element.role, item.style.name, item.marker) for item in box.items] == [
        (Role.PARAGRAPH, "box-body", ""),
        (Role.LIST_ITEM, "box-body", "•"),
        (Role.HEADING, "box-heading", ""),
    ]
    assert isinstance(figure, FigureItem)


def test_what_stands_behind_a_callout_is_read_after_it() -> None:
    table = _table(("a", "b"), ("c", "d"))
    box, behind = _items(Callout((), (issues.paragraph("Một."), table, issues.paragraph("Hai.")), SPAN))

    assert isinstance(box, BoxItem)
    assert isinstance(behind, TableItem)
    assert behind.element.order > max(item.element.order for item in box.items)


def test_a_quotation_in_a_callout_becomes_its_text() -> None:
    (box,) = _items(Callout((), (Quote((issues.paragraph("Một."), _list(_entry("hai"))), SPAN),), SPAN))

    assert isinstance(box, BoxItem)
    assert box.heading is None
    assert [plain_text(item.runs) for item in box.items] == ["Một.", "hai"]


def test_a_pull_quote_has_an_attribution_only_when_it_names_one() -> None:
    by, alone = _items(
        PullQuote((TextRun("Câu."),), (TextRun("Bà An"),), SPAN), PullQuote((TextRun("Câu khác."),), (), SPAN)
    )

    assert isinstance(by, PullQuoteItem)
    assert isinstance(alone, PullQuoteItem)
    assert by.attribution is not None
    assert (by.attribution.element.role, plain_text(by.attribution.runs)) == (Role.ATTRIBUTION, "Bà An")
    assert alone.attribution is None


def test_a_table_keeps_its_cells_and_their_alignment() -> None:
    (item,) = _items(_table(("Tên", "Số"), ("An", "12")))

    assert isinstance(item, TableItem)
    assert [[plain_text(cell.items[0].runs) for cell in row] for row in (item.header, *item.rows)] == [
        ["Tên", "Số"],
        ["An", "12"],
    ]
    assert [cell.alignment for cell in item.rows[0]] == [Alignment.LEFT, Alignment.RIGHT]
    assert (item.header[0].items[0].style.name, item.rows[0][0].items[0].style.name) == ("table-head", "table-cell")
    assert not item.spans


@pytest.mark.parametrize(
    ("row", "spans"),
    [(("a",) * 3, False), (("a",) * 4, True), (("x" * 60, "y" * 30), False), (("x" * 60, "y" * 31), True)],
)
def test_a_table_of_many_columns_or_letters_stands_over_the_page(row: tuple[str, ...], spans: bool) -> None:
    (item,) = _items(_table(row, row))

    assert isinstance(item, TableItem)
    assert item.spans is spans


def test_a_table_shares_its_width_by_the_roots_of_its_longest_cells_and_starves_no_column() -> None:
    (item,) = _items(_table(("a" * 4, "b" * 64), ("a" * 16, "b")))
    (flat,) = _items(_table(("", "b" * 900), ("", "")))

    assert isinstance(item, TableItem)
    assert isinstance(flat, TableItem)
    assert item.shares == pytest.approx((4 / 12, 8 / 12))
    assert sum(flat.shares) == pytest.approx(1)
    assert flat.shares[0] > 0.15


@pytest.mark.parametrize(("captions", "is_strong"), [(("Một", "Hai"), True), (("", ""), False)])
def test_the_common_caption_of_a_group_is_strong_beside_captions_of_the_pictures_own(
    captions: tuple[str, str], is_strong: bool
) -> None:
    pictures = tuple(issues.figure(caption=caption) for caption in captions)
    (group,) = _items(PictureGroup(pictures, (TextRun("Chung"),), SPAN, spans=False))

    assert isinstance(group, PictureGroupItem)
    assert (group.element.role, group.spans, len(group.figures)) == (Role.PICTURE_GROUP, False, 2)
    assert group.caption is not None
    assert group.caption.runs == (TextRun("Chung", strong=is_strong),)
    assert (group.caption.element.role, group.caption.style) == (Role.CAPTION, SPEC.figure.caption)


def test_a_box_of_numbers_has_a_heading_and_entries_of_a_number_and_words() -> None:
    entry = NumberEntry((TextRun("98%"),), (TextRun("đúng hạn"),), SPAN)
    (box,) = _items(Numbers((TextRun("Kết quả"),), (entry, entry), SPAN, spans=True))

    assert isinstance(box, NumbersItem)
    assert (box.spans, box.style, box.heading and box.heading.element.role) == (True, SPEC.numbers, Role.NUMBERS_TITLE)
    roles = [(figure.element.role, words.element.role) for figure, words in box.entries]
    assert roles == [(Role.NUMBER, Role.NUMBER_TEXT)] * 2
    styles = {(figure.style.name, words.style.name) for figure, words in box.entries}
    assert styles == {("numbers-figure", "numbers-text")}


def test_a_callout_over_all_columns_says_so() -> None:
    (box,) = _items(Callout((), (issues.paragraph("Một."),), SPAN, spans=True))

    assert isinstance(box, BoxItem)
    assert box.spans
