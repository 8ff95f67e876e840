"""Pages of their own design: grounds, pictures, scrims, frames."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bantin_cli.flow.items import FigureItem, PageFlow, PageItem
from bantin_cli.geometry import Rect
from bantin_cli.layout.figures import crop_to, place_picture
from bantin_cli.layout.frames import FrameSetter
from bantin_cli.layout.metrics import PictureTones
from bantin_cli.layout.placed import PlacedFill, PlacedGradient, PlacedItem, PlacedLine
from bantin_cli.styles.spec import Colour, PageTemplate, ScrimSpec
from bantin_cli.units import Pt

_OPACITY_STEP = 0.02


@dataclass(frozen=True, slots=True)
class OwnPage:
    """One page of its own design, ready but for its furniture."""

    template: PageTemplate
    items: tuple[PlacedItem, ...]


@dataclass(frozen=True, slots=True)
class OwnPageSetter:
    """Sets pages of their own design."""

    frames: FrameSetter
    tones: PictureTones

    def set(self, template: PageTemplate, page: PageFlow) -> tuple[OwnPage, ...]:
        """Set a page, and further ones of the same design for what a frame could not take."""
        slots = dict(page.slots)
        pages = [self._page(template, slots)]
        while pages[-1][1]:
            pages.append(self._page(template, pages[-1][1]))
        return tuple(OwnPage(template, items) for items, _ in pages)

    def _page(
        self, template: PageTemplate, slots: Mapping[str, tuple[PageItem, ...]]
    ) -> tuple[tuple[PlacedItem, ...], dict[str, tuple[PageItem, ...]]]:
        content, rest = self._content(template, slots)
        items: list[PlacedItem] = [PlacedFill(rect, colour) for rect, colour in template.ground]
        figure = next((item for item in slots.get("picture", ()) if isinstance(item, FigureItem)), None)
        if template.picture and figure:
            items.append(place_picture(figure, template.picture))
            for scrim in template.scrims:
                items += self._scrim(over_text(scrim, content), figure, template.picture)
        elif template.picture:
            items += [PlacedFill(rect, colour) for rect, colour in template.plain_ground]
        return (*items, *content), rest

    def _content(
        self, template: PageTemplate, slots: Mapping[str, tuple[PageItem, ...]]
    ) -> tuple[tuple[PlacedItem, ...], dict[str, tuple[PageItem, ...]]]:
        """Set the frames; return what stands in them, and what they could not take."""
        items: list[PlacedItem] = []
        feet: dict[str, Pt] = {}
        rest: dict[str, tuple[PageItem, ...]] = {}
        for frame in template.frames:
            top = feet.get(frame.under, 0.0) + frame.rect.y if frame.under else frame.rect.y
            if not slots.get(frame.slot):
                feet[frame.slot] = top
                continue
            done = self.frames.set(frame, slots[frame.slot], top)
            items += done.items
            feet[frame.slot] = done.bottom
            if done.rest:
                rest[frame.slot] = done.rest
        return tuple(items), rest

    def _scrim(self, scrim: ScrimSpec, figure: FigureItem, picture: Rect) -> list[PlacedItem]:
        shown = crop_to(figure.picture, figure.focus, picture)
        under = Rect(
            shown.x + (scrim.rect.x - picture.x) / picture.width * shown.width,
            shown.y + (scrim.rect.y - picture.y) / picture.height * shown.height,
            scrim.rect.width / picture.width * shown.width,
            scrim.rect.height / picture.height * shown.height,
        )
        opacity = scrim_opacity(scrim, self.tones.brightest(figure.picture, under))
        even = PlacedGradient(scrim.rect, scrim.colour, opacity, opacity)
        rect = scrim.rect
        if scrim.is_at_top:
            fade = Rect(rect.x, rect.bottom, rect.width, scrim.fade)
            return [even, PlacedGradient(fade, scrim.colour, opacity, 0.0)]
        fade = Rect(rect.x, rect.y - scrim.fade, rect.width, scrim.fade)
        return [even, PlacedGradient(fade, scrim.colour, 0.0, opacity)]


def over_text(scrim: ScrimSpec, content: Sequence[PlacedItem]) -> ScrimSpec:
    """Let the even part of a scrim reach over the text that stands where it fades."""
    rect = scrim.rect
    lines = [item.box for item in content if isinstance(item, PlacedLine)]
    if scrim.is_at_top:
        reached = [box.bottom + scrim.past_text for box in lines if rect.y <= box.y < rect.bottom + scrim.fade]
        bottom = max((rect.bottom, *reached))
        return replace(scrim, rect=Rect(rect.x, rect.y, rect.width, bottom - rect.y))
    reached = [box.y - scrim.past_text for box in lines if rect.y - scrim.fade < box.bottom <= rect.bottom]
    top = min((rect.y, *reached))
    return replace(scrim, rect=Rect(rect.x, top, rect.width, rect.bottom - top))


def scrim_opacity(scrim: ScrimSpec, brightest: float) -> float:
    """Return the least opacity at which text on the scrim keeps its contrast.

    Args:
        scrim: its colour, the text's colour and the contrast asked for.
        brightest: relative luminance of the brightest part of the picture under it.
    """
    picture = Colour(*(_encoded(brightest),) * 3)
    text = luminance(scrim.text)
    opacity = scrim.opacity_min
    while opacity < 1.0 and contrast(text, luminance(_over(scrim.colour, picture, opacity))) < scrim.contrast:
        opacity += _OPACITY_STEP
    return min(opacity, 1.0)


def contrast(one: float, other: float) -> float:
    """Return the contrast ratio of two relative luminances (WCAG 2.1)."""
    light, dark = max(one, other), min(one, other)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Colour) -> float:
    """Return the relative luminance of an sRGB colour (WCAG 2.1)."""
    red, green, blue = (_linear(part) for part in (colour.red, colour.green, colour.blue))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _encoded(linear: float) -> float:
    return linear * 12.92 if linear <= 0.0031308 else float(1.055 * linear ** (1 / 2.4) - 0.055)


def _over(upper: Colour, lower: Colour, opacity: float) -> Colour:
    pairs = zip((upper.red, upper.green, upper.blue), (lower.red, lower.green, lower.blue), strict=True)
    return Colour(*(top * opacity + bottom * (1 - opacity) for top, bottom in pairs))
