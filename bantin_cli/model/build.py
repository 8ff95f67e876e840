"""An issue folder to the document: the manifest first, then all that it names.

Nothing here raises for what a user can cause. Findings of the whole folder come out together, and the issue is as
complete as they allow. Which fields must be filled in is not its question.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from bantin_cli.diagnostics.diagnostic import Diagnostic, found, in_order
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.diagnostics.wording import Language
from bantin_cli.model.blocks import FocalPoint, Picture
from bantin_cli.model.build_blocks import build_picture
from bantin_cli.model.build_sections import build_sections
from bantin_cli.model.codes import UNKNOWN_HEADLINE
from bantin_cli.model.issue import (
    Contact,
    Cover,
    Imprint,
    Issue,
    Licence,
    Masthead,
    Month,
    PagePlan,
    QrGuide,
    Section,
)
from bantin_cli.schema.errors import validate_file
from bantin_cli.schema.issue_file import DEFAULT_LAYOUT, ImprintEntry, IssueFile
from bantin_cli.sources.codes_files import FOLDER_WITHOUT_MANIFEST
from bantin_cli.sources.files import IssueFolder
from bantin_cli.sources.nearest import nearest_name
from bantin_cli.sources.yaml_document import YamlDocument
from bantin_cli.sources.yaml_reader import read_yaml, recover_simple_lines

MANIFEST = "bantin.yaml"
"""The manifest's file name."""

UNKNOWN_MONTH = Month(1, 1)
"""Stands for the month of an issue whose manifest gives none, which is an error of its own."""


@dataclass(frozen=True, slots=True)
class ManifestReading:
    """What ``bantin.yaml`` says, as far as it can be read.

    Attributes:
        layout: name of the layout, or its path relative to the folder; the default when nothing is said.
        messages: language of the messages; None when nothing is said.
        file: the manifest; None when it cannot be read or has a fault of syntax.
        document: its data with their places.
        diagnostics: the findings in it.
    """

    layout: str
    messages: Language | None
    file: IssueFile | None
    document: YamlDocument
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class BuiltIssue:
    """An issue, and all that was found in its folder, those of the manifest included.

    Attributes:
        issue: None when the manifest cannot be read.
        diagnostics: sorted by file and line.
    """

    issue: Issue | None
    diagnostics: tuple[Diagnostic, ...]


def read_manifest(folder: IssueFolder) -> ManifestReading:
    """Read ``bantin.yaml``. Findings: BT101 to BT107, BT118 to BT129, BT150 to BT162."""
    nothing = YamlDocument(MANIFEST, {}, {}, is_complete=False)
    location = folder.locate(MANIFEST, SourceSpan(MANIFEST))
    if location.value is None:
        missing = found(FOLDER_WITHOUT_MANIFEST, SourceSpan(MANIFEST), folder=folder.root.name)
        return ManifestReading(DEFAULT_LAYOUT, None, None, nothing, location.diagnostics or (missing,))
    text = folder.read_text(location.value)
    if text.value is None:
        return ManifestReading(DEFAULT_LAYOUT, None, None, nothing, text.diagnostics)
    yaml = read_yaml(text.value, MANIFEST)
    diagnostics = text.diagnostics + yaml.diagnostics
    if not yaml.value.is_complete:
        said = dict(recover_simple_lines(text.value))
        messages = _language(said.get("messages", "").split("#")[0].strip())
        layout = said.get("layout", "").split("#")[0].strip() or DEFAULT_LAYOUT
        return ManifestReading(layout, messages, None, yaml.value, diagnostics)
    file = validate_file(IssueFile, yaml.value)
    diagnostics += file.diagnostics
    if file.value is None:
        return ManifestReading(DEFAULT_LAYOUT, None, None, yaml.value, diagnostics)
    return ManifestReading(file.value.layout, _language(file.value.messages), file.value, yaml.value, diagnostics)


def build_issue(folder: IssueFolder, manifest: ManifestReading, kinds: Mapping[str, str]) -> BuiltIssue:
    """Read all that the manifest names and build the issue.

    Args:
        folder: of the issue.
        manifest: what `read_manifest` gave.
        kinds: of the layout's kinds of section, what each holds: ``articles``, ``documents`` or ``activities``.

    Returns:
        The issue and all findings. Besides those of reading: BT210 to BT219.
    """
    file = manifest.file
    if file is None:
        return BuiltIssue(None, in_order(manifest.diagnostics))
    sections = build_sections(folder, file, manifest.document, kinds)
    front = _FrontBuilder(folder, file, manifest.document)
    issue = front.build(sections.value)
    return BuiltIssue(issue, in_order((*manifest.diagnostics, *sections.diagnostics, *front.diagnostics)))


class _FrontBuilder:
    """Builds what stands in the manifest itself."""

    def __init__(self, folder: IssueFolder, file: IssueFile, document: YamlDocument) -> None:
        self.diagnostics: list[Diagnostic] = []
        self._folder = folder
        self._file = file
        self._document = document

    def build(self, sections: tuple[Section, ...]) -> Issue:
        """Build the issue with its sections."""
        file = self._file
        entry = file.issue
        month = _month(entry.month) if entry and entry.month else UNKNOWN_MONTH
        number = entry.number if entry and entry.number else 0
        return Issue(
            layout=file.layout,
            language=file.language,
            masthead=self._masthead(),
            month=month,
            number=number,
            date=entry.date if entry else None,
            special=bool(entry and entry.special),
            cover=self._cover(sections),
            imprint=_imprint(file.imprint, self._span("imprint")),
            qr_guide=QrGuide(file.qr_guide.heading, file.qr_guide.steps, self._span("qr_guide")),
            contact=self._contact(),
            sections=sections,
            pages=PagePlan(file.pages.multiple_of, file.pages.target, file.pages.fillers),
            output_name=_output_name(file.output.name, month, number),
            manifest_path=MANIFEST,
            output_max_mb=file.output.max_mb,
            field_spans=self._document.field_spans(),
        )

    def _span(self, *location: str | int) -> SourceSpan:
        return self._document.locate(location)

    def _picture(self, written: str, *location: str) -> Picture | None:
        if not written:
            return None
        reading = build_picture(self._folder, written, self._span(*location))
        self.diagnostics += reading.diagnostics
        return reading.value

    def _masthead(self) -> Masthead:
        entry = self._file.masthead
        logo = self._picture(entry.logo, "masthead", "logo")
        return Masthead(entry.title, entry.place, logo, self._span("masthead"))

    def _contact(self) -> Contact:
        entry = self._file.contact
        return Contact(
            heading=entry.heading,
            organisation=entry.organisation,
            address=entry.address,
            email=entry.email or "",
            phone=entry.phone,
            website=entry.website,
            span=self._span("contact"),
        )

    def _cover(self, sections: Iterable[Section]) -> Cover:
        entry = self._file.cover
        articles = [article for section in sections for article in section.articles]
        keys = tuple(self._headlines([article.key for article in articles]))
        if not entry.headlines:
            keys = tuple(article.key for article in articles if article.announced)
        picture = self._picture(entry.image, "cover", "image")
        return Cover(picture, FocalPoint(*entry.focus), keys, self._span("cover"), entry.alt)

    def _headlines(self, known: list[str]) -> Iterable[str]:
        """Give the keys of `cover.headlines` that the issue has; the others are findings."""
        folded = {key.casefold(): key for key in known}
        seen: set[str] = set()
        for index, written in enumerate(self._file.cover.headlines):
            key = folded.get(written.removesuffix(".md").removeprefix("./").casefold())
            if key is None:
                nearest = nearest_name(written, known)
                hint = f": `{nearest}`" if nearest else ""
                span = self._span("cover", "headlines", index)
                self.diagnostics.append(found(UNKNOWN_HEADLINE, span, key=written, nearest=hint))
            elif key not in seen:
                seen.add(key)
                yield key


def _imprint(entry: ImprintEntry, span: SourceSpan) -> Imprint:
    licence = entry.licence
    return Imprint(
        directed_by=entry.directed_by,
        produced_by=entry.produced_by,
        profile=entry.profile,
        responsible=entry.responsible,
        licence=Licence(licence.number, licence.date, licence.issuer) if licence else None,
        printed_at=entry.printed_at,
        print_run=entry.print_run,
        period=entry.period,
        span=span,
    )


def _month(text: str) -> Month:
    year, number = text.split("-")
    return Month(int(year), int(number))


def _language(text: str | None) -> Language | None:
    return cast(Language, text) if text in ("vi", "en") else None


def _output_name(template: str, month: Month, number: int) -> str:
    filled = template.replace("{month}", str(month)).replace("{year}", f"{month.year:04d}")
    return filled.replace("{number}", str(number))
