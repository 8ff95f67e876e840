"""The table of contents: a field that Word can make anew, filled with what the flow knows.

What Word makes anew is text: the pictures that the PDF shows beside its lines are left out.
"""

from collections.abc import Sequence
from dataclasses import replace

from bantin_cli.flow.items import Flow, PageItem, PageReference, Role, TextItem
from bantin_cli.styles.spec import FrameSpec, LayoutSpec, ReferenceStyle, TextStyle
from bantin_cli.units import Pt
from bantin_cli.writers.docx.blocks import SPACER, Paragraph
from bantin_cli.writers.docx.estimates import slot_height
from bantin_cli.writers.docx.markup import border, twips
from bantin_cli.writers.docx.runs import PLAIN, Override, field_mark, plain_run, write_field, write_runs
from bantin_cli.writers.docx.story import Story
from bantin_cli.writers.docx.typefaces import font_markup, is_bold, size_markup, switch

_FIELD = 'TOC \\o "1-2" \\h \\z \\u'
_NATURAL_LEADING = 1.27
"""Line height of the faces as they come, in ems."""

_ENTRIES = frozenset({Role.CONTENTS_SECTION, Role.CONTENTS_ENTRY})


def is_entry(item: PageItem) -> bool:
    """Tell whether an item is a line of the contents."""
    text = item.text if isinstance(item, PageReference) else item
    return isinstance(text, TextItem) and text.element.role in _ENTRIES


def restyled(flow: Flow, spec: LayoutSpec) -> Flow:
    """Return the flow with the lines of its contents in the styles that the layout's frame asks for.

    Long contents take the frame's close styles, where it has any.
    """
    frames = {(template.name, frame.slot): frame for template in spec.templates for frame in template.frames}
    before = tuple(
        replace(
            page, slots=tuple((slot, _in_frame(items, frames.get((page.name, slot)))) for slot, items in page.slots)
        )
        for page in flow.before
    )
    return replace(flow, before=before)


def entries_height(items: Sequence[PageItem], reference: ReferenceStyle | None, width: Pt) -> Pt:
    """Return about how high a slot with contents is."""
    if reference is None:
        return slot_height(tuple(items), width)
    lines = sum(1 for item in items if isinstance(item, PageReference))
    gap = reference.gap + reference.rule_thickness if reference.rule_colour else 0.0
    return slot_height(tuple(items), width) + lines * gap


def close_or_not(items: Sequence[PageItem], frame: FrameSpec) -> ReferenceStyle | None:
    """Return how the lines of a frame are set, by how many they are."""
    if frame.reference is None or frame.reference_close is None:
        return frame.reference
    normal = [_restyled(item, frame.reference) for item in items]
    is_long = entries_height(normal, frame.reference, frame.rect.width) > frame.rect.height
    return frame.reference_close if is_long else frame.reference


def _in_frame(items: tuple[PageItem, ...], frame: FrameSpec | None) -> tuple[PageItem, ...]:
    if frame is None or not any(is_entry(item) for item in items):
        return items
    reference = close_or_not(items, frame)
    return tuple(_restyled(item, reference) for item in items)


def _restyled(item: PageItem, reference: ReferenceStyle | None) -> PageItem:
    if reference is None or not is_entry(item):
        return item
    text = item.text if isinstance(item, PageReference) else item
    assert isinstance(text, TextItem), "entries are text"
    is_section = text.element.role is Role.CONTENTS_SECTION
    style = (reference.section if is_section else reference.text) or text.style
    if not is_section and reference.rule_colour is None:
        style = replace(style, space_after=reference.gap)
    text = replace(text, style=style)
    return replace(item, text=text) if isinstance(item, PageReference) else text


def write_entries(
    items: Sequence[PageItem], reference: ReferenceStyle | None, width: Pt, story: Story
) -> tuple[Paragraph, ...]:
    """Return the lines of the contents inside their field.

    Args:
        items: section names and references, in order.
        reference: how their numbers look.
        width: of the column; numbers stand at its right edge, where Word puts them too.
        story: knows the bookmarks.
    """
    _shape_styles(reference, width, story)
    lines = [_entry(item, reference, story) for item in items]
    begin = field_mark("begin") + f'<w:r><w:instrText xml:space="preserve"> {_instruction()} </w:instrText></w:r>'
    begin += field_mark("separate")
    if lines:
        lines[0] = replace(lines[0], content=begin + lines[0].content)
        # The field ends in a paragraph of its own, as Word writes it: LibreOffice reads the footers of a section that
        # ends inside the field as part of the contents, and drops their page numbers.
        lines.append(Paragraph(SPACER, field_mark("end")))
    return tuple(lines)


def write_reference(item: PageReference, number: TextStyle | None, story: Story, override: Override = PLAIN) -> str:
    """Return a headline of the cover: a link to its article, with the page in the layout's words where it is known."""
    text = write_runs(item.text.runs, item.text.style, lambda _: None, override)
    target = story.bookmarks.target(item.target)
    label = story.spec.labels.page_reference
    if item.page is not None and "{page}" in label:
        before, after = label.split("{page}", 1)
        look = _number_look(number) if number else ""
        field = write_field(f"PAGEREF {target} \\h", str(item.page), f"<w:rPr>{look}</w:rPr>" if look else "")
        page = field if target else plain_run(str(item.page), look)
        text += plain_run(f"\u2002{before}", look) + page + (plain_run(after, look) if after else "")
    return _linked(text, target)


def _instruction() -> str:
    return _FIELD.replace('"', "&quot;")


def _entry(item: PageItem, reference: ReferenceStyle | None, story: Story) -> Paragraph:
    text = item.text if isinstance(item, PageReference) else item
    assert isinstance(text, TextItem), "entries are text"
    paragraph = story.paragraph(text)
    if not isinstance(item, PageReference):
        return paragraph
    target = story.bookmarks.target(item.target)
    if not target:
        return paragraph
    look = _number_look(reference.number, text.style) if reference else ""
    shown = "" if item.page is None else str(item.page)
    number = write_field(f"PAGEREF {target} \\h", shown, f"<w:rPr>{look}</w:rPr>" if look else "")
    return replace(paragraph, content=_linked(f"{paragraph.content}<w:r><w:tab/></w:r>{number}", target))


def _linked(content: str, target: str) -> str:
    return f'<w:hyperlink w:anchor="{target}" w:history="1">{content}</w:hyperlink>' if target else content


def _number_look(style: TextStyle, beside: TextStyle | None = None) -> str:
    """Return the run properties of a page number; it must not make the line higher than the text `beside` it does."""
    size = min(style.size, beside.leading / _NATURAL_LEADING) if beside else style.size
    return (
        font_markup(style.face)
        + switch("b", on=is_bold(style.face))
        + f'<w:color w:val="{style.colour.hex}"/>'
        + size_markup(size)
    )


def _shape_styles(reference: ReferenceStyle | None, width: Pt, story: Story) -> None:
    """Give the styles of the contents their tab stop and hairlines: what Word makes anew has only its styles."""
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{twips(width)}"/></w:tabs>'
    lines = ""
    if reference is not None and reference.rule_colour is not None:
        sides = ("bottom", "between")
        drawn = "".join(
            border(side, reference.rule_colour.hex, reference.rule_thickness, reference.gap / 2) for side in sides
        )
        lines = f"<w:pBdr>{drawn}</w:pBdr>"
    story.shapes["toc 1"] = tab
    story.shapes["toc 2"] = lines + tab
