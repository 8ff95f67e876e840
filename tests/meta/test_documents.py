"""The project's documents say what is true: paths exist, packages are named, generated files are fresh."""

import re
import unicodedata
from pathlib import Path

import pytest

from bantin_cli.sources.markdown_reader import read_markdown
from tests.support.project import PACKAGE, ROOT, text_files, tracked_files

_ARCHITECTURE = ROOT / "docs" / "architecture.md"
_SHOWS_DECOMPOSED = ROOT / "docs" / "reference" / "codes.md"
"""Shows what decomposed letters look like: the bad example of a code."""

_GUIDES = [
    ROOT / name
    for name in (
        "README.md",
        "README.vi.md",
        "CONTRIBUTING.md",
        "docs/architecture.md",
        "docs/articles.md",
        "docs/articles.vi.md",
        "docs/make-your-own-layout.md",
        "docs/printing.md",
        "docs/printing.vi.md",
        "docs/adr/README.md",
    )
]


def test_every_path_that_the_architecture_names_exists() -> None:
    text = _ARCHITECTURE.read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:bantin_cli|layouts|examples|tests|tools|benchmarks|docs)/[\w./-]*)`", text))

    assert len(named) > 15
    assert sorted(name for name in named if not (ROOT / name).exists()) == []


def test_the_architecture_mentions_every_package_and_top_level_module() -> None:
    text = _ARCHITECTURE.read_text(encoding="utf-8")
    packages = {f"bantin_cli/{path.parent.name}/" for path in PACKAGE.glob("*/__init__.py")}
    modules = {f"bantin_cli/{path.name}" for path in PACKAGE.glob("*.py") if not path.name.startswith("__")}

    assert len(packages) > 8
    assert len(modules) > 4
    assert sorted(name for name in packages | modules if f"`{name}`" not in text) == []


@pytest.mark.parametrize("guide", _GUIDES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_to_a_file_leads_somewhere(guide: Path) -> None:
    prose = re.sub(r"^```.*?^```|`[^`\n]+`", "", guide.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", prose)
    local = [link for link in links if "://" not in link]

    assert local or guide.name == "CONTRIBUTING.md"
    assert [link for link in local if not (guide.parent / link).exists()] == []


@pytest.mark.parametrize("guide", ["articles.md", "articles.vi.md"])
def test_the_markdown_that_a_guide_shows_is_read_without_a_finding(guide: str) -> None:
    shown = re.findall(
        r"^```markdown\n(.*?)^```", (ROOT / "docs" / guide).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )

    assert len(shown) == 5
    assert [read_markdown(text, guide).diagnostics for text in shown] == [()] * 5


def test_every_decision_stands_in_the_list_and_says_what_was_rejected_and_what_would_reopen_it() -> None:
    records = sorted((ROOT / "docs" / "adr").glob("0*.md"))
    listed = (ROOT / "docs" / "adr" / "README.md").read_text(encoding="utf-8")

    assert len(records) >= 10
    for number, record in enumerate(records, start=1):
        text = record.read_text(encoding="utf-8")
        assert text.startswith(f"# {number}. ")
        assert "**Rejected.**" in text
        assert "**What would reopen it.**" in text
        assert f"({record.name})" in listed


def test_every_text_file_is_utf8_in_nfc_and_ends_its_lines_with_a_line_feed() -> None:
    files = [path for path in text_files() if path != _SHOWS_DECOMPOSED]
    faults = []
    for path in files:
        text = path.read_bytes().decode("utf-8")
        if not unicodedata.is_normalized("NFC", text) or "\r" in text:
            faults.append(path.relative_to(ROOT).as_posix())

    assert len(files) > 60
    assert faults == []


def test_every_file_name_is_in_nfc() -> None:
    names = [path.relative_to(ROOT).as_posix() for path in tracked_files()]

    assert len(names) > 60
    assert [name for name in names if not unicodedata.is_normalized("NFC", name)] == []


def test_no_text_file_holds_an_absolute_path_of_a_developers_machine() -> None:
    roots = ("Users", "root", "work", "tmp", "private", "mnt", "opt", "var/folders")
    pattern = re.compile(r"(?<![\w.~:/)}-])/(?:" + "|".join(roots) + r")/\w|[A-Z]:\\Users\\")
    files = text_files()
    faults = [path.relative_to(ROOT).as_posix() for path in files if pattern.search(path.read_text(encoding="utf-8"))]

    assert len(files) > 60
    assert faults == []


def test_the_changelog_has_the_form_that_it_names() -> None:
    headings = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)

    assert headings[0] == "[Unreleased]"
    assert [h for h in headings[1:] if not re.fullmatch(r"\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}", h)] == []
