"""Fields of the manifest by their dotted name."""

from pathlib import Path
from types import SimpleNamespace
from typing import get_args

from bantin_cli.checks.fields import manifest_fields
from bantin_cli.pipeline import check_folder
from bantin_cli.schema.issue_file import RequirableField
from tests.support.building import folder_with


def test_every_field_that_a_layout_may_ask_for_is_known_to_the_check(make: SimpleNamespace) -> None:
    assert tuple(manifest_fields(make.issue())) == get_args(RequirableField)


_MANIFEST = """\
layout: chuyen-doi-so
masthead:
  title: Bản tin Mẫu
  place: TODO
issue: {month: 2026-10, number: 10}
imprint:
  directed_by: Sở Mẫu
  produced_by:
  licence:
    number: xxx
qr_guide:
  steps:
    - Mở máy ảnh.
    - "..."
contact:
  organisation: Sở Mẫu
  email: a@so.example
sections:
  - {id: tin, kind: news, title: Tin, from: tin/}
"""


def test_findings_of_fields_point_at_the_fields_line_and_at_the_group_when_a_field_is_not_written(
    tmp_path: Path,
) -> None:
    files = {"bantin.yaml": _MANIFEST, "tin/01-bai.md": "---\ntitle: Tin\nkicker: Mới\nlead: TODO\n---\nNội dung.\n"}
    folder_with(tmp_path, files)
    found = {
        (diagnostic.code.id, str(diagnostic.values.get("field", diagnostic.values.get("where_vi")))): str(
            diagnostic.span
        ).rsplit(":", 1)[0]
        for diagnostic in check_folder(tmp_path).diagnostics
        if diagnostic.code.id in {"BT207", "BT208"}
    }

    assert found == {
        ("BT207", "`masthead.place`"): "bantin.yaml:4",
        ("BT207", "`imprint.licence.number`"): "bantin.yaml:10",
        ("BT207", "`qr_guide.steps`"): "bantin.yaml:14",
        ("BT207", "`lead`"): "tin/01-bai.md:4",
        ("BT208", "imprint.produced_by"): "bantin.yaml:8",
        ("BT208", "contact.address"): "bantin.yaml:15",
    }
