"""``word/numbering.xml``: real lists from the markers that the flow has already counted."""

import re
from dataclasses import dataclass

from bantin_cli.flow.items import TextItem
from bantin_cli.styles.spec import Colour
from bantin_cli.units import Pt
from bantin_cli.writers.docx.markup import DECLARATION, NAMESPACES, escape, twips
from bantin_cli.writers.docx.typefaces import font_markup

_DEEPEST = 8
_NUMBER = re.compile(r"(?P<before>\D*)(?P<number>\d+)(?P<after>\D*)")


@dataclass(frozen=True, slots=True)
class _Look:
    """What entries of one kind and depth have in common: an abstract list of Word."""

    pattern: str
    is_numbered: bool
    level: int
    indent: Pt
    hanging: Pt
    font: str
    colour: str


@dataclass(slots=True)
class _OpenList:
    look: _Look
    list_id: int
    last: int


class Numbering:
    """Hands out a list for each entry, in reading order; a list that begins anew gets a number of its own."""

    def __init__(self) -> None:
        """Start without lists."""
        self._looks: dict[_Look, int] = {}
        self._lists: list[tuple[_Look, int]] = []
        self._bulleted: dict[_Look, int] = {}
        self._open: dict[int, _OpenList] = {}

    def close_lists(self) -> None:
        """Note that something other than a list entry stands here: the next entry begins a new list."""
        self._open.clear()

    def place(self, item: TextItem, colour: Colour | None = None) -> tuple[int, int]:
        """Return the list's id and the level from 0 for an entry with a marker.

        Args:
            item: the entry; its marker holds the number that it must show.
            colour: of the marker, where it differs from the text.
        """
        level = min(max(item.element.level, 1) - 1, _DEEPEST)
        counted = _NUMBER.fullmatch(item.marker)
        pattern = item.marker if counted is None else f"{counted['before']}%{level + 1}{counted['after']}"
        number = 1 if counted is None else int(counted["number"])
        look = _Look(
            pattern,
            counted is not None,
            level,
            item.indent,
            item.indent / (level + 1),
            font_markup(item.style.face),
            (colour or item.style.colour).hex,
        )
        for deeper in [depth for depth in self._open if depth > level]:
            del self._open[deeper]
        current = self._open.get(level)
        if current is None or current.look != look or (look.is_numbered and number != current.last + 1):
            current = _OpenList(look, self._start(look, number), number)
            self._open[level] = current
        current.last = number
        return current.list_id, level

    def _start(self, look: _Look, number: int) -> int:
        self._looks.setdefault(look, len(self._looks))
        if not look.is_numbered and look in self._bulleted:
            return self._bulleted[look]
        self._lists.append((look, number))
        list_id = len(self._lists)
        if not look.is_numbered:
            self._bulleted[look] = list_id
        return list_id

    def markup(self) -> str:
        """Return the part's markup."""
        abstract = "".join(_abstract(look, number) for look, number in self._looks.items())
        concrete = "".join(
            self._concrete(list_id, look, number) for list_id, (look, number) in enumerate(self._lists, 1)
        )
        return f"{DECLARATION}<w:numbering {NAMESPACES}>{abstract}{concrete}</w:numbering>"

    def _concrete(self, list_id: int, look: _Look, number: int) -> str:
        restart = ""
        if look.is_numbered:
            start = f'<w:startOverride w:val="{number}"/>'
            restart = f'<w:lvlOverride w:ilvl="{look.level}">{start}</w:lvlOverride>'
        return f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{self._looks[look]}"/>{restart}</w:num>'


def _abstract(look: _Look, number: int) -> str:
    """Return an abstract list whose levels all look alike; the document uses one of them."""
    levels = "".join(_level(look, level) for level in range(_DEEPEST + 1))
    kind = '<w:multiLevelType w:val="hybridMultilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{number}">{kind}{levels}</w:abstractNum>'


def _level(look: _Look, level: int) -> str:
    step = look.indent / (look.level + 1)
    left = look.indent + (level - look.level) * step
    pattern = re.sub(r"%\d", f"%{level + 1}", look.pattern) if look.is_numbered else look.pattern
    kind = "decimal" if look.is_numbered else "bullet"
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="tab"/>'
        f'<w:lvlText w:val="{escape(pattern)}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{twips(left)}" w:hanging="{twips(look.hanging)}"/></w:pPr>'
        f'<w:rPr>{look.font}<w:color w:val="{look.colour}"/></w:rPr></w:lvl>'
    )
