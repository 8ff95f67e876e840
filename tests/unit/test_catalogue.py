import re
import subprocess
import sys
from pathlib import Path
from string import Formatter

import pytest

import bantin_cli
from bantin_cli.catalogue import FAMILIES, MODULES, all_codes, find_code, reference_markdown
from bantin_cli.diagnostics.definition import Code

_PACKAGE = Path(bantin_cli.__file__).parent


def _modules_with_codes() -> set[str]:
    found = set()
    for path in _PACKAGE.rglob("*.py"):
        if re.search(r"^\w+(: Code)? = Code\(", path.read_text(encoding="utf-8"), re.MULTILINE):
            parts = path.relative_to(_PACKAGE.parent).with_suffix("").parts
            found.add(".".join(part for part in parts if part != "__init__"))
    return found


def test_every_module_that_defines_a_code_is_listed() -> None:
    modules = _modules_with_codes()
    assert len(modules) > 10
    assert modules == set(MODULES)


def test_ids_and_names_are_unique_and_in_a_known_family() -> None:
    codes = all_codes()
    defined = re.compile(r'^    id="(BT\d{3})",$', re.MULTILINE)
    ids = [code_id for path in _PACKAGE.rglob("*.py") for code_id in defined.findall(path.read_text(encoding="utf-8"))]
    assert sorted(ids) == [code.id for code in codes]
    assert len({code.name for code in codes}) == len(codes)
    assert {code.id[:3] for code in codes} <= {prefix for prefix, _ in FAMILIES}


@pytest.mark.parametrize("code", all_codes(), ids=lambda code: code.id)
def test_a_code_says_the_same_in_both_languages(code: Code) -> None:
    for wording in (code.message, code.hint):
        names = [
            {re.sub(r"_(vi|en)$", "", name) for _, name, _, _ in Formatter().parse(text) if name}
            for text in (wording.vi, wording.en)
        ]
        assert names[0] == names[1]
        assert wording.vi != wording.en
    assert code.why.vi.strip()
    assert code.why.en.strip()
    assert code.bad != code.good


def test_a_code_is_found_by_id_number_and_name() -> None:
    code = find_code("BT207")
    assert code is not None
    assert code.name == "placeholder-text-left"
    assert find_code("bt207") is find_code("207") is find_code(" placeholder-text-left ") is code
    assert find_code("BT000") is None


def test_the_reference_names_every_code() -> None:
    text = reference_markdown()
    headings = re.findall(r"^### (BT\d+) `([a-z0-9-]+)`$", text, re.MULTILINE)
    assert headings == [(code.id, code.name) for code in all_codes()]


def test_the_catalogue_loads_no_writer_font_or_reader() -> None:
    script = (
        "import sys; from bantin_cli.catalogue import all_codes; all_codes(); "
        "print([m for m in ('reportlab', 'docx', 'lxml', 'PIL', 'uharfbuzz', 'pydantic', 'yaml', 'qrcode', 'rich')"
        " if m in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
