"""Headings, lists and quotations in the structure tree."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.flow.structure.nodes import Numbering, Part
from bantin_cli.model.blocks import Block, Callout, Heading, ListBlock, ListItem, PullQuote, Quote
from bantin_cli.model.inlines import TextRun
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.structures import article, body, find, levels, lines, sketches, structure


def _heading(level: int, text: str = "Mục nhỏ") -> Heading:
    return Heading(level, (TextRun(text),), SPAN)


def _callout(*blocks: Block, title: str = "") -> Callout:
    return Callout((TextRun(title),) if title else (), blocks, SPAN)


def _list(*entries: ListItem, start: int | None = None) -> ListBlock:
    return ListBlock(start, entries, SPAN)


def _entry(*blocks: Block | str) -> ListItem:
    return ListItem(tuple(issues.paragraph(each) if isinstance(each, str) else each for each in blocks), SPAN)


def test_an_issue_holds_sections_and_these_articles_with_their_titles() -> None:
    news = [issues.article(f"tin/{n}", [issues.paragraph(f"Đoạn {n}.")], title=f"Bài {n}") for n in (1, 2)]
    feature = issues.article("dai/1", [issues.paragraph("Đoạn.")], title="Bài dài", lead="Dẫn.")
    tree = structure(issues.issue([issues.section("tin", "news", news), issues.section("dai", "feature", [feature])]))

    sections = [node for node in tree.children if node.title]
    assert tree.tag == "Document"
    assert [(node.tag, node.title) for node in sections] == [("Sect", "Mục tin"), ("Sect", "Mục dai")]
    assert [[(node.tag, node.title) for node in section.children if node.title] for section in sections] == [
        [("Art", "Bài 1"), ("Art", "Bài 2")],
        [("Art", "Bài dài")],
    ]
    assert sketches(sections[0]) == lines(
        """
        Sect
          H1 Mục tin
          Art
            H2 Bài 1
            P Đoạn 1.
          Art
            H2 Bài 2
            P Đoạn 2.
        """
    )
    assert str(sections[0].children[1].span) == "tin/1.md:1"


def test_what_stands_over_an_article_is_read_in_its_order() -> None:
    node = article(issues.paragraph("Đoạn."), kicker="Chuyên mục", lead="Dẫn.", author="Tác giả")

    read = [each.text for each in node.children]
    assert [(each.tag, each.text) for each in node.children if each.tag != "P"] == [("H2", "Bài")]
    assert sorted(read) == sorted(["Chuyên mục", "Bài", "Dẫn.", "Tác giả", "Đoạn."])
    assert read.index("Bài") < read.index("Dẫn.") < read.index("Tác giả") < read.index("Đoạn.")


def test_a_source_is_a_note_with_a_name_of_its_own() -> None:
    articles = [issues.article(f"tin/{n}", [issues.paragraph("Đoạn.")], source=issues.source("Báo Mẫu")) for n in "ab"]
    notes = find(structure(issues.issue([issues.section("tin", "news", articles)])), "Note")

    assert [note.text for note in notes] == ["Nguồn: Báo Mẫu"] * 2
    assert len({note.identifier for note in notes}) == 2
    assert all(note.identifier == f"note-{note.element.order}" for note in notes if note.element)


def test_subheadings_go_on_below_the_title_and_a_box_has_one_of_its_own() -> None:
    node = article(_heading(2), _heading(3), _callout(issues.paragraph("Đoạn."), title="Khung"), _heading(2))

    assert levels(node) == [2, 3, 4, 3, 3]


def test_a_heading_that_would_skip_levels_is_raised() -> None:
    assert levels(article(_heading(4), _heading(6), _heading(6), _heading(2))) == [2, 3, 4, 5, 3]


@given(st.lists(st.one_of(st.integers(2, 9), st.just(0)), max_size=12))
def test_no_sequence_of_headings_skips_a_level(asked: list[int]) -> None:
    """0 stands for a box with a heading, and a heading inside it."""
    box = _callout(_heading(2), issues.paragraph("Đoạn."), title="Khung")
    node = article(issues.paragraph("Đoạn."), *(_heading(level) if level else box for level in asked))

    wanted = [2, *(level for each in asked for level in ([min(each + 1, 6)] if each else [3, 4]))]
    made = levels(node)
    assert len(made) == len(wanted)
    for before, level, wish in zip([1, *made], made, wanted, strict=False):
        assert level == min(wish, before + 1)


@given(st.lists(st.integers(2, 6), max_size=6), st.lists(st.integers(2, 6), max_size=6))
def test_levels_are_sound_across_articles_and_sections(first: list[int], second: list[int]) -> None:
    articles = [
        issues.article(f"tin/{n}", [issues.paragraph("Đoạn."), *map(_heading, asked)])
        for n, asked in enumerate((first, second))
    ]
    made = levels(structure(issues.issue([issues.section(n, "news", articles) for n in ("tin", "dai")])))

    assert made[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(made))


def test_lists_are_nested_and_their_paragraphs_stay_in_their_entry() -> None:
    nested = _list(
        _entry("một", "thêm", _list(_entry("trong", "thêm nữa"), _entry("trong hai")), "cuối"), _entry("hai")
    )

    assert body(issues.paragraph("Trước."), nested, issues.paragraph("Sau.")) == lines(
        """
        P Trước.
        L
          LI
            Lbl •
            LBody
              P một
              P thêm
              L
                LI
                  Lbl –
                  LBody
                    P trong
                    P thêm nữa
                LI
                  Lbl –
                  LBody
                    P trong hai
              P cuối
          LI
            Lbl •
            LBody
              P hai
        P Sau.
        """
    )


def test_a_numbered_list_keeps_its_first_number() -> None:
    node = article(_list(_entry("ba"), _entry("bốn"), start=3))

    (made,) = find(node, "L")
    assert made.numbering is Numbering.DECIMAL
    assert [each.text for each in find(made, "Lbl")] == ["3.", "4."]
    assert [(each.part, each.text) for each in made.walk() if each.element] == [
        (Part.LABEL, "3."),
        (Part.TEXT, "ba"),
        (Part.LABEL, "4."),
        (Part.TEXT, "bốn"),
    ]


def test_a_numbered_list_in_a_bulleted_one_says_so_of_itself() -> None:
    node = article(_list(_entry("một", _list(_entry("trong"), start=1))))

    assert [each.numbering for each in find(node, "L")] == [Numbering.DISC, Numbering.DECIMAL]


def test_lists_that_follow_one_another_and_are_marked_otherwise_stay_apart() -> None:
    node = article(_list(_entry("một")), _list(_entry("hai"), start=1))

    assert [(each.numbering, len(each.children)) for each in find(node, "L")] == [
        (Numbering.DISC, 1),
        (Numbering.DECIMAL, 1),
    ]


def test_the_marker_of_a_list_that_an_entry_begins_with_is_that_lists_alone() -> None:
    deep = _list(_entry(_list(_entry("trong"), _entry("trong hai"))), _entry("ngoài"))

    assert body(deep) == lines(
        """
        L
          LI
            LBody
              L
                LI
                  Lbl –
                  LBody
                    P trong
                LI
                  Lbl –
                  LBody
                    P trong hai
        L
          LI
            Lbl •
            LBody
              P ngoài
        """
    )


def _lists(depth: int = 3) -> st.SearchStrategy[ListBlock]:
    block: st.SearchStrategy[Block] = st.just(issues.paragraph("chữ"))
    if depth > 1:
        block = st.one_of(block, st.deferred(lambda: _lists(depth - 1)))
    entries = st.lists(st.lists(block, min_size=1, max_size=3), min_size=1, max_size=3)
    return st.builds(
        lambda start, made: ListBlock(start, tuple(ListItem(tuple(each), SPAN) for each in made), SPAN),
        st.one_of(st.none(), st.integers(0, 12)),
        entries,
    )


@given(_lists(), st.booleans())
def test_every_list_is_well_formed_and_says_each_of_its_words_once(made: ListBlock, is_boxed: bool) -> None:
    node = article(_callout(made) if is_boxed else made)

    hung = [(each.element.order, each.part) for each in node.walk() if each.element]
    assert len(hung) == len(set(hung))
    assert [order for order, _ in hung] == sorted(order for order, _ in hung)
    for each in find(node, "L"):
        assert {child.tag for child in each.children} == {"LI"}
    for entry in find(node, "LI"):
        assert [child.tag for child in entry.children] in (["LBody"], ["Lbl", "LBody"])
        assert entry.children[-1].children
    assert len(find(node, "P")) == _paragraphs(made)


def _paragraphs(block: Block) -> int:
    return sum(_paragraphs(child) for item in block.items for child in item.blocks) if _is_list(block) else 1


def _is_list(block: Block) -> bool:
    return isinstance(block, ListBlock)


def test_drawn_bullets_of_a_box_are_no_labels_but_its_numbers_are() -> None:
    box = _callout(_list(_entry("chấm", _list(_entry("gạch")))), _list(_entry("số"), start=1), title="Khung")
    (section,) = find(article(box), "Sect")

    assert section.title == "Khung"
    assert sketches(section) == lines(
        """
        Sect
          H3 Khung
          L
            LI
              LBody
                P chấm
                L
                  LI
                    Lbl –
                    LBody
                      P gạch
          L
            LI
              Lbl 1.
              LBody
                P số
        """
    )


def test_lines_of_a_quotation_stand_together_and_a_sentence_lifted_out_with_its_speaker() -> None:
    quote = Quote((issues.paragraph("Câu một."), issues.paragraph("Câu hai.")), SPAN)
    lifted = PullQuote((TextRun("Lời hay."),), (TextRun("Người nói"),), SPAN)
    plain = PullQuote((TextRun("Lời khác."),), (), SPAN)

    assert body(issues.paragraph("Trước."), quote, lifted, plain) == lines(
        """
        P Trước.
        BlockQuote
          P Câu một.
          P Câu hai.
        BlockQuote
          P Lời hay.
          P Người nói
        BlockQuote
          P Lời khác.
        """
    )


@pytest.mark.parametrize(("kicker", "is_recast"), [("Chuyện phố", True), ("UBND 2026", False)])
def test_what_is_set_in_capitals_is_read_as_it_was_written(kicker: str, is_recast: bool) -> None:
    node = article(issues.paragraph("Đoạn."), kicker=kicker)

    assert [(each.text, each.is_recast) for each in node.children[:2]] == [(kicker, is_recast), ("Bài", False)]
