"""Bad input through the whole program: a clear finding and exit code, never a traceback, and no word lost.

`run_bantin` fails a test by itself when a command ends in a traceback.
"""

import io
import re
import unicodedata
import zipfile
import zlib
from collections import Counter
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from tests.support.command import run_bantin
from tests.support.issue_folder import SMALL_ISSUE, article, write_issue

_NEWS = "diem-tin/01-tu-sach-so.md"
_PDF = "ban-tin-2026-10.pdf"
_DOCX = "ban-tin-2026-10.docx"


def _with_body(body: str) -> dict[str, str]:
    return {"diem-tin/02-thu.md": article("Bài thử", body, source="Phường Mẫu")}


def _with_picture(content: bytes, name: str = "anh.jpg") -> dict[str, str | bytes]:
    body = f'Một đoạn văn.\n\n![Quầy mượn sách](images/{name} "Quầy mượn sách")'
    return {**_with_body(body), f"images/{name}": content}


def _encoded(picture: Image.Image, kind: str) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, kind)
    return stream.getvalue()


def _pdf_words(path: Path) -> Counter[str]:
    document = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    return Counter(unicodedata.normalize("NFC", text).split())


def _docx_text(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        xml = archive.read("word/document.xml").decode("utf-8")
    return re.sub(r"<[^>]+>", " ", xml)


def _bomb() -> bytes:
    """A PNG of a few kilobytes that says it is 60,000 by 60,000 pixels."""
    header = b"IHDR" + (60_000).to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    data = b"IDAT" + zlib.compress(bytes(60_000 * 3))
    chunks = [
        (len(part) - 4).to_bytes(4, "big") + part + zlib.crc32(part).to_bytes(4, "big")
        for part in (header, data, b"IEND")
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def test_the_small_issue_that_these_tests_vary_has_no_findings(tmp_path: Path) -> None:
    done = run_bantin(
        "check", write_issue(tmp_path / "so"), "--strict", "--ignore", "BT66", "--format", "concise", cwd=tmp_path
    )

    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_folder_without_a_manifest_could_not_run(command: str, tmp_path: Path) -> None:
    folder = write_issue(tmp_path / "so", {"bantin.yaml": None})

    done = run_bantin(command, folder, cwd=tmp_path)

    assert done.returncode == 2
    assert "bantin.yaml" in done.stdout + done.stderr
    assert re.search(r"BT1\d\d", done.stdout + done.stderr)


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_folder_that_does_not_exist_could_not_run(command: str, tmp_path: Path) -> None:
    done = run_bantin(command, "khong-co", cwd=tmp_path)

    assert done.returncode == 2
    assert "khong-co" in done.stdout + done.stderr


_JPEG = _encoded(Image.effect_noise((800, 600), 60).convert("RGB"), "JPEG")

_BAD_PICTURES = {
    "empty": b"",
    "truncated": _JPEG[: len(_JPEG) // 2],
    "not a picture": b"GIF, said the file, and was none",
    "bomb": _bomb(),
}


@pytest.mark.parametrize("content", _BAD_PICTURES.values(), ids=_BAD_PICTURES.keys())
def test_a_picture_that_cannot_be_used_is_named_with_the_line_that_shows_it(content: bytes, tmp_path: Path) -> None:
    folder = write_issue(tmp_path / "so", _with_picture(content))

    checked = run_bantin("check", folder, "--format", "concise", cwd=tmp_path)
    built = run_bantin("build", folder, cwd=tmp_path)

    assert checked.returncode == 1
    assert re.search(r"(diem-tin/02-thu\.md:7|images/anh\.jpg).* BT4\d\d", checked.stdout)
    assert built.returncode == 1
    assert not (folder / "out" / _PDF).exists()


_ODD_PICTURES = {
    "cmyk": (_encoded(Image.effect_noise((800, 600), 60).convert("CMYK"), "JPEG"), "anh.jpg"),
    "16 bit": (_encoded(Image.effect_noise((800, 600), 60).convert("I;16"), "PNG"), "anh.png"),
    "palette": (_encoded(Image.effect_noise((800, 600), 60).convert("P"), "PNG"), "anh.png"),
    "transparent": (_encoded(Image.effect_noise((800, 600), 60).convert("RGBA"), "PNG"), "anh.png"),
}


@pytest.mark.parametrize(("content", "name"), _ODD_PICTURES.values(), ids=_ODD_PICTURES.keys())
def test_a_picture_in_an_odd_mode_is_converted(content: bytes, name: str, tmp_path: Path) -> None:
    folder = write_issue(tmp_path / "so", _with_picture(content, name))

    done = run_bantin("build", folder, cwd=tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr
    with pikepdf.open(folder / "out" / _PDF) as document:
        pictures = [image for page in document.pages for image in page.get_images().values()]
        assert pictures
        assert {int(image.BitsPerComponent) for image in pictures} <= {1, 8}
        assert "/DeviceCMYK" not in {str(image.ColorSpace) for image in pictures}


def test_a_word_of_three_thousand_letters_loses_none_of_them(tmp_path: Path) -> None:
    folder = write_issue(tmp_path / "so", _with_body("Trước. " + "ừ" * 3000 + " Sau."))

    done = run_bantin("build", folder, cwd=tmp_path)

    assert done.returncode in (0, 1)
    assert "diem-tin/02-thu.md:5" in done.stdout
    words = _pdf_words(folder / "out" / _PDF)
    assert sum(word.count("ừ") * count for word, count in words.items() if set(word) == {"ừ"}) == 3000
    assert "ừ" * 3000 in _docx_text(folder / "out" / _DOCX)


def test_a_table_wider_than_the_page_loses_no_cell(tmp_path: Path) -> None:
    columns = 24
    header = "|" + "|".join(f"cột{number}" for number in range(columns)) + "|"
    row = "|" + "|".join(f"chữrấtdàitrongô{number}" for number in range(columns)) + "|"
    folder = write_issue(tmp_path / "so", _with_body(f"Một bảng rộng.\n\n{header}\n|{'---|' * columns}\n{row}"))

    done = run_bantin("build", folder, cwd=tmp_path)

    assert done.returncode in (0, 1)
    assert "diem-tin/02-thu.md:7" in done.stdout
    text = "".join(_pdf_words(folder / "out" / _PDF).elements())
    assert text.count("ô") >= columns
    docx = _docx_text(folder / "out" / _DOCX)
    assert [number for number in range(columns) if f"chữrấtdàitrongô{number}" not in docx] == []


def test_an_article_of_thirty_pages_keeps_every_word_in_order(tmp_path: Path) -> None:
    body = "\n\n".join(" ".join(f"{paragraph}từ{word}" for word in range(60)) + "." for paragraph in range(330))
    folder = write_issue(tmp_path / "so", _with_body(body))

    done = run_bantin("build", folder, cwd=tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr
    document = pypdfium2.PdfDocument(folder / "out" / _PDF)
    assert len(document) >= 30
    words = _pdf_words(folder / "out" / _PDF)
    expected = [word for word in body.split() if word]
    assert [word for word in expected if words[word] != 1] == []
    assert [word for word in _docx_text(folder / "out" / _DOCX).split() if re.match(r"\d+từ", word)] == expected


def test_an_issue_with_one_article_builds(tmp_path: Path) -> None:
    manifest = SMALL_ISSUE["bantin.yaml"]
    for section in ("van-ban.yaml", "tieu-diem/"):
        manifest = manifest.replace(f"from: {section}}}", "empty: true}")
    folder = write_issue(
        tmp_path / "so", {"bantin.yaml": manifest, "van-ban.yaml": None, "tieu-diem/01-mot-nam.md": None}
    )

    done = run_bantin("build", folder, cwd=tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr
    assert _pdf_words(folder / "out" / _PDF)["sách,"] == 1


def test_decomposed_letters_are_read_as_the_composed_ones(tmp_path: Path) -> None:
    composed = write_issue(tmp_path / "nfc", {"diem-tin/02-bài.md": article("Bài thử", "Chữ có dấu.", source="Phường")})
    decomposed = tmp_path / "nfd"
    for path in composed.rglob("*"):
        if path.is_file():
            copy = decomposed / unicodedata.normalize("NFD", path.relative_to(composed).as_posix())
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(unicodedata.normalize("NFD", path.read_text(encoding="utf-8")), encoding="utf-8")

    assert run_bantin("build", composed, cwd=tmp_path).returncode == 0
    assert run_bantin("build", decomposed, cwd=tmp_path).returncode == 0

    for name in (_PDF, _DOCX):
        assert (decomposed / "out" / name).read_bytes() == (composed / "out" / name).read_bytes()


def test_a_character_that_the_font_lacks_is_named_with_its_place(tmp_path: Path) -> None:
    folder = write_issue(tmp_path / "so", _with_body("Dòng đầu.\n\nMột chữ lạ: 漢 ở đây."))

    done = run_bantin("check", folder, "--format", "concise", cwd=tmp_path)

    assert re.search(r"diem-tin/02-thu\.md:7\b.* BT\d{3}", done.stdout)
    assert "漢" in done.stdout
    assert "U+6F22" in done.stdout


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (_NEWS, SMALL_ISSUE[_NEWS].replace("Thư viện mở", "Thư\x07 viện mở")),
        ("bantin.yaml", SMALL_ISSUE["bantin.yaml"].replace("Bản tin Mẫu", "Bản tin\x0b Mẫu")),
        ("van-ban.yaml", SMALL_ISSUE["van-ban.yaml"].replace("Kế hoạch", "Kế\x00hoạch")),
    ],
    ids=["article", "manifest", "documents"],
)
def test_a_control_character_is_found_in_its_line(name: str, content: str, tmp_path: Path) -> None:
    folder = write_issue(tmp_path / "so", {name: content})
    line = next(number for number, text in enumerate(content.split("\n"), 1) if re.search("[\x00\x07\x0b]", text))

    done = run_bantin("check", folder, "--format", "concise", "--strict", cwd=tmp_path)

    assert done.returncode == 1
    assert re.search(rf"{re.escape(name)}:{line}\b.* BT106 ", done.stdout)


@pytest.mark.parametrize("path", ["../anh.jpg", "images/../../anh.jpg", "images/link.jpg"])
def test_a_picture_outside_the_folder_is_refused_even_through_a_link(path: str, tmp_path: Path) -> None:
    (tmp_path / "anh.jpg").write_bytes(_JPEG)
    folder = write_issue(tmp_path / "so", _with_body(f"Một đoạn văn.\n\n![Quầy mượn sách]({path})"))
    (folder / "images").mkdir()
    (folder / "images" / "link.jpg").symlink_to(tmp_path / "anh.jpg")

    done = run_bantin("check", folder, "--format", "concise", cwd=tmp_path)

    assert done.returncode == 1
    assert re.search(r"diem-tin/02-thu\.md:7\b.* BT\d{3}", done.stdout)


def test_an_article_that_is_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "ngoai.md"
    outside.write_text(article("Bài ngoài", "Không được đọc."), encoding="utf-8")
    folder = write_issue(tmp_path / "so")
    (folder / "diem-tin" / "02-ngoai.md").symlink_to(outside)

    done = run_bantin("check", folder, "--format", "concise", cwd=tmp_path)

    assert done.returncode == 1
    assert re.search(r"diem-tin/02-ngoai\.md.* BT\d{3}", done.stdout)


@pytest.mark.parametrize("source", ["../", "../diem-tin-khac/", "/"])
def test_a_section_outside_the_folder_is_refused(source: str, tmp_path: Path) -> None:
    manifest = SMALL_ISSUE["bantin.yaml"].replace("from: diem-tin/", f'from: "{source}"')
    folder = write_issue(tmp_path / "so", {"bantin.yaml": manifest})
    line = 1 + manifest[: manifest.index("id: diem-tin")].count("\n")

    done = run_bantin("check", folder, "--format", "concise", cwd=tmp_path)

    assert done.returncode in (1, 2)
    assert re.search(rf"bantin\.yaml:{line}\b.* BT\d{{3}}", done.stdout)
