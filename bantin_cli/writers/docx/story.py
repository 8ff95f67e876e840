"""What is gathered while the main document is written: links, pictures, lists, bookmarks."""

from collections.abc import Mapping
from typing import Protocol

from bantin_cli.flow.items import Flow, Role, TextItem
from bantin_cli.model.blocks import Picture
from bantin_cli.styles.spec import Colour, LayoutSpec
from bantin_cli.units import Pt
from bantin_cli.writers.docx.blocks import Indent, Paragraph
from bantin_cli.writers.docx.bookmarks import Bookmarks
from bantin_cli.writers.docx.drawings import Drawings
from bantin_cli.writers.docx.estimates import extent
from bantin_cli.writers.docx.numbering import Numbering
from bantin_cli.writers.docx.package import DocxPackage
from bantin_cli.writers.docx.runs import PLAIN, Override, write_runs
from bantin_cli.writers.docx.stylesheet import build_style_sheet

_GENERATED = frozenset({Role.CONTENTS_HEADING, Role.CONTENTS_SECTION, Role.CONTENTS_ENTRY, Role.COVER_HEADLINE})

QrModules = Mapping[str, tuple[tuple[bool, ...], ...]]


class DocxPictures(Protocol):
    """Where the writer gets picture files ready to embed."""

    def jpeg_or_png(self, picture: Picture, width: Pt) -> bytes:
        """Return the whole picture, upright and in sRGB, with pixels enough for the printed `width`."""
        ...


class Story:
    """The main document under way. One is made for each file and thrown away with it."""

    def __init__(self, flow: Flow, spec: LayoutSpec, pictures: DocxPictures, qr_modules: QrModules) -> None:
        """Fix the styles and the names of all blocks before the first is written."""
        self.flow = flow
        self.spec = spec
        self.qr_modules = qr_modules
        self.package = DocxPackage()
        self.styles = build_style_sheet(flow, spec)
        self.bookmarks = Bookmarks(flow)
        self.numbering = Numbering()
        self.drawings = Drawings(self.package)
        self.shapes: dict[str, str] = {}
        self._pictures = pictures

    def picture(self, picture: Picture, width: Pt) -> bytes:
        """Return the file to embed for a picture printed `width` wide."""
        return self._pictures.jpeg_or_png(picture, width)

    def paragraph(
        self, item: TextItem, override: Override = PLAIN, marker: Colour | None = None, trailing: str = ""
    ) -> Paragraph:
        """Return the paragraph of an item, with its bookmark and its place in a list.

        Args:
            item: the text.
            override: of its letters.
            marker: colour of a bullet or number, where it differs from the text.
            trailing: markup after the last word.
        """
        style = self.styles.style_of(item)
        content = write_runs(item.runs, item.style, self.package.link, override) + trailing
        if item.element.role not in _GENERATED:
            content = self.bookmarks.wrap(item.element, content)
        number = None
        if item.marker:
            number = self.numbering.place(item, marker)
        elif item.element.role is not Role.LIST_ITEM:
            self.numbering.close_lists()
        return Paragraph(style.id, content, number=number, indent=_indent(item), extent=extent(item, override.size))


def _indent(item: TextItem) -> Indent | None:
    """Return the indent where the style or the list does not give it already."""
    if item.marker:
        # Said again beside the list's level, because the paragraph style's own indent would win over it.
        return Indent(left=item.indent, first=-item.indent / max(item.element.level, 1))
    if item.indent:
        return Indent(left=item.indent)
    if item.is_first and item.style.first_indent:
        return Indent()
    return None
