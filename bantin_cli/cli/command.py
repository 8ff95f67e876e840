"""A command as the program lists it."""

from collections.abc import Callable
from dataclasses import dataclass

from bantin_cli.cli.outcome import Outcome
from bantin_cli.diagnostics.wording import Wording


@dataclass(frozen=True, slots=True)
class Command:
    r"""One command.

    Attributes:
        name: typed after ``bantin``.
        run: takes the options, makes one call and returns its result.
        summary: one line for the list of commands.
        help: everything for the command's own help, with examples; a paragraph after ``\b`` keeps its lines.
    """

    name: str
    run: Callable[..., Outcome]
    summary: Wording
    help: Wording
