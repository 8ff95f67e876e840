"""The one exception for everything that a user can cause."""

from collections.abc import Iterable

from bantin_cli.diagnostics.diagnostic import Diagnostic, in_order


class BantinError(Exception):
    """Carries the findings that stop a step. Any other exception is a bug of bantin."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Keep the findings, sorted by place."""
        self.diagnostics: tuple[Diagnostic, ...] = in_order(diagnostics)
        super().__init__("; ".join(f"{d.span}: {d.message('en')}" for d in self.diagnostics))
