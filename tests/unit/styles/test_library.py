"""Finding and loading layouts: bundled, of one's own, absent, broken."""

import os
from pathlib import Path

import pytest

from bantin_cli.diagnostics.diagnostic import Diagnostic
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.resources import bundled
from bantin_cli.styles import codes
from bantin_cli.styles.library import bundled_layouts, load_layout
from bantin_cli.units import MM

_BUNDLED = (bundled("layouts") / "chuyen-doi-so" / "layout.yaml").read_text(encoding="utf-8")


def _own(folder: Path, *changes: tuple[str, str]) -> Path:
    """Write the bundled layout as ``mau-rieng`` under `folder`, with pieces of its text replaced."""
    text = _BUNDLED.replace("../fonts/", f"{bundled('layouts').as_posix()}/fonts/")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    home = folder / "mau-rieng"
    home.mkdir()
    (home / "layout.yaml").write_text(text, encoding="utf-8")
    return home


def _findings(name: str, folder: Path) -> tuple[Diagnostic, ...]:
    with pytest.raises(BantinError) as raised:
        load_layout(name, folder)
    return raised.value.diagnostics


def test_a_bundled_layout_is_called_by_its_name(tmp_path: Path) -> None:
    spec = load_layout("chuyen-doi-so", tmp_path)

    assert "chuyen-doi-so" in bundled_layouts()
    assert (spec.name, spec.columns, spec.grid, spec.lines_per_page) == ("chuyen-doi-so", 2, 13.0, 49)
    assert (spec.page.width, spec.page.height, spec.bleed) == pytest.approx((190 * MM, 270 * MM, 3 * MM))
    assert (spec.text_area.x, spec.text_area.y) == pytest.approx((15.5 * MM, 24 * MM))
    assert spec.column_width == pytest.approx(77 * MM)


def test_a_layout_of_ones_own_is_called_by_its_path(tmp_path: Path) -> None:
    _own(tmp_path, ("name: chuyen-doi-so", "name: mau-rieng"), ("grid: 13pt", "grid: 6.5pt"))

    spec = load_layout("mau-rieng", tmp_path)

    assert (spec.name, spec.grid) == ("mau-rieng", 6.5)
    assert load_layout("../mau-rieng", tmp_path / "so-10") == spec


@pytest.mark.parametrize("name", ["chuyen-doi-xo", "", ".", "trong", "\0", "a" * 5000])
def test_a_name_without_a_layout_is_a_finding_with_the_names_there_are(tmp_path: Path, name: str) -> None:
    (tmp_path / "trong").mkdir()

    (finding,) = _findings(name, tmp_path)

    assert (finding.code, finding.span) == (codes.UNKNOWN_LAYOUT, SourceSpan("bantin.yaml"))
    assert dict(finding.values) == {"layout": name, "layouts": "`chuyen-doi-so`, `phuong-xa`"}


def test_the_place_of_an_unknown_name_is_where_it_is_written(tmp_path: Path) -> None:
    span = SourceSpan("bantin.yaml", 2, 9)

    with pytest.raises(BantinError) as raised:
        load_layout("khong-co", tmp_path, span)

    assert raised.value.diagnostics[0].span == span


@pytest.mark.parametrize(
    ("old", "new", "detail"),
    [
        ("body: {family: serif", "body: {family: srif", "text_styles.body: family 'srif' is not one of `families`"),
        ("colour: ink, align: justified", "colour: inc, align: justified", "colour 'inc' is not one of `colours`"),
        (
            "body-drop-cap: {like: body",
            "body-drop-cap: {like: bodi",
            "text_styles.body-drop-cap is like 'bodi', which does not exist",
        ),
        ("body: {family", "body: {like: list, family", "text_styles: body → list → body go round in a circle"),
        (
            "kicker: {family: sans, weight: 700, size: 9.5pt, leading: 13.5pt",
            "kicker: {family: sans, weight: 700",
            "text_styles.kicker lacks size, leading",
        ),
        ("caption: caption", "caption: chu-thich", "'chu-thich' is not one of `text_styles`"),
        ("fill: tint, bar: blue", "fill: tin, bar: blue", "colour 'tin' is not one of `colours`"),
        (
            "news: {kicker: kicker",
            "news: {like: feature, kicker: kicker",
            "articles: news → feature → news go round in a circle",
        ),
        ("feature: {like: news, title", "feature: {title", "articles.feature lacks kicker, author, body"),
        ("first: feature, others", "first: featur, others", "'featur' is not one of `articles`"),
        ("min_items: 1, style: bands", "min_items: 1, style: band", "'band' is not one of `sections`"),
        ("table: register, shares", "table: regist, shares", "'regist' is not one of `table`"),
    ],
)
def test_a_name_that_is_not_defined_breaks_the_layout(tmp_path: Path, old: str, new: str, detail: str) -> None:
    _own(tmp_path, (old, new))

    (finding,) = _findings("mau-rieng", tmp_path)

    assert (finding.code, str(finding.span)) == (codes.BROKEN_LAYOUT, "mau-rieng/layout.yaml")
    assert str(finding.values["detail"]).startswith(detail)


def test_every_font_file_that_is_missing_is_named(tmp_path: Path) -> None:
    _own(tmp_path, ("BeVietnamPro_500Medium.ttf", "Thieu500.ttf"), ("BeVietnamPro_700Bold.ttf", "Thieu700.ttf"))

    findings = _findings("mau-rieng", tmp_path)

    assert [finding.code for finding in findings] == [codes.FONT_FILE_MISSING] * 2
    assert [finding.values["file"] for finding in findings] == [
        Path(os.path.relpath(bundled("layouts") / "fonts" / "be-vietnam-pro" / name, tmp_path / "mau-rieng")).as_posix()
        for name in ("Thieu500.ttf", "Thieu700.ttf")
    ]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("grid: 13pt", "grid: 13pt\ngird: 13pt", "BT150"),
        ("grid: 13pt", "# none", "BT151"),
        ("grid: 13pt", "grid: a: b", "BT122"),
        ("count: 2", "count: 9", "BT15"),
        ("page: {width: 190mm", "page: {width: 190 inches", "BT15"),
        ("hero: bleed", "hero: blead", "BT159"),
        ("slot: masthead", "slot: mast-head", "BT159"),
    ],
)
def test_a_layout_file_that_is_wrong_is_reported_as_any_file_is(tmp_path: Path, old: str, new: str, code: str) -> None:
    _own(tmp_path, (old, new))

    findings = _findings("mau-rieng", tmp_path)

    assert [finding.code.id[: len(code)] for finding in findings] == [code]
    assert str(findings[0].span).startswith("mau-rieng/layout.yaml")


def test_a_requirement_that_no_manifest_has_is_a_finding_with_the_field_that_was_meant(tmp_path: Path) -> None:
    _own(tmp_path, ("  - contact.email\n", "  - contact.emial\n"))

    (finding,) = _findings("mau-rieng", tmp_path)

    line = next(n for n, text in enumerate(_BUNDLED.splitlines(), 1) if text == "  - contact.email")
    assert (finding.code.id, str(finding.span).split(":")[:2]) == ("BT159", ["mau-rieng/layout.yaml", str(line)])
    assert dict(finding.values) == {
        "field": "requirements",
        "value": "contact.emial",
        "choices": "`contact.email`",
    }


def test_a_layout_file_that_is_no_text_is_a_finding(tmp_path: Path) -> None:
    home = _own(tmp_path)
    (home / "layout.yaml").write_bytes(b"\xff\xfe\x00\x00")

    (finding,) = _findings("mau-rieng", tmp_path)

    assert (finding.code.id, str(finding.span)) == ("BT104", "mau-rieng/layout.yaml")


def test_an_empty_layout_file_lacks_what_a_layout_needs(tmp_path: Path) -> None:
    home = _own(tmp_path)
    (home / "layout.yaml").write_text("")

    findings = _findings("mau-rieng", tmp_path)

    assert {finding.code.id for finding in findings} == {"BT151"}
    assert len(findings) > 10
