"""Which findings are wanted: by id, by the beginning of an id, or by name."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from bantin_cli.diagnostics.definition import Code
from bantin_cli.diagnostics.diagnostic import Diagnostic


class UnknownSelector(ValueError):
    """A selector fits no code; `nearest` is the one that was probably meant, or empty."""

    def __init__(self, selector: str, nearest: str) -> None:
        """Keep the selector and its nearest relative."""
        super().__init__(selector)
        self.selector = selector
        self.nearest = nearest


@dataclass(frozen=True, slots=True)
class Selection:
    """The ids of the codes that are reported; None reports all but those ignored."""

    selected: frozenset[str] | None
    ignored: frozenset[str]

    def keep(self, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Return the findings that are wanted, in their order."""
        return tuple(diagnostic for diagnostic in diagnostics if self._wants(diagnostic.code.id))

    def _wants(self, code_id: str) -> bool:
        return (self.selected is None or code_id in self.selected) and code_id not in self.ignored


def parse_selection(select: Iterable[str], ignore: Iterable[str], codes: Iterable[Code]) -> Selection:
    """Understand what `--select` and `--ignore` say; both may hold several selectors parted by commas.

    Raises:
        UnknownSelector: a selector fits none of `codes`.
    """
    known = tuple(codes)
    selected = _ids(select, known)
    return Selection(selected or None, _ids(ignore, known))


def _ids(selectors: Iterable[str], codes: tuple[Code, ...]) -> frozenset[str]:
    ids: set[str] = set()
    for selector in (part.strip() for text in selectors for part in text.split(",")):
        if not selector:
            continue
        fitting = {code.id for code in codes if code.id.startswith(selector.upper()) or code.name == selector.lower()}
        if not fitting:
            raise UnknownSelector(selector, nearest_code(selector, codes))
        ids |= fitting
    return frozenset(ids)


def nearest_code(text: str, codes: Iterable[Code]) -> str:
    """Return the id or name that `text` was probably meant to be, or nothing."""
    known = tuple(codes)
    names = [code.name for code in known]
    return next(
        iter(
            get_close_matches(text.lower(), names, cutoff=0.5)
            or get_close_matches(text.upper(), [code.id for code in known], cutoff=0.5)
        ),
        "",
    )
