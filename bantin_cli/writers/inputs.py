"""Which files an issue was made of, and their hashes, for the record of a build."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from bantin_cli.model.blocks import figures
from bantin_cli.model.issue import Issue
from bantin_cli.sources.files import IssueFolder


def hash_inputs(root: Path, issue: Issue) -> dict[str, str]:
    """Return the SHA-256, in hexadecimal digits, of each file that the issue was read from, by its path."""
    folder = IssueFolder(root)
    hashes: dict[str, str] = {}
    for name in dict.fromkeys(_inputs(issue)):
        path = folder.locate(name).value
        if path is not None and path.is_file():
            with path.open("rb") as file:
                hashes[name] = hashlib.file_digest(file, "sha256").hexdigest()
    return hashes


def _inputs(issue: Issue) -> Iterator[str]:
    yield issue.manifest_path
    for picture in (issue.masthead.logo, issue.cover.picture):
        if picture is not None:
            yield picture.path
    for section in issue.sections:
        if section.documents or section.activities:
            yield section.source_path
        for article in section.articles:
            yield article.span.path
            yield from (figure.picture.path for figure in figures(article.blocks))
