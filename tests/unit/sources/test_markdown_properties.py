"""Any Markdown at all: no word is lost, nothing is raised."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.sources.markdown_reader import read_markdown
from tests.support.markdown_words import texts_of, words_of

_WORD = st.text(alphabet="abcđêôư", min_size=1, max_size=6)
_SENTENCE = st.lists(_WORD, min_size=1, max_size=8).map(" ".join)
_BLOCK = st.one_of(
    _SENTENCE,
    _SENTENCE.map("## {}".format),
    _SENTENCE.map("**{}**".format),
    _SENTENCE.map("    {}".format),
    _SENTENCE.map("> {}".format),
    st.lists(_SENTENCE, min_size=1, max_size=4).map(lambda items: "\n".join(f"- *{item}*" for item in items)),
    st.lists(_SENTENCE, min_size=1, max_size=4).map(lambda items: "\n".join(f"1. {item}" for item in items)),
    st.tuples(_SENTENCE, _SENTENCE).map("::: callout {0[0]}\n{0[1]}\n:::".format),
    st.tuples(_SENTENCE, _SENTENCE).map("::: {0[0]}\n{0[1]}".format),
    st.tuples(_SENTENCE, _SENTENCE).map("| {0[0]} | {0[1]} |\n|---|---|\n| {0[1]} | {0[0]} | {0[1]} |".format),
    st.tuples(_SENTENCE, _WORD).map("{0[0]} [{0[1]}](https://x.vn) {0[1]}\n{0[0]}".format),
    _SENTENCE.map("```\n{}\n```".format),
    _SENTENCE.map("<div>{}</div>".format),
)


@given(st.lists(_BLOCK, max_size=8).map("\n\n".join))
def test_every_word_of_a_body_comes_out_in_order(text: str) -> None:
    written = re.sub(r"https://x\.vn|</?div>|::: callout|^1\.", " ", text, flags=re.MULTILINE)

    assert words_of(read_markdown(text, "a.md").value) == re.findall(r"\w+", written)


@given(st.text(alphabet="ab *_[]()!{}<>:`|#-+.\\\n\t\"'=~&;1"))
def test_any_mix_of_signs_gives_blocks_and_findings_and_never_raises(text: str) -> None:
    reading = read_markdown(text, "a.md")
    last = text.count("\n") + 1

    assert all(d.span is not None and 1 <= (d.span.line or 0) <= last for d in reading.diagnostics)
    assert all(1 <= block.line <= last for block in reading.value)
    assert all("  " not in line and line == line.strip(" ") for line in texts_of(reading.value))


@given(st.text())
def test_any_text_gives_blocks_and_never_raises(text: str) -> None:
    read_markdown(text, "a.md")
