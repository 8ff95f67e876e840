"""Data from a YAML file, with the place of every key and item."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.sources.yaml_scalars import Scalar

YamlValue: TypeAlias = "dict[str, YamlValue] | list[YamlValue] | Scalar"
Location: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys of mappings and indexes of lists."""


@dataclass(frozen=True, slots=True)
class YamlDocument:
    """What a YAML file says.

    Attributes:
        path: of the file, relative to the issue folder.
        data: mappings, lists and scalars.
        places: line and column, from 1, of each key and each list item.
        is_complete: False when a fault of syntax ended the reading; what stood before it is there.
    """

    path: str
    data: YamlValue
    places: Mapping[Location, tuple[int, int]]
    is_complete: bool = True

    def locate(self, location: Location) -> SourceSpan:
        """Return the place of a value, or of the nearest thing around it that has one."""
        for length in range(len(location), 0, -1):
            place = self.places.get(location[:length])
            if place is not None:
                return SourceSpan(self.path, *place)
        line, column = self.places.get((), (1, 1))
        return SourceSpan(self.path, line, column)

    def field_spans(self) -> tuple[tuple[str, SourceSpan], ...]:
        """Return the place of every key and item by its dotted name: ``contact.email``, ``qr_guide.steps.0``."""
        places = ((location, place) for location, place in self.places.items() if location)
        return tuple((".".join(map(str, location)), SourceSpan(self.path, *place)) for location, place in places)
