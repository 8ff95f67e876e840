import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.support.pdf_structure import read_texts, structure_findings
from tests.support.pdf_validators import page_findings, qpdf_findings
from tests.support.print_profiles import press_profile

_ALL = ("--print", "--imposition", "booklet", "--screen")


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _sheets(path: Path) -> list[tuple[float, float]]:
    """Return width and height of each page of a file, in millimetres."""
    with pikepdf.open(path) as document:
        boxes = [[float(edge) for edge in page.mediabox] for page in document.pages]
    return [(round((box[2] - box[0]) / 72 * 25.4, 1), round((box[3] - box[1]) / 72 * 25.4, 1)) for box in boxes]


def test_the_files_for_printing_and_sending_are_written_beside_the_others_and_named(
    bantin: Callable[..., Any], new_issue: Path
) -> None:
    run = bantin("build", new_issue, *_ALL)
    out = new_issue / "out"
    pdfs = [f"ban-tin-2026-10{end}.pdf" for end in ("-booklet", "-print", "-screen", "")]

    assert (run.code, run.err) == (0, "")
    assert _names(out) == sorted([*pdfs, "ban-tin-2026-10.docx", "ban-tin-2026-10.json"])
    record = json.loads((out / "ban-tin-2026-10.json").read_text(encoding="utf-8"))
    assert [output["name"] for output in record["outputs"] if output["name"].endswith(".pdf")] == pdfs
    assert f"  {out}/ban-tin-2026-10-print.pdf  (for the print shop, " in run.out
    assert f"  {out}/ban-tin-2026-10-booklet.pdf  (to fold and staple, " in run.out
    assert f"  {out}/ban-tin-2026-10-screen.pdf  (to send, " in run.out


def test_the_files_are_named_in_vietnamese_too(bantin: Callable[..., Any], new_issue: Path) -> None:
    out = bantin("--lang", "vi", "build", new_issue, "--pdf", *_ALL).out

    assert "ban-tin-2026-10-print.pdf  (bản gửi nhà in, " in out
    assert "ban-tin-2026-10-booklet.pdf  (bản gập đôi, " in out
    assert "ban-tin-2026-10-screen.pdf  (bản nhẹ để gửi, " in out


def test_json_names_every_file(bantin: Callable[..., Any], new_issue: Path) -> None:
    data = json.loads(bantin("build", new_issue, "--pdf", *_ALL, "--json").out)
    paths = [Path(output["path"]) for output in data["builds"][0]["outputs"]]

    assert [path.name.removeprefix("ban-tin-2026-10") for path in paths] == [
        ".pdf",
        "-print.pdf",
        "-booklet.pdf",
        "-screen.pdf",
        ".json",
    ]


def test_one_may_be_written_without_the_pdf_for_reading(bantin: Callable[..., Any], new_issue: Path) -> None:
    assert bantin("build", new_issue, "--docx", "--screen").code == 0
    assert _names(new_issue / "out") == ["ban-tin-2026-10-screen.pdf", "ban-tin-2026-10.docx", "ban-tin-2026-10.json"]


def test_what_is_not_asked_for_again_stays_as_it_was(bantin: Callable[..., Any], new_issue: Path) -> None:
    bantin("build", new_issue, "--pdf", *_ALL)
    before = {path.name: path.stat().st_mtime_ns for path in (new_issue / "out").iterdir()}

    bantin("build", new_issue, "--pdf", "--screen")

    after = {path.name: path.stat().st_mtime_ns for path in (new_issue / "out").iterdir()}
    assert {name for name in before if before[name] == after[name]} == {
        "ban-tin-2026-10-print.pdf",
        "ban-tin-2026-10-booklet.pdf",
    }


def test_files_of_an_earlier_build_are_named_when_they_are_not_made_anew(
    bantin: Callable[..., Any], new_issue: Path
) -> None:
    bantin("build", "--print", "--screen", new_issue)
    name = next((new_issue / "out").glob("*.docx")).stem

    shown = bantin("build", "--pdf", "--screen", new_issue).out
    first = bantin("build", "--print", "--screen", new_issue).out

    assert f"From an earlier build, not made anew: {name}-print.pdf, {name}.docx\n" in shown
    assert "earlier build" not in first


def test_the_same_issue_gives_the_same_files(bantin: Callable[..., Any], new_issue: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        bantin("build", new_issue, "--pdf", *_ALL, "-o", tmp_path / name)

    assert len(_names(tmp_path / "a")) == 5
    for name in _names(tmp_path / "a"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes(), name


def test_blank_pages_are_told_only_where_sheets_are_folded(bantin: Callable[..., Any], new_issue: Path) -> None:
    long = "---\ntitle: Một bài dài\n---\n" + "Người dân nhận kết quả qua mạng trong ngày làm việc.\n\n" * 160
    (new_issue / "diem-tin" / "09-dai.md").write_text(long, encoding="utf-8")
    plain = json.loads(bantin("build", new_issue, "--pdf", "--screen", "--json").out)
    pages = plain["builds"][0]["pages"]
    folded = json.loads(bantin("build", new_issue, "--pdf", "--print", "--json").out)

    codes = [[finding["code"] for finding in data["folders"][0]["findings"]] for data in (plain, folded)]
    assert pages % 4 != 0
    assert ["BT654" in found for found in codes] == [False, True]
    assert len(_sheets(new_issue / "out" / "ban-tin-2026-10-print.pdf")) == pages + -pages % 4


@pytest.mark.parametrize(
    ("paper", "size"), [((), (380.0, 270.0)), (("--paper", "a4"), (297.0, 210.0)), (("--paper", "A3"), (420.0, 297.0))]
)
def test_a_booklet_has_the_paper_that_is_asked_for(
    bantin: Callable[..., Any], new_issue: Path, paper: tuple[str, ...], size: tuple[float, float]
) -> None:
    bantin("build", new_issue, "--pdf", "--imposition", "booklet", *paper)

    assert set(_sheets(new_issue / "out" / "ban-tin-2026-10-booklet.pdf")) == {size}


def test_every_file_keeps_the_standards(bantin: Callable[..., Any], new_issue: Path, tmp_path: Path) -> None:
    profile = tmp_path / "in.icc"
    profile.write_bytes(press_profile().data)
    bantin("build", new_issue, "--pdf", *_ALL, "--paper", "a4", "--print-profile", profile)
    files = sorted((new_issue / "out").glob("*.pdf"))

    assert len(files) == 4
    for path in files:
        data = path.read_bytes()
        assert (path.name, page_findings(data)) == (path.name, [])
        findings = structure_findings(data)
        if "-print" in path.name or "-booklet" in path.name:
            # On paper the contents lead nowhere.
            findings = [finding for finding in findings if not finding.endswith("TOCI has no Link")]
        assert (path.name, findings) == (path.name, [])
        assert (path.name, qpdf_findings(path)) == (path.name, [])


def test_every_file_reads_as_the_pdf_for_reading_does(bantin: Callable[..., Any], new_issue: Path) -> None:
    bantin("build", new_issue, "--pdf", *_ALL)
    texts = {
        path.name: [text for tag, text in read_texts(path.read_bytes()) if tag != "Figure"]
        for path in (new_issue / "out").glob("*.pdf")
    }

    assert len(texts) == 4
    assert len(texts["ban-tin-2026-10.pdf"]) > 50
    joined = {name: " ".join(" ".join(parts).split()) for name, parts in texts.items()}
    assert len(set(joined.values())) == 1


def test_drafts_are_marked_on_every_file(bantin: Callable[..., Any], new_issue: Path) -> None:
    import pypdfium2

    bantin("build", new_issue, "--pdf", "--draft", *_ALL)

    for end in ("-print", "-booklet", "-screen"):
        data = (new_issue / "out" / f"ban-tin-2026-10{end}.pdf").read_bytes()
        with pypdfium2.PdfDocument(BytesIO(data)) as document:
            text = document[0].get_textpage().get_text_range()
        assert "bản nháp" in text.lower(), end


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ["--print-profile", "in.icc"],
            "`--print-profile` cannot be used so: it goes with `--print` only. Add `--print`, or leave it out.\n",
        ),
        (["--paper", "a4"], "`--paper` cannot be used so: it goes with `--imposition booklet` only."),
        (["--paper", "a5", "--imposition", "booklet"], "'a5' is not one of 'a4', 'a3'."),
        (["--imposition", "folder"], "`--imposition` cannot be used so: 'folder' is not"),
        (["--show-grid", "--print"], "Run bantin twice, once with `--show-grid` and once with `--print`."),
        (["--show-grid", "--imposition", "booklet"], "once with `--imposition booklet`."),
        (["--show-grid", "--screen"], "once with `--screen`."),
    ],
)
def test_options_that_do_not_go_together_are_told(
    bantin: Callable[..., Any], new_issue: Path, words: list[str], message: str
) -> None:
    run = bantin("build", new_issue, *words)

    assert (run.code, run.out) == (2, "")
    assert message in run.err
    assert not (new_issue / "out").exists()


def test_options_that_do_not_go_together_are_told_in_vietnamese(bantin: Callable[..., Any], new_issue: Path) -> None:
    run = bantin("build", new_issue, "--paper", "a3", "--lang", "vi")

    assert run.err.startswith(
        "Giá trị của `--paper` không dùng được: chỉ dùng kèm `--imposition booklet`. Thêm tùy chọn ấy, hoặc bỏ"
    )


@pytest.mark.parametrize(("content", "code"), [(None, "BT760"), (b"not a profile", "BT761")])
def test_a_profile_that_cannot_be_used_stops_the_build(
    bantin: Callable[..., Any], new_issue: Path, tmp_path: Path, content: bytes | None, code: str
) -> None:
    profile = tmp_path / "in.icc"
    if content is not None:
        profile.write_bytes(content)

    run = bantin("build", new_issue, "--print", "--print-profile", profile)

    assert run.code == 1
    assert code in run.out
    assert _names(new_issue / "out") == []
