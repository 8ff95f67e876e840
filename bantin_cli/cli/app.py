"""The program `bantin`: its commands in one list, and its entry point."""

import gc
import os
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from bantin_cli import __version__
from bantin_cli.cli import build, check, explain, layouts, new, schema
from bantin_cli.cli.groups import EnglishCommand, EnglishGroup, VietnameseCommand, VietnameseGroup
from bantin_cli.cli.language import choose_language, option_in
from bantin_cli.cli.options import LangOption
from bantin_cli.cli.run import guard, prepare_streams
from bantin_cli.cli.vietnamese import HELP, METAVARS
from bantin_cli.diagnostics.wording import Language

COMMANDS = (new.COMMAND, check.COMMAND, build.COMMAND, explain.COMMAND, layouts.COMMAND, schema.COMMAND)

GC_THRESHOLDS = (200_000, 20, 20)
"""A build makes many small values and throws few away: collecting them costs a tenth of its time and frees nothing."""

_SUMMARY = "Typeset a monthly bulletin from a folder of YAML and Markdown, as PDF and DOCX."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run bantin with a command line, by default that of this process; return the exit code."""
    gc.set_threshold(*GC_THRESHOLDS)
    words = sys.argv[1:] if arguments is None else list(arguments)
    prepare_streams()
    language = choose_language(option_in(words), None, os.environ)
    group = build_program(language)
    return guard(lambda: group.main(args=words, prog_name="bantin", standalone_mode=False), language)


def build_program(language: Language) -> Any:
    """Return the program with help in `language`."""
    is_vietnamese = language == "vi"
    app = typer.Typer(
        cls=VietnameseGroup if is_vietnamese else EnglishGroup,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback(help=_SUMMARY)(_program)
    for command in COMMANDS:
        app.command(
            command.name,
            cls=VietnameseCommand if is_vietnamese else EnglishCommand,
            help=command.help.vi if is_vietnamese else command.help.en,
            short_help=command.summary.vi if is_vietnamese else command.summary.en,
        )(command.run)
    group: Any = typer.main.get_command(app)
    if is_vietnamese:
        _translate(group)
    return group


def _show_version(is_asked: bool) -> None:
    if is_asked:
        typer.echo(f"bantin {__version__}")
        raise typer.Exit


def _program(
    ctx: typer.Context,
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit."),
    ] = False,
    lang: LangOption = None,
) -> None:
    """Take the options that stand before a command; `--lang` holds for the command too."""
    ctx.default_map = {command.name: {"lang": lang} for command in COMMANDS}


def _translate(group: Any) -> None:
    """Put the help of all options, and what stands for their values, into Vietnamese."""
    group.help = HELP[group.help]
    for command in (group, *group.commands.values()):
        for parameter in command.params:
            parameter.help = HELP[parameter.help]
            if parameter.metavar:
                parameter.metavar = METAVARS[parameter.metavar]
