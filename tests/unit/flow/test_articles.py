"""An article becomes a band: its head, its body, its end, its source and its QR code."""

from dataclasses import replace

import pytest

from bantin_cli.flow.articles import ArticleBuilder
from bantin_cli.flow.elements import ReadingOrder
from bantin_cli.flow.items import ArticleFlow, BoxItem, FigureItem, QrItem, Role, TextItem
from bantin_cli.flow.labels import labelled, printed_address
from bantin_cli.model.blocks import Alignment, Block, Callout, FigureWidth, ListBlock, ListItem, Table, TableRow
from bantin_cli.model.inlines import TextRun, plain_text
from bantin_cli.model.issue import Article, Source
from bantin_cli.styles.spec import ArticleStyle, Hero
from tests.support import issues
from tests.support.issues import SPAN
from tests.support.pages import SPEC


def _built(article: Article, kind: str = "news") -> ArticleFlow:
    found = SPEC.kind(kind)
    assert found is not None
    return ArticleBuilder(SPEC, found.style.first, ReadingOrder()).build(article)


def _texts(flow: ArticleFlow, role: Role) -> list[str]:
    return [plain_text(i.runs) for i in flow.body if isinstance(i, TextItem) and i.element.role is role]


def test_the_head_is_kicker_title_lead_and_author_in_this_order() -> None:
    flow = _built(issues.article("tin/a", [], kicker="Hạ tầng", title="Tiêu đề", lead="Dẫn", author="An"))

    assert [(item.element.role, plain_text(item.runs), item.style.name) for item in flow.head] == [
        (Role.KICKER, "Hạ tầng", "kicker"),
        (Role.TITLE, "Tiêu đề", "headline"),
        (Role.LEAD, "Dẫn", "lead"),
        (Role.AUTHOR, "An", "author"),
    ]
    assert [item.element.level for item in flow.head] == [0, 2, 0, 0]
    assert (flow.element, flow.title) == (flow.head[1].element, "Tiêu đề")


def test_what_an_article_does_not_say_is_left_out() -> None:
    flow = _built(issues.article("tin/a", [issues.paragraph("Một.")]))

    assert [item.element.role for item in flow.head] == [Role.TITLE]
    assert len(flow.body) == 1


def test_an_article_without_a_title_is_not_listed_and_has_an_element_all_the_same() -> None:
    flow = _built(issues.article("tin/a", [issues.paragraph("Một.")], title=""))

    assert flow.head == ()
    assert (flow.element.owner, flow.element.role) == ("tin/a", Role.TITLE)


def test_only_the_last_paragraph_carries_the_end_mark() -> None:
    blocks = [issues.paragraph("Một."), issues.paragraph("Hai."), issues.paragraph("Ba.")]
    flow = _built(issues.article("tin/a", blocks, source=Source("Báo Mẫu", None), qr="https://example.org"))

    marked = [isinstance(item, TextItem) and item.ends_article for item in flow.body]
    assert marked == [False, False, True, False, False]


_BOX = Callout((), (issues.paragraph("Trong hộp."), issues.paragraph("Cuối hộp.")), SPAN)
_TABLE = Table(TableRow(((TextRun("ô"),),), SPAN), (), (Alignment.LEFT,), SPAN)


def _marked(*blocks: Block) -> list[str]:
    """The texts that carry the end mark, those in callouts too."""
    body = _built(issues.article("tin/a", blocks)).body
    texts = [text for item in body for text in (item.items if isinstance(item, BoxItem) else (item,))]
    return [plain_text(text.runs) for text in texts if isinstance(text, TextItem) and text.ends_article]


@pytest.mark.parametrize("last", [issues.figure(), _BOX, _TABLE])
def test_the_end_mark_follows_the_last_paragraph_when_a_picture_a_box_or_a_table_closes_the_article(
    last: Block,
) -> None:
    assert _marked(issues.paragraph("Một."), issues.paragraph("Hai."), last) == ["Hai."]
    assert _marked(issues.paragraph("Một."), last, last) == ["Một."]


def test_the_end_mark_stands_in_the_last_callout_where_no_paragraph_comes_before_it() -> None:
    assert _marked(_BOX) == ["Cuối hộp."]
    assert _marked(_BOX, issues.figure()) == ["Cuối hộp."]
    assert _marked(issues.paragraph("Một."), issues.heading("Đề mục"), _BOX) == ["Cuối hộp."]


def test_an_article_that_ends_with_a_heading_has_its_mark_there_and_one_of_pictures_alone_has_none() -> None:
    assert _marked(issues.paragraph("Một."), issues.heading("Cuối")) == ["Cuối"]
    assert _marked(issues.figure(), _TABLE) == []


def test_an_article_that_ends_with_a_list_has_its_mark_after_the_last_entry() -> None:
    entries = tuple(ListItem((issues.paragraph(text),), SPAN) for text in ("một", "hai"))
    flow = _built(issues.article("tin/a", [ListBlock(None, entries, SPAN)]))

    assert [item.ends_article for item in flow.body if isinstance(item, TextItem)] == [False, True]


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("Báo Mẫu", "Nguồn: Báo Mẫu"),
        ("Nguồn: Báo Mẫu", "Nguồn: Báo Mẫu"),
        ("Theo: Báo {Mẫu}", "Theo: Báo {Mẫu}"),
        ("Báo {Mẫu}", "Nguồn: Báo {Mẫu}"),
        ("https://example.org/a", "Nguồn: https://example.org/a"),
        ("Trung tâm Chuyển đổi số: bản tin quý", "Nguồn: Trung tâm Chuyển đổi số: bản tin quý"),
    ],
)
def test_a_source_is_labelled_once(name: str, printed: str) -> None:
    flow = _built(issues.article("tin/a", [issues.paragraph("Một.")], source=Source(name, None)))

    assert _texts(flow, Role.SOURCE) == [printed]
    assert labelled("Nguồn: {value}", printed) == printed or printed.startswith(("Nguồn: https", "Nguồn: Trung"))


def test_a_source_with_an_address_links_to_it() -> None:
    flow = _built(issues.article("tin/a", [], source=Source("Báo Mẫu", "https://example.org/b")))

    (item,) = flow.body
    assert isinstance(item, TextItem)
    assert (item.runs, item.style.name) == ((TextRun("Nguồn: Báo Mẫu", url="https://example.org/b"),), "source")


def test_a_qr_code_names_its_address_for_those_who_cannot_see_it_and_prints_it() -> None:
    flow = _built(issues.article("tin/a", [], qr="https://www.example.org/bai/"))

    (item,) = flow.body
    assert isinstance(item, QrItem)
    assert (item.url, item.alt) == ("https://www.example.org/bai/", "Mã QR: https://www.example.org/bai/")
    assert [plain_text(note.runs) for note in item.notes] == ["Quét mã để đọc thêm:", "example.org/bai"]
    assert [note.runs[0].url for note in item.notes] == [None, "https://www.example.org/bai/"]


@pytest.mark.parametrize(
    ("address", "printed"),
    [
        ("HTTP://example.org", "example.org"),
        ("mailto:mau@example.org", "mau@example.org"),
        ("https://example.org/a?b=c#d", "example.org/a?b=c#d"),
        ("www.example.org/", "example.org"),
        ("example.org", "example.org"),
    ],
)
def test_addresses_are_printed_without_what_nobody_types(address: str, printed: str) -> None:
    assert printed_address(address) == printed


def test_only_the_first_paragraph_of_a_feature_has_a_drop_cap() -> None:
    blocks: list[Block] = [issues.figure(), issues.paragraph("Một."), issues.heading("Mục"), issues.paragraph("Hai.")]
    flow = _built(issues.article("td/a", blocks), "feature")

    paragraphs = [item for item in flow.body if isinstance(item, TextItem) and item.element.role is Role.PARAGRAPH]
    assert [item.style.drop_cap for item in paragraphs] == [3, 0]


def test_words_are_counted_with_title_lead_captions_and_boxes() -> None:
    blocks: list[Block] = [
        issues.paragraph("một hai ba"),
        issues.figure(caption="bốn năm"),
        Callout((TextRun("sáu"),), (issues.paragraph("bảy tám"),), SPAN),
    ]
    flow = _built(issues.article("tin/a", blocks, title="Tên bài", kicker="Nhãn", lead="Lời dẫn", author="An"))

    # Six in the head, three in the paragraph, two in the caption and three in its credit, three in the box.
    assert flow.words == 6 + 3 + 5 + 3


@pytest.mark.parametrize(
    ("kind", "width", "hero"),
    [
        ("news", None, Hero.PAGE),
        ("feature", None, Hero.BLEED),
        ("feature", FigureWidth.PAGE, Hero.BLEED),
        ("news", FigureWidth.COLUMN, None),
        ("news", FigureWidth.HALF, None),
    ],
)
def test_only_an_opening_picture_is_a_hero(kind: str, width: FigureWidth | None, hero: Hero | None) -> None:
    figures = [issues.figure(width=width), issues.paragraph("Một."), issues.figure(width=width)]
    body = _built(issues.article("tin/a", figures), kind).body

    assert [item.hero for item in body if isinstance(item, FigureItem)] == [hero, None]


def test_a_head_over_one_column_says_the_same_in_its_own_styles() -> None:
    flow = _built(issues.article("tin/a", [], kicker="Hạ tầng", title="Tiêu đề", lead="Dẫn", author="An"))

    assert [item.style.name for item in flow.narrow_head] == ["kicker", "narrow-headline", "narrow-lead", "author"]
    assert [(item.element, item.runs) for item in flow.narrow_head] == [(item.element, item.runs) for item in flow.head]
    # Of an article without a lead, an author and a kicker the title alone.
    (title,) = _built(issues.article("tin/a", [], title="Tiêu đề")).narrow_head
    assert (title.style.size, title.style.leading) == (15.0, 19.5)


def test_there_is_no_head_over_one_column_where_the_layout_has_no_style_for_its_title() -> None:
    style = replace(_news_style(), narrow_title=None)
    article = issues.article("tin/a", [], title="Tiêu đề", lead="Dẫn")

    assert ArticleBuilder(SPEC, style, ReadingOrder()).build(article).narrow_head == ()
    assert len(ArticleBuilder(SPEC, _news_style(), ReadingOrder()).build(article).narrow_head) == 2


def _news_style() -> ArticleStyle:
    found = SPEC.kind("news")
    assert found is not None
    return found.style.first


def test_the_words_of_an_article_in_another_language_name_it_and_the_labels_do_not() -> None:
    blocks = [issues.paragraph("Open data"), replace(issues.figure(), caption=(TextRun("A hub", language="en"),))]
    fields = {"language": "en", "lead": "Lead", "kicker": "Hub", "source": issues.source("VNA")}
    flow = _built(issues.article("tin/a", blocks, **fields))
    figure = next(item for item in flow.body if isinstance(item, FigureItem))
    (source,) = (item for item in flow.body if isinstance(item, TextItem) and item.element.role is Role.SOURCE)

    assert flow.language == "en"
    assert [run.language for item in (*flow.head, *flow.narrow_head) for run in item.runs] == ["en"] * 6
    assert figure.caption is not None
    assert [run.language for run in figure.caption.runs] == ["en", None]
    assert [run.language for run in source.runs] == [None]
