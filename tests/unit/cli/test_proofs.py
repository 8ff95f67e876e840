import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_contact_sheet_is_written_beside_the_pdf_and_named(bantin: Callable[..., Any], new_issue: Path) -> None:
    run = bantin("build", new_issue, "--pdf", "--proof")
    out = new_issue / "out"

    assert (run.code, run.err) == (0, "")
    assert _names(out) == ["ban-tin-2026-10-proof.png", "ban-tin-2026-10.json", "ban-tin-2026-10.pdf"]
    assert f"  {out}/ban-tin-2026-10-proof.png  (" in run.out
    record = json.loads((out / "ban-tin-2026-10.json").read_text(encoding="utf-8"))
    assert [output["name"] for output in record["outputs"]] == ["ban-tin-2026-10-proof.png", "ban-tin-2026-10.pdf"]


def test_proofs_do_without_a_pdf_on_disk(bantin: Callable[..., Any], new_issue: Path) -> None:
    assert bantin("build", new_issue, "--docx", "--proof").code == 0
    assert _names(new_issue / "out") == [
        "ban-tin-2026-10-proof.png",
        "ban-tin-2026-10.docx",
        "ban-tin-2026-10.json",
    ]


def test_every_page_is_a_picture_and_they_share_one_line(bantin: Callable[..., Any], new_issue: Path) -> None:
    run = bantin("build", new_issue, "--pdf", "--page-images", "--dpi", 50)
    out = new_issue / "out"
    record = json.loads((out / "ban-tin-2026-10.json").read_text(encoding="utf-8"))
    names = [f"ban-tin-2026-10-page-{number:02}.png" for number in range(1, record["page_count"] + 1)]

    assert sorted(path.name for path in out.glob("*.png")) == names
    assert Image.open(BytesIO((out / names[0]).read_bytes())).size == (375, 532)
    assert f"  {out}/{names[0]} … {names[-1]}  ({len(names)} pictures, " in run.out
    assert [output["name"] for output in record["outputs"]] == [*names, "ban-tin-2026-10.pdf"]


def test_json_names_every_picture(bantin: Callable[..., Any], new_issue: Path) -> None:
    data = json.loads(bantin("build", new_issue, "--pdf", "--proof", "--dpi", 20, "--json").out)
    outputs = data["builds"][0]["outputs"]

    kinds = [output["kind"] for output in outputs]
    assert kinds == ["pdf", *["png"] * (1 + data["builds"][0]["pages"]), "json"]
    assert all(Path(output["path"]).stat().st_size == output["size_bytes"] for output in outputs)


def test_page_images_of_an_issue_that_was_longer_are_gone_and_other_files_stay(
    bantin: Callable[..., Any], new_issue: Path
) -> None:
    bantin("build", new_issue, "--pdf", "--page-images", "--dpi", 20)
    out = new_issue / "out"
    last = max(out.glob("*-page-*.png"))
    left_over = out / "ban-tin-2026-10-page-98.png"
    left_over.write_bytes(last.read_bytes())
    foreign = out / "ban-tin-2026-10-page-99.png"
    foreign.write_bytes(b"not ours")

    bantin("build", new_issue, "--pdf", "--proof")
    assert left_over.exists()
    bantin("build", new_issue, "--pdf", "--page-images", "--dpi", 20)
    assert (last.exists(), left_over.exists(), foreign.exists()) == (True, False, True)


def test_the_same_issue_gives_the_same_pictures(bantin: Callable[..., Any], new_issue: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        bantin("build", new_issue, "--pdf", "--proof", "--dpi", 30, "-o", tmp_path / name)

    assert _names(tmp_path / "a") == _names(tmp_path / "b")
    for name in _names(tmp_path / "a"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes(), name


@pytest.mark.parametrize("dpi", ["19", "601", "0", "-5", "nhiều", "100.5"])
def test_a_resolution_that_cannot_be_used_is_told(bantin: Callable[..., Any], new_issue: Path, dpi: str) -> None:
    run = bantin("build", new_issue, "--page-images", "--dpi", dpi)

    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("`--dpi` cannot be used so: expected a whole number from 20 to 600.\n")


def test_errors_stop_the_proofs_too(bantin: Callable[..., Any], new_issue: Path) -> None:
    (new_issue / "diem-tin" / "01-bai-mau.md").write_text("---\nauthor: An\n---\nNội dung.\n", encoding="utf-8")

    assert bantin("build", new_issue, "--proof").code == 1
    assert not (new_issue / "out").exists()


def test_the_grid_never_takes_the_place_of_the_clean_pdf(bantin: Callable[..., Any], new_issue: Path) -> None:
    bantin("build", new_issue, "--pdf")
    clean = (new_issue / "out" / "ban-tin-2026-10.pdf").read_bytes()

    run = bantin("build", new_issue, "--show-grid", "--proof", "--dpi", 20)

    assert run.code == 0
    made = {name for name in _names(new_issue / "out") if "-grid" in name}
    pages = {name for name in made if "-page-" in name}
    assert made - pages == {"ban-tin-2026-10-grid.pdf", "ban-tin-2026-10-grid-proof.png", "ban-tin-2026-10-grid.json"}
    assert "ban-tin-2026-10-grid-page-01.png" in pages
    assert (new_issue / "out" / "ban-tin-2026-10.pdf").read_bytes() == clean
    assert (new_issue / "out" / "ban-tin-2026-10-grid.pdf").read_bytes() != clean


def test_the_grid_adds_nothing_to_the_text(bantin: Callable[..., Any], new_issue: Path) -> None:
    import pypdfium2

    bantin("build", new_issue, "--pdf")
    bantin("build", new_issue, "--show-grid")
    texts = []
    for name in ("ban-tin-2026-10.pdf", "ban-tin-2026-10-grid.pdf"):
        with pypdfium2.PdfDocument(new_issue / "out" / name) as document:
            texts.append([page.get_textpage().get_text_range() for page in document])

    assert texts[0] == texts[1]
    assert sum(map(len, texts[0])) > 1000


def test_a_grid_with_the_docx_named_gives_both(bantin: Callable[..., Any], new_issue: Path) -> None:
    bantin("build", new_issue, "--show-grid", "--docx")

    assert _names(new_issue / "out") == [
        "ban-tin-2026-10-grid.docx",
        "ban-tin-2026-10-grid.json",
        "ban-tin-2026-10-grid.pdf",
    ]
