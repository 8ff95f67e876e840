"""The sections of a manifest and what lies in the folder: what does not fit is named."""

from pathlib import Path

import pytest

from bantin_cli.model import codes
from tests.support.building import ARTICLE, HEAD, NEWS, build_from, found_in


@pytest.mark.parametrize(
    ("sections", "code", "place", "values"),
    [
        ("- {id: a, kind: new, from: tin/}", codes.UNKNOWN_SECTION_KIND, "3:11", {"kind": "new", "known": "`news`"}),
        (
            "- {id: a, kind: xyz, from: tin/}",
            codes.UNKNOWN_SECTION_KIND,
            "3:11",
            {"kind": "xyz", "known": "`news`, `feature`, `documents`, `activities`"},
        ),
        (
            "- {id: a, kind: news, from: tin/}\n- {id: b, kind: news, from: tinn/}",
            codes.SECTION_SOURCE_MISSING,
            "4:23",
            {"section": "b", "path": "tinn/", "nearest": " (`tin/`)"},
        ),
        (
            "- {id: a, kind: news, from: tin/}\n- {id: b, kind: documents}",
            codes.SECTION_WITHOUT_SOURCE,
            "4:4",
            {"section": "b"},
        ),
        (
            "- {id: a, kind: news, from: tin/}\n- {id: b, kind: news, from: vb.yaml}",
            codes.FOLDER_EXPECTED,
            "4:23",
            {"section": "b", "path": "vb.yaml"},
        ),
        ("- {id: a, kind: documents, from: tin}", codes.TABLE_FILE_EXPECTED, "3:28", {"section": "a", "path": "tin"}),
        (
            "- {id: a, kind: news, from: tin/}\n- {id: a, kind: documents, from: vb.yaml}",
            codes.DUPLICATE_SECTION_ID,
            "4:4",
            {"section": "a", "first": 3},
        ),
        (
            "- {id: a, kind: news, from: tin/}\n- {id: b, kind: feature, from: ./tin}",
            codes.SOURCE_USED_TWICE,
            "4:26",
            {"path": "./tin", "first": "a"},
        ),
        (
            "- {id: a, kind: news, from: tin/, empty: true}",
            codes.EMPTY_SECTION_HAS_CONTENT,
            "3:3",
            {"section": "a", "path": "tin/", "count": 1},
        ),
        ("- {id: a, kind: news, from: ../tin}\n- {id: b, kind: news, from: tin}", None, "3:23", {"path": "../tin"}),
    ],
)
def test_sections_that_do_not_fit_the_folder_are_named(
    tmp_path: Path, sections: str, code: object, place: str, values: dict[str, object]
) -> None:
    files = {"bantin.yaml": f"{HEAD}sections:\n{sections}\n", "tin/1.md": ARTICLE, "vb.yaml": "[]"}

    (finding,) = build_from(tmp_path, files).diagnostics

    assert finding.code is code or (code is None and finding.code.id == "BT107")
    assert (str(finding.span), dict(finding.values)) == (f"bantin.yaml:{place}", values)


def test_section_ids_are_unique_in_the_issue_whatever_the_manifest_says(tmp_path: Path) -> None:
    manifest = f"{HEAD}sections:\n- {{id: a, kind: news, empty: true}}\n"
    manifest += "- {id: a, kind: news, empty: true}\n- {kind: news, empty: true}\n"
    built = build_from(tmp_path, {"bantin.yaml": manifest})

    assert [d.code.id for d in built.diagnostics] == ["BT217", "BT151"]
    assert built.issue is not None
    assert [section.id for section in built.issue.sections] == ["a", "a-2", "section-3"]


def test_an_empty_section_needs_no_source_and_none_that_exists(tmp_path: Path) -> None:
    sections = "sections:\n- {id: a, kind: news, empty: true}\n- {id: b, kind: news, from: b/, empty: true}\n"
    built = build_from(tmp_path, {"bantin.yaml": HEAD + sections})

    assert built.diagnostics == ()
    assert built.issue is not None
    assert [(section.id, section.is_empty) for section in built.issue.sections] == [("a", True), ("b", True)]


def test_the_articles_of_a_section_of_unknown_kind_are_read_for_their_findings(tmp_path: Path) -> None:
    manifest = f"{HEAD}sections:\n- {{id: a, kind: newz, from: tin/}}\n"
    built = build_from(tmp_path, {"bantin.yaml": manifest, "tin/1.md": "# Lớn"})

    assert [d.code.id for d in built.diagnostics] == ["BT210", "BT108", "BT140"]
    assert built.issue is not None
    assert built.issue.sections == ()


def test_an_article_outside_every_section_is_named(tmp_path: Path) -> None:
    files = dict.fromkeys(("tin/1.md", "khac/2.md", "3.md", "tin/sau/4.md", "images/5.md", "out/6.md"), ARTICLE)

    built = build_from(tmp_path, {"bantin.yaml": NEWS, "README.md": "x", **files})

    assert found_in(built) == [("BT215", "3.md"), ("BT215", "khac/2.md"), ("BT215", "tin/sau/4.md")]


def test_a_text_beside_the_articles_that_is_no_markdown_is_named(tmp_path: Path) -> None:
    ignored = ("tin/~$2.docx", "tin/.3.txt", "tin/README.txt", "tin/4.pdf", "ghi-chu.txt")
    files = dict.fromkeys(("tin/1.md", "tin/2.md.txt", "tin/3.DOCX", *ignored), ARTICLE)

    built = build_from(tmp_path, {"bantin.yaml": NEWS, **files})

    assert found_in(built) == [("BT220", "tin/2.md.txt"), ("BT220", "tin/3.DOCX")]
    assert built.diagnostics[0].message("vi") == "Tệp `tin/2.md.txt` không có đuôi `.md` nên sẽ không được in."
    assert "does not end in `.md`" in built.diagnostics[0].message("en")
