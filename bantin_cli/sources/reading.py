"""What a reader hands back: what it understood, and what it found on the way."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from bantin_cli.diagnostics.diagnostic import Diagnostic

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Reading(Generic[T_co]):
    """A value with the findings of its reading.

    Attributes:
        value: as complete as the source allows; where it may be None, the findings say why.
        diagnostics: in the order of reading.
    """

    value: T_co
    diagnostics: tuple[Diagnostic, ...] = ()
