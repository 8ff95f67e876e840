"""What can be found: a Code, its words and its examples."""

from dataclasses import dataclass
from enum import StrEnum

from bantin_cli.diagnostics.wording import Wording


class Severity(StrEnum):
    """How much a finding counts.

    error: the issue would be wrong or cannot be made. warning: it prints, and a careful reader would notice.
    note: information.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of finding.

    Attributes:
        id: ``BT###``, stable, never used again for something else.
        name: kebab-case English; says the pattern and reads well after "allow".
        severity: one per code.
        message: the fact with its numbers.
        hint: what to do; begins with a verb and can be done.
        why: two or three sentences for ``bantin explain``.
        bad: the smallest source that shows the fault.
        good: the same, put right.
        since: the version that brought the code.
    """

    id: str
    name: str
    severity: Severity
    message: Wording
    hint: Wording
    why: Wording
    bad: str
    good: str
    since: str = "0.1.0"
