"""A layout as written becomes numbers: inheritance, units, faces, colours."""

from dataclasses import replace
from pathlib import Path

import pytest

from bantin_cli.resources import bundled
from bantin_cli.schema.errors import validate_file
from bantin_cli.schema.layout_pages import LayoutFile
from bantin_cli.sources.yaml_reader import read_yaml
from bantin_cli.styles.resolve import resolve_layout
from bantin_cli.styles.resolve_text import parse_colour
from bantin_cli.styles.spec import (
    Align,
    Colour,
    ContentKind,
    FrameAnchor,
    FrameSpec,
    Hero,
    LayoutSpec,
    Start,
    TextStyle,
)
from bantin_cli.units import MM
from tests.support.pages import SPEC

_HOME = bundled("layouts") / "chuyen-doi-so"
_TEXT = (_HOME / "layout.yaml").read_text(encoding="utf-8")


def _resolved(old: str, new: str) -> LayoutSpec:
    assert old in _TEXT
    file = validate_file(LayoutFile, read_yaml(_TEXT.replace(old, new, 1), "layout.yaml").value).value
    assert file is not None
    return resolve_layout(file, _HOME)


def _faces(style: TextStyle) -> tuple[str, ...]:
    return (style.face.name, style.bold.name, style.italic.name, style.bold_italic.name)


def test_a_style_takes_over_what_it_does_not_say() -> None:
    body, cap = SPEC.style("body"), SPEC.style("body-drop-cap")

    assert (cap.drop_cap, cap.drop_cap_colour) == (3, SPEC.style("subhead").colour)
    assert replace(cap, name="body", drop_cap=0, drop_cap_colour=body.drop_cap_colour) == body


def test_what_a_style_says_itself_goes_before_what_it_is_like_over_several_steps() -> None:
    spec = _resolved("  list: {like: body, first_indent: 0mm}", "  list: {like: quote, size: 12pt, on_grid: false}")

    style, body = spec.style("list"), spec.style("body")
    assert (style.size, style.on_grid) == (12.0, False)
    assert (style.first_indent, style.space_before) == (0.0, 6.5)
    assert (style.face.italic, style.colour) == (True, spec.style("quote").colour)
    assert (style.leading, style.align, style.link_colour) == (body.leading, Align.JUSTIFIED, body.link_colour)


def test_lengths_become_points_and_a_bare_leading_is_times_the_size() -> None:
    assert SPEC.style("body").first_indent == pytest.approx(4 * MM)
    assert SPEC.style("cover-name").leading == pytest.approx(1.42 * 58)
    assert _resolved("size: 10pt, leading: 13pt", "size: 5mm, leading: 1.5cm").style("body").size == pytest.approx(
        5 * MM
    )
    assert _resolved("size: 10pt, leading: 13pt", "size: 5mm, leading: 1.5cm").style("body").leading == pytest.approx(
        15 * MM
    )


def test_a_style_has_defaults_for_all_but_family_size_leading_and_colour() -> None:
    style = _resolved(
        "  list: {like: body, first_indent: 0mm}", "  list: {family: sans, size: 9pt, leading: 12pt, colour: ink}"
    ).style("list")

    assert (style.size_min, style.align, style.first_indent, style.tracking, style.capitals) == (9, "left", 0, 0, False)
    assert (style.space_before, style.space_after, style.keeps_with_next, style.on_grid) == (0, 0, False, False)
    assert (style.drop_cap, style.drop_cap_colour, style.link_colour) == (0, style.colour, style.colour)
    assert style.face.weight == 400


def test_a_style_has_the_faces_of_its_family_that_are_nearest_in_weight() -> None:
    assert _faces(SPEC.style("body")) == (
        "SourceSerif4-400",
        "SourceSerif4-700",
        "SourceSerif4-400Italic",
        "SourceSerif4-700Italic",
    )
    assert _faces(SPEC.style("lead")) == (
        "BeVietnamPro-600",
        "BeVietnamPro-700",
        "BeVietnamPro-600Italic",
        "BeVietnamPro-700Italic",
    )
    # 500 and 250 more: 800 is nearer to 750 than nothing else, and of two equally near the heavier is taken.
    assert SPEC.style("contents-entry").bold.name == "BeVietnamPro-800"
    # The slanted style's emphasis is upright.
    assert _faces(SPEC.style("quote"))[::2] == ("SourceSerif4-400Italic", "SourceSerif4-400")


def test_a_family_without_slanted_faces_uses_its_upright_ones() -> None:
    slanted = "      - {weight: 400, italic: true, file: ../fonts/source-serif-4/SourceSerif4_400Regular_Italic.ttf}\n"
    bold = "      - {weight: 700, italic: true, file: ../fonts/source-serif-4/SourceSerif4_700Bold_Italic.ttf}\n"
    assert slanted in _TEXT
    file = validate_file(LayoutFile, read_yaml(_TEXT.replace(slanted, "").replace(bold, ""), "layout.yaml").value).value
    assert file is not None

    style = resolve_layout(file, _HOME).style("body")

    assert _faces(style) == ("SourceSerif4-400", "SourceSerif4-700", "SourceSerif4-400", "SourceSerif4-700")


def test_faces_are_chosen_by_what_a_run_is() -> None:
    style = SPEC.style("body")

    chosen = [
        style.face_for(strong=strong, emphasis=emphasis) for strong in (False, True) for emphasis in (False, True)
    ]

    assert chosen == [style.face, style.italic, style.bold, style.bold_italic]


def test_font_files_lie_relative_to_the_layout() -> None:
    assert {face.file.parent.name for face in SPEC.faces} == {"source-serif-4", "be-vietnam-pro"}
    assert all(isinstance(face.file, Path) and face.file.is_absolute() for face in SPEC.faces)
    assert len({face.name for face in SPEC.faces}) == len(SPEC.faces) == 12


@pytest.mark.parametrize(
    ("text", "colour"),
    [("#000000", Colour(0, 0, 0)), ("#ff8000", Colour(1, 128 / 255, 0)), ("#FFFFFF", Colour(1, 1, 1))],
)
def test_colours_are_read_and_written_in_hexadecimal(text: str, colour: Colour) -> None:
    assert parse_colour(text) == colour
    assert colour.hex == text[1:].upper()


def test_articles_take_over_styles_and_places_of_pictures() -> None:
    kind = SPEC.kind("feature")
    assert kind is not None
    first, others = kind.style.first, kind.style.others

    assert (first.title.name, first.first.name, first.body.name) == ("feature-headline", "body-drop-cap", "body")
    assert (first.hero, first.hero_ratio, first.start) == (Hero.BLEED, 0.4, Start.NEW_PAGE)
    assert (others.title.name, others.first.name, others.hero, others.start) == (
        "headline",
        "body",
        Hero.PAGE,
        Start.SAME_PAGE,
    )


def test_kinds_know_their_content_and_the_shares_of_their_tables() -> None:
    contents = {kind.name: kind.content for kind in SPEC.kinds}

    assert contents == {
        "news": ContentKind.ARTICLES,
        "documents": ContentKind.DOCUMENTS,
        "feature": ContentKind.ARTICLES,
        "activities": ContentKind.ACTIVITIES,
        "models": ContentKind.ARTICLES,
    }
    assert SPEC.kind("khac") is None
    documents = _resolved("shares: [0.27, 0.73]", "shares: [1, 3]").kind("documents")
    assert documents is not None
    assert documents.table_shares == (0.25, 0.75)
    assert documents.cell_style("date", SPEC.style("body")).name == "register-date"
    assert documents.cell_style("khac", SPEC.style("body")).name == "body"


def test_pages_of_their_own_design_keep_the_order_of_their_frames() -> None:
    cover, inside, back = SPEC.templates

    assert [(page.name, page.is_before, page.has_furniture) for page in SPEC.templates] == [
        ("cover", True, False),
        ("inside", True, True),
        ("back", False, False),
    ]
    assert [frame.slot for frame in cover.frames] == ["masthead", "logo", "issue-line", "lead-headline", "headlines"]
    assert (cover.picture, back.picture, len(cover.scrims)) == (cover.ground[0][0], None, 2)
    assert (cover.frames[3].anchor, back.frames[3].under, inside.frames[2].continues) == (
        FrameAnchor.BOTTOM,
        "contact",
        True,
    )


def test_a_frame_without_styles_has_none_to_give() -> None:
    logo = SPEC.templates[0].frames[1]

    with pytest.raises(LookupError, match="logo"):
        logo.style("text")
    with pytest.raises(KeyError, match="khac"):
        SPEC.style("khac")


_OPTIONAL = (
    "levels: {capitals: 2.6pt, baseline: 9.36pt}\n",
    "  half_gap: 9pt\n",
    "  foot: 4pt\n",
    ", bullet_size: 3.4pt",
    ", heading_gap: 2.5pt",
    ", foot: 2pt",
    "  divider_gap: 8pt\n",
    "  divider_rise: 8.2pt\n",
    "  divider_drop: 1.6pt\n",
    ", text_gap: 7pt",
    ", marker_indent: 18pt",
)


def _frame(spec: LayoutSpec, slot: str) -> FrameSpec:
    return next(frame for template in spec.templates for frame in template.frames if frame.slot == slot)


def test_lengths_that_a_layout_leaves_out_are_shares_of_its_grid_and_of_its_type() -> None:
    text = _TEXT
    for written in _OPTIONAL:
        assert text.count(written) == 1
        text = text.replace(written, "")
    file = validate_file(LayoutFile, read_yaml(text.replace("grid: 13pt", "grid: 20pt"), "layout.yaml").value).value
    assert file is not None

    spec = resolve_layout(file, _HOME)

    assert (spec.figure.top, spec.figure.half_gap, spec.figure.foot) == pytest.approx((4.0, 14.0, 6.0))
    assert (spec.box.top, spec.box.foot, spec.box.bullet_size) == pytest.approx((4.0, 14.4, 5.2))
    assert (spec.box.heading_gap, spec.box.whole_lines, spec.quote.foot) == pytest.approx((3.8, 20, 3.0))
    furniture, size = spec.furniture, spec.furniture.folio.size
    assert (furniture.divider_gap, furniture.divider_rise, furniture.divider_drop) == pytest.approx(
        (0.76 * size, 0.78 * size, 0.15 * size)
    )
    assert _frame(spec, "qr-guide").marker_indent == pytest.approx(2.15 * spec.style("guide-step").size)
    reference = _frame(spec, "headlines").reference
    assert reference is not None
    assert reference.text_gap == pytest.approx(0.64 * spec.style("cover-page").size)


def test_lengths_that_a_layout_gives_are_taken_and_zero_is_a_length() -> None:
    assert (SPEC.figure.top, SPEC.box.foot, SPEC.furniture.divider_gap) == (2.6, 9.36, 8.0)
    assert _resolved("  half_gap: 9pt", "  half_gap: 0pt").figure.half_gap == 0.0


def test_a_layout_that_says_nothing_of_numbers_sets_them_as_its_callouts_with_larger_headings() -> None:
    line = next(line for line in _TEXT.splitlines() if line.startswith("numbers:"))
    spec = _resolved(line + "\n", "")

    numbers, box = spec.numbers, spec.box
    assert (numbers.heading, numbers.text, numbers.fill, numbers.padding) == (
        box.heading,
        box.body,
        box.fill,
        box.padding,
    )
    assert (numbers.figure.face, numbers.figure.size) == (box.heading.face, pytest.approx(2.2 * box.heading.size))
    assert (numbers.gap, numbers.rule_colour, numbers.box) == (spec.gutter, None, box)


def test_numbers_take_their_looks_from_the_layout_and_their_place_on_the_grid_from_callouts() -> None:
    spec = _resolved("gap: 14pt, number_rise: 4pt, rule: hairline, rule_thickness: 0.5pt}", "gap: 20pt}")

    assert (spec.numbers.figure, spec.numbers.text) == (spec.style("numbers-figure"), spec.style("numbers-text"))
    assert (spec.numbers.gap, spec.numbers.number_rise, spec.numbers.rule_colour) == (20.0, pytest.approx(3.9), None)
    assert spec.numbers.box == spec.box
