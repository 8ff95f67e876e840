"""What must be cut or added, in words of both languages."""

from collections.abc import Sequence

from bantin_cli.diagnostics.wording import Wording
from bantin_cli.layout.placed import PageFit, Resizing


def cure_values(fit: PageFit, otherwise: Wording) -> dict[str, str | int]:
    """Return the values that say what to do: the cures with the figures of the first, or else a general word."""
    if not fit.cures:
        return {"cure_vi": otherwise.vi, "cure_en": otherwise.en}
    lines, words = sum(each.lines for each in fit.cures[0]), sum(each.words for each in fit.cures[0])
    return {"cure_vi": cure_vi(fit.cures), "cure_en": cure_en(fit.cures), "lines": lines, "words": words}


def cure_vi(cures: Sequence[Sequence[Resizing]]) -> str:
    """Return the cures in Vietnamese, as part of a sentence; any one of them will do."""
    return ", hoặc ".join(" và ".join(_one_vi(each) for each in cure) for cure in cures)


def cure_en(cures: Sequence[Sequence[Resizing]]) -> str:
    """Return the cures in English, as part of a sentence; any one of them will do."""
    return ", or ".join(" and ".join(_one_en(each) for each in cure) for cure in cures)


def lines_en(count: int) -> str:
    """Return a number of lines in English."""
    return _counted(count, "line")


def words_en(count: int) -> str:
    """Return a number of words in English."""
    return _counted(count, "word")


def _one_vi(change: Resizing) -> str:
    amount = f"{abs(change.lines)} dòng (khoảng {abs(change.words)} chữ)"
    return (
        f"cắt {amount} ở `{change.span.path}`" if change.lines < 0 else f"viết thêm {amount} vào `{change.span.path}`"
    )


def _one_en(change: Resizing) -> str:
    amount = f"{lines_en(abs(change.lines))} (about {words_en(abs(change.words))})"
    return f"cut {amount} from `{change.span.path}`" if change.lines < 0 else f"add {amount} to `{change.span.path}`"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
