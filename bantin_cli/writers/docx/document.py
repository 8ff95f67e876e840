"""From the flow to a DOCX: the same text in the same order, for reading and reviewing; Word does its own paging."""

from datetime import datetime

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from bantin_cli.flow.items import Flow
from bantin_cli.geometry import Size
from bantin_cli.styles.spec import LayoutSpec
from bantin_cli.writers.docx.articles import write_section
from bantin_cli.writers.docx.blocks import Band
from bantin_cli.writers.docx.contents import restyled
from bantin_cli.writers.docx.front import write_page
from bantin_cli.writers.docx.furniture import Furniture
from bantin_cli.writers.docx.markup import DECLARATION, NAMESPACES, word_language
from bantin_cli.writers.docx.paging import keep_heads
from bantin_cli.writers.docx.sections import write_body
from bantin_cli.writers.docx.settings import write_settings
from bantin_cli.writers.docx.story import DocxPictures, QrModules, Story
from bantin_cli.writers.docx.styles_part import write_styles
from bantin_cli.writers.docx.typefaces import write_font_table


def write_docx(
    flow: Flow, spec: LayoutSpec, pictures: DocxPictures, qr_modules: QrModules, timestamp: datetime
) -> bytes:
    """Write the review copy of an issue.

    What print has and this does not: cropped pictures (they are shown whole), drop capitals (a letter in a frame of its
    own would tear the word apart), text beside pictures of half a column, and pages that break as in print.

    Args:
        flow: what is printed, in reading order. A `PageReference` whose page is known shows it until the word
            processor works the number out anew.
        spec: the layout that the flow was styled with.
        pictures: gives the files to embed.
        qr_modules: the matrix of each address that is printed as a QR code, without quiet zone.
        timestamp: date of creation; the only clock that the file knows.

    Returns:
        The file. The same arguments give the same bytes.
    """
    flow = restyled(flow, spec)
    story = Story(flow, spec, pictures, qr_modules)
    body = write_body(_bands(flow, story), spec)
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    _add_parts(story)
    return story.package.finish(document, flow.metadata, timestamp)


def _bands(flow: Flow, story: Story) -> list[Band]:
    furniture = Furniture(story)
    bands: list[Band] = []
    for page in flow.before:
        bands += write_page(page, furniture, story, is_after=False)
    has_pages_before = bool(bands)
    for index, section in enumerate(flow.sections):
        written = list(write_section(section, furniture.of_section(section), story))
        if index == 0 and has_pages_before and written:
            written[0] = written[0].on_new_page()
        bands += written
    area = story.spec.text_area
    bands = keep_heads(bands, Size(area.width, area.height), story.spec.grid)
    for page in flow.after:
        bands += write_page(page, furniture, story, is_after=True)
    return bands


def _add_parts(story: Story) -> None:
    spec, package = story.spec, story.package
    language = word_language(story.flow.metadata.language)
    styles = write_styles(story.styles, story.shapes, spec, language)
    package.add_part("styles.xml", CT.WML_STYLES, RT.STYLES, styles)
    package.add_part("numbering.xml", CT.WML_NUMBERING, RT.NUMBERING, story.numbering.markup())
    package.add_part("settings.xml", CT.WML_SETTINGS, RT.SETTINGS, write_settings(language, spec.grid * 2))
    package.add_part("fontTable.xml", CT.WML_FONT_TABLE, RT.FONT_TABLE, write_font_table(spec.faces))
