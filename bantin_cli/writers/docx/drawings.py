"""Pictures as DrawingML: in the line of text, or behind a page's text as its ground."""

from dataclasses import dataclass

from bantin_cli.geometry import Rect, Size
from bantin_cli.styles.spec import Colour
from bantin_cli.writers.docx.markup import emu, escape
from bantin_cli.writers.docx.package import DocxPackage
from bantin_cli.writers.docx.png import Mosaic, encode_png

_MAX_ALT = 2000


@dataclass(frozen=True, slots=True)
class DrawingName:
    """How a drawing is called in the document, and what it shows to those who cannot see it."""

    name: str
    alt: str


class Drawings:
    """Numbers the drawings of a document."""

    def __init__(self, package: DocxPackage) -> None:
        """Put the picture files into `package`."""
        self._package = package
        self._last_id = 0

    def inline(self, data: bytes, size: Size, name: DrawingName) -> str:
        """Return the run of a picture that stands in the line like a letter.

        Args:
            data: a JPEG or PNG file.
            size: as printed.
            name: its name, and the text for those who cannot see it.
        """
        content = self._content(data, size, name)
        # Without the four distances LibreOffice indents the picture by 0.32 cm.
        inline = f'<wp:inline distT="0" distB="0" distL="0" distR="0">{content}</wp:inline>'
        return f"<w:r><w:drawing>{inline}</w:drawing></w:r>"

    def ground(self, rect: Rect, colour: Colour, name: DrawingName) -> str:
        """Return the run of a filled rectangle behind the text of the page on which its paragraph stands.

        Args:
            rect: from the page's top left corner.
            colour: of the whole rectangle.
            name: its name and alternative text.
        """
        data = encode_png(Mosaic(((False,),), colour, colour))
        content = self._content(data, Size(rect.width, rect.height), name)
        extent, rest = content.split("/>", 1)
        return (
            '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
            f'relativeHeight="{self._last_id}" behindDoc="1" locked="0" layoutInCell="0" allowOverlap="1">'
            '<wp:simplePos x="0" y="0"/>'
            f'<wp:positionH relativeFrom="page"><wp:posOffset>{emu(rect.x)}</wp:posOffset></wp:positionH>'
            f'<wp:positionV relativeFrom="page"><wp:posOffset>{emu(rect.y)}</wp:posOffset></wp:positionV>'
            f"{extent}/><wp:wrapNone/>{rest}</wp:anchor></w:drawing></w:r>"
        )

    def _content(self, data: bytes, size: Size, name: DrawingName) -> str:
        self._last_id += 1
        number, image = self._last_id, self._package.add_image(data)
        extent = f'cx="{max(1, emu(size.width))}" cy="{max(1, emu(size.height))}"'
        title, alt = escape(name.name), escape(name.alt[:_MAX_ALT])
        return (
            f'<wp:extent {extent}/><wp:docPr id="{number}" name="{title}" descr="{alt}"/>'
            '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
            '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
            f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{title}" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{image}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        )
