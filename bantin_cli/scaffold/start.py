"""Make the folder of a new issue: all of it, or nothing."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from bantin_cli.model.issue import Month
from bantin_cli.scaffold.content_text import IMAGES_README, activities_text, article_text, documents_text
from bantin_cli.scaffold.manifest_text import manifest_text
from bantin_cli.scaffold.plan import IssuePlan, NewIssue, plan_issue
from bantin_cli.styles.library import load_layout
from bantin_cli.styles.spec import ContentKind, LayoutSpec, Start
from bantin_cli.writers.new_files import write_new_files


@dataclass(frozen=True, slots=True)
class StartedIssue:
    """A folder that was made; `files` are relative to it."""

    root: Path
    month: Month
    number: int
    files: tuple[str, ...]


def start_issue(new: NewIssue, today: date) -> StartedIssue:
    """Make an issue that builds at once.

    Args:
        new: what is wanted.
        today: the month to take when nothing else says one.

    Raises:
        BantinError: the previous issue or the layout cannot be read; BT197, a file is in the way; BT750 or BT751,
            nothing can be written there.
    """
    plan = plan_issue(new, today)
    spec = load_layout(plan.layout, new.root)
    files = issue_files(plan, spec)
    write_new_files(new.root, files)
    return StartedIssue(new.root, plan.month, plan.number, tuple(files))


def issue_files(plan: IssuePlan, spec: LayoutSpec) -> dict[str, bytes]:
    """Return the files of a new issue by path."""
    sections = _carried_sections(plan) or _sections_of(spec)
    texts = {"bantin.yaml": manifest_text(plan, sections)}
    for section in sections:
        texts |= _content(section, plan, spec)
    texts["images/README.md"] = IMAGES_README.vi if plan.language == "vi" else IMAGES_README.en
    texts[".gitignore"] = "out/\n"
    files = {path: text.encode() for path, text in texts.items()}
    if plan.logo is not None:
        files[plan.logo[0]] = plan.logo[1]
    return files


def _sections_of(spec: LayoutSpec) -> tuple[dict[str, Any], ...]:
    sections = []
    for kind in spec.kinds:
        place = f"{kind.folder}/" if kind.content is ContentKind.ARTICLES else f"{kind.folder}.yaml"
        sections.append({"id": kind.folder, "kind": kind.name, "title": kind.title.vi, "from": place})
    return tuple(sections)


def _carried_sections(plan: IssuePlan) -> tuple[dict[str, Any], ...]:
    """Return the previous sections; `empty` was said of last month and is not carried."""
    sections = plan.carried.get("sections")
    if not isinstance(sections, list):
        return ()
    return tuple(
        {key: value for key, value in section.items() if key != "empty"}
        for section in sections
        if isinstance(section, dict)
    )


def _content(section: dict[str, Any], plan: IssuePlan, spec: LayoutSpec) -> dict[str, str]:
    """Return the sample files of a section; none for a kind that the layout does not know or a path that leads out."""
    kind = spec.kind(str(section.get("kind", "")))
    place = PurePosixPath(str(section.get("from", "")))
    if kind is None or not place.parts or place.is_absolute() or ".." in place.parts:
        return {}
    title = str(section.get("title") or section.get("id"))
    match kind.content:
        case ContentKind.DOCUMENTS:
            return {place.as_posix(): documents_text(plan.month, plan.language)}
        case ContentKind.ACTIVITIES:
            return {place.as_posix(): activities_text(plan.month, plan.language)}
        case ContentKind.ARTICLES:
            count = max(1, kind.min_items)
            # The story that has a page to itself is the one for the cover.
            leads = kind.style.first.start is Start.NEW_PAGE
            titles = [title] if count == 1 else [f"{title}, bài {number}" for number in range(1, count + 1)]
            return {
                f"{place.as_posix()}/{number:02d}-bai-mau.md": article_text(
                    name, plan.language, is_announced=leads and number == 1
                )
                for number, name in enumerate(titles, 1)
            }
