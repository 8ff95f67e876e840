"""An article's header and body, told apart."""

from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.sources.codes_files import HEADER_MISSING, HEADER_NOT_CLOSED
from bantin_cli.sources.front_matter import ArticleText, split_article


def test_header_and_body_know_their_first_lines() -> None:
    reading = split_article("\n---\ntitle: A\nlead: B\n--- \nBody\n", "a.md")

    assert reading.value == ArticleText("title: A\nlead: B\n", 3, "Body\n", 6)
    assert reading.diagnostics == ()


def test_an_article_without_a_header_is_all_body() -> None:
    for text in ("Body\n---\nmore\n", "", "—\ntitle: A\n"):
        reading = split_article(text, "a.md")
        assert reading.value == ArticleText("", 1, text, 1)
        assert [(d.code, str(d.span)) for d in reading.diagnostics] == [(HEADER_MISSING, "a.md:1")]


def test_a_header_that_is_not_closed_ends_where_its_lines_end() -> None:
    reading = split_article("---\ntitle: A\nsource:\n  name: B\n\nThe body: all of it.\n", "a.md")

    assert reading.value == ArticleText("title: A\nsource:\n  name: B\n", 2, "\nThe body: all of it.\n", 5)
    assert [(d.code, str(d.span)) for d in reading.diagnostics] == [(HEADER_NOT_CLOSED, "a.md:1")]


def test_the_examples_of_the_codes_show_them() -> None:
    for code in (HEADER_MISSING, HEADER_NOT_CLOSED):
        assert [d.code for d in split_article(code.bad, "a.md").diagnostics] == [code]
        assert split_article(code.good, "a.md").diagnostics == ()


@given(st.text(alphabet="-ab: \n#"))
def test_no_line_is_lost(text: str) -> None:
    parts = split_article(text, "a.md").value
    kept = [line for line in (parts.header + "\n" + parts.body).split("\n") if line.strip(" -")]

    assert kept == [line for line in text.split("\n") if line.strip(" -")]
