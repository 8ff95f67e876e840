"""Vertical runs of opacity: one colour under a soft mask that a shading draws (ISO 32000-1, 11.6.5.3 and 8.7.4.5.3).

A mask is drawn by every viewer without steps and seams, which a stack of half-transparent strips is not.
"""

from typing import Any

from bantin_cli.layout.placed import PlacedGradient
from bantin_cli.writers.pdf.content import PageContent
from bantin_cli.writers.pdf.objects import array, deflated, dictionary
from bantin_cli.writers.pdf.operators import number, numbers, rectangle


class Gradients:
    """The graphics states of a document that hold a soft mask, each once."""

    def __init__(self) -> None:
        """Start without any."""
        self._masks: dict[str, str] = {}

    def draw(self, content: PageContent, gradient: PlacedGradient) -> None:
        """Draw a gradient over what is there."""
        box = content.upright(gradient.box)
        edges = numbers(box.x, box.y, box.x + box.width, box.y + box.height)
        key = f"{edges} {number(gradient.bottom_opacity)} {number(gradient.top_opacity)}"
        name = self._masks.setdefault(key, f"M{len(self._masks) + 1}")
        content.states.add(name)
        with content.saved():
            content.add(f"/{name} gs")
            content.fill_with(gradient.colour)
            content.add(f"{rectangle(box)} f")

    def embed(self, document: Any) -> dict[str, Any]:
        """Add the graphics states to the document and return a reference for each name."""
        return {name: document.add(_masked_state(document, key)) for key, name in self._masks.items()}


def _masked_state(document: Any, key: str) -> Any:
    left, bottom, right, top, bottom_opacity, top_opacity = key.split()
    shading = dictionary(
        {
            "ShadingType": 2,
            "ColorSpace": "/DeviceGray",
            "Coords": f"[0 {bottom} 0 {top}]",
            "Function": dictionary(
                {"FunctionType": 2, "Domain": "[0 1]", "C0": f"[{bottom_opacity}]", "C1": f"[{top_opacity}]", "N": 1}
            ),
            "Extend": "[true true]",
        }
    )
    group = deflated(
        b"/S sh",
        {
            "Type": "/XObject",
            "Subtype": "/Form",
            "BBox": array([left, bottom, right, top]),
            "Group": dictionary({"S": "/Transparency", "CS": "/DeviceGray"}),
            "Resources": dictionary({"Shading": dictionary({"S": shading})}),
        },
    )
    mask = dictionary({"Type": "/Mask", "S": "/Luminosity", "G": document.add(group)})
    return dictionary({"Type": "/ExtGState", "SMask": mask})
