"""Findings for a person at a terminal: grouped by file, in colour where there is any."""

from io import StringIO
from string import Formatter

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bantin_cli.cli.report import words
from bantin_cli.cli.report.findings import Findings, FolderFindings, by_file
from bantin_cli.cli.report.screen import Screen
from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic
from bantin_cli.diagnostics.wording import Language, Wording

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}


def render_terminal(findings: Findings, screen: Screen) -> str:
    """Write findings, file by file, and a summary."""
    console = screen_console(screen)
    print_findings(console, findings)
    return written(console)


def print_findings(console: Console, findings: Findings) -> None:
    """Print findings, file by file, and a summary. A hint that stands above already is not said again."""
    said: set[tuple[str, str]] = set()
    for folder in findings.folders:
        _print_folder(console, folder, findings.language, said)
    _print_summary(console, findings)


def render_explanation(code: Code, language: Language, screen: Screen) -> str:
    """Write what a code means: why, and an example wrong and right."""
    console = screen_console(screen)
    severity = words.SEVERITY[code.severity].fill(language, {})
    console.print(Text.assemble(code.id, " ", code.name, "  ", (severity, _STYLES[code.severity])))
    for wording in (code.message, code.hint, code.why):
        console.print()
        console.print(Text(unfilled(wording, language)))
    for title, example in ((words.BAD, code.bad), (words.GOOD, code.good)):
        console.print()
        console.print(title.fill(language, {}), style="bold")
        for line in example.rstrip().splitlines():
            console.print(Text(f"  {line}"), soft_wrap=True)
    return written(console)


def unfilled(wording: Wording, language: Language) -> str:
    """Return a sentence with an ellipsis in the place of each value."""
    text = wording.vi if language == "vi" else wording.en
    shown = "".join(literal if name is None else f"{literal}…" for literal, name, _, _ in Formatter().parse(text))
    return shown.replace("….", "…")


def screen_console(screen: Screen) -> Console:
    """Return a console that writes into a text, as wide and as coloured as the screen."""
    return Console(
        file=StringIO(),
        force_terminal=screen.has_colour,
        color_system="standard" if screen.has_colour else None,
        width=screen.width,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )


def written(console: Console) -> str:
    """Return what was printed on a console of `screen_console`; no line ends in blanks."""
    file = console.file
    assert isinstance(file, StringIO)
    return "".join(line.rstrip() + "\n" for line in file.getvalue().splitlines())


def _print_folder(console: Console, folder: FolderFindings, language: Language, said: set[tuple[str, str]]) -> None:
    for file in folder.fixed:
        console.print(words.FIXED.fill(language, {"file": file}), style="green")
    for diagnostics in by_file(folder):
        for diagnostic in diagnostics:
            _print_finding(console, folder, diagnostic, language)
            hint = (diagnostic.code.id, diagnostic.hint(language))
            if hint not in said:
                said.add(hint)
                _print_indented(console, words.HINT.fill(language, {"hint": hint[1]}), style="dim")
        console.print()


def _print_finding(console: Console, folder: FolderFindings, diagnostic: Diagnostic, language: Language) -> None:
    code = diagnostic.code
    console.print(
        Text.assemble(
            (f"{place}  " if (place := folder.place_of(diagnostic)) else "", "bold"),
            (words.SEVERITY[code.severity].fill(language, {}), _STYLES[code.severity]),
            " ",
            code.id,
            " ",
            (code.name, "dim"),
        ),
        soft_wrap=True,
    )
    _print_indented(console, diagnostic.message(language))


def _print_indented(console: Console, text: str, style: str = "") -> None:
    console.print(Padding(Text(text, style=style), (0, 0, 0, 2), expand=False))


def _print_summary(console: Console, findings: Findings) -> None:
    language = findings.language
    for folder in findings.folders:
        prefix = f"{folder.folder}: " if len(findings.folders) > 1 else ""
        if not folder.could_run:
            continue
        if folder.checked is None:
            console.print(prefix + words.NOTHING_CHECKED.fill(language, {}))
            continue
        counts = words.checked_counts(folder.checked, language)
        console.print(prefix + words.CHECKED.fill(language, {"counts": counts}))
        if folder.checked.pages is None:
            console.print(prefix + words.PAGES_NOT_CHECKED.fill(language, {}))
    totals = {severity: findings.count(severity) for severity in Severity}
    if any(totals.values()):
        worst = next(severity for severity in Severity if totals[severity])
        counts = words.finding_counts(totals, language)
        console.print(words.TOTAL.fill(language, {"counts": counts}), style=_STYLES[worst])
        first = next(d for d in findings.diagnostics() if d.code.severity is worst)
        console.print(words.EXPLAIN.fill(language, {"code": first.code.id}), style="dim")
    else:
        console.print(words.CLEAN.fill(language, {}), style="bold green")
