"""Read the issues beside an issue: month, number and title of each, and no more. Tolerant: it gives no findings."""

import re
from pathlib import Path
from typing import Any

from bantin_cli.checks.issue_folder import MANIFEST, issue_folders_in
from bantin_cli.checks.neighbours import Neighbour
from bantin_cli.model.issue import Month
from bantin_cli.sources.files import IssueFolder
from bantin_cli.sources.yaml_reader import read_yaml

_MONTH = re.compile(r"([1-9]\d{3})-(0[1-9]|1[0-2])")
_MONTH_LINE = re.compile(r"""\bmonth:\s*["']?(\d{4}-(?:0[1-9]|1[0-2]))\b""")
_MOST_READ = 24


def read_neighbours(root: Path) -> tuple[Neighbour, ...]:
    """Return the issues in the folders beside `root`, `root` itself left out, latest first.

    Only the latest two years are read whole; a manifest that cannot be understood is passed over.
    """
    root = root.resolve()
    parent = root.parent
    dated = sorted(
        (
            (month, name)
            for name in issue_folders_in(parent)
            if name != root.name
            for month in _written_month(parent / name)
        ),
        reverse=True,
    )
    neighbours = (read_neighbour(parent / name) for _, name in dated[:_MOST_READ])
    return tuple(neighbour for neighbour in neighbours if neighbour is not None)


def read_neighbour(root: Path) -> Neighbour | None:
    """Return what is known of the issue in `root`; None when its manifest does not say month and number."""
    text = _manifest_text(root)
    if text is None:
        return None
    data: Any = read_yaml(text, MANIFEST).value.data
    issue, masthead = _mapping(data, "issue"), _mapping(data, "masthead")
    month, number = parse_month(str(issue.get("month", ""))), issue.get("number")
    if month is None or not isinstance(number, int):
        return None
    return Neighbour(root.name, str(masthead.get("title", "")), month, int(number), issue.get("special") is True)


def parse_month(text: str) -> Month | None:
    """Read ``2026-10``; None for anything else."""
    match = _MONTH.fullmatch(text.strip())
    return Month(int(match[1]), int(match[2])) if match else None


def _mapping(data: Any, key: str) -> dict[str, Any]:
    value = data.get(key) if isinstance(data, dict) else None
    return value if isinstance(value, dict) else {}


def _written_month(root: Path) -> list[str]:
    """Return the month that stands in the manifest, found without reading YAML, which takes a hundred times as long."""
    match = _MONTH_LINE.search(_manifest_text(root) or "")
    return [match[1]] if match else []


def _manifest_text(root: Path) -> str | None:
    return IssueFolder(root).read_text(root / MANIFEST).value
