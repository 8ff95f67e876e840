"""`bantin schema`: the JSON Schema of the source files."""

from typing import Annotated

import typer

from bantin_cli.cli.command import Command
from bantin_cli.cli.options import LangOption
from bantin_cli.cli.outcome import Outcome
from bantin_cli.diagnostics.wording import Wording


def schema(
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help="Which file: bantin, article, documents, activities or layout."),
    ] = "bantin",
    lang: LangOption = None,
) -> Outcome:
    """Print the JSON Schema of one kind of source file."""
    import os

    from bantin_cli.cli.language import choose_language
    from bantin_cli.cli.schemas import schema_text

    return schema_text(name, choose_language(lang, None, os.environ))


COMMAND = Command(
    name="schema",
    run=schema,
    summary=Wording(vi="Xuất JSON Schema của các tệp nguồn.", en="Print the JSON Schema of the source files."),
    help=Wording(
        vi=(
            "Xuất JSON Schema của một loại tệp nguồn, để trình soạn thảo gợi ý và kiểm tra khi gõ.\n\n"
            "\b\nVí dụ:\n  bantin schema > bantin.schema.json\n  bantin schema documents"
        ),
        en=(
            "Print the JSON Schema of one kind of source file, so that an editor can complete and check it.\n\n"
            "\b\nExamples:\n  bantin schema > bantin.schema.json\n  bantin schema documents"
        ),
    ),
)
