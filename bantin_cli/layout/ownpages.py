"""Pages of their own design: grounds, pictures, scrims, frames."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bantin_cli.diagnostics.diagnostic import Diagnostic
from bantin_cli.flow.items import FigureItem, PageFlow, PageItem
from bantin_cli.geometry import Rect
from bantin_cli.layout.figures import crop_to, place_picture
from bantin_cli.layout.frames import FrameSetter, SetFrame
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
    findings: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class OwnPageSetter:
    """Sets pages of their own design."""

    frames: FrameSetter
    tones: PictureTones

    def set(self, template: PageTemplate, page: PageFlow) -> tuple[OwnPage, ...]:
        """Set a page, and further ones of the same design for what a frame could not take."""
        own, rest = self._page(template, dict(page.slots))
        pages = [own]
        while rest:
            own, rest = self._page(template, rest)
            pages.append(own)
        return tuple(pages)

    def _page(
        self, template: PageTemplate, slots: Mapping[str, tuple[PageItem, ...]]
    ) -> tuple[OwnPage, dict[str, tuple[PageItem, ...]]]:
        """Set one page; return it with what its frames could not take."""
        frames = self._frames(template, slots)
        content = tuple(item for done in frames.values() for item in done.items)
        items: list[PlacedItem] = [PlacedFill(rect, colour) for rect, colour in template.ground]
        figure = next((item for item in slots.get("picture", ()) if isinstance(item, FigureItem)), None)
        if template.picture and figure:
            items += self._darkened(template, figure, content)
        elif template.picture:
            items += [PlacedFill(rect, colour) for rect, colour in template.plain_ground]
        findings = tuple(finding for done in frames.values() for finding in done.findings)
        rest = {slot: done.rest for slot, done in frames.items() if done.rest}
        return OwnPage(template, (*items, *content), findings), rest

    def _frames(self, template: PageTemplate, slots: Mapping[str, tuple[PageItem, ...]]) -> dict[str, SetFrame]:
        """Set the frames that have content, by their slots."""
        frames: dict[str, SetFrame] = {}
        feet: dict[str, Pt] = {}
        for frame in template.frames:
            top = feet.get(frame.under, 0.0) + frame.rect.y if frame.under else frame.rect.y
            feet[frame.slot] = top
            if slots.get(frame.slot):
                frames[frame.slot] = self.frames.set(frame, slots[frame.slot], top)
                feet[frame.slot] = frames[frame.slot].bottom
        return frames

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
