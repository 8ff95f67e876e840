import hashlib
import subprocess
from io import BytesIO
from pathlib import Path

import page as validator
import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.writers.pdf.edition import Attachment, Edition
from tests.support.placed import TIMESTAMP, issue, line, page, run, written
from tests.support.tools import require_program

ARTICLE = Attachment("điểm-tin/01-mở đầu.md", "text/markdown", "# Mở đầu\r\n".encode(), "Tệp nguồn: bài 1")
MANIFEST = Attachment("bantin.yaml", "application/yaml", b"number: 10\n", "Source (of the issue)")


def document(*attachments: Attachment) -> bytes:
    return written(issue(page(line(run("Một trang")))), edition=Edition(TIMESTAMP, attachments=attachments))


def test_a_file_comes_out_as_it_went_in() -> None:
    with pikepdf.open(BytesIO(document(ARTICLE, MANIFEST))) as opened:
        assert {name: one.get_file().read_bytes() for name, one in opened.attachments.items()} == {
            "điểm-tin/01-mở đầu.md": ARTICLE.data,
            "bantin.yaml": MANIFEST.data,
        }


def test_each_file_says_what_it_is_and_that_the_pdf_was_made_of_it() -> None:
    with pikepdf.open(BytesIO(document(ARTICLE))) as opened:
        (specification,) = opened.Root.AF
        file = specification.EF.F

        assert (specification.Type, specification.AFRelationship) == ("/Filespec", "/Source")
        assert str(specification.F) == str(specification.UF) == "điểm-tin_01-mở đầu.md"
        assert specification.Desc == "Tệp nguồn: bài 1"
        assert specification.EF.UF.objgen == file.objgen
        assert (file.Type, file.Subtype) == ("/EmbeddedFile", "/text/markdown")
        assert file.Params.Size == len(ARTICLE.data)
        assert bytes(file.Params.CheckSum) == hashlib.md5(ARTICLE.data).digest()
        assert file.Params.ModDate == "D:20261105073000+00'00'"


def test_names_are_sorted_whatever_the_order_of_the_files() -> None:
    with pikepdf.open(BytesIO(document(ARTICLE, MANIFEST))) as opened:
        keys = [bytes(key) for key in list(opened.Root.Names.EmbeddedFiles.Names)[::2]]

    assert keys == sorted(keys)
    assert len(keys) == 2
    assert document(ARTICLE, MANIFEST) == document(MANIFEST, ARTICLE)


def test_a_pdf_without_attachments_has_no_trace_of_them() -> None:
    with pikepdf.open(BytesIO(document())) as opened:
        assert "/AF" not in opened.Root
        assert "/Names" not in opened.Root


@pytest.mark.parametrize(
    "attachments",
    [(), (ARTICLE,), (ARTICLE, MANIFEST), (Attachment("rỗng.md", "text/markdown", b"", ""),)],
    ids=["none", "one", "two", "empty"],
)
def test_the_file_is_pdf_a_of_the_part_that_it_says(attachments: tuple[Attachment, ...]) -> None:
    data = document(*attachments)
    profiles = validator.ValidationProfile
    report = validator.validate_pdf_bytes(data, profile=profiles.PDF_A_3A if attachments else profiles.PDF_A_2A)

    assert [failure.message for failure in report.failures] == []


def test_another_program_lists_and_saves_the_files(tmp_path: Path) -> None:
    pdfdetach = require_program("pdfdetach")
    (tmp_path / "a.pdf").write_bytes(document(ARTICLE, MANIFEST))
    subprocess.run([pdfdetach, "-saveall", "-o", tmp_path, tmp_path / "a.pdf"], check=True, capture_output=True)

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.suffix != ".pdf"} == {
        "bantin.yaml": MANIFEST.data,
        "điểm-tin_01-mở đầu.md": ARTICLE.data,
    }


@given(st.binary(max_size=400), st.text(st.characters(codec="utf-8"), min_size=1, max_size=40), st.text(max_size=40))
def test_any_content_and_any_name_are_read_back(data: bytes, name: str, description: str) -> None:
    description = description.encode("utf-8", "ignore").decode()
    with pikepdf.open(BytesIO(document(Attachment(name, "text/markdown", data, description)))) as opened:
        (specification,) = opened.Root.AF

        assert specification.EF.F.read_bytes() == data
        assert specification.EF.F.Params.Size == len(data)
