"""Articles some lines shorter or longer, in a column of 200 points: 40 letters or a few less with their spaces."""

from dataclasses import replace

import pytest

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import ArticleFlow, Element, Role, TextItem
from bantin_cli.layout.resizing import Resizer, running_text
from bantin_cli.layout.text import TextSetter
from bantin_cli.model.inlines import TextRun, plain_text
from tests.support.issues import words
from tests.support.typesetting import END_MARK, item, typesetter

_MEASURE = 200.0


def _article(*body: TextItem) -> ArticleFlow:
    span = SourceSpan("mau.md", 1)
    count = sum(len(plain_text(each.runs).split()) for each in body)
    return ArticleFlow("mau", "Mẫu", (), body, count, True, Element("mau", Role.TITLE, 1, 2), span)


def _paragraph(count: int, seed: int = 0) -> TextItem:
    return item(words(count, seed), is_first=False)


def _resizer() -> Resizer:
    return Resizer(typesetter(), _MEASURE)


def _height(article: ArticleFlow) -> int:
    """Measure the running text as the columns hold it, by a typesetter that has set nothing before."""
    setter = TextSetter(typesetter(), _MEASURE, 13.0, END_MARK)
    return sum(setter.part(each).height for each in running_text(article))


def _texts(article: ArticleFlow) -> list[str]:
    return [plain_text(each.runs) for each in running_text(article)]


ARTICLE = _article(_paragraph(60), _paragraph(45, 3), _paragraph(52, 5))


@pytest.mark.parametrize("change", [-20, -13, -7, -3, -2, -1, 1, 2, 3, 8, 15])
def test_an_article_becomes_exactly_so_many_lines_longer_or_shorter(change: int) -> None:
    resized = _resizer().resized(ARTICLE, change)

    assert resized is not None
    assert _height(resized.article) == _height(ARTICLE) + change
    assert _resizer().lines(resized.article) == _resizer().lines(ARTICLE) + change


@pytest.mark.parametrize("change", [-7, 4])
def test_the_words_are_counted_that_come_or_go(change: int) -> None:
    resized = _resizer().resized(ARTICLE, change)

    assert resized is not None
    assert resized.words == sum(len(t.split()) for t in _texts(resized.article)) - (60 + 45 + 52)
    assert resized.article.words == ARTICLE.words + resized.words
    assert resized.words * change > 0


def test_the_end_of_the_text_is_cut_first_and_its_last_words_stay() -> None:
    resized = _resizer().resized(ARTICLE, -3)

    assert resized is not None
    before, after = _texts(ARTICLE), _texts(resized.article)
    assert after[:2] == before[:2]
    assert before[2].startswith(after[2].split()[0])
    assert after[2].split()[-1] == before[2].split()[-1]


def test_a_longer_article_says_its_own_words_twice() -> None:
    resized = _resizer().resized(ARTICLE, 4)

    assert resized is not None
    after = _texts(resized.article)[2].split()
    assert set(after) == set(_texts(ARTICLE)[2].split())
    assert after[-1] == _texts(ARTICLE)[2].split()[-1]


def test_a_paragraph_goes_whole_where_text_stands_above_and_below_it() -> None:
    resizer = _resizer()
    last, middle = (resizer.lines(_article(each)) for each in running_text(ARTICLE)[:0:-1])
    resized = resizer.resized(ARTICLE, -(last - 2 + middle))

    assert resized is not None
    assert _texts(resized.article)[0] == _texts(ARTICLE)[0]
    assert len(_texts(resized.article)) == 2


def test_a_paragraph_under_a_heading_keeps_two_lines() -> None:
    article = _article(_paragraph(30), item("Đầu đề", role=Role.HEADING), _paragraph(45, 3))
    resizer = _resizer()
    lines = [resizer.lines(_article(each)) for each in running_text(article)]
    resized = resizer.resized(article, -(sum(lines) - 4))

    assert resized is not None
    assert [resizer.lines(_article(each)) for each in running_text(resized.article)] == [2, 2]
    assert resizer.resized(article, -(sum(lines) - 3)) is None


def test_marks_of_appearance_and_the_end_of_the_article_stay_where_they_are() -> None:
    runs = (TextRun(words(20)), TextRun(f" {words(15, 4)} ", strong=True), TextRun(words(8, 7), url="https://a.b"))
    article = _article(replace(_paragraph(1), runs=runs, ends_article=True))
    resized = _resizer().resized(article, -2)

    assert resized is not None
    (text,) = running_text(resized.article)
    assert text.ends_article
    assert text.runs[0] == runs[0]
    assert text.runs[-1].url == "https://a.b"
    assert "  " not in plain_text(text.runs)


def test_what_has_no_running_text_has_no_other_length() -> None:
    assert _resizer().resized(_article(item("Đầu đề", role=Role.HEADING)), -1) is None
    assert _resizer().resized(_article(), 1) is None
