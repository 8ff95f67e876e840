"""Faces as a word processor knows them: a family, bold or not, italic or not."""

from collections.abc import Iterable

from bantin_cli.styles.spec import Colour, Face, TextStyle
from bantin_cli.units import Pt
from bantin_cli.writers.docx.markup import DECLARATION, NAMESPACES, escape, half_points, shading, twips

_BOLD_FROM = 600


def is_bold(face: Face) -> bool:
    """Tell whether the face is set with the word processor's bold: it knows two weights of a family, not nine."""
    return face.weight >= _BOLD_FROM


def is_serif(face: Face) -> bool:
    """Tell whether the family calls itself one with serifs."""
    family = face.family.lower()
    return "serif" in family and "sans" not in family


def font_markup(face: Face) -> str:
    """Return ``w:rFonts`` with its four slots named; a slot left out would fall back to a theme's font."""
    family = escape(face.family)
    return f'<w:rFonts w:ascii="{family}" w:hAnsi="{family}" w:eastAsia="{family}" w:cs="{family}"/>'


def switch(name: str, *, on: bool) -> str:
    """Return an on/off element with its complex-script twin, said in full either way."""
    value = "1" if on else "0"
    return f'<w:{name} w:val="{value}"/><w:{name}Cs w:val="{value}"/>'


def style_run_properties(style: TextStyle) -> str:
    """Return the children of ``w:rPr`` for a paragraph style, in the order of CT_RPr (ECMA-376-1, 17.3.2.28)."""
    capitals = f'<w:caps w:val="{int(style.capitals)}"/>'
    return (
        font_markup(style.face)
        + switch("b", on=is_bold(style.face))
        + switch("i", on=style.face.italic)
        + capitals
        + f'<w:color w:val="{style.colour.hex}"/>'
        + f'<w:spacing w:val="{tracking_twips(style)}"/>'
        + size_markup(style.size)
    )


def size_markup(size: Pt) -> str:
    """Return the elements that set the type size."""
    return f'<w:sz w:val="{half_points(size)}"/><w:szCs w:val="{half_points(size)}"/>'


def chip_markup(fill: Colour) -> str:
    """Return the run properties of letters on a label of their own colour; a border of that colour is its padding."""
    return f'<w:bdr w:val="single" w:sz="36" w:space="0" w:color="{fill.hex}"/>{shading(fill.hex)}'


def tracking_twips(style: TextStyle) -> int:
    """Return the letter space of a style in twentieths of a point."""
    return twips(style.tracking / 1000 * style.size)


def write_font_table(faces: Iterable[Face]) -> str:
    """Return ``word/fontTable.xml``: what kind of letter each family is, for machines that lack it."""
    fonts = []
    for family, has_serifs in sorted({(face.family, is_serif(face)) for face in faces}):
        stand_in, kind = ("Cambria", "roman") if has_serifs else ("Arial", "swiss")
        fonts.append(
            f'<w:font w:name="{escape(family)}"><w:altName w:val="{stand_in}"/><w:charset w:val="00"/>'
            f'<w:family w:val="{kind}"/><w:pitch w:val="variable"/></w:font>'
        )
    return f"{DECLARATION}<w:fonts {NAMESPACES}>{''.join(fonts)}</w:fonts>"
