"""What gives way when an article must be some lines higher or lower: its pictures first, then its paragraphs."""

from collections.abc import Iterator, Sequence

from bantin_cli.layout.strips import Lines, Part, strain

_STEPS = (-1, 1, -2, 2, -3, 3, -4, 4)
"""By how many lines the columns of an article may be higher or lower."""

_TEXT_MOST = 1
"""By how many of them without a picture that gives way."""

_LOSS_FREE = 0.1
"""So much of a picture is cut off without anyone missing it."""

_PER_LOSS = 100.0
"""Price of cutting off all the rest; of a tenth, 10."""

_STRAIN_MAX = 0.06
"""No paragraph is set longer or shorter whose lines would gain or lose more than this share of the measure."""

_PER_STRAIN = 60.0
"""Price of a paragraph whose lines gain or lose all of their measure; of one that gains a twentieth, 3."""


def picture_price(delta: Lines) -> float:
    """Return the price of a picture that is `delta` lines from the height that it would like: small at first."""
    return 0.3 * abs(delta) + 0.15 * delta * delta


def loss_price(ideal: Part, other: Part) -> float:
    """Return the price of cutting more off a picture than its ideal height does."""
    return _PER_LOSS * max(0.0, other.loss - max(ideal.loss, _LOSS_FREE))


def flexed_column(parts: Sequence[Part], columns: int) -> Iterator[tuple[tuple[Part, ...], float]]:
    """Yield the parts with another height in all, a whole number of lines for every column, each with its price."""
    for step in _STEPS:
        flexed = _flexed(parts, step * columns, _TEXT_MOST * columns)
        if flexed is not None:
            yield flexed


def _flexed(parts: Sequence[Part], wanted: Lines, text_most: Lines) -> tuple[tuple[Part, ...], float] | None:
    """Give the parts `wanted` lines more in all, at most `text_most` of them by text; None when they cannot."""
    changed = list(parts)
    left, price = wanted, 0.0
    for index, part in enumerate(parts):
        if part.moves and part.vary and left:
            delta, other = _most(part, left)
            if other is not None:
                changed[index] = other
                left -= delta
                price += picture_price(delta) / 2 + loss_price(part, other)
    if abs(left) > text_most:
        return None
    sign = 1 if left > 0 else -1
    strained = sorted((strain(part, sign), index) for index, part in enumerate(parts) if part.last_line is not None)
    for strained_by, index in strained[: abs(left)]:
        vary = parts[index].vary
        other = vary(sign) if vary and strained_by <= _STRAIN_MAX else None
        if other is not None:
            changed[index] = other
            left -= sign
            price += _PER_STRAIN * max(0.0, strained_by)
    return (tuple(changed), price) if left == 0 else None


def _most(part: Part, wanted: Lines) -> tuple[Lines, Part | None]:
    """Vary a picture by `wanted` lines, or by as many in that direction as it allows."""
    if part.vary is None:
        return 0, None
    sign = 1 if wanted > 0 else -1
    for delta in range(wanted, 0, -sign):
        other = part.vary(delta)
        if other is not None:
            return delta, other
    return 0, None
