"""The codes of reading, of fields and of building: their words fit, and listing them loads no reader."""

import string
import subprocess
import sys

import pytest

from bantin_cli.model import codes as model_codes
from bantin_cli.schema import codes as schema_codes
from bantin_cli.sources import codes as source_codes

_CODES = (*source_codes.CODES, *schema_codes.CODES, *model_codes.CODES)


def _names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_ids_and_names_are_unique() -> None:
    assert len(_CODES) > 60
    assert len({code.id for code in _CODES}) == len({code.name for code in _CODES}) == len(_CODES)


@pytest.mark.parametrize("code", _CODES, ids=lambda code: code.id)
def test_both_languages_are_filled_from_the_same_values(code) -> None:
    assert _names(code.message.vi) == _names(code.message.en)
    assert _names(code.hint.vi) == _names(code.hint.en)
    assert code.why.vi
    assert code.why.en
    assert code.bad != code.good


def test_listing_the_codes_loads_no_parser_no_pydantic_and_no_pillow() -> None:
    script = (
        "import sys; import bantin_cli.sources.codes, bantin_cli.schema.codes, bantin_cli.model.codes;"
        "print(sorted({'yaml', 'markdown_it', 'pydantic', 'PIL'} & sys.modules.keys()))"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert result.stdout == "[]\n"


def test_an_issue_without_pictures_loads_no_pillow() -> None:
    script = "import sys; import bantin_cli.model.build; print('PIL' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert result.stdout == "False\n"
