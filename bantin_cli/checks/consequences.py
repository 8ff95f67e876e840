"""One cause, one finding: what is missing only because it could not be read is not told a second time."""

from collections.abc import Iterable

from bantin_cli.diagnostics.definition import Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.model.issue import Issue


def without_consequences(
    findings: Iterable[Diagnostic], reading: Iterable[Diagnostic], issue: Issue
) -> tuple[Diagnostic, ...]:
    """Leave out findings that say "missing" of something whose reading failed.

    Args:
        findings: of the checks of content.
        reading: of reading and building the issue.
        issue: says which lines belong to which row.
    """
    faults = _Faults(tuple(fault for fault in reading if fault.code.severity is Severity.ERROR), issue)
    return tuple(finding for finding in findings if not faults.cause(finding))


class _Faults:
    """The errors of reading, asked whether one of them is the cause of a finding."""

    def __init__(self, faults: tuple[Diagnostic, ...], issue: Issue) -> None:
        self._faults = faults
        self._sources = {section.id: section.source_path.rstrip("/") for section in issue.sections}
        self._rows = _row_lines(issue)

    def cause(self, finding: Diagnostic) -> bool:
        """Tell whether `finding` follows from an error of reading."""
        match finding.code.id:
            case "BT202":
                return self._breaks_section(str(finding.values["section"]))
            case "BT205" | "BT206":
                return any(
                    fault.span and finding.span and fault.span.path == finding.span.path for fault in self._faults
                )
            case "BT208":
                return any(fault.values.get("field") == finding.values["field"] for fault in self._faults)
            case "BT501" | "BT502":
                return finding.span is not None and self._breaks_row(finding.span)
            case _:
                return False

    def _breaks_section(self, section: str) -> bool:
        source = self._sources.get(section, "")
        return any(
            fault.values.get("section") == section
            or (fault.span is not None and source != "" and f"{fault.span.path}/".startswith(f"{source}/"))
            for fault in self._faults
        )

    def _breaks_row(self, row: SourceSpan) -> bool:
        """Tell whether an error stands between this row and the next."""
        first = row.line or 1
        following = min((line for line in self._rows.get(row.path, ()) if line > first), default=None)
        return any(
            fault.span is not None
            and fault.span.path == row.path
            and fault.span.line is not None
            and first <= fault.span.line
            and (following is None or fault.span.line < following)
            for fault in self._faults
        )


def _row_lines(issue: Issue) -> dict[str, list[int]]:
    lines: dict[str, list[int]] = {}
    for section in issue.sections:
        for span in (*(row.span for row in section.documents), *(row.span for row in section.activities)):
            lines.setdefault(span.path, []).append(span.line or 1)
    return lines
