"""Which Word style a paragraph takes: one of Word's own where its role has one, else one named after its text style."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from bantin_cli.flow.items import BULLET, Flow, Role, TextItem
from bantin_cli.flow.texts import text_items
from bantin_cli.styles.spec import LayoutSpec, TextStyle

BODY_TEXT = "Body Text"
LIST_DEPTHS = 3
"""Word has styles for three depths of lists."""

_BY_ROLE = {
    Role.MASTHEAD: "Title",
    Role.PLACE: "Subtitle",
    Role.SECTION_TITLE: "heading 1",
    Role.TITLE: "heading 2",
    Role.CAPTION: "caption",
    Role.QUOTE: "Quote",
    Role.CONTENTS_HEADING: "TOC Heading",
    Role.CONTENTS_SECTION: "toc 1",
    Role.CONTENTS_ENTRY: "toc 2",
    Role.PARAGRAPH: BODY_TEXT,
}
_DEEPEST_HEADING = 6
_NUMBERED = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class WordStyle:
    """A paragraph style of the document.

    Attributes:
        id: in the markup.
        name: as Word lists it.
        family: the name of Word's own style that it is or derives from; empty for none.
        based_on: id of the style that it derives from; empty for none.
        text: its look.
    """

    id: str
    name: str
    family: str
    based_on: str
    text: TextStyle


def family_of(item: TextItem) -> str:
    """Return the name of Word's own style for what the item is; empty when Word has none."""
    role, level = item.element.role, item.element.level
    if role is Role.HEADING:
        return f"heading {min(max(level, 3), _DEEPEST_HEADING)}"
    if role is Role.LIST_ITEM:
        return list_family(item.marker, level)
    return _BY_ROLE.get(role, "")


def list_family(marker: str, level: int) -> str:
    """Return the name of Word's style for a list entry; one without a marker goes on with the entry above it."""
    depth = min(max(level, 1), LIST_DEPTHS)
    kind = "List Continue" if not marker else "List Number" if _NUMBERED.search(marker) else "List Bullet"
    return kind if depth == 1 else f"{kind} {depth}"


class StyleSheet:
    """The paragraph styles of one document, fixed before the first paragraph is written.

    A family that is set in several text styles (a headline of the news and one of the feature) takes the look that is
    used most; the others become styles based on it, so that they stay headings for Word.
    """

    def __init__(self, uses: Mapping[tuple[str, str], int], looks: Mapping[str, TextStyle]) -> None:
        """Name the styles.

        Args:
            uses: how often each pair of a family and the name of a text style is used.
            looks: the text styles by name.
        """
        self._by_use: dict[tuple[str, str], WordStyle] = {}
        self._taken = {"normal", "defaultparagraphfont", "tablenormal", "nolist", "hyperlink", "figure", "spacer"}
        by_family: dict[str, list[tuple[TextStyle, int]]] = {}
        for (family, name), count in uses.items():
            by_family.setdefault(family, []).append((looks[name], count))
        for family, candidates in by_family.items():
            self._name_family(family, candidates)

    @property
    def styles(self) -> tuple[WordStyle, ...]:
        """All styles, bases before what derives from them."""
        unique = {style.id: style for style in self._by_use.values()}
        return tuple(unique.values())

    def style_of(self, item: TextItem) -> WordStyle:
        """Return the style of a paragraph of the flow."""
        return self.look_up(family_of(item), item.style)

    def look_up(self, family: str, text: TextStyle) -> WordStyle:
        """Return the style of a family in a look.

        Raises:
            KeyError: it was not among the uses.
        """
        found = self._by_use.get((family, text.name))
        return found if found is not None else self._by_use["", text.name]

    def _name_family(self, family: str, candidates: list[tuple[TextStyle, int]]) -> None:
        if not family:
            for text, _ in candidates:
                self._add(family, text, text.name, "")
            return
        ranked = sorted(candidates, key=lambda pair: (-pair[1], -pair[0].size, pair[0].name))
        main, *others = (text for text, _ in ranked)
        base = self._add(family, main, family, "")
        for text in others:
            self._add(family, text, f"{family[:1].upper()}{family[1:]} {text.name}", base.id)

    def _add(self, family: str, text: TextStyle, name: str, based_on: str) -> WordStyle:
        style = WordStyle(self._free_id(name), name, family, based_on, text)
        self._by_use[family, text.name] = style
        return style

    def _free_id(self, name: str) -> str:
        """Return the letters and digits of `name`, as Word makes ids; Word compares them without regard to case."""
        words = re.findall("[A-Za-z0-9]+", name)
        stem = "".join("TOC" if word == "toc" else word[:1].upper() + word[1:] for word in words) or "Style"
        candidate, number = stem, 1
        while candidate.lower() in self._taken:
            number += 1
            candidate = f"{stem}{number}"
        self._taken.add(candidate.lower())
        return candidate


def build_style_sheet(flow: Flow, spec: LayoutSpec) -> StyleSheet:
    """Name the styles of everything in the flow, and those that a reviewer expects though this issue has no use."""
    uses: Counter[tuple[str, str]] = Counter()
    looks: dict[str, TextStyle] = {}
    for family, text in _expected(spec):
        looks.setdefault(text.name, text)
        uses[family, text.name] += 0
    for item in text_items(flow):
        looks.setdefault(item.style.name, item.style)
        uses[family_of(item), item.style.name] += 1
    return StyleSheet(uses, looks)


def _expected(spec: LayoutSpec) -> Iterator[tuple[str, TextStyle]]:
    for kind in spec.kinds:
        style = kind.style
        if style.opening_title is not None:
            yield "heading 1", style.opening_title
        article = style.first
        # A section without a printed title is named by this one; see `articles.py`.
        yield "heading 1", article.kicker
        yield "heading 2", article.title
        yield BODY_TEXT, article.body
        yield "Quote", article.quote
        for level, text in enumerate(article.subheads, 3):
            yield f"heading {min(level, _DEEPEST_HEADING)}", text
        for depth in range(1, LIST_DEPTHS + 1):
            yield list_family(BULLET, depth), article.list
            yield list_family("1.", depth), article.list
    yield "caption", spec.figure.caption
    yield "header", _as_furniture(spec.furniture.running_head)
    yield "footer", _as_furniture(spec.furniture.folio_text)


def _as_furniture(text: TextStyle) -> TextStyle:
    return replace(text, space_before=0.0, space_after=0.0, keeps_with_next=False)


def fallback_look(styles: Iterable[WordStyle], family: str) -> TextStyle | None:
    """Return the look of the main style of a family, None when the document has none."""
    return next((style.text for style in styles if style.family == family and not style.based_on), None)
