"""Options, shared fixtures, and the rules about a whole run.

Every skip says why, no golden is orphaned, and PDFs that were judged by fewer validators than there are is said aloud.
"""

import os
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.support.golden import Golden
from tests.support.pdf_validators import PROGRAMS, VeraPdf, running_verapdf

settings.register_profile("house", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("house"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "house")

_GOLDEN = pytest.StashKey[Golden]()
_UNFINISHED = pytest.StashKey[set[str]]()
_UNEXPLAINED = pytest.StashKey[list[str]]()
_UNJUDGED = pytest.StashKey[Counter[str]]()
_ALLOWED_SKIP = "needs the program "


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the goldens that differ")


def pytest_configure(config: pytest.Config) -> None:
    is_updating = bool(config.getoption("--update-golden"))
    if is_updating and os.environ.get("CI"):
        raise pytest.UsageError("--update-golden is refused where CI is set: a golden is accepted by a person")
    config.stash[_GOLDEN] = Golden(is_updating=is_updating)
    config.stash[_UNFINISHED] = set()
    config.stash[_UNEXPLAINED] = []
    config.stash[_UNJUDGED] = Counter()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """The goldens of the project: ``golden.check("pages/example.txt", text)``."""
    return request.config.stash[_GOLDEN]


@pytest.fixture(scope="session")
def verapdf() -> Iterator[VeraPdf]:
    """veraPDF, started once; a test that asks for it is skipped where Java or the library is missing."""
    with running_verapdf() as running:
        yield running


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> object:
    report = yield
    stash = item.config.stash
    if report.outcome != "passed" and "golden" in getattr(item, "fixturenames", ()):
        stash[_UNFINISHED].add(item.nodeid)
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2].removeprefix("Skipped: ")
        if not reason.startswith(_ALLOWED_SKIP):
            stash[_UNEXPLAINED].append(f"{item.nodeid}: {reason}")
        program = reason.removeprefix(_ALLOWED_SKIP).partition(":")[0]
        if program in PROGRAMS:
            stash[_UNJUDGED][program] += 1
    return report


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if session.exitstatus == pytest.ExitCode.OK and _faults(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for fault in _faults(config):
        terminalreporter.write_line(f"FAILED {fault}", red=True)
    unjudged = config.stash[_UNJUDGED]
    if unjudged:
        missing = ", ".join(f"{program} {count}" for program, count in sorted(unjudged.items()))
        total = sum(unjudged.values())
        terminalreporter.write_line(f"{total} VALIDATOR CHECKS OF PDF WERE SKIPPED for want of: {missing}", yellow=True)


def _faults(config: pytest.Config) -> list[str]:
    """What is wrong with the run as a whole, though every test may have passed."""
    faults = [f"a skip must begin with {_ALLOWED_SKIP!r}: {skip}" for skip in config.stash[_UNEXPLAINED]]
    if _is_whole_run(config) and not config.stash[_UNFINISHED]:
        faults += [f"no test asks for the golden {name}" for name in config.stash[_GOLDEN].orphans()]
    return faults


def _is_whole_run(config: pytest.Config) -> bool:
    is_narrowed = config.option.keyword or config.option.markexpr or config.getoption("lf", default=False)
    return config.args == config.getini("testpaths") and not is_narrowed
