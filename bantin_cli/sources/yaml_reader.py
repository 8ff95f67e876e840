"""YAML text to data with positions, read as YAML 1.2 would read it.

Goes from event to event of PyYAML's parser, so that no nesting can exhaust the stack and a file with a fault still
gives what stands before it. Codes: BT105, BT106, BT118 to BT129. Knows nothing of fields.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from bantin_cli.diagnostics.definition import Code
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.diagnostics.wording import Value
from bantin_cli.sources.codes_yaml import (
    DUPLICATE_KEY,
    YAML_FEATURE_REFUSED,
    YAML_NOT_UNDERSTOOD,
    YAML_SECOND_DOCUMENT,
    YAML_TEXT_AFTER_HASH,
    YAML_TOO_DEEP,
)
from bantin_cli.sources.files import clean_text
from bantin_cli.sources.reading import Reading
from bantin_cli.sources.yaml_document import Location, YamlDocument, YamlValue
from bantin_cli.sources.yaml_faults import describe_fault
from bantin_cli.sources.yaml_scalars import Scalar, read_plain_scalar

MOST_LEVELS = 20
"""Mappings and lists may be nested this deep."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HASH = re.compile(r"[ \t]+(#[^\s#!].*)")
_SIMPLE_LINE = re.compile(r"([a-z_]+):[ \t]*(\S.*)")


def read_yaml(text: str, path: str, first_line: int = 1) -> Reading[YamlDocument]:
    """Read YAML.

    Args:
        text: cleaned text, as `IssueFolder.read_text` returns it.
        path: of the file, for the findings.
        first_line: the line of the file on which `text` begins.

    Returns:
        The data; an empty text is an empty mapping. Findings: BT105, BT106, BT118 to BT129.
    """
    builder = _Builder(path, first_line, text.split("\n"))
    is_complete = True
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if not builder.take(event):
                is_complete = not builder.is_stopped_by_fault
                break
    except yaml.MarkedYAMLError as error:
        is_complete = False
        builder.diagnostics.append(describe_fault(error, text, SourceSpan(path, first_line), builder.open_quote))
    except yaml.YAMLError:
        is_complete = False
        builder.diagnostics.append(found(YAML_NOT_UNDERSTOOD, SourceSpan(path, first_line)))
    if not is_complete:
        builder.drop_unfinished()
    data = {} if builder.data is None else builder.data
    return Reading(YamlDocument(path, data, builder.places, is_complete), tuple(builder.diagnostics))


def recover_simple_lines(text: str) -> Iterator[tuple[str, str]]:
    """Return the keys and values of lines ``key: value`` in a text that is not YAML, so that a title is not lost."""
    for line in text.split("\n"):
        match = _SIMPLE_LINE.fullmatch(line.rstrip())
        if match:
            yield match[1], match[2].strip("\"'")


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is open.

    Attributes:
        location: of the container itself.
        key: the key whose value comes next; None when a key or an item comes next.
        is_skipped: the value that comes next is not kept.
        lines: the line of each key, for duplicates.
    """

    container: dict[str, YamlValue] | list[YamlValue]
    location: Location
    key: str | None = None
    is_skipped: bool = False
    lines: dict[str, int] = field(default_factory=dict)


class _Builder:
    """Builds data from the parser's events."""

    def __init__(self, path: str, first_line: int, lines: list[str]) -> None:
        self.data: YamlValue = None
        self.places: dict[Location, tuple[int, int]] = {}
        self.diagnostics: list[Diagnostic] = []
        self.open_quote: int | None = None
        self.is_stopped_by_fault = False
        self._path = path
        self._first_line = first_line
        self._lines = lines
        self._stack: list[_Frame] = []
        self._documents = 0

    def take(self, event: Any) -> bool:
        """Use one event; return whether to go on."""
        if isinstance(event, yaml.ScalarEvent):
            self._take_scalar(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            return self._open(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._stack.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._refuse(event, f"*{event.anchor}")
            self._place_value(event, None)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._find(YAML_SECOND_DOCUMENT, event)
                return False
        return True

    def drop_unfinished(self) -> None:
        """Take back the mappings in lists that a fault cut off."""
        for frame, parent in zip(self._stack[:0:-1], self._stack[-2::-1], strict=True):
            if isinstance(frame.container, dict) and isinstance(parent.container, list) and parent.container:
                parent.container.pop()

    def _take_scalar(self, event: Any) -> None:
        is_plain = event.implicit[0]
        self.open_quote = (
            event.start_mark.line if not is_plain and event.end_mark.line > event.start_mark.line else None
        )
        self._refuse_properties(event)
        frame = self._stack[-1] if self._stack else None
        if frame is not None and isinstance(frame.container, dict) and frame.key is None:
            self._take_key(frame, event)
            return
        value: Scalar = read_plain_scalar(event.value) if is_plain else self._cleaned(event)
        if is_plain:
            self._check_hash(event)
        self._place_value(event, value)

    def _cleaned(self, event: Any) -> str:
        r"""Return a quoted or block text without the control characters that an escape such as ``"\x07"`` brings in."""
        reading = clean_text(event.value, self._path)
        for diagnostic in reading.diagnostics:
            self._find(diagnostic.code, event, **diagnostic.values)
        return reading.value

    def _take_key(self, frame: _Frame, event: Any) -> None:
        key = frame.key = event.value.strip()
        line = self._first_line + event.start_mark.line
        if key == "<<" and event.implicit[0]:
            frame.is_skipped = True
            self._refuse(event, "<<")
        elif key in frame.lines:
            frame.is_skipped = True
            self._find(DUPLICATE_KEY, event, key=key, first=frame.lines[key], second=line)
        else:
            frame.lines[key] = line
            self.places[(*frame.location, key)] = (line, event.start_mark.column + 1)

    def _open(self, event: Any) -> bool:
        self.open_quote = None
        self._refuse_properties(event)
        if len(self._stack) == MOST_LEVELS:
            self._find(YAML_TOO_DEEP, event, limit=MOST_LEVELS)
            self.is_stopped_by_fault = True
            return False
        frame = self._stack[-1] if self._stack else None
        container: dict[str, YamlValue] | list[YamlValue] = {} if isinstance(event, yaml.MappingStartEvent) else []
        if frame is not None and isinstance(frame.container, dict) and frame.key is None:
            # A mapping or list as a key: read it into nothing, and its value too.
            self._refuse(event, "?")
            frame.key, frame.is_skipped = "?", True
            self._stack.append(_Frame(container, (*frame.location, "?")))
            return True
        self._stack.append(_Frame(container, self._place_value(event, container)))
        return True

    def _place_value(self, event: Any, value: YamlValue) -> Location:
        """Put a value where it belongs and return its location."""
        place = (self._first_line + event.start_mark.line, event.start_mark.column + 1)
        if not self._stack:
            self.data = value
            self.places[()] = place
            return ()
        frame = self._stack[-1]
        if isinstance(frame.container, list):
            location: Location = (*frame.location, len(frame.container))
            frame.container.append(value)
            self.places.setdefault(location, place)
            return location
        key = frame.key if frame.key is not None else "?"
        if not frame.is_skipped:
            frame.container[key] = value
        location = (*frame.location, key)
        frame.key, frame.is_skipped = None, False
        return location

    def _refuse_properties(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse(event, f"&{event.anchor}")
        if event.tag is not None:
            self._refuse(event, "!" if event.tag == "!" else str(event.tag).replace("tag:yaml.org,2002:", "!!"))

    def _refuse(self, event: Any, sign: str) -> None:
        self._find(YAML_FEATURE_REFUSED, event, sign=sign)

    def _check_hash(self, event: Any) -> None:
        line = self._lines[event.end_mark.line] if event.end_mark.line < len(self._lines) else ""
        match = _HASH.match(line, event.end_mark.column)
        if match and event.value:
            self._find(YAML_TEXT_AFTER_HASH, event, text=match[1].strip())

    def _find(self, code: Code, event: Any, **values: Value) -> None:
        mark = event.start_mark
        span = SourceSpan(self._path, self._first_line + mark.line, mark.column + 1)
        self.diagnostics.append(found(code, span, **values))
