"""Colours, faces and text styles of a layout file, looked up and completed."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from bantin_cli.schema.layout_file import FamilyField
from bantin_cli.schema.layout_pages import LayoutFile
from bantin_cli.styles.text import Align, Colour, Face, TextStyle

Faces: TypeAlias = dict[str, dict[tuple[int, bool], Face]]
"""By family and then by weight and slant."""

_BOLDER = 250  # a strong run is at least this much heavier than its surroundings, where the family has such a face


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a layout by name."""

    colours: Mapping[str, Colour]

    @classmethod
    def of(cls, file: LayoutFile) -> "Palette":
        """Read the palette of a layout file."""
        return cls({name: parse_colour(text) for name, text in file.colours.items()})

    def colour(self, name: str) -> Colour:
        """Return the colour called `name`.

        Raises:
            LookupError: the layout has none of that name.
        """
        try:
            return self.colours[name]
        except KeyError:
            raise LookupError(f"colour {name!r} is not one of `colours`") from None


def parse_colour(text: str) -> Colour:
    """Read ``#RRGGBB``."""
    return Colour(*(int(text[i : i + 2], 16) / 255 for i in (1, 3, 5)))


def resolve_faces(file: LayoutFile, folder: Path) -> Faces:
    """Name every font file of the layout."""
    return {key: _family(family, folder) for key, family in file.families.items()}


def _family(family: FamilyField, folder: Path) -> dict[tuple[int, bool], Face]:
    stem = family.name.replace(" ", "")
    return {
        (face.weight, face.italic): Face(
            name=f"{stem}-{face.weight}{'Italic' if face.italic else ''}",
            family=family.name,
            weight=face.weight,
            italic=face.italic,
            file=(folder / face.file).resolve(),
        )
        for face in family.faces
    }


def resolve_text_styles(file: LayoutFile, palette: Palette, faces: Faces) -> dict[str, TextStyle]:
    """Complete every text style of the layout.

    Raises:
        LookupError: a style is like one that does not exist or like itself, or lacks family, size or colour.
    """
    return {name: _text_style(name, _completed(name, file), palette, faces) for name in file.text_styles}


def _completed(name: str, file: LayoutFile) -> dict[str, Any]:
    given: dict[str, Any] = {}
    seen: list[str] = []
    at: str | None = name
    while at is not None:
        if at in seen:
            raise LookupError(f"text_styles: {' → '.join([*seen, at])} go round in a circle")
        if at not in file.text_styles:
            raise LookupError(f"text_styles.{name} is like {at!r}, which does not exist")
        seen.append(at)
        field = file.text_styles[at]
        for key in type(field).model_fields:
            value = getattr(field, key)
            if key != "like" and value is not None:
                given.setdefault(key, value)
        at = field.like
    missing = [key for key in ("family", "size", "leading", "colour") if key not in given]
    if missing:
        raise LookupError(f"text_styles.{name} lacks {', '.join(missing)}")
    return given


def _text_style(name: str, given: Mapping[str, Any], palette: Palette, faces: Faces) -> TextStyle:
    family = faces.get(given["family"])
    if not family:
        raise LookupError(f"text_styles.{name}: family {given['family']!r} is not one of `families`")
    weight = given.get("weight", 400)
    italic = bool(given.get("italic_face", False))
    heavier = weight + _BOLDER if weight < 600 else weight + 100
    colour = palette.colour(given["colour"])
    size = given["size"]
    leading = given["leading"]
    return TextStyle(
        name=name,
        face=_nearest(family, weight, italic=italic),
        bold=_nearest(family, heavier, italic=italic),
        italic=_nearest(family, weight, italic=not italic),
        bold_italic=_nearest(family, heavier, italic=not italic),
        size=size,
        size_min=given.get("size_min", size),
        leading=leading * size if leading < 4 else leading,
        colour=colour,
        align=Align(given.get("align", "left")),
        first_indent=given.get("first_indent", 0.0),
        tracking=given.get("tracking", 0.0),
        capitals=given.get("capitals", False),
        space_before=given.get("space_before", 0.0),
        space_after=given.get("space_after", 0.0),
        keeps_with_next=given.get("keeps_with_next", False),
        on_grid=given.get("on_grid", False),
        drop_cap=given.get("drop_cap", 0),
        drop_cap_colour=palette.colour(given["drop_cap_colour"]) if "drop_cap_colour" in given else colour,
        link_colour=palette.colour(given["link_colour"]) if "link_colour" in given else colour,
    )


def _nearest(family: Mapping[tuple[int, bool], Face], weight: int, *, italic: bool) -> Face:
    """Return the face of the wanted slant whose weight is nearest; any slant if the family has none of it."""
    slanted = [face for (_, slant), face in family.items() if slant == italic] or list(family.values())
    return min(slanted, key=lambda face: (abs(face.weight - weight), -face.weight))
