"""How lines are judged: what spaces and letters may give, what white costs, how many lines are wanted."""

from dataclasses import dataclass

from bantin_cli.flow.items import Role, TextItem
from bantin_cli.layout.room import Room
from bantin_cli.layout.row import Row
from bantin_cli.styles.spec import Align, Justification
from bantin_cli.units import Pt

INFINITE = float("inf")

_LEAST: Pt = 1e-6
"""What a line gives at the least, so that ratios are numbers."""

ORDINARY = 0.8
"""Share of the letter space that any line may use; the rest is kept for lines that would be loose without it."""

_RAGGED_SHARE = 0.15
"""White at a ragged line's end, as a share of the measure, that counts as a ratio of 1."""

_RIGID: Pt = 1e-6
"""What a space that must not shrink loses at a ratio of -1: so little that it is not seen, and no division by 0."""

_FEWEST_LINES = 1000.0
"""Price of a line where text is not justified: no line more than needed."""

_RAGGED_LONELY = 6.0
"""Price of a last line that is too short, where text is not justified: as much as white of a third of the measure."""

_RAGGED_TOLERANCE = 2.4
"""Ratio up to which lines of ragged running text are set longer or shorter: white of a third of the measure."""

_RAGGED_STEEPNESS = 0.2
"""How much more the worst lines of ragged running text count than the average."""

_CLOSING_WEIGHT = 0.8
"""How much the last line's white counts in a heading: its lines should be of like length."""

_LEAD_CLOSING = 0.3
"""How much it counts in a lead: it may end in a shorter line, but not in a word or two."""

_LEAD_LONELY = 40.0
"""Price of a lead's last line that is too short: as much as white of almost a whole line."""

_RUNNING = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTE})

_BALANCED = frozenset(
    {
        Role.MASTHEAD,
        Role.COVER_HEADLINE,
        Role.SECTION_TITLE,
        Role.SECTION_SUBTITLE,
        Role.KICKER,
        Role.TITLE,
        Role.HEADING,
        Role.CALLOUT_TITLE,
        Role.PULL_QUOTE,
        Role.QR_GUIDE_HEADING,
        Role.CONTACT_HEADING,
    }
)


@dataclass(frozen=True, slots=True)
class Fitting:
    """How lines are judged.

    Attributes:
        stretch: what a space gains at a ratio of 1, in points.
        shrink: what a space loses at a ratio of -1, the most that it may lose.
        tolerance: the largest ratio where a number of lines is asked for.
        letter: what a joint between two letters gains or loses at a ratio of 1 or -1, in points.
        steepness: weight of a ratio's fourth power beside its square: the worst lines count more than the average.
        contrast: price of the squared difference in ratio between neighbouring lines.
        line_price: of every line; large where as few lines as possible are wanted.
        lonely_price: of a last line that is too short.
        is_ragged: spaces keep their width and what is left over is judged by the line: `stretch` is then the whole
            white that counts as a ratio of 1.
        closing_weight: how much the last line's white counts; 0 for a paragraph, more for a balanced heading.
        scaling: how much wider the letters of a line may be set that would gape otherwise; counts in no ratio.
        narrow: how lines with less room than `measure_min` are judged; None for like all others.
    """

    stretch: Pt
    shrink: Pt
    tolerance: float
    letter: Pt = 0.0
    steepness: float = 1.0
    contrast: float = 0.3
    line_price: float = 0.3
    lonely_price: float = 200.0
    is_ragged: bool = False
    closing_weight: float = 0.0
    scaling: float = 0.0
    narrow: "Fitting | None" = None
    measure_min: Pt = 0.0

    def at(self, measure: Pt) -> "Fitting":
        """Return how a line is judged that has so much room."""
        return self.narrow if self.narrow and measure < self.measure_min else self

    def capacity(self, row: Row, space: Pt) -> tuple[list[Pt], list[Pt]]:
        """Return what a line gives at a ratio of 1, as two columns: of what ends at a position less what precedes it.

        Args:
            row: the paragraph.
            space: what a word space gives.
        """
        if self.is_ragged:
            return [space] * (row.length + 1), [0.0] * row.length
        letter = self.letter
        inside = zip(row.inside, row.joints_inside, strict=True)
        before = zip(row.before, row.joints_before, strict=True)
        return (
            [gaps * space + joints * letter + _LEAST for gaps, joints in inside],
            [gaps * space + joints * letter for gaps, joints in before],
        )


def is_running(item: TextItem) -> bool:
    """Tell whether a paragraph is read on and on, so that even lines matter more than what each of them holds."""
    align = item.style.align
    return align is Align.JUSTIFIED or (align is Align.LEFT and item.element.role in _RUNNING)


def build_fitting(item: TextItem, room: Room, space: Pt, limits: Justification) -> Fitting:
    """Decide how the lines of a paragraph are judged.

    Args:
        item: the paragraph.
        room: of its lines.
        space: the word space of its style's face.
        limits: of justified lines.
    """
    if item.style.align is Align.JUSTIFIED:
        letter = ORDINARY * limits.tracking * item.style.size / 1000
        narrow = [width for width in room.widths if width < limits.measure_min]
        return Fitting(
            limits.stretch * space,
            max(_RIGID, limits.shrink * space),
            limits.tolerance,
            letter,
            scaling=limits.scaling,
            narrow=_running_rag(min(narrow)) if narrow else None,
            measure_min=limits.measure_min,
        )
    if is_running(item):
        return _running_rag(room.width)
    is_balanced = item.style.align is Align.CENTRE or item.element.role in _BALANCED
    is_lead = item.element.role is Role.LEAD
    return Fitting(
        stretch=_RAGGED_SHARE * room.width,
        shrink=_RIGID,
        tolerance=INFINITE,
        steepness=0.0,
        line_price=_FEWEST_LINES,
        lonely_price=_LEAD_LONELY if is_lead else _RAGGED_LONELY,
        is_ragged=True,
        closing_weight=_CLOSING_WEIGHT if is_balanced else _LEAD_CLOSING if is_lead else 0.0,
    )


def _running_rag(measure: Pt) -> Fitting:
    """Judge ragged lines of running text: any number of lines, none much shorter than the others."""
    return Fitting(
        stretch=_RAGGED_SHARE * measure,
        shrink=_RIGID,
        tolerance=_RAGGED_TOLERANCE,
        steepness=_RAGGED_STEEPNESS,
        contrast=0.1,
        is_ragged=True,
    )
