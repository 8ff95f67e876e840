"""A finding: a Code at a place, with the values of its sentences."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.diagnostics.wording import Language, Value

_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.

    Attributes:
        code: what was found.
        span: where; None when no file can be named.
        values: fill the names in the code's message and hint.
    """

    code: Code
    span: SourceSpan | None
    values: Mapping[str, Value]

    def message(self, language: Language) -> str:
        """Return what was found, in words."""
        return self.code.message.fill(language, self.values)

    def hint(self, language: Language) -> str:
        """Return what to do about it, in words."""
        return self.code.hint.fill(language, self.values)


def found(code: Code, span: SourceSpan | None, **values: Value) -> Diagnostic:
    """Make a finding; the keywords fill the names in the code's sentences."""
    return Diagnostic(code, span, MappingProxyType(dict(values)))


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort findings by file, line and column, then by code; the same finding stands once."""
    unique: dict[tuple[object, ...], Diagnostic] = {}
    for diagnostic in diagnostics:
        key = (diagnostic.code.id, diagnostic.span, tuple(sorted((k, str(v)) for k, v in diagnostic.values.items())))
        unique.setdefault(key, diagnostic)
    return tuple(sorted(unique.values(), key=_place))


def _place(diagnostic: Diagnostic) -> tuple[str, int, int, int, str]:
    span = diagnostic.span or SourceSpan("")
    return (span.path, span.line or 0, span.column or 0, _RANK[diagnostic.code.severity], diagnostic.code.id)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether any finding is an error."""
    return any(diagnostic.code.severity is Severity.ERROR for diagnostic in diagnostics)
