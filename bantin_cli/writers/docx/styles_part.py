"""``word/styles.xml``: every style written out, nothing taken from a template or a theme."""

from collections.abc import Mapping

from bantin_cli.styles.spec import Align, LayoutSpec, TableStyle, TextStyle
from bantin_cli.writers.docx.blocks import SPACER
from bantin_cli.writers.docx.markup import DECLARATION, NAMESPACES, border, escape, shading, twips
from bantin_cli.writers.docx.stylesheet import BODY_TEXT, StyleSheet, WordStyle, fallback_look
from bantin_cli.writers.docx.typefaces import font_markup, size_markup, style_run_properties

HYPERLINK = "Hyperlink"
"""Id of the character style of links."""

FIGURE = "Figure"
"""Id of the style of a paragraph that holds a picture."""

ALIGNMENTS = {Align.JUSTIFIED: "both", Align.LEFT: "left", Align.RIGHT: "right", Align.CENTRE: "center"}


def write_styles(sheet: StyleSheet, shapes: Mapping[str, str], spec: LayoutSpec, language: str) -> str:
    """Return the markup of the part.

    Args:
        sheet: the paragraph styles.
        shapes: borders and tab stops of families of styles, by the family's name.
        spec: for table styles.
        language: of the bulletin, with region.
    """
    styles = sheet.styles
    body = fallback_look(styles, BODY_TEXT) or spec.styles[0]
    parts = [
        DECLARATION,
        f"<w:styles {NAMESPACES}>",
        _defaults(body, language),
        _own_styles(body),
        *(_paragraph_style(style, shapes.get(style.family, "")) for style in styles),
        *(_table_style(table) for table in _table_styles(spec)),
        "</w:styles>",
    ]
    return "".join(parts)


def table_style_id(style: TableStyle) -> str:
    """Return the id of a table style."""
    return "Table" + "".join(letter for letter in style.name.title() if letter.isascii() and letter.isalnum())


def _table_styles(spec: LayoutSpec) -> tuple[TableStyle, ...]:
    found = {spec.table.name: spec.table}
    for kind in spec.kinds:
        if kind.table is not None:
            found.setdefault(kind.table.name, kind.table)
    return tuple(found.values())


def _defaults(body: TextStyle, language: str) -> str:
    tag = escape(language)
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{font_markup(body.face)}<w:kern w:val="
        f'"14"/>{size_markup(body.size)}<w:lang w:val="{tag}" w:eastAsia="{tag}" w:bidi="{tag}"/></w:rPr>'
        '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _own_styles(body: TextStyle) -> str:
    """Return the styles that every document has."""
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f'<w:pPr><w:widowControl w:val="1"/></w:pPr><w:rPr><w:color w:val="{body.colour.hex}"/></w:rPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        f'<w:style w:type="character" w:styleId="{HYPERLINK}"><w:name w:val="Hyperlink"/>'
        f'<w:rPr><w:color w:val="{body.link_colour.hex}"/><w:u w:val="single"/></w:rPr></w:style>'
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{FIGURE}"><w:name w:val="{FIGURE}"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="120" w:after="0"/></w:pPr>'
        "</w:style>"
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{SPACER}"><w:name w:val="{SPACER}"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>'
        '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>'
    )


def _paragraph_style(style: WordStyle, shape: str) -> str:
    is_own = bool(style.family) and not style.based_on
    custom = "" if is_own else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}"><w:name w:val="{escape(style.name)}"/>'
        f'<w:basedOn w:val="{style.based_on or "Normal"}"/><w:qFormat/>'
        f"<w:pPr>{_paragraph_properties(style, shape)}</w:pPr>"
        f"<w:rPr>{style_run_properties(style.text)}</w:rPr></w:style>"
    )


def _paragraph_properties(style: WordStyle, shape: str) -> str:
    text = style.text
    is_heading = style.family.startswith("heading")
    keeps = int(text.keeps_with_next or is_heading)
    # Exact line heights keep the columns on one grid; larger letters may carry two marks and must not be cut.
    rule = "exact" if text.on_grid else "atLeast"
    parts = [
        f'<w:keepNext w:val="{keeps}"/>',
        f'<w:keepLines w:val="{int(is_heading or style.family == "caption")}"/>',
        '<w:widowControl w:val="1"/>',
        shape,
        f'<w:spacing w:before="{twips(text.space_before)}" w:after="{twips(text.space_after)}"'
        f' w:line="{twips(text.leading)}" w:lineRule="{rule}"/>',
        f'<w:ind w:left="0" w:right="0" w:firstLine="{twips(text.first_indent)}"/>',
        f'<w:jc w:val="{ALIGNMENTS[text.align]}"/>',
    ]
    if is_heading:
        parts.append(f'<w:outlineLvl w:val="{int(style.family.split()[1]) - 1}"/>')
    return "".join(parts)


def _table_style(style: TableStyle) -> str:
    edges = style.padding
    sides = (("top", edges.top), ("left", edges.left), ("bottom", edges.bottom), ("right", edges.right))
    margins = "".join(f'<w:{side} w:w="{twips(width)}" w:type="dxa"/>' for side, width in sides)
    rules = ""
    if style.rule_colour is not None:
        lines = [border(side, style.rule_colour.hex, style.rule_thickness) for side in ("bottom", "insideH")]
        rules = f"<w:tblBorders>{''.join(lines)}</w:tblBorders>"
    # Every second row is shaded in its cells: LibreOffice would shade all rows by the style's bands.
    header = ""
    if style.header_fill is not None:
        cell = f"<w:tcPr>{shading(style.header_fill.hex)}</w:tcPr>"
        header = f'<w:tblStylePr w:type="firstRow">{cell}</w:tblStylePr>'
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{table_style_id(style)}">'
        f'<w:name w:val="Table {escape(style.name)}"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr>{rules}<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f"{header}</w:style>"
    )
