"""The folder of an issue: its files found, read as UTF-8 and NFC, and kept inside it.

Codes: BT102 to BT107. A file that is not there is no finding here; whoever asks for it knows what it means.
"""

import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.sources.codes_files import (
    CONTROL_CHARACTER,
    DECOMPOSED_UNICODE,
    FILE_NOT_READABLE,
    FILE_TOO_LARGE,
    NOT_UTF_8,
    PATH_LEAVES_FOLDER,
)
from bantin_cli.sources.reading import Reading

TEXT_LIMIT_BYTES = 2_000_000
"""A text file larger than this, about 300 printed pages, is not read."""

_MOST_CONTROL_FINDINGS = 10
_MOST_FILES = 20_000
_OTHER_TEXT_SUFFIXES = (".txt", ".markdown", ".doc", ".docx", ".odt", ".rtf")

# Vertical tab, form feed, NEL and the separators U+2028/2029 part words in the programs that text is copied from.
_PARTING = re.compile("[\v\f\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\v\f\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_ABSOLUTE = re.compile(r"^(/|~|[A-Za-z]:)")


@dataclass(frozen=True, slots=True)
class IssueFolder:
    """The folder of an issue.

    Attributes:
        root: the folder itself; paths of files are relative to it, with forward slashes.
    """

    root: Path

    def locate(self, relative: str, span: SourceSpan | None = None) -> Reading[Path | None]:
        """Find a file or folder by its path in the issue.

        A name on disk in another normalisation form of Unicode (as macOS writes it) counts as the same.

        Args:
            relative: as written by the editor.
            span: where it is written, for the finding.

        Returns:
            The path on disk; None without a finding when nothing is there, with BT107 when it leads out.
        """
        text = relative.replace("\\", "/")
        parts = PurePosixPath(text).parts
        if _ABSOLUTE.match(text) or ".." in parts:
            return Reading(None, (found(PATH_LEAVES_FOLDER, span, path=relative),))
        try:
            path = self._on_disk(parts)
            if path is not None and not self._is_inside(path):
                return Reading(None, (found(PATH_LEAVES_FOLDER, span, path=relative),))
        except (OSError, ValueError, RuntimeError):
            # A name too long, a zero byte, a circle of links: nothing that could be read is there.
            return Reading(None)
        return Reading(path)

    def relative(self, path: Path) -> str:
        """Return the path of a file on disk relative to the folder, with forward slashes, as it is on disk."""
        return path.relative_to(self.root).as_posix()

    def read_text(self, path: Path) -> Reading[str | None]:
        r"""Read a text file that `locate` found.

        Returns:
            The text in NFC, with ``\n`` as line end and without control characters; None when it cannot be read.
            Findings: BT102 to BT107.
        """
        name = unicodedata.normalize("NFC", self.relative(path))
        span = SourceSpan(name)
        try:
            if not path.is_file():
                return Reading(None, (found(FILE_NOT_READABLE, span, path=name),))
            if not self._is_inside(path):
                return Reading(None, (found(PATH_LEAVES_FOLDER, span, path=name),))
            size = path.stat().st_size
            if size > TEXT_LIMIT_BYTES:
                limits = {"size_mb": math.ceil(size / 1e6), "limit_mb": round(TEXT_LIMIT_BYTES / 1e6)}
                return Reading(None, (found(FILE_TOO_LARGE, span, path=name, **limits),))
            data = path.read_bytes()
        except OSError:
            return Reading(None, (found(FILE_NOT_READABLE, span, path=name),))
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            return Reading(None, (found(NOT_UTF_8, SourceSpan(name, line), offset=error.start + 1),))
        return clean_text(text, name)

    def list_articles(self, folder: Path) -> tuple[Path, ...]:
        """Return the Markdown files of a folder that `locate` found, in the order of their names.

        Hidden files and README are none of them. The order is by code point of the NFC name.
        """
        try:
            entries = [entry for entry in folder.iterdir() if _is_article(entry)]
        except OSError:
            return ()
        return tuple(sorted(entries, key=lambda entry: unicodedata.normalize("NFC", entry.name)))

    def list_other_texts(self, folder: Path) -> tuple[Path, ...]:
        """Return the files of a folder that hold text in another form than Markdown; none when it is no folder."""
        try:
            return tuple(sorted(entry for entry in folder.iterdir() if _is_other_text(entry)))
        except OSError:
            return ()

    def list_markdown(self) -> tuple[Path, ...]:
        """Return every Markdown file of the issue outside ``out/``, ``images/`` and hidden folders."""
        skipped = {self.root / "out", self.root / "images"}
        return tuple(path for path in _walk(self.root, skipped) if _is_article(path))

    def list_files(self) -> tuple[str, ...]:
        """Return the relative paths of the issue's files, for naming the one that was probably meant."""
        return tuple(
            unicodedata.normalize("NFC", self.relative(path)) for path in _walk(self.root, {self.root / "out"})
        )

    def _is_inside(self, path: Path) -> bool:
        return path.resolve().is_relative_to(self.root.resolve())

    def _on_disk(self, parts: tuple[str, ...]) -> Path | None:
        exact = self.root.joinpath(*parts)
        if exact.exists():
            return exact
        path = self.root
        for part in parts:
            wanted = unicodedata.normalize("NFC", part)
            match = next((e for e in path.iterdir() if unicodedata.normalize("NFC", e.name) == wanted), None)
            if match is None:
                return None
            path = match
        return path if path.exists() else None


def clean_text(text: str, path: str) -> Reading[str]:
    r"""Bring text into the one form in which it is read: ``\n``, NFC, no control characters.

    Returns:
        The text; findings BT105 (once) and BT106 (per line, the first ten).
    """
    diagnostics: list[Diagnostic] = []
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _CONTROL.search(text):
        diagnostics += _control_findings(text, path)
        text = _CONTROL.sub("", _PARTING.sub(" ", text))
    if not unicodedata.is_normalized("NFC", text):
        lines = text.split("\n")
        changed = [number for number, line in enumerate(lines, 1) if not unicodedata.is_normalized("NFC", line)]
        first = changed[0] if changed else 1
        diagnostics.append(found(DECOMPOSED_UNICODE, SourceSpan(path, first), lines=max(1, len(changed))))
        text = unicodedata.normalize("NFC", text)
    return Reading(text, tuple(diagnostics))


def _control_findings(text: str, path: str) -> Iterator[Diagnostic]:
    seen: set[int] = set()
    for match in _CONTROL.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        if line not in seen:
            seen.add(line)
            yield found(CONTROL_CHARACTER, SourceSpan(path, line), name=f"U+{ord(match.group()):04X}")
        if len(seen) == _MOST_CONTROL_FINDINGS:
            return


def _is_article(path: Path) -> bool:
    name = path.name.lower()
    return name.endswith(".md") and not name.startswith(".") and name != "readme.md" and path.is_file()


def _is_other_text(path: Path) -> bool:
    """Tell an article in another form; ``~$name.docx`` is Word's mark that the file is open."""
    name = path.name.lower()
    is_meant = not name.startswith((".", "~$", "readme"))
    return is_meant and name.endswith(_OTHER_TEXT_SUFFIXES) and path.is_file()


def _walk(folder: Path, skipped: set[Path]) -> Iterator[Path]:
    """Go through files in the order of their names; hidden ones, links to folders and `skipped` are left out."""
    waiting = [folder]
    count = 0
    while waiting and count < _MOST_FILES:
        try:
            entries = sorted(waiting.pop().iterdir())
        except OSError:
            continue
        for entry in entries:
            count += 1
            if entry.name.startswith(".") or entry in skipped:
                continue
            if entry.is_dir():
                if not entry.is_symlink():
                    waiting.append(entry)
            else:
                yield entry
