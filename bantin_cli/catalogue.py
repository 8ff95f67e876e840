"""Every Code that bantin can give, in one tuple. Loads no writer, no font and no reader of files."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module

from bantin_cli.diagnostics.definition import Code
from bantin_cli.diagnostics.wording import Language

MODULES: tuple[str, ...] = (
    "bantin_cli.sources.codes_files",
    "bantin_cli.sources.codes_markdown",
    "bantin_cli.sources.codes_markdown_containers",
    "bantin_cli.sources.codes_markdown_images",
    "bantin_cli.sources.codes_markdown_languages",
    "bantin_cli.sources.codes_pictures",
    "bantin_cli.sources.codes_yaml",
    "bantin_cli.schema.codes",
    "bantin_cli.model.codes",
    "bantin_cli.styles.codes",
    "bantin_cli.layout.codes",
    "bantin_cli.checks.content.article_incomplete",
    "bantin_cli.checks.content.article_title_repeated",
    "bantin_cli.checks.content.character_missing_from_font",
    "bantin_cli.checks.content.dates",
    "bantin_cli.checks.content.imprint_profile",
    "bantin_cli.checks.content.out_of_sequence",
    "bantin_cli.checks.content.picture_words",
    "bantin_cli.checks.content.placeholder_text_left",
    "bantin_cli.checks.content.required_field_missing",
    "bantin_cli.checks.content.required_section_missing",
    "bantin_cli.checks.content.row_incomplete",
    "bantin_cli.checks.content.section_size",
    "bantin_cli.checks.issue_folder",
    "bantin_cli.checks.pages.blank_pages",
    "bantin_cli.checks.pages.image_too_coarse",
    "bantin_cli.checks.pages.page_count",
    "bantin_cli.checks.pages.page_fill",
    "bantin_cli.checks.pages.profile_limits",
    "bantin_cli.checks.pages.word_broken_to_fit",
    "bantin_cli.fonts.codes",
    "bantin_cli.writers.new_files",
    "bantin_cli.writers.output",
    "bantin_cli.writers.pdf.codes",
    "bantin_cli.writers.pictures.codes",
    "bantin_cli.writers.press.codes",
    "bantin_cli.writers.qr",
    "bantin_cli.writers.timestamp",
    "bantin_cli.writers.weight",
)
"""The modules that define codes; a test finds any that is not listed."""

FAMILIES: tuple[tuple[str, str], ...] = (
    ("BT1", "Files and fields"),
    ("BT2", "Completeness and order of the issue"),
    ("BT3", "Language"),
    ("BT4", "Pictures"),
    ("BT5", "Links, QR codes, legal documents, dates"),
    ("BT6", "Pages"),
    ("BT7", "Outputs and fonts"),
)


@cache
def all_codes() -> tuple[Code, ...]:
    """Return every code, sorted by id."""
    codes = {code.id: code for module in MODULES for code in _codes_of(module)}
    return tuple(codes[code_id] for code_id in sorted(codes))


def find_code(text: str) -> Code | None:
    """Return the code with the id (``BT402``, ``402``) or name ``image-too-coarse``."""
    wanted = text.strip().lower()
    return next((c for c in all_codes() if wanted in (c.id.lower(), c.id[2:], c.name)), None)


def reference_markdown() -> str:
    """Return the reference page of all codes, ``docs/reference/codes.md``."""
    parts = [
        "# What bantin can find\n",
        "Written from the program by `make generate`. `bantin explain CODE` shows the same at the command line.\n",
        "An *error* means that the issue would be wrong or cannot be made, and stops `bantin build`. A *warning* "
        "prints, and a careful reader would notice. A *note* informs.\n",
    ]
    for prefix, title in FAMILIES:
        codes = [code for code in all_codes() if code.id.startswith(prefix)]
        if codes:
            parts.append(f"## {prefix}xx · {title}\n")
            parts.extend(_code_markdown(code) for code in codes)
    return "\n".join(parts)


def _codes_of(module: str) -> Iterator[Code]:
    return (value for value in vars(import_module(module)).values() if isinstance(value, Code))


def _code_markdown(code: Code) -> str:
    return "\n".join(
        (
            f"### {code.id} `{code.name}`\n",
            f"*{code.severity.value}, since {code.since}*\n",
            *_words(code, "en"),
            *_words(code, "vi"),
            f"Found in:\n\n{_fenced(code.bad)}\n",
            f"Put right:\n\n{_fenced(code.good)}\n",
        )
    )


def _words(code: Code, language: Language) -> tuple[str, ...]:
    message, hint, why = (
        getattr(wording, language).replace("{{", "{").replace("}}", "}")
        for wording in (code.message, code.hint, code.why)
    )
    return (f"> {message}  \n> {hint}\n", f"{why}\n")


def _fenced(example: str) -> str:
    fence = "````" if "```" in example else "```"
    return f"{fence}\n{example.rstrip()}\n{fence}"
