"""The text of a new bantin.yaml; its comments come from the schema's descriptions."""

from collections.abc import Mapping
from typing import Any

from bantin_cli.checks import placeholders
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.scaffold.plan import IssuePlan
from bantin_cli.scaffold.yaml_text import descriptions, entry, flow, left_out, text_of
from bantin_cli.schema import issue_file
from bantin_cli.schema.issue_file import IssueFile

_TITLE = Wording(
    vi="Số báo: thay các câu mẫu bằng nội dung thật, rồi chạy `bantin check` và `bantin build`.",
    en="The issue: replace the sample texts, then run `bantin check` and `bantin build`.",
)
_SECTION_KEYS = Wording(vi="Mỗi chuyên mục gồm:", en="A section has:")

_GROUPS: tuple[tuple[str, Any], ...] = (
    ("masthead", issue_file.MastheadEntry),
    ("issue", issue_file.NumberEntry),
    ("cover", issue_file.CoverEntry),
    ("imprint", issue_file.ImprintEntry),
    ("qr_guide", issue_file.QrGuideEntry),
    ("contact", issue_file.ContactEntry),
)

_SAMPLES: Mapping[str, Mapping[str, Any]] = {
    "masthead": {"title": placeholders.MASTHEAD_TITLE, "place": placeholders.MASTHEAD_PLACE},
    "imprint": {
        "directed_by": placeholders.DIRECTED_BY,
        "produced_by": placeholders.PRODUCED_BY,
        "profile": "neutral",
    },
    "contact": {
        "heading": "Thông tin liên hệ và góp ý:",
        "organisation": placeholders.ORGANISATION,
        "address": placeholders.ADDRESS,
        "email": placeholders.EMAIL,
    },
    "pages": {"multiple_of": 4},
    "output": {"name": "ban-tin-{month}"},
}


def manifest_text(plan: IssuePlan, sections: tuple[dict[str, Any], ...]) -> str:
    """Return the manifest of a new issue, with every field that it may have."""
    about = descriptions(IssueFile, plan.language)
    lines = [f"# {_TITLE.fill(plan.language, {})}", ""]
    top = {
        "format": 1,
        "layout": plan.layout,
        "language": plan.carried.get("language", "vi"),
        "messages": plan.language,
    }
    for name, value in top.items():
        lines += [f"# {about[name]}", *entry(name, value)]
    for name, model in _GROUPS:
        lines += ["", f"# {about[name]}", f"{name}:", *_fields(model, _values(name, plan), plan)]
    lines += ["", f"# {about['sections']}", *_section_comments(plan), "sections:"]
    lines += [f"  - {flow(section)}" for section in sections]
    for name, model in (("pages", issue_file.PagesEntry), ("output", issue_file.OutputEntry)):
        lines += ["", f"# {about[name]}", f"{name}:", *_fields(model, _values(name, plan), plan)]
    return text_of(_without_bare_groups(lines))


def _values(group: str, plan: IssuePlan) -> Mapping[str, Any]:
    if group == "issue":
        return {"month": str(plan.month), "number": plan.number}
    carried = plan.carried.get(group)
    return carried if isinstance(carried, dict) else _SAMPLES.get(group, {})


def _fields(model: Any, values: Mapping[str, Any], plan: IssuePlan) -> list[str]:
    lines = []
    for name, description in descriptions(model, plan.language).items():
        lines.append(f"  # {description}")
        value = values.get(name)
        lines += [left_out(name, 2)] if value in (None, "", []) else entry(name, value, 2)
    return lines


def _section_comments(plan: IssuePlan) -> list[str]:
    keys = descriptions(issue_file.SectionEntry, plan.language)
    return [f"# {_SECTION_KEYS.fill(plan.language, {})}", *(f"#   {name}: {about}" for name, about in keys.items())]


def _without_bare_groups(lines: list[str]) -> list[str]:
    """Turn the name of a group that has only comments under it into a comment too."""
    written = []
    for index, line in enumerate(lines):
        is_name = line.endswith(":") and not line.startswith((" ", "#"))
        following = next((later for later in lines[index + 1 :] if not later.lstrip().startswith("#")), "")
        is_bare = is_name and not following.startswith(" ")
        written.append(f"# {line}" if is_bare else line)
    return written
