"""The files of the tables: new legal documents and activities. Codes: those of reading and of fields."""

from pathlib import Path
from typing import TypeVar

from bantin_cli.model.issue import Activity, LegalDocument
from bantin_cli.schema.activities_file import ActivitiesFile
from bantin_cli.schema.documents_file import DocumentsFile
from bantin_cli.schema.errors import validate_file
from bantin_cli.sources.files import IssueFolder
from bantin_cli.sources.reading import Reading
from bantin_cli.sources.yaml_document import YamlDocument
from bantin_cli.sources.yaml_reader import read_yaml

TableT = TypeVar("TableT", DocumentsFile, ActivitiesFile)


def read_documents(folder: IssueFolder, path: Path) -> Reading[tuple[LegalDocument, ...]]:
    """Read the table of new legal documents; rows that could not be understood in part have empty fields."""
    reading = _read(folder, path, DocumentsFile)
    if reading.value is None:
        return Reading((), reading.diagnostics)
    document, file = reading.value
    rows = enumerate(file.root)
    documents = (LegalDocument(e.number, e.date, e.title, e.url, document.locate((row,))) for row, e in rows)
    return Reading(tuple(documents), reading.diagnostics)


def read_activities(folder: IssueFolder, path: Path) -> Reading[tuple[Activity, ...]]:
    """Read the leaders' activities; entries that could not be understood in part have empty fields."""
    reading = _read(folder, path, ActivitiesFile)
    if reading.value is None:
        return Reading((), reading.diagnostics)
    document, file = reading.value
    activities = (Activity(e.date, e.text, document.locate((row,))) for row, e in enumerate(file.root))
    return Reading(tuple(activities), reading.diagnostics)


def _read(folder: IssueFolder, path: Path, model: type[TableT]) -> Reading[tuple[YamlDocument, TableT] | None]:
    text = folder.read_text(path)
    if text.value is None:
        return Reading(None, text.diagnostics)
    yaml = read_yaml(text.value, folder.relative(path))
    document = yaml.value
    if document.data == {}:
        # An empty file is an empty list here.
        document = YamlDocument(document.path, [], document.places, document.is_complete)
    file = validate_file(model, document)
    diagnostics = text.diagnostics + yaml.diagnostics + file.diagnostics
    return Reading(None if file.value is None else (document, file.value), diagnostics)
