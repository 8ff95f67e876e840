"""Outside programs that some tests need. A test without its program is skipped, and says which program it lacks."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

NODE_MODULES = Path(__file__).resolve().parent.parent / "tools" / "node_modules"
"""Where ``npm install`` puts the validators of DOCX and PDF."""

_OOXML_VALIDATOR = NODE_MODULES / "@xarsh" / "ooxml-validator" / "dist" / "src" / "cli.js"


def require_program(name: str) -> str:
    """Return the path of an outside program, or skip the test that needs it."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"needs the program {name}")
    return path


def ooxml_errors(path: Path) -> list[str]:
    """Validate a DOCX against the schemas of Open XML; empty when it is valid.

    Skips the test where node or the validator (``npm install`` in ``tests/tools``, done by ``make test``) is missing.
    """
    node = require_program("node")
    if not _OOXML_VALIDATOR.is_file():
        pytest.skip("needs the program ooxml-validator: run npm install in tests/tools")
    command = [node, str(_OOXML_VALIDATOR), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode in (0, 1), done.stderr
    return [json.dumps(error, ensure_ascii=False) for error in json.loads(done.stdout)["errors"]]
