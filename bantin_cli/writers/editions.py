"""The PDF files of an issue beside the one for reading: for the print shop, for an office printer, for the mail.

All show the same placed pages; what differs is the sheets that they stand on, their colours and their pictures.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bantin_cli.layout.blanks import add_blank_pages
from bantin_cli.layout.booklet import Paper, booklet_sheets
from bantin_cli.layout.letters import LetterSetter
from bantin_cli.layout.metrics import FontMetrics
from bantin_cli.layout.placed import PlacedIssue, PlacedPage
from bantin_cli.layout.press import Slug, press_sheets
from bantin_cli.styles.spec import LayoutSpec
from bantin_cli.writers.edition_plan import EditionPlan, Ending
from bantin_cli.writers.pdf.edition import Edition, press_edition
from bantin_cli.writers.pictures.requests import Purpose
from bantin_cli.writers.press.profile import PrintProfile


@dataclass(frozen=True, slots=True)
class PlannedEdition:
    """One of the files.

    Attributes:
        ending: of its name.
        purpose: that its pictures are made for.
    """

    ending: Ending
    purpose: Purpose
    edition: Edition

    @property
    def is_light(self) -> bool:
        """Tell whether it is the copy to send."""
        return self.purpose is Purpose.SCREEN


@dataclass(frozen=True, slots=True)
class EditionMaker:
    """Makes the editions of one issue.

    Attributes:
        placed: its finished pages.
        spec: the layout that they were made with.
        metrics: of its faces, for what is said outside the pages.
        moment: the date that the files bear.
        press: colour profile of the print shop; None for none.
    """

    placed: PlacedIssue
    spec: LayoutSpec
    metrics: FontMetrics
    moment: datetime
    press: PrintProfile | None = None

    def planned(self, plan: EditionPlan) -> Iterator[PlannedEdition]:
        """Yield what is wanted."""
        if plan.for_press:
            yield PlannedEdition(Ending.PRESS, Purpose.PRESS, self.for_press())
        if plan.is_booklet:
            yield PlannedEdition(Ending.BOOKLET, Purpose.PRINT, self.booklet(plan.paper))
        if plan.for_screen:
            yield PlannedEdition(Ending.SCREEN, Purpose.SCREEN, Edition(self.moment))

    def for_press(self) -> Edition:
        """Return the edition for the print shop; with a profile it keeps PDF/X-4."""
        style = self.spec.furniture.folio_text
        slug = Slug(self.placed.metadata.title, self.spec.labels.page_reference, self.moment.date())
        letters = LetterSetter(self.metrics, style.face.name, style.size, style.colour)
        return press_edition(self.moment, self.press, press_sheets(self._folded(), slug, letters))

    def booklet(self, paper: Paper | None) -> Edition:
        """Return the edition to fold and staple."""
        return Edition(self.moment, sheets=booklet_sheets(self._folded(), paper), has_links=False, is_duplex=True)

    def _folded(self) -> tuple[PlacedPage, ...]:
        return add_blank_pages(self.placed, {template.name for template in self.spec.templates}).pages
