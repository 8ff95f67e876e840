"""What is generated and committed is what would be generated now."""

from pathlib import Path

from tools.generate import reference_files, stale_files, write_files


def test_generated_reference_files_are_fresh() -> None:
    assert len(reference_files()) >= 3
    assert stale_files() == [], "run `make generate`"


def test_writing_makes_stale_missing_and_left_over_files_right(tmp_path: Path) -> None:
    (tmp_path / "codes.md").write_text("old", encoding="utf-8")
    (tmp_path / "gone.md").write_text("left over", encoding="utf-8")
    assert {"codes.md", "files.md", "gone.md"} <= set(stale_files(tmp_path))

    write_files(tmp_path)

    assert stale_files(tmp_path) == []
    assert not (tmp_path / "gone.md").exists()
