"""The folder of an issue: what is read, what is cleaned, what is kept inside."""

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin_cli.sources import files
from bantin_cli.sources.files import IssueFolder, clean_text


def _codes(reading):
    return [(d.code.id, str(d.span), dict(d.values)) for d in reading.diagnostics]


def _write(folder: Path, name: str, data: bytes) -> IssueFolder:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return IssueFolder(folder)


def _read(folder: IssueFolder, name: str):
    path = folder.locate(name).value
    assert path is not None
    return folder.read_text(path)


def test_a_byte_order_mark_and_carriage_returns_go_without_a_finding(tmp_path: Path) -> None:
    folder = _write(tmp_path, "a.md", b"\xef\xbb\xbfm\xe1\xbb\x99t\r\nhai\rba\n")

    reading = _read(folder, "a.md")

    assert reading.value == "một\nhai\nba\n"
    assert reading.diagnostics == ()


def test_decomposed_text_is_composed_and_noted_once() -> None:
    decomposed = unicodedata.normalize("NFD", "Tiếng Việt\nrõ\nplain\n")

    reading = clean_text(decomposed, "a.md")

    assert reading.value == "Tiếng Việt\nrõ\nplain\n"
    assert _codes(reading) == [("BT105", "a.md:1", {"lines": 2})]


def test_control_characters_go_and_those_that_part_words_leave_a_blank() -> None:
    reading = clean_text("một\x0bhai\x00 ba\n\ufeffbốn\x85năm\u2028sáu\x07", "a.md")

    assert reading.value == "một hai ba\nbốn năm sáu"
    assert _codes(reading) == [
        ("BT106", "a.md:1", {"name": "U+000B"}),
        ("BT106", "a.md:2", {"name": "U+FEFF"}),
    ]


def test_a_file_full_of_control_characters_gives_ten_findings() -> None:
    assert len(clean_text("\x01\n" * 500, "a.md").diagnostics) == 10


def test_a_file_in_another_encoding_is_named_with_its_first_bad_byte(tmp_path: Path) -> None:
    folder = _write(tmp_path, "a.md", "dòng một\nđổi mới\n".encode("cp1258", "replace"))

    reading = _read(folder, "a.md")

    assert reading.value is None
    assert reading.diagnostics[0].code.id == "BT104"


def test_utf_16_is_not_read_as_text(tmp_path: Path) -> None:
    reading = _read(_write(tmp_path, "a.md", "chữ".encode("utf-16")), "a.md")

    assert (reading.value, [d.code.id for d in reading.diagnostics]) == (None, ["BT104"])


def test_a_text_file_over_the_limit_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "TEXT_LIMIT_BYTES", 1_000_000)
    reading = _read(_write(tmp_path, "a.md", b"x" * 1_600_000), "a.md")

    assert reading.value is None
    assert _codes(reading) == [("BT103", "a.md", {"path": "a.md", "size_mb": 2, "limit_mb": 1})]


def test_what_is_no_ordinary_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    reading = IssueFolder(tmp_path).read_text(tmp_path / "a.md")

    assert [d.code.id for d in reading.diagnostics] == ["BT102"]


@pytest.mark.parametrize(
    "written", ["../a.md", "sub/../../a.md", "sub/../a.md", "/etc/hostname", "C:/a.md", "C:\\a.md", "..\\a.md", "~/a"]
)
def test_a_path_out_of_the_folder_is_refused(tmp_path: Path, written: str) -> None:
    reading = _write(tmp_path, "a.md", b"x").locate(written)

    assert reading.value is None
    assert [(d.code.id, d.values["path"]) for d in reading.diagnostics] == [("BT107", written)]


def test_a_link_out_of_the_folder_is_refused_and_one_inside_is_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("x")
    folder = _write(tmp_path / "issue", "real.md", b"inside")
    (tmp_path / "issue" / "out.md").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "issue" / "in.md").symlink_to(tmp_path / "issue" / "real.md")

    assert [d.code.id for d in folder.locate("out.md").diagnostics] == ["BT107"]
    assert _read(folder, "in.md").value == "inside"
    # An article found by listing a folder is held to the same rule.
    assert [d.code.id for d in folder.read_text(folder.list_articles(folder.root)[1]).diagnostics] == ["BT107"]


def test_a_circle_of_links_and_an_endless_name_are_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    folder = IssueFolder(tmp_path)

    for written in ("a", "x" * 5000, "a\0b"):
        assert (folder.locate(written).value, folder.locate(written).diagnostics) == (None, ())


def test_a_name_that_differs_only_in_its_normal_form_is_found(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "ảnh/họp.jpg")
    folder = _write(tmp_path, decomposed, b"x")

    path = folder.locate("ảnh/họp.jpg").value

    assert path is not None
    assert folder.relative(path) == decomposed


def test_a_backslash_parts_folders_as_on_windows(tmp_path: Path) -> None:
    folder = _write(tmp_path, "images/a.jpg", b"x")

    assert folder.locate("images\\a.jpg").value == tmp_path / "images" / "a.jpg"


def test_articles_come_in_the_order_of_their_composed_names(tmp_path: Path) -> None:
    for name in ("10-b.md", "02-a.md", ".02-hidden.md", "README.md", "notes.txt", "01-C.MD"):
        _write(tmp_path, name, b"x")
    (tmp_path / "sub.md").mkdir()

    names = [path.name for path in IssueFolder(tmp_path).list_articles(tmp_path)]

    assert names == ["01-C.MD", "02-a.md", "10-b.md"]


def test_every_markdown_file_is_listed_but_outputs_pictures_and_hidden_ones(tmp_path: Path) -> None:
    for name in ("tin/a.md", "b.md", "out/c.md", "images/d.md", ".git/e.md", "tin/sau/f.md", "README.md"):
        _write(tmp_path, name, b"x")

    folder = IssueFolder(tmp_path)

    assert sorted(folder.relative(path) for path in folder.list_markdown()) == ["b.md", "tin/a.md", "tin/sau/f.md"]


@given(st.text())
def test_cleaned_text_is_composed_and_cleaning_it_again_changes_nothing(text: str) -> None:
    once = clean_text(text, "a.md").value
    again = clean_text(once, "a.md")

    assert unicodedata.is_normalized("NFC", once)
    assert (again.value, again.diagnostics) == (once, ())


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_a_finding(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = _write(tmp_path_factory.mktemp("bytes"), "a.md", data)

    reading = _read(folder, "a.md")

    assert (reading.value is None) == ("BT104" in [d.code.id for d in reading.diagnostics])
