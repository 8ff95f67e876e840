"""The identity of every block: a hidden bookmark whose name comes from its place in the reading order.

Hidden bookmarks are what survives editing in Word and LibreOffice; a name may have at most 40 characters, begins with
an underscore to stay out of Word's list, and holds letters, digits and underscores only (ECMA-376-1, 17.13.6.2).
"""

from collections.abc import Iterable

from bantin_cli.flow.items import Element, Flow, Role, SectionFlow, TextItem
from bantin_cli.flow.texts import text_items


class Bookmarks:
    """Names for elements, and the numbered pairs that mark them."""

    def __init__(self, flow: Flow) -> None:
        """Number the owners in the order in which they are read."""
        self._owners: dict[str, int] = {}
        for item in text_items(flow):
            self._owners.setdefault(item.element.owner, len(self._owners))
        self._used: set[str] = set()
        self._next_id = 0
        self._targets: dict[str, str] = {}
        for section in flow.sections:
            self._targets[section.id] = self.name(_first(section_heads(section), section.element))
            for article in section.articles:
                self._targets.setdefault(article.key, self.name(_first(article.head, article.element)))

    def name(self, element: Element) -> str:
        """Return the name for an element."""
        owner = self._owners.setdefault(element.owner, len(self._owners))
        return f"_bt{owner}_{element.order}"

    def target(self, key: str) -> str:
        """Return the bookmark of the section or article called `key`; empty when there is none."""
        return self._targets.get(key, "")

    def wrap(self, element: Element, content: str) -> str:
        """Return the content between the marks of the element's bookmark.

        A name stands once in a document: further paragraphs of the same element get a number after it.
        """
        stem = name = self.name(element)
        number = 1
        while name in self._used:
            number += 1
            name = f"{stem}_{number}"
        self._used.add(name)
        self._next_id += 1
        mark = self._next_id
        start = f'<w:bookmarkStart w:id="{mark}" w:name="{name}"/>'
        return f'{start}{content}<w:bookmarkEnd w:id="{mark}"/>'


def section_heads(section: SectionFlow) -> tuple[TextItem, ...]:
    """Return the paragraphs that name a section: its opening, or the head of its table; empty when none does."""
    heads = section.opening or tuple(item for article in section.articles[:1] for item in article.head)
    return heads if any(item.element.role is Role.SECTION_TITLE for item in heads) else ()


def _first(items: Iterable[TextItem], otherwise: Element) -> Element:
    """Return the element of the first heading among the items, else of the first item, else the other one."""
    found = list(items)
    headings = [item for item in found if item.element.level]
    return next((item.element for item in (*headings, *found)), otherwise)
