"""The text that is being read: where its tokens stand in the file, and what was found in it so far."""

from dataclasses import dataclass, field

from markdown_it.token import Token

from bantin_cli.diagnostics.definition import Code
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.sources.markdown_inlines import InlineContent, read_inlines


@dataclass(frozen=True, slots=True)
class MarkdownSource:
    """A Markdown text.

    Attributes:
        path: of its file.
        first_line: the line of the file on which it begins.
        lines: of the text.
        diagnostics: takes the findings.
    """

    path: str
    first_line: int
    lines: list[str]
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def line_of(self, token: Token) -> int:
        """Return the line of the file on which a block begins."""
        return self.first_line + (token.map[0] if token.map else 0)

    def find(self, code: Code, line: int, **values: str | int) -> None:
        """Add a finding on a line of the file."""
        self.diagnostics.append(found(code, SourceSpan(self.path, line), **values))

    def inlines(self, token: Token, line: int) -> InlineContent:
        """Read the inline token of a block that begins on `line`."""
        return read_inlines(token.children or (), self.path, line, self.diagnostics)
