"""Layouts whose names are all defined, and which could not be printed all the same."""

import pytest

from bantin_cli.resources import bundled
from bantin_cli.schema.errors import validate_file
from bantin_cli.schema.layout_pages import LayoutFile
from bantin_cli.sources.yaml_reader import read_yaml
from bantin_cli.styles.library import bundled_layouts, load_layout
from bantin_cli.styles.resolve import resolve_layout
from bantin_cli.styles.soundness import layout_faults

_HOME = bundled("layouts") / "chuyen-doi-so"
_TEXT = (_HOME / "layout.yaml").read_text(encoding="utf-8")


def _faults(old: str, new: str) -> tuple[str, ...]:
    assert old in _TEXT
    reading = validate_file(LayoutFile, read_yaml(_TEXT.replace(old, new, 1), "layout.yaml").value)
    assert reading.value is not None
    assert reading.diagnostics == ()
    return layout_faults(resolve_layout(reading.value, _HOME))


def test_the_bundled_layouts_can_be_printed() -> None:
    assert bundled_layouts()
    for name in bundled_layouts():
        assert layout_faults(load_layout(name, _HOME)) == ()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("gutter: 5mm", "gutter: 140mm", "margins and gutter leave columns 27pt wide; 40pt are needed"),
        (
            "margins: [24mm, 15.5mm, 20mm",
            "margins: [24mm, 15.5mm, 195mm",
            "margins leave 11 grid lines on a page; 12 are needed",
        ),
        (
            "margins: [24mm, 15.5mm, 20mm",
            "margins: [150mm, 15.5mm, 150mm",
            "margins leave 0 grid lines on a page; 12 are needed",
        ),
        ("margins: [24mm", "margins: [-10mm", "the top margin is -28pt: text would stand outside the page"),
        ("size: 9.5pt, leading: 13.5pt", "size: 9.5pt, leading: 0pt", "text_styles.kicker: the leading is not above 0"),
        (
            "size: 11.5pt, leading: 13pt",
            "size: 11.5pt, leading: 14pt",
            "text_styles.subhead is on_grid, and its leading of 14pt is no multiple of the grid's 13pt",
        ),
        (
            "styles: {prefix: cover-prefix, name: cover-name, place: cover-place}, ",
            "",
            "pages.cover, frame masthead: it has no styles",
        ),
        ("rect: [86.5mm, 24mm, 88mm,", "rect: [86.5mm, 24mm, 0mm,", "frame contents: rect and padding leave no room"),
        (
            "others: feature-further, chip: accent,",
            "others: feature-further,",
            "sections.feature has no chip, and the picture of articles.feature bleeds under it",
        ),
        ("under: contact", "under: imprint", "pages.back, frame legal: no frame 'imprint' stands before it"),
        ("slot: contact-qr", "slot: contact", "pages.back, frame contact: the page has two frames for this slot"),
        ("header: [Số và ngày, Nội dung]", "header: [Nội dung]", "kinds.documents: header has 1 words for 2 columns"),
        ('source: "Nguồn: {value}"', 'source: "Nguồn: {name}"', "labels.source: {name} is not filled in"),
        ('source: "Nguồn: {value}"', 'source: "Nguồn: {value"', "labels.source: a brace is left open"),
        ("trang {website}.", "trang {web}.", "fillers.doc-tren-dien-thoai.text: {web} is not filled in"),
        ("heading: Bạn đọc góp ý", 'heading: "Góp ý {email"', "fillers.gop-y.heading: a brace is left open"),
    ],
)
def test_what_cannot_be_printed_is_said(old: str, new: str, fault: str) -> None:
    faults = _faults(old, new)

    assert faults
    assert faults[0].endswith(fault)
