import hashlib
import json
import os
from dataclasses import replace

from bantin_cli import __version__
from bantin_cli.diagnostics.diagnostic import found
from bantin_cli.flow.items import Role
from bantin_cli.fonts.codes import FONT_NOT_USABLE
from bantin_cli.geometry import Rect
from bantin_cli.layout.placed import PageFit, PlacedQr, Resizing
from bantin_cli.units import MM
from bantin_cli.writers.record import BuildFacts, build_record, render_record
from bantin_cli.writers.record_reference import reference_markdown
from tests.support.placed import BLACK, SPAN, element, issue, page, picture

FINDING = found(FONT_NOT_USABLE, SPAN, file="a.ttf", reason_vi="hỏng", reason_en="broken")
FACTS = BuildFacts(
    layout="chuyen-doi-so",
    inputs={"diem-tin/01-mau.md": "b" * 64, "bantin.yaml": "a" * 64},
    outputs={"ban-tin.pdf": b"%PDF", "ban-tin.docx": b"PK"},
    findings=(FINDING, FINDING),
)
CODE = PlacedQr(Rect(60, 60, 30 * MM, 30 * MM), ((True,),), "https://a.b", "Mã QR", BLACK, element(Role.QR, 9), SPAN)
PLACED = issue(page(picture(box=Rect(0, 0, 100 * MM, 75 * MM))), page(CODE, number=2))


def test_the_record_says_what_was_made_of_what() -> None:
    assert build_record(PLACED, FACTS) == {
        "format": 1,
        "bantin": __version__,
        "issue": {
            "title": "Bản tin Mẫu số 10",
            "number": 10,
            "month": "2026-10",
            "language": "vi",
            "layout": "chuyen-doi-so",
            "draft": False,
        },
        "page_width_mm": 190.0,
        "page_height_mm": 270.0,
        "page_count": 2,
        "fit": {"multiple_of": 1, "target": None, "met": True, "cures": []},
        "words": 42,
        "pages": [
            {"number": 1, "name": "cover", "fill": 0.5, "filler": None, "free_lines": 0, "column_difference": 0},
            {"number": 2, "name": "diem-tin", "fill": 0.5, "filler": None, "free_lines": 0, "column_difference": 0},
        ],
        "sections": [{"id": "diem-tin", "title": "Điểm tin", "first_page": 1}],
        "articles": [
            {
                "key": "diem-tin/01-mau",
                "title": "Bài mẫu",
                "section": "diem-tin",
                "first_page": 1,
                "last_page": 2,
                "words": 42,
                "lines": 0,
                "parted": False,
                "surplus_lines": 0,
                "surplus_words": 0,
                "free_lines": 0,
            }
        ],
        "pictures": [{"path": "images/mau.jpg", "page": 1, "width_mm": 100.0, "height_mm": 75.0, "effective_dpi": 203}],
        "preflight": [],
        "qr_codes": [{"url": "https://a.b", "page": 2, "width_mm": 30.0}],
        "findings": {"error": 2, "warning": 0, "note": 0, "codes": {"BT701": 2}},
        "inputs": {"bantin.yaml": "a" * 64, "diem-tin/01-mau.md": "b" * 64},
        "outputs": [
            {"name": "ban-tin.docx", "bytes": 2, "sha256": hashlib.sha256(b"PK").hexdigest()},
            {"name": "ban-tin.pdf", "bytes": 4, "sha256": hashlib.sha256(b"%PDF").hexdigest()},
        ],
    }


def test_the_file_is_readable_json_with_vietnamese_letters() -> None:
    record = build_record(PLACED, FACTS)
    data = render_record(record)

    assert json.loads(data) == record
    assert "Bản tin Mẫu".encode() in data
    assert data.endswith(b"}\n")


def test_a_file_name_that_is_not_utf_8_is_read_back_as_it_is_on_disk() -> None:
    name = os.fsdecode(b"diem-tin/\xff.md")
    facts = BuildFacts(FACTS.layout, {name: "a" * 64}, FACTS.outputs, FACTS.findings)

    assert json.loads(render_record(build_record(PLACED, facts)))["inputs"] == {name: "a" * 64}


def test_the_order_in_which_files_were_read_does_not_show() -> None:
    turned = BuildFacts(
        FACTS.layout, dict(reversed(FACTS.inputs.items())), dict(reversed(FACTS.outputs.items())), FACTS.findings
    )

    assert render_record(build_record(PLACED, turned)) == render_record(build_record(PLACED, FACTS))


def test_what_must_be_cut_is_recorded_below_zero() -> None:
    change = Resizing("diem-tin/01-mau", SPAN, -7, -58)
    fit = PageFit(4, 20, is_met=False, cures=((change,),))

    assert build_record(replace(PLACED, fit=fit), FACTS)["fit"] == {
        "multiple_of": 4,
        "target": 20,
        "met": False,
        "cures": [[{"article": "diem-tin/01-mau", "file": "diem-tin/01-mau.md", "lines": -7, "words": -58}]],
    }


def test_the_reference_names_every_key_of_the_record() -> None:
    page = reference_markdown()

    assert all(f"| `{key}` |" in page for key in build_record(PLACED, FACTS))
    assert "| `cures` | list: list: see [Resizing](#resizing) |" in page
    assert "| `inputs` | text, by text |" in page
