import hashlib
import re
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
from reportlab.pdfbase.pdfdoc import PDFDocument

from bantin_cli.writers.pdf.container import pack
from bantin_cli.writers.pdf.objects import Stream
from tests.support.placed import encoded, line, page, pdf, picture, run
from tests.support.tools import require_program

PICTURE = encoded((200, 30, 60))


def document(pages: int = 2) -> bytes:
    placed = [page(picture(), line(run(f"Trang {number}")), number=number) for number in range(1, pages + 1)]
    return pdf(*placed, pictures={"images/mau.jpg": PICTURE})


def unpacked() -> bytes:
    """The document as another program would write it, with each object by itself."""
    plain = BytesIO()
    with pikepdf.open(BytesIO(document())) as opened:
        opened.save(plain, object_stream_mode=pikepdf.ObjectStreamMode.disable, static_id=True)
    return plain.getvalue()


def streams(data: bytes) -> list[str]:
    """The streams of a file, as they are stored."""
    with pikepdf.open(BytesIO(data)) as opened:
        stored = [one.read_raw_bytes() for one in opened.objects if isinstance(one, pikepdf.Stream)]
        kept = [one for one in stored if one]
    return sorted(hashlib.sha256(one).hexdigest() for one in kept)


def test_small_objects_lie_packed_in_object_streams() -> None:
    data = document()

    assert re.search(rb"/Type /ObjStm", data)
    assert re.search(rb"/Type /XRef", data)
    assert b"/Type /Page\n" not in data
    assert len(data) < len(unpacked())


def test_streams_of_pages_pictures_and_fonts_stay_as_they_are() -> None:
    before = unpacked()

    assert set(streams(before)) <= set(streams(pack(before)))
    assert PICTURE.data in pack(before)


def test_every_stream_ends_with_a_line_of_its_own() -> None:
    data = document()

    assert data.count(b"endstream") == data.count(b"\nendstream") > 5


def test_packing_twice_gives_the_same_bytes() -> None:
    before = unpacked()

    assert pack(before) == pack(before)


def test_the_first_identifier_is_kept_and_the_second_follows_the_content() -> None:
    with pikepdf.open(BytesIO(unpacked())) as one, pikepdf.open(BytesIO(pack(unpacked()))) as other:
        assert bytes(one.trailer.ID[0]) == bytes(other.trailer.ID[0])
        assert bytes(one.trailer.ID[1]) != bytes(other.trailer.ID[1])


def test_qpdf_and_another_reader_find_nothing_to_complain_of(tmp_path: Path) -> None:
    qpdf = require_program("qpdf")
    (tmp_path / "a.pdf").write_bytes(document(9))
    done = subprocess.run([qpdf, "--check", tmp_path / "a.pdf"], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


def test_no_stream_ends_in_a_carriage_return_which_readers_take_for_part_of_the_line_end() -> None:
    letters = [chr(97 + n % 26) + "A" * (n // 26) for n in range(600)]
    plain, packed = [], []
    for letter in letters:
        with pikepdf.new() as made:
            made.add_blank_page()
            made.docinfo["/Subject"] = letter
            file = BytesIO()
            made.save(file, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
        plain.append(file.getvalue())
        packed.append(pack(file.getvalue()))

    assert any(b"\r\nendstream" in data for data in plain)
    assert [letter for letter, data in zip(letters, packed, strict=True) if b"\r\nendstream" in data] == []


def test_a_stream_that_would_end_in_a_carriage_return_ends_in_a_line_feed_after_it() -> None:
    written = Stream(b"ab\r").format(PDFDocument())

    assert written.endswith(b"\nstream\nab\r\n\nendstream\n")
    assert b"/Length 4" in written
