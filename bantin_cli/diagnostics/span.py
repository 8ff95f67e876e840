"""Where something stands in the source of an issue."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceSpan:
    """A place in a source file.

    Attributes:
        path: relative to the issue folder, with forward slashes; of a layout's file, `layouts/<name>/<file>`.
        line: counted from 1; None when the finding concerns the whole file.
        column: counted from 1, only when it is exact.
    """

    path: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        """Return the form ``path:line:column`` that editors understand."""
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
