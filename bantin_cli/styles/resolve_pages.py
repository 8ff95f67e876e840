"""Pages of their own design, from names to values."""

from bantin_cli.geometry import Edges, Rect
from bantin_cli.schema.layout_pages import (
    FrameField,
    GroundField,
    LayoutFile,
    PageField,
    ReferenceField,
    ReferencePictureField,
    RuleAboveField,
    ScrimField,
)
from bantin_cli.styles.pages import (
    FrameAnchor,
    FrameSpec,
    PageTemplate,
    ReferencePicture,
    ReferenceStyle,
    RuleSpec,
    ScrimSpec,
)
from bantin_cli.styles.resolve_parts import Looks, given_or
from bantin_cli.styles.text import Colour

_MARKER_INDENT = 2.15
"""Indent of numbered steps, in sizes of their type: the disc behind the number, and white after it."""

_TEXT_GAP = 0.64
"""White between a line and the page number after it, in sizes of the number's type."""


def resolve_templates(file: LayoutFile, looks: Looks) -> tuple[PageTemplate, ...]:
    """Resolve every page of its own design, in the file's order."""
    return tuple(_template(name, page, looks) for name, page in file.pages.items())


def _template(name: str, page: PageField, looks: Looks) -> PageTemplate:
    return PageTemplate(
        name=name,
        is_before=page.before,
        ground=_grounds(page.ground, looks),
        plain_ground=_grounds(page.plain_ground, looks),
        picture=Rect(*page.picture) if page.picture else None,
        scrims=tuple(_scrim(scrim, looks) for scrim in page.scrims),
        frames=tuple(_frame(frame, looks) for frame in page.frames),
        has_furniture=page.furniture,
    )


def _grounds(fields: tuple[GroundField, ...], looks: Looks) -> tuple[tuple[Rect, Colour], ...]:
    return tuple((Rect(*field.rect), looks.palette.colour(field.colour)) for field in fields)


def _scrim(field: ScrimField, looks: Looks) -> ScrimSpec:
    return ScrimSpec(
        rect=Rect(*field.rect),
        fade=field.fade,
        colour=looks.palette.colour(field.colour),
        is_at_top=field.dark == "top",
        text=looks.palette.colour(field.text),
        contrast=field.contrast,
        opacity_min=field.opacity_min,
        past_text=field.past_text,
    )


def _frame(field: FrameField, looks: Looks) -> FrameSpec:
    styles = tuple((key, looks.style(name)) for key, name in field.styles.items())
    step = dict(styles).get("step", styles[0][1] if styles else None)
    indent = _MARKER_INDENT * step.size if step else 0.0
    return FrameSpec(
        slot=field.slot,
        rect=Rect(*field.rect),
        anchor=FrameAnchor(field.anchor),
        fill=looks.colour_or_none(field.fill),
        fits=field.fits,
        padding=Edges(*field.padding),
        under=field.under,
        qr=looks.qr(f"qr-{field.slot}", field.qr) if field.qr else None,
        reference=_reference(field.reference, looks),
        reference_close=_reference(field.reference_close, looks),
        continues=field.continues,
        marker_fill=looks.colour_or_none(field.marker_fill),
        marker_text=looks.colour_or_none(field.marker_text),
        marker_indent=given_or(field.marker_indent, indent),
        rule_above=_rule(field.rule_above, looks),
        styles=styles,
    )


def _reference(field: ReferenceField | None, looks: Looks) -> ReferenceStyle | None:
    if field is None:
        return None
    number = looks.style(field.number)
    return ReferenceStyle(
        section=looks.style(field.section) if field.section else None,
        text=looks.style(field.text) if field.text else None,
        number=number,
        number_width=field.number_width,
        gap=field.gap,
        gap_max=max(field.gap, field.gap_max),
        picture=_picture(field.picture, looks),
        rule_colour=looks.colour_or_none(field.rule),
        rule_thickness=field.rule_thickness,
        text_gap=given_or(field.text_gap, _TEXT_GAP * number.size),
    )


def _picture(field: ReferencePictureField | None, looks: Looks) -> ReferencePicture | None:
    if field is None:
        return None
    text = looks.style(field.text) if field.text else None
    return ReferencePicture(field.width, field.width * field.ratio, field.gap, text)


def _rule(field: RuleAboveField | None, looks: Looks) -> RuleSpec | None:
    if field is None:
        return None
    return RuleSpec(looks.palette.colour(field.colour), field.thickness, field.length, field.gap)
