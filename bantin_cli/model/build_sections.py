"""The sections of an issue with their content. Codes: BT210 to BT215, BT217 to BT220, and those of reading."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bantin_cli.diagnostics.definition import Code
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.model.build_article import build_article
from bantin_cli.model.build_tables import read_activities, read_documents
from bantin_cli.model.codes import (
    ARTICLE_IN_NO_SECTION,
    ARTICLE_NOT_MARKDOWN,
    DUPLICATE_SECTION_ID,
    EMPTY_SECTION_HAS_CONTENT,
    FOLDER_EXPECTED,
    SECTION_SOURCE_MISSING,
    SECTION_WITHOUT_SOURCE,
    SOURCE_USED_TWICE,
    TABLE_FILE_EXPECTED,
    UNKNOWN_SECTION_KIND,
)
from bantin_cli.model.issue import Activity, Article, LegalDocument, Section
from bantin_cli.schema.issue_file import IssueFile, SectionEntry
from bantin_cli.sources.files import IssueFolder
from bantin_cli.sources.nearest import nearest_name
from bantin_cli.sources.reading import Reading
from bantin_cli.sources.yaml_document import YamlDocument

_ARTICLES = "articles"
_DOCUMENTS = "documents"


@dataclass(frozen=True, slots=True)
class _Content:
    articles: tuple[Article, ...] = ()
    documents: tuple[LegalDocument, ...] = ()
    activities: tuple[Activity, ...] = ()

    @property
    def count(self) -> int:
        return len(self.articles) + len(self.documents) + len(self.activities)


def build_sections(
    folder: IssueFolder, file: IssueFile, document: YamlDocument, kinds: Mapping[str, str]
) -> Reading[tuple[Section, ...]]:
    """Read the content of every section.

    Args:
        folder: of the issue.
        file: the manifest.
        document: the manifest's places.
        kinds: what the sections of each kind hold: ``articles``, ``documents`` or ``activities``.

    Returns:
        The sections whose kind is known, as complete as they could be read; the content of the others is read for its
        findings only.
    """
    builder = _SectionsBuilder(folder, document, kinds, file.language)
    sections = [builder.build(index, entry) for index, entry in enumerate(file.sections)]
    builder.find_stray_articles()
    return Reading(tuple(section for section in sections if section is not None), tuple(builder.diagnostics))


class _SectionsBuilder:
    """Builds one section after the other and remembers which ids and files are taken."""

    def __init__(self, folder: IssueFolder, document: YamlDocument, kinds: Mapping[str, str], language: str) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._folder = folder
        self._document = document
        self._kinds = kinds
        self._language = language
        self._lines_of_ids: dict[str, int] = {}
        self._sources: dict[str, str] = {}
        self._taken: set[str] = set()

    def build(self, index: int, entry: SectionEntry) -> Section | None:
        """Build a section; None when its kind is unknown."""
        span = self._document.locate(("sections", index))
        name = self._name(index, entry)
        content_kind = self._content_kind(index, entry)
        content = self._read(index, entry, name, content_kind)
        if entry.empty and content.count:
            self._find(EMPTY_SECTION_HAS_CONTENT, span, section=name, path=entry.from_, count=content.count)
            content = _Content()
        if content_kind is None or entry.kind is None:
            return None
        return Section(
            id=name,
            kind=entry.kind,
            title=entry.title,
            subtitle=entry.subtitle,
            source_path=entry.from_,
            qr=entry.qr,
            qr_note=entry.qr_note,
            is_empty=entry.empty,
            articles=content.articles,
            documents=content.documents,
            activities=content.activities,
            span=span,
            is_order_free=entry.order == "free",
        )

    def find_stray_articles(self) -> None:
        """Report the Markdown files that no section has taken."""
        for path in self._folder.list_markdown():
            name = unicodedata.normalize("NFC", self._folder.relative(path))
            if name.casefold() not in self._taken:
                self.diagnostics.append(found(ARTICLE_IN_NO_SECTION, SourceSpan(name), path=name))

    def _place(self, index: int, key: str) -> SourceSpan:
        return self._document.locate(("sections", index, key))

    def _find(self, code: Code, span: SourceSpan, **values: str | int) -> None:
        self.diagnostics.append(found(code, span, **values))

    def _name(self, index: int, entry: SectionEntry) -> str:
        """Return the section's id, made unique; a missing one was reported with the other fields."""
        fallback = f"section-{index + 1}"
        if entry.id is None:
            return fallback
        span = self._place(index, "id")
        if entry.id in self._lines_of_ids:
            self._find(DUPLICATE_SECTION_ID, span, section=entry.id, first=self._lines_of_ids[entry.id])
            return f"{entry.id}-{index + 1}"
        self._lines_of_ids[entry.id] = span.line or 1
        return entry.id

    def _content_kind(self, index: int, entry: SectionEntry) -> str | None:
        if entry.kind is None:
            return None
        content_kind = self._kinds.get(entry.kind)
        if content_kind is None:
            nearest = nearest_name(entry.kind, self._kinds)
            known = f"`{nearest}`" if nearest else ", ".join(f"`{kind}`" for kind in self._kinds)
            self._find(UNKNOWN_SECTION_KIND, self._place(index, "kind"), kind=entry.kind, known=known)
        return content_kind

    def _read(self, index: int, entry: SectionEntry, name: str, content_kind: str | None) -> _Content:
        path = self._source(index, entry, name)
        if path is None:
            return _Content()
        is_article = path.is_file() and path.suffix.lower() == ".md"
        if content_kind is None:
            # Its findings must not wait until the kind is put right.
            return self._read_articles(path) if path.is_dir() or is_article else _Content()
        span = self._place(index, "from")
        if content_kind == _ARTICLES:
            if path.is_dir() or is_article:
                return self._read_articles(path)
            self._find(FOLDER_EXPECTED, span, section=name, path=entry.from_)
            return _Content()
        if not path.is_file() or is_article:
            if path.is_dir() or is_article:
                self._take(path)
            self._find(TABLE_FILE_EXPECTED, span, section=name, path=entry.from_)
            return _Content()
        if content_kind == _DOCUMENTS:
            documents = read_documents(self._folder, path)
            self.diagnostics += documents.diagnostics
            return _Content(documents=documents.value)
        activities = read_activities(self._folder, path)
        self.diagnostics += activities.diagnostics
        return _Content(activities=activities.value)

    def _source(self, index: int, entry: SectionEntry, name: str) -> Path | None:
        """Return what `from` names, on disk; None with a finding unless the section is empty."""
        if not entry.from_:
            if not entry.empty:
                self._find(SECTION_WITHOUT_SOURCE, self._place(index, "id"), section=name)
            return None
        span = self._place(index, "from")
        location = self._folder.locate(entry.from_, span)
        self.diagnostics += location.diagnostics
        path = location.value
        if path is None:
            if not entry.empty and not location.diagnostics:
                nearest = self._nearest(entry.from_)
                self._find(SECTION_SOURCE_MISSING, span, section=name, path=entry.from_, nearest=nearest)
            return None
        first = self._sources.setdefault(self._folder.relative(path).casefold(), name)
        if first != name:
            self._find(SOURCE_USED_TWICE, span, path=entry.from_, first=first)
            return None
        return path

    def _nearest(self, written: str) -> str:
        files = self._folder.list_files()
        folders = {file.split("/")[0] + "/" for file in files if "/" in file}
        tables = {file for file in files if file.endswith((".yaml", ".yml")) and file != self._document.path}
        nearest = nearest_name(written, sorted(folders | tables))
        return f" (`{nearest}`)" if nearest else ""

    def _take(self, path: Path) -> tuple[Path, ...]:
        paths = self._folder.list_articles(path) if path.is_dir() else (path,)
        self._taken |= {unicodedata.normalize("NFC", self._folder.relative(p)).casefold() for p in paths}
        return paths

    def _read_articles(self, path: Path) -> _Content:
        articles: list[Article] = []
        for other in self._folder.list_other_texts(path):
            name = unicodedata.normalize("NFC", self._folder.relative(other))
            self._find(ARTICLE_NOT_MARKDOWN, SourceSpan(name), path=name)
        for article_path in self._take(path):
            reading = build_article(self._folder, article_path, self._language)
            self.diagnostics += reading.diagnostics
            if reading.value is not None:
                articles.append(reading.value)
        return _Content(articles=tuple(articles))
