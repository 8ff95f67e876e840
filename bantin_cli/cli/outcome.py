"""What a command gives back to the guard that called it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of a command.

    Attributes:
        text: for standard output; ends in a line break unless empty.
        exit_code: see `exit_codes`.
    """

    text: str
    exit_code: int
