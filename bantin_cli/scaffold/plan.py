"""What a new issue starts from: its month and number, its layout, and what the previous issue hands on."""

import os
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from bantin_cli.checks.issue_folder import MANIFEST, check_issue_folder
from bantin_cli.checks.neighbour_folders import parse_month, read_neighbours
from bantin_cli.diagnostics.diagnostic import has_errors
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.wording import Language
from bantin_cli.model.issue import Month
from bantin_cli.schema.issue_file import DEFAULT_LAYOUT
from bantin_cli.sources.files import IssueFolder
from bantin_cli.sources.yaml_reader import read_yaml

_MOST_LOGO_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class NewIssue:
    """What the editor asked for.

    Attributes:
        root: folder to make.
        month: None to take the next one.
        previous: folder of the issue that this one follows.
        layout: None to take the previous issue's.
        language: of the comments, and of messages in the new folder.
    """

    root: Path
    month: Month | None = None
    previous: Path | None = None
    layout: str | None = None
    language: Language = "vi"


@dataclass(frozen=True, slots=True)
class IssuePlan:
    """What a new issue starts from.

    Attributes:
        carried: groups of the previous manifest that are carried over, as they were read.
        logo: path and content of the logo's file.
    """

    month: Month
    number: int
    layout: str
    language: Language
    carried: dict[str, Any] = field(default_factory=dict)
    logo: tuple[str, bytes] | None = None

    def value(self, group: str, name: str) -> Any:
        """Return what is carried over for a field; None when nothing is."""
        values = self.carried.get(group)
        return values.get(name) if isinstance(values, dict) else None


# The month's own cover picture and headlines stay behind.
_CARRIED = ("masthead", "imprint", "qr_guide", "contact", "sections", "pages", "output", "language")


def plan_issue(new: NewIssue, today: date) -> IssuePlan:
    """Decide month, number, layout and what is carried over.

    Raises:
        BantinError: the previous folder is no issue, or its manifest cannot be read.
    """
    if new.previous is None:
        return _plan_alone(new, today)
    data = _read_previous(new.previous)
    entry: Any = data.get("issue")
    issue: dict[str, Any] = entry if isinstance(entry, dict) else {}
    month, number = parse_month(str(issue.get("month", ""))), issue.get("number")
    following = month.following() if month else _this_month(today)
    carried = {group: data[group] for group in _CARRIED if data.get(group)}
    return IssuePlan(
        month=new.month or following,
        number=number + 1 if isinstance(number, int) else 1,
        layout=_layout_from(new.layout or data.get("layout"), new),
        language=new.language,
        carried=carried,
        logo=_read_logo(new.previous, carried),
    )


def _plan_alone(new: NewIssue, today: date) -> IssuePlan:
    regular = [neighbour for neighbour in read_neighbours(new.root) if not neighbour.special]
    latest = max(regular, key=lambda neighbour: neighbour.month, default=None)
    following = latest.month.following() if latest else _this_month(today)
    month = new.month or following
    number = latest.number + 1 if latest and latest.month < month else 1
    return IssuePlan(month, number, new.layout or DEFAULT_LAYOUT, new.language)


def _this_month(today: date) -> Month:
    return Month(today.year, today.month)


def _layout_from(layout: Any, new: NewIssue) -> str:
    """Keep a layout that is named by a path working: folders of issues may lie at different depths."""
    name = str(layout or DEFAULT_LAYOUT)
    if new.layout or new.previous is None or "/" not in name:
        return name
    home = (new.previous / name).resolve()
    return Path(os.path.relpath(home, new.root.resolve())).as_posix()


def _read_previous(previous: Path) -> dict[str, Any]:
    missing = check_issue_folder(previous)
    if missing:
        raise BantinError(missing)
    reading = IssueFolder(previous).read_text(previous / MANIFEST)
    if reading.value is None:
        raise BantinError(reading.diagnostics)
    document = read_yaml(reading.value, MANIFEST)
    if has_errors(document.diagnostics):
        raise BantinError(document.diagnostics)
    data: Any = document.value.data
    return data if isinstance(data, dict) else {}


def _read_logo(previous: Path, carried: dict[str, Any]) -> tuple[str, bytes] | None:
    """Return the logo's file; without one the new masthead has none either."""
    masthead = carried.get("masthead")
    name = masthead.get("logo") if isinstance(masthead, dict) else None
    if not isinstance(masthead, dict) or not name:
        return None
    path = IssueFolder(previous).locate(str(name)).value
    try:
        if path is not None and path.is_file() and path.stat().st_size <= _MOST_LOGO_BYTES:
            return str(name), path.read_bytes()
    except OSError:
        pass
    carried["masthead"] = {key: value for key, value in masthead.items() if key != "logo"}
    return None
