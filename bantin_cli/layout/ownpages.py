"""Pages of their own design: grounds, pictures, scrims, frames."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bantin_cli.flow.items import FigureItem, PageFlow, PageItem
from bantin_cli.geometry import Rect
from bantin_cli.layout.figures import crop_to, place_picture
from bantin_cli.layout.frames import FrameSetter
from bantin_cli.layout.metrics import PictureTones
from bantin_cli.layout.placed import PlacedFill, PlacedItem
from bantin_cli.layout.scrims import over_text, place_scrim, scrim_opacity, text_over, watched
from bantin_cli.styles.spec import PageTemplate
from bantin_cli.units import Pt


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
            items += self._darkened(template, figure, content)
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

    def _darkened(self, template: PageTemplate, figure: FigureItem, content: Sequence[PlacedItem]) -> list[PlacedItem]:
        """Place the page's picture and over it its scrims, each as dark as the picture under its text asks for."""
        if template.picture is None:
            return []
        placed: list[PlacedItem] = [place_picture(figure, template.picture)]
        for scrim, texts in over_text(template.scrims, text_over(content, template.picture)):
            parts = [_shown(figure, template.picture, watched(text)) for text in texts]
            brightest = self.tones.brightest(figure.picture, parts) if parts else 0.0
            placed += place_scrim(scrim, scrim_opacity(scrim, brightest))
        return placed


def _shown(figure: FigureItem, box: Rect, part: Rect) -> Rect:
    """Return which shares of the picture in `box` stand under a part of the page."""
    crop = crop_to(figure.picture, figure.focus, box)
    left, top = max(part.x, box.x), max(part.y, box.y)
    right, bottom = min(part.right, box.right), min(part.bottom, box.bottom)
    return Rect(
        crop.x + (left - box.x) / box.width * crop.width,
        crop.y + (top - box.y) / box.height * crop.height,
        (right - left) / box.width * crop.width,
        (bottom - top) / box.height * crop.height,
    )
