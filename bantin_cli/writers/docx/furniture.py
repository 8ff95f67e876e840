"""Headers and footers: the section's name on its colour, folio and bulletin's name at the outer edge."""

from dataclasses import replace

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from bantin_cli.flow.items import SectionFlow
from bantin_cli.styles.spec import Colour, TextStyle
from bantin_cli.writers.docx.blocks import Paragraph
from bantin_cli.writers.docx.markup import DECLARATION, NAMESPACES, border
from bantin_cli.writers.docx.runs import Override, plain_run, write_field, write_runs
from bantin_cli.writers.docx.story import Story
from bantin_cli.writers.docx.typefaces import chip_markup, font_markup, size_markup, style_run_properties, switch

_WHITE = Colour(1.0, 1.0, 1.0)
_NBSP = "\u00a0"
_END = plain_run(_NBSP, size_markup(1.0))
"""Stands after a coloured run: LibreOffice draws the run's end white when it ends its paragraph."""

_SIDES = (("default", "right"), ("even", "left"))
"""Word calls odd pages default; the outer edge of an odd page is at the right."""


class Furniture:
    """Makes the headers and footers of a document and the references to them."""

    def __init__(self, story: Story) -> None:
        """Write the footers, which all pages share."""
        self._story = story
        self._count = 0
        self._footers = "".join(self._part("footer", kind, self._folio(side)) for kind, side in _SIDES)

    def of_section(self, section: SectionFlow) -> str:
        """Return the references for a section's pages."""
        return "".join(self._part("header", kind, self._head(section, side)) for kind, side in _SIDES) + self._footers

    def of_page(self, *, has_folio: bool, follows_sections: bool) -> str:
        """Return the references for a page of its own design.

        Args:
            has_folio: the page has a folio.
            follows_sections: without headers of its own it would show those of the last section.
        """
        draft = self._draft()
        headers = ""
        if draft or follows_sections:
            align = "center" if draft else "left"
            headers = "".join(self._part("header", kind, Paragraph("Header", draft, align=align)) for kind, _ in _SIDES)
        blank = ""
        if not has_folio and (draft or follows_sections):
            blank = "".join(self._part("footer", kind, Paragraph("Footer", "")) for kind, _ in _SIDES)
        return headers + (self._footers if has_folio else blank)

    def _part(self, kind: str, pages: str, paragraph: Paragraph) -> str:
        self._count += 1
        tag, content_type, relation = (
            ("hdr", CT.WML_HEADER, RT.HEADER) if kind == "header" else ("ftr", CT.WML_FOOTER, RT.FOOTER)
        )
        markup = f"{DECLARATION}<w:{tag} {NAMESPACES}>{paragraph.markup()}</w:{tag}>"
        name = self._story.package.add_part(f"{kind}{self._count}.xml", content_type, relation, markup)
        return f'<w:{kind}Reference w:type="{pages}" r:id="{name}"/>'

    def _draft(self) -> str:
        flow = self._story.flow
        if not flow.metadata.is_draft or not flow.draft_label:
            return ""
        draft = self._story.spec.furniture.draft
        label = replace(draft, colour=_WHITE)
        return plain_run(flow.draft_label, style_run_properties(label) + chip_markup(draft.colour)) + _END

    def _head(self, section: SectionFlow, side: str) -> Paragraph:
        spec = self._story.spec.furniture
        style = section.style
        chip = chip_markup(style.chip_fill) if style.chip_fill else ""
        look = f'<w:color w:val="{style.chip_text.hex}"/>{chip}'
        head = plain_run(section.running_head, look)
        draft = self._draft()
        gap = plain_run(_NBSP * 4) if draft else ""
        content = head + gap + draft if side == "left" else draft + gap + head
        line = border("bottom", spec.head_rule_colour.hex, spec.head_rule_thickness, 1)
        return Paragraph("Header", content + _END, borders=line, align=side)

    def _folio(self, side: str) -> Paragraph:
        spec = self._story.spec.furniture
        number = write_field("PAGE", "1", f"<w:rPr>{_folio_look(spec.folio)}</w:rPr>")
        divider = plain_run(f"{_NBSP}|{_NBSP}", f'<w:color w:val="{spec.divider_colour.hex}"/>')
        name = write_runs(self._story.flow.folio, spec.folio_text, lambda _: None, Override())
        content = number + divider + name if side == "left" else name + divider + number
        return Paragraph("Footer", content, align=side)


def _folio_look(style: TextStyle) -> str:
    return (
        font_markup(style.face)
        + switch("b", on=True)
        + f'<w:color w:val="{style.colour.hex}"/>'
        + size_markup(style.size)
    )
