"""Issue folders of a few lines, and what is built from them."""

from collections.abc import Mapping
from pathlib import Path

from bantin_cli.model.build import BuiltIssue, ManifestReading, build_issue, read_manifest
from bantin_cli.sources.files import IssueFolder

KINDS = {"news": "articles", "feature": "articles", "documents": "documents", "activities": "activities"}
HEAD = "issue: {month: 2026-10, number: 10}\n"
NEWS = HEAD + "sections:\n- {id: tin, kind: news, title: Tin, from: tin/}\n"
ARTICLE = "---\ntitle: Tiêu đề\n---\nNội dung.\n"


def folder_with(root: Path, files: Mapping[str, str]) -> IssueFolder:
    """Write files under `root` and return it as an issue folder."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return IssueFolder(root)


def build_from(root: Path, files: Mapping[str, str]) -> BuiltIssue:
    """Build the issue of a folder with these files."""
    folder = folder_with(root, files)
    return build_issue(folder, read_manifest(folder), KINDS)


def found_in(built: BuiltIssue | ManifestReading) -> list[tuple[str, str]]:
    """Return id and place of each finding."""
    return [(d.code.id, str(d.span)) for d in built.diagnostics]
