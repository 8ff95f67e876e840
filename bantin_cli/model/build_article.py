"""One Markdown file to one article. Codes: those of reading, of fields and of pictures."""

import unicodedata
from pathlib import Path

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.model.build_blocks import build_blocks
from bantin_cli.model.issue import Article, FieldSpans, Source
from bantin_cli.model.languages import Languages
from bantin_cli.schema.article_header import ArticleHeader
from bantin_cli.schema.errors import validate_file
from bantin_cli.sources.files import IssueFolder
from bantin_cli.sources.front_matter import ArticleText, split_article
from bantin_cli.sources.markdown_reader import read_markdown
from bantin_cli.sources.reading import Reading
from bantin_cli.sources.yaml_document import YamlDocument
from bantin_cli.sources.yaml_reader import read_yaml, recover_simple_lines

_RECOVERED = ("title", "kicker", "lead", "author", "source")


def article_key(folder: IssueFolder, path: Path) -> str:
    """Return the name of an article in the issue: its path without ``.md``, in NFC."""
    return unicodedata.normalize("NFC", folder.relative(path))[: -len(".md")]


def build_article(folder: IssueFolder, path: Path, language: str) -> Reading[Article | None]:
    """Read an article.

    Args:
        folder: of the issue.
        path: of the file on disk.
        language: of the bulletin.

    Returns:
        The article as far as it could be understood; None when the file cannot be read at all.
    """
    reading = folder.read_text(path)
    key = article_key(folder, path)
    if reading.value is None:
        return Reading(None, reading.diagnostics)
    name = unicodedata.normalize("NFC", folder.relative(path))
    parts = split_article(reading.value, name)
    header = _read_header(parts.value, name)
    body = read_markdown(parts.value.body, name, parts.value.body_line)
    fields, spans = header.value
    languages = Languages(language, fields.language)
    blocks = build_blocks(folder, body.value, name, languages)
    article = Article(
        key=key,
        title=fields.title,
        kicker=fields.kicker,
        lead=fields.lead,
        author=fields.author,
        source=_source(fields),
        date=fields.date,
        qr=fields.qr,
        announced=fields.cover,
        blocks=blocks.value,
        span=SourceSpan(name, 1),
        language=languages.of(),
        field_spans=spans,
    )
    steps = (reading, parts, header, body, blocks)
    return Reading(article, tuple(diagnostic for step in steps for diagnostic in step.diagnostics))


def _source(fields: ArticleHeader) -> Source | None:
    if fields.source is None or not (fields.source.name or fields.source.url):
        return None
    return Source(fields.source.name, fields.source.url)


def _read_header(parts: ArticleText, name: str) -> Reading[tuple[ArticleHeader, FieldSpans]]:
    if not parts.header.strip():
        return Reading((ArticleHeader(), ()))
    yaml = read_yaml(parts.header, name, parts.header_line)
    document = yaml.value
    if not document.is_complete:
        data = dict(document.data) if isinstance(document.data, dict) else {}
        data.update((key, value) for key, value in recover_simple_lines(parts.header) if key in _RECOVERED)
        document = YamlDocument(name, dict(data), document.places, is_complete=False)
    validated = validate_file(ArticleHeader, document)
    fields = validated.value or ArticleHeader()
    return Reading((fields, document.field_spans()), yaml.diagnostics + validated.diagnostics)
