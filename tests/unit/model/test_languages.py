"""The language of an article's words, from its header and from the words themselves."""

from pathlib import Path

import pytest
from PIL import Image

from bantin_cli.model.blocks import Block, Figure, Heading, Paragraph, PullQuote
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Article
from bantin_cli.model.languages import Languages
from tests.support.building import NEWS, build_from, found_in


def _article(root: Path, text: str, manifest: str = NEWS) -> Article:
    built = build_from(root, {"bantin.yaml": manifest, "tin/a.md": text})
    assert found_in(built) == []
    assert built.issue is not None
    return built.issue.articles()[0]


def _runs(block: Block) -> tuple[TextRun, ...]:
    assert isinstance(block, Paragraph | Heading | PullQuote)
    return block.runs


def test_marked_words_keep_their_language_and_others_have_none(tmp_path: Path) -> None:
    article = _article(tmp_path, "---\ntitle: A\n---\nMô hình [hub]{lang=en} của [Huế]{lang=vi-VN}.\n")

    assert article.language is None
    assert _runs(article.blocks[0]) == (
        TextRun("Mô hình "),
        TextRun("hub", language="en"),
        TextRun(" của "),
        TextRun("Huế"),
        TextRun("."),
    )


def test_an_article_in_another_language_says_so_of_every_word_but_those_that_are_marked(tmp_path: Path) -> None:
    body = "## Open data\n\nA hub in [Huế]{lang=vi}.\n\n::: pullquote Ann\nYes.\n:::\n"
    article = _article(tmp_path, f"---\ntitle: A\nlanguage: EN\n---\n{body}")
    heading, paragraph, quote = article.blocks

    assert article.language == "en"
    assert _runs(heading) == (TextRun("Open data", language="en"),)
    assert _runs(paragraph) == (TextRun("A hub in ", language="en"), TextRun("Huế"), TextRun(".", language="en"))
    assert isinstance(quote, PullQuote)
    assert quote.runs + quote.attribution == (TextRun("Yes.", language="en"), TextRun("Ann", language="en"))


def test_the_bulletins_own_language_in_the_header_changes_nothing(tmp_path: Path) -> None:
    article = _article(tmp_path, "---\ntitle: A\nlanguage: vi\n---\nMột.\n")

    assert article.language is None
    assert _runs(article.blocks[0]) == (TextRun("Một."),)


def test_a_bulletin_in_another_language_may_quote_vietnamese(tmp_path: Path) -> None:
    article = _article(tmp_path, "---\ntitle: A\n---\nIn [Huế]{lang=vi}.\n", f"language: en\n{NEWS}")

    assert _runs(article.blocks[0]) == (TextRun("In "), TextRun("Huế", language="vi"), TextRun("."))


def test_a_caption_keeps_the_language_of_its_words(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    Image.new("RGB", (40, 30)).save(tmp_path / "images/a.png")
    article = _article(tmp_path, '---\ntitle: A\n---\n![b](images/a.png "Cuộc thi [Smart City]{lang=en}")\n')

    assert isinstance(article.blocks[0], Figure)
    assert article.blocks[0].caption == (TextRun("Cuộc thi "), TextRun("Smart City", language="en"))


@pytest.mark.parametrize("written", ["english", "vn", "e", "12", "en-UK"])
def test_a_header_with_a_wrong_tag_is_found(tmp_path: Path, written: str) -> None:
    text = f"---\ntitle: A\nlanguage: {written}\n---\nMột.\n"
    built = build_from(tmp_path, {"bantin.yaml": NEWS, "tin/a.md": text})

    assert [place for _code, place in found_in(built)] == ["tin/a.md:3:1"]


@pytest.mark.parametrize(
    ("article", "marked", "language"),
    [(None, None, None), ("en", None, "en"), ("en", "fr", "fr"), ("en", "vi-VN", None), (None, "vi", None)],
)
def test_the_nearest_word_counts(article: str | None, marked: str | None, language: str | None) -> None:
    assert Languages("vi", article).of(marked) == language
