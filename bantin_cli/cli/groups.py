"""Commands whose help speaks English or Vietnamese."""

import re
from difflib import get_close_matches
from typing import Any

from typer.core import TyperCommand, TyperGroup

from bantin_cli.cli.usage import NoSuchCommand
from bantin_cli.cli.vietnamese import in_vietnamese

# typer writes Python's types beside arguments; the sentence beside them says what is meant.
_TYPES = re.compile(r" <(?:list\[\w+\]|path|str)>")

# Braces stand round the name of an argument that is required.
_REQUIRED = re.compile(r"\{([^\W\d]+)\}")


class EnglishCommand(TyperCommand):
    """A command with English help."""

    def get_help(self, ctx: Any) -> str:
        """Return the help without the names of Python's types and without braces."""
        text = _REQUIRED.sub(r"\1", super().get_help(ctx))
        return _TYPES.sub(lambda match: " " * len(match.group()), text)


class VietnameseCommand(EnglishCommand):
    """A command with Vietnamese help."""

    def get_help(self, ctx: Any) -> str:
        """Return the help with typer's own words in Vietnamese."""
        return in_vietnamese(super().get_help(ctx))


class EnglishGroup(TyperGroup):
    """The program with English help; names the command that was probably meant."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command that the first word names."""
        name = args[0]
        if name not in self.commands and not name.startswith("-") and not ctx.resilient_parsing:
            raise NoSuchCommand(name, next(iter(get_close_matches(name, self.commands)), ""))
        return super().resolve_command(ctx, args)


class VietnameseGroup(EnglishGroup):
    """The program with Vietnamese help."""

    def get_help(self, ctx: Any) -> str:
        """Return the help with typer's own words in Vietnamese."""
        return in_vietnamese(super().get_help(ctx))
