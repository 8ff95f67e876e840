"""Vertical runs of opacity: a picture of one colour, one pixel wide, under a soft mask (ISO 32000-1, 11.6.5.3).

Every viewer draws it as it draws a picture that is clear in places. A mask that a shading draws would be finer still,
but pdf.js has no such masks outside a browser and draws them opaque; a stack of half-transparent strips has seams.
"""

from typing import Any, TypeAlias

from bantin_cli.layout.placed import PlacedGradient
from bantin_cli.writers.pdf.content import PageContent
from bantin_cli.writers.pdf.objects import deflated
from bantin_cli.writers.pdf.operators import numbers

_STEPS = 256
"""Pixels from top to bottom at the least: no two neighbours differ by more than opacities of 8 bits can."""

_SPACES = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}

_Look: TypeAlias = tuple[tuple[float, ...], float, float]
"""Components of the colour, opacity at the top and at the bottom."""


class Gradients:
    """The pictures that gradients of a document are drawn with, each once."""

    def __init__(self) -> None:
        """Start without any."""
        self._names: dict[_Look, str] = {}

    def draw(self, content: PageContent, gradient: PlacedGradient) -> None:
        """Draw a gradient over what is there."""
        look = (content.inks.components(gradient.colour), gradient.top_opacity, gradient.bottom_opacity)
        name = self._names.setdefault(look, f"G{len(self._names) + 1}")
        content.pictures.add(name)
        box = content.upright(gradient.box)
        with content.saved():
            content.add(f"{numbers(box.width, 0, 0, box.height, box.x, box.y)} cm /{name} Do")

    def embed(self, document: Any) -> dict[str, Any]:
        """Add the pictures to the document and return a reference for each name."""
        # Each has a pixel more than the one before: pictures of one colour under different masks would else be equal
        # streams, which a file should hold once.
        return {
            name: document.add(_picture(document, look, steps))
            for steps, (look, name) in enumerate(self._names.items(), _STEPS)
        }


def _picture(document: Any, look: _Look, steps: int) -> Any:
    components, top, bottom = look
    opacities = (top + (bottom - top) * (step + 0.5) / steps for step in range(steps))
    mask = document.add(_image("/DeviceGray", steps, bytes(round(255 * opacity) for opacity in opacities)))
    colour = bytes(round(255 * component) for component in components)
    return _image(_SPACES[len(components)], steps, colour * steps, mask)


def _image(space: str, height_px: int, pixels: bytes, mask: Any = None) -> Any:
    entries = {
        "Type": "/XObject",
        "Subtype": "/Image",
        "Width": 1,
        "Height": height_px,
        "ColorSpace": space,
        "BitsPerComponent": 8,
    }
    return deflated(pixels, entries | ({"SMask": mask} if mask else {}))
