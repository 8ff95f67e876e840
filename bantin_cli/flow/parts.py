"""What stands by itself between paragraphs: pictures, groups of them, boxes of numbers, pull quotes."""

from dataclasses import dataclass, replace

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.elements import ReadingOrder
from bantin_cli.flow.items import FigureItem, NumbersItem, PictureGroupItem, PullQuoteItem, Role, TextItem
from bantin_cli.flow.labels import labelled
from bantin_cli.model.blocks import Figure, Numbers, PictureGroup, PullQuote
from bantin_cli.model.inlines import TextRun
from bantin_cli.styles.spec import LayoutSpec, TextStyle


@dataclass(frozen=True, slots=True)
class PartFlow:
    """Makes the items of one article that need no other blocks.

    Attributes:
        owner: the article's key.
    """

    spec: LayoutSpec
    order: ReadingOrder
    owner: str

    def text(self, role: Role, span: SourceSpan, style: TextStyle, runs: tuple[TextRun, ...]) -> TextItem:
        """Return a text that is set by itself."""
        return TextItem(self.order.next(self.owner, role), span, style, runs, is_first=True)

    def figure(self, figure: Figure) -> FigureItem:
        """Return a picture with its caption."""
        element = self.order.next(self.owner, Role.FIGURE)
        runs = [*figure.caption]
        if figure.credit:
            credit = labelled(self.spec.labels.credit, figure.credit)
            runs.append(TextRun(f" {credit}" if runs else credit, emphasis=True))
        caption = self.text(Role.CAPTION, figure.span, self.spec.figure.caption, tuple(runs)) if runs else None
        return FigureItem(element, figure.span, figure.picture, figure.alt, caption, figure.width, figure.focus)

    def picture_group(self, group: PictureGroup) -> PictureGroupItem:
        """Return pictures side by side, with the caption that is common to them."""
        element = self.order.next(self.owner, Role.PICTURE_GROUP)
        figures = tuple(self.figure(picture) for picture in group.pictures)
        # The common caption is strong beside captions of the pictures' own, so that it is not taken for one of them.
        is_strong = any(picture.caption for picture in group.pictures)
        runs = tuple(replace(run, strong=is_strong or run.strong) for run in group.caption)
        caption = self.text(Role.CAPTION, group.span, self.spec.figure.caption, runs) if runs else None
        return PictureGroupItem(element, group.span, figures, caption, group.spans)

    def numbers(self, numbers: Numbers) -> NumbersItem:
        """Return a box of large numbers."""
        style = self.spec.numbers
        element = self.order.next(self.owner, Role.NUMBERS)
        heading = self.text(Role.NUMBERS_TITLE, numbers.span, style.heading, numbers.title) if numbers.title else None
        entries = tuple(
            (
                self.text(Role.NUMBER, entry.span, style.figure, entry.figure),
                self.text(Role.NUMBER_TEXT, entry.span, style.text, entry.text),
            )
            for entry in numbers.entries
        )
        return NumbersItem(element, numbers.span, style, heading, entries, numbers.spans)

    def pull_quote(self, quote: PullQuote) -> PullQuoteItem:
        """Return a sentence lifted out of the text."""
        style = self.spec.quote
        element = self.order.next(self.owner, Role.PULL_QUOTE)
        text = self.text(Role.PULL_QUOTE, quote.span, style.text, quote.runs)
        by = (
            self.text(Role.ATTRIBUTION, quote.span, style.attribution, quote.attribution) if quote.attribution else None
        )
        return PullQuoteItem(element, quote.span, style, text, by)
