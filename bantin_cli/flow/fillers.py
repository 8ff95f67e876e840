"""The layout's fillers with the issue's own names and addresses in them."""

import re
from collections.abc import Iterator, Mapping

from bantin_cli.flow.elements import ReadingOrder
from bantin_cli.flow.items import BoxItem, QrItem, Role, TextItem
from bantin_cli.flow.labels import printed_address
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Issue
from bantin_cli.styles.spec import BoxStyle, FillerSpec, LayoutSpec, TextStyle

OWNER = "filler"
"""Owner of the elements of all fillers."""

_NAME = re.compile(r"\{(\w+)\}")


def build_fillers(issue: Issue, spec: LayoutSpec, order: ReadingOrder) -> tuple[BoxItem | QrItem, ...]:
    """Return what may fill the foot of a section's last page, in the next places of the reading order.

    A filler is left out that names or leads to something that the issue does not give. Its style bears its name.
    """
    if not issue.pages.has_fillers:
        return ()
    words = _words(issue)
    builders = (_FillerBuilder(filler, issue, spec, order) for filler in spec.fillers)
    return tuple(builder.build(words) for builder in builders if builder.can_be_used(words))


class _FillerBuilder:
    def __init__(self, filler: FillerSpec, issue: Issue, spec: LayoutSpec, order: ReadingOrder) -> None:
        self._filler = filler
        self._span = issue.contact.span
        self._spec = spec
        self._order = order

    def can_be_used(self, words: Mapping[str, TextRun]) -> bool:
        filler = self._filler
        named = {*_NAME.findall(filler.heading), *_NAME.findall(filler.text), *((filler.code,) if filler.code else ())}
        return all(name in words for name in named)

    def build(self, words: Mapping[str, TextRun]) -> BoxItem | QrItem:
        filler, style = self._filler, self._filler.look
        heading = tuple(_runs(filler.heading, words))
        text = tuple(_runs(filler.text, words))
        if isinstance(style, BoxStyle):
            element = self._order.next(OWNER, Role.CALLOUT)
            title = self._text(Role.CALLOUT_TITLE, style.heading, heading)
            return BoxItem(element, self._span, style, title, (self._text(Role.PARAGRAPH, style.body, text),))
        address = words[filler.code or ""].url or ""
        alt = self._spec.labels.qr_alternative.format(address=address)
        element = self._order.next(OWNER, Role.QR)
        notes = (
            self._text(Role.QR_NOTE, style.note_heading, heading),
            self._text(Role.QR_NOTE, style.note, text),
        )
        return QrItem(element, self._span, style, address, alt, notes)

    def _text(self, role: Role, style: TextStyle, runs: tuple[TextRun, ...]) -> TextItem:
        return TextItem(self._order.next(OWNER, role), self._span, style, runs, is_first=True)


def _words(issue: Issue) -> Mapping[str, TextRun]:
    """Return what the issue gives of the names that a filler may have in braces."""
    contact = issue.contact
    words = {
        "email": TextRun(contact.email, url=f"mailto:{contact.email}"),
        "phone": TextRun(contact.phone),
        "title": TextRun(issue.masthead.title),
        "website": TextRun(printed_address(contact.website), url=contact.website),
    }
    return {name: run for name, run in words.items() if run.text}


def _runs(text: str, words: Mapping[str, TextRun]) -> Iterator[TextRun]:
    for index, part in enumerate(_NAME.split(text)):
        if index % 2:
            yield words[part]
        elif part:
            yield TextRun(part)
