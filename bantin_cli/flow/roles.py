"""What a printed thing is in the document, and where in it."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What an element is in the document, whatever it looks like."""

    MASTHEAD = "masthead"
    PLACE = "place"
    ISSUE_LINE = "issue-line"
    COVER_HEADLINE = "cover-headline"
    COVER_PICTURE = "cover-picture"
    IMPRINT_LABEL = "imprint-label"
    IMPRINT = "imprint"
    QR_GUIDE_HEADING = "qr-guide-heading"
    QR_GUIDE_STEP = "qr-guide-step"
    CONTENTS_HEADING = "contents-heading"
    CONTENTS_SECTION = "contents-section"
    CONTENTS_ENTRY = "contents-entry"
    CONTACT_HEADING = "contact-heading"
    CONTACT = "contact"
    SECTION_TITLE = "section-title"
    SECTION_SUBTITLE = "section-subtitle"
    KICKER = "kicker"
    TITLE = "title"
    LEAD = "lead"
    AUTHOR = "author"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    QUOTE = "quote"
    FIGURE = "figure"
    CAPTION = "caption"
    PICTURE_GROUP = "picture-group"
    TABLE = "table"
    CELL = "cell"
    CALLOUT = "callout"
    CALLOUT_TITLE = "callout-title"
    NUMBERS = "numbers"
    NUMBERS_TITLE = "numbers-title"
    NUMBER = "number"
    NUMBER_TEXT = "number-text"
    PULL_QUOTE = "pull-quote"
    ATTRIBUTION = "attribution"
    QR = "qr"
    QR_NOTE = "qr-note"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Element:
    """The logical element that printed things belong to.

    Attributes:
        owner: the article's key, the section's id, ``cover``, ``inside``, ``back``, or ``filler``.
        role: what it is.
        order: its place in the reading order of the whole issue; unique.
        level: of a heading, 1 for a section's title, 2 for an article's, 3 and more inside; of a list item, its depth
            from 1; else 0.
    """

    owner: str
    role: Role
    order: int
    level: int = 0
