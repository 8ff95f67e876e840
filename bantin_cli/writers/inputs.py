"""Which files an issue was made of: their hashes for the record of a build, the texts to lie in the PDF."""

import hashlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.diagnostics.wording import Language, Wording
from bantin_cli.model.blocks import figures
from bantin_cli.model.issue import Issue
from bantin_cli.sources.codes_files import FILE_NOT_READABLE
from bantin_cli.sources.files import IssueFolder
from bantin_cli.sources.language_tags import is_same_language
from bantin_cli.writers.pdf.edition import Attachment

_TEXT_MEDIA = {".md": "text/markdown", ".yaml": "application/yaml", ".yml": "application/yaml"}
"""Media types of the files that an issue is written in (RFC 7763, RFC 9512)."""

_DESCRIPTION = Wording(vi="Tệp nguồn của số báo: {path}", en="Source file of the issue: {path}")


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


def read_attachments(root: Path, issue: Issue) -> tuple[Attachment, ...]:
    """Read the texts and data that the issue was made of, byte by byte as they are; pictures are none of them.

    Raises:
        BantinError: BT102 for every file that is gone, or that cannot be read any more.
    """
    folder = IssueFolder(root)
    # For the readers of the issue, whatever language its editor's messages are in.
    language: Language = "vi" if is_same_language(issue.language, "vi") else "en"
    attachments: list[Attachment] = []
    diagnostics: list[Diagnostic] = []
    for name in dict.fromkeys(_inputs(issue)):
        media = _TEXT_MEDIA.get(PurePosixPath(name).suffix.lower())
        if media is None:
            continue
        path = folder.locate(name).value
        try:
            data = path.read_bytes() if path else None
        except OSError:
            data = None
        if data is None:
            diagnostics.append(found(FILE_NOT_READABLE, SourceSpan(name), path=name))
        else:
            attachments.append(Attachment(name, media, data, _DESCRIPTION.fill(language, {"path": name})))
    if diagnostics:
        raise BantinError(diagnostics)
    return tuple(attachments)


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
