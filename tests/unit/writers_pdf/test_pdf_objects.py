import zlib
from io import BytesIO
from typing import Any

import pikepdf
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfdoc import PDFDocument

from bantin_cli.writers.pdf.objects import Stream, Text, array, deflated, dictionary


def formatted(value: Any) -> bytes:
    written: bytes = value.format(PDFDocument())
    return written


def test_a_dictionary_holds_what_pdf_knows() -> None:
    value = dictionary({"Type": "/Font", "N": 3, "Box": array([0, "1.5", Text("một")]), "In": dictionary({"A": -1})})

    assert formatted(value) == b"<< /Type /Font /N 3 /Box [0 1.5 (\xfe\xff\0m\x1e\xd9\0t)] /In << /A -1 >> >>"
    assert (formatted(dictionary({})), formatted(array([]))) == (b"<<  >>", b"[]")


def test_entries_stay_in_their_order_and_a_later_change_of_the_source_is_not_seen() -> None:
    entries: dict[str, Any] = {"B": 1, "A": 2}
    value = dictionary(entries)
    entries["C"] = 3

    assert formatted(value) == b"<< /B 1 /A 2 >>"


def test_a_stream_inside_a_dictionary_is_a_reference() -> None:
    document = PDFDocument()

    assert dictionary({"G": Stream(b"data")}).format(document).startswith(b"<< /G ")
    assert dictionary({"G": Stream(b"data")}).format(document).endswith(b" 0 R >>")


def test_a_stream_says_its_length_and_ends_on_a_line_of_its_own() -> None:
    assert formatted(Stream(b"data", {"A": 1})) == b"<< /A 1 /Length 4 >>\nstream\ndata\nendstream\n"
    assert zlib.compress(b"data") in formatted(deflated(b"data"))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_text_is_read_back(text: str) -> None:
    with pikepdf.new() as pdf:
        pdf.Root.Said = pikepdf.Object.parse(formatted(Text(text)))
        saved = BytesIO()
        pdf.save(saved)
    with pikepdf.open(saved) as opened:
        assert bytes(opened.Root.Said).decode("utf-16" if not text.isascii() else "ascii") == text
