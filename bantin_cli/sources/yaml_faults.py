"""Why a piece of YAML cannot be understood: from the parser's marks and the line itself to a Code."""

import re
from dataclasses import dataclass

from yaml import MarkedYAMLError

from bantin_cli.diagnostics.definition import Code
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.sources.codes_yaml import (
    YAML_COLON_IN_VALUE,
    YAML_COLON_WITHOUT_SPACE,
    YAML_INDENTATION,
    YAML_NEEDS_QUOTES,
    YAML_NOT_UNDERSTOOD,
    YAML_QUOTE_NOT_CLOSED,
    YAML_TAB,
)

_KEY = re.compile(r"\s*(- +)*[^\s:#][^:]*:\s")
_KEY_WITHOUT_SPACE = re.compile(r"\s*(- +)?[A-Za-z_]+:[^\s/]")


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault as the parser tells it; lines and columns count from 0.

    Attributes:
        line, column: where the parser stopped.
        start_line, start_column: where the thing began that it was reading.
        problem: the parser's words.
        context: what it was reading, in its words.
    """

    line: int
    column: int
    start_line: int
    start_column: int
    problem: str
    context: str


def describe_fault(error: MarkedYAMLError, text: str, span: SourceSpan, quote_line: int | None) -> Diagnostic:
    """Find the cause of a fault of syntax.

    Args:
        error: from the parser.
        text: what was parsed.
        span: the place where `text` begins in its file.
        quote_line: line, from 0, on which a quoted value began that goes over several lines, if it was the last one.

    Returns:
        A finding with one of the codes BT118 and BT120 to BT125.
    """
    mark = error.problem_mark
    start = error.context_mark or mark
    fault = Fault(
        line=mark.line if mark else 0,
        column=mark.column if mark else 0,
        start_line=start.line if start else 0,
        start_column=start.column if start else 0,
        problem=str(error.problem or ""),
        context=str(error.context or ""),
    )
    lines = text.split("\n")
    code, line, column = _cause(fault, lines, quote_line)
    line = min(line, len(lines) - 1)
    return found(code, SourceSpan(span.path, (span.line or 1) + line, None if column is None else column + 1))


def _cause(fault: Fault, lines: list[str], quote_line: int | None) -> tuple[Code, int, int | None]:
    line = lines[fault.line] if fault.line < len(lines) else ""
    indentation = len(line) - len(line.lstrip())
    if "\t" in line[: max(indentation, fault.column + 1)] and fault.column <= indentation:
        return YAML_TAB, fault.line, None
    if "quoted scalar" in fault.context and "end of stream" in fault.problem:
        return YAML_QUOTE_NOT_CLOSED, fault.start_line, fault.start_column
    if quote_line is not None:
        return YAML_QUOTE_NOT_CLOSED, quote_line, None
    if fault.problem.startswith("mapping values"):
        return _cause_of_colon(fault, lines)
    if "flow" in fault.context:
        return YAML_NOT_UNDERSTOOD, fault.start_line, fault.start_column
    if fault.column > indentation:
        return YAML_NEEDS_QUOTES, fault.line, fault.column
    if line.strip() and indentation and "block" in fault.context:
        return YAML_INDENTATION, fault.line, None
    if _is_block_start(fault):
        return YAML_NEEDS_QUOTES, fault.line, fault.column
    return YAML_NOT_UNDERSTOOD, fault.line, None


def _is_block_start(fault: Fault) -> bool:
    return fault.problem.startswith("found character") or fault.context.startswith(
        ("while scanning a block", "while scanning an")
    )


def _cause_of_colon(fault: Fault, lines: list[str]) -> tuple[Code, int, int | None]:
    line = lines[fault.line] if fault.line < len(lines) else ""
    if _KEY.match(line[: fault.column]):
        return YAML_COLON_IN_VALUE, fault.line, fault.column
    before = next((number for number in range(fault.line - 1, -1, -1) if lines[number].strip()), None)
    if before is not None:
        if _KEY_WITHOUT_SPACE.match(lines[before]):
            return YAML_COLON_WITHOUT_SPACE, before, None
        if _KEY.match(lines[before] + " "):
            return YAML_INDENTATION, fault.line, None
    return YAML_NOT_UNDERSTOOD, before if before is not None else fault.line, None
