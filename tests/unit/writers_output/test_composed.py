import unicodedata
from pathlib import Path

import pytest

from bantin_cli.sources.files import IssueFolder
from bantin_cli.writers.composed import write_composed

_DECOMPOSED = unicodedata.normalize("NFD", "Chuyển đổi số\r\n")


def test_decomposed_files_are_rewritten_with_line_ends_and_mode_kept(tmp_path: Path) -> None:
    article = tmp_path / "diem-tin" / "01.md"
    article.parent.mkdir()
    article.write_bytes(b"\xef\xbb\xbf" + _DECOMPOSED.encode())
    article.chmod(0o640)
    (tmp_path / "bantin.yaml").write_text("title: Chuyển đổi số\n", encoding="utf-8")
    assert write_composed(IssueFolder(tmp_path)) == ("diem-tin/01.md",)
    assert article.read_bytes() == b"\xef\xbb\xbf" + "Chuyển đổi số\r\n".encode()
    assert article.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in article.parent.iterdir()) == ["01.md"]
    assert write_composed(IssueFolder(tmp_path)) == ()


@pytest.mark.parametrize("name", ["out/01.md", "images/ghi-chu.txt", ".git/01.md"])
def test_other_files_are_left_alone(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True)
    path.write_text(_DECOMPOSED, encoding="utf-8")
    assert write_composed(IssueFolder(tmp_path)) == ()
    assert path.read_text(encoding="utf-8") == _DECOMPOSED.replace("\r\n", "\n")


def test_a_file_that_is_not_utf_8_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "01.md").write_bytes(b"\xff\xfe" + _DECOMPOSED.encode("utf-16-le"))
    assert write_composed(IssueFolder(tmp_path)) == ()


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "ngoai.md"
    outside.write_text(_DECOMPOSED, encoding="utf-8")
    root = tmp_path / "so-bao"
    root.mkdir()
    (root / "01.md").symlink_to(outside)
    assert write_composed(IssueFolder(root)) == ()
    assert outside.read_text(encoding="utf-8") == _DECOMPOSED.replace("\r\n", "\n")
