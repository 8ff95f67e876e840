"""What every bundled layout must do: load, be readable in every colour and letter, start an issue and build it."""

import functools
import re
import unicodedata
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
import yaml

from bantin_cli.builds import BuildPlan
from bantin_cli.fonts.shaper import HarfBuzzMetrics
from bantin_cli.model.issue import Month
from bantin_cli.pipeline import build_folder, check_folder
from bantin_cli.resources import bundled
from bantin_cli.scaffold.plan import NewIssue
from bantin_cli.scaffold.start import start_issue
from bantin_cli.styles.library import bundled_layouts, load_layout
from bantin_cli.styles.spec import ContentKind, LayoutSpec, TextStyle
from tests.support.font_heights import stacked_height
from tests.support.grounds import low_contrasts, meetings
from tests.support.rectangles import overlap
from tests.support.tools import ooxml_errors

_NAMES = bundled_layouts()
_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_LETTERS = "đ" + "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES)
_SIGNS = "“”‘’–…•·°²³×±₫%&"
_PLACEHOLDER_TEXT = {"BT207"}


@functools.cache
def _spec(name: str) -> LayoutSpec:
    return load_layout(name, bundled("layouts"))


def test_there_are_layouts_to_test() -> None:
    assert len(_NAMES) >= 2


@pytest.mark.parametrize("name", _NAMES)
class TestEveryLayout:
    def test_bears_the_name_of_its_folder_and_says_what_it_is_for(self, name: str) -> None:
        spec = _spec(name)

        assert spec.name == name
        for language in ("vi", "en"):
            assert spec.description.fill(language, {}).endswith(".")

    def test_names_itself_in_two_languages_and_with_nothing_beside(self, name: str) -> None:
        written = yaml.safe_load((bundled("layouts") / name / "layout.yaml").read_text(encoding="utf-8"))
        phrases = [written["title"], written["description"], *(kind["title"] for kind in written["kinds"].values())]

        assert [phrase for phrase in phrases if set(phrase) != {"vi", "en"}] == []

    def test_has_every_vietnamese_letter_and_sign_in_every_face(self, name: str) -> None:
        metrics = HarfBuzzMetrics(_spec(name).faces)
        wanted = _LETTERS + _LETTERS.upper() + _SIGNS

        assert {face.name: metrics.lacks(face.name, wanted) for face in _spec(name).faces} == {
            face.name: "" for face in _spec(name).faces
        }

    def test_prints_all_text_at_a_contrast_of_at_least_four_and_a_half(self, name: str) -> None:
        assert len(list(meetings(_spec(name)))) > 60
        assert low_contrasts(_spec(name)) == {}

    def test_keeps_that_contrast_over_pictures_by_scrims(self, name: str) -> None:
        for template in _spec(name).templates:
            for frame in template.frames if template.picture else ():
                if not frame.fill and template.picture and overlap(template.picture, frame.rect):
                    assert max(scrim.contrast for scrim in template.scrims) >= 4.5, frame.slot

    def test_keeps_stacked_marks_a_tenth_of_the_size_under_the_baseline_above(self, name: str) -> None:
        close = {
            style.name: round(style.leading / style.size, 2)
            for style in _styles_of_words(_spec(name))
            if style.leading / style.size < stacked_height(style.face.file, is_capitals=style.capitals) + 0.1
        }

        assert close == {}

    def test_keeps_its_frames_on_the_page(self, name: str) -> None:
        spec = _spec(name)
        for template in spec.templates:
            for frame in template.frames:
                assert 0 <= frame.rect.x < frame.rect.right <= spec.page.width
                assert frame.under or 0 <= frame.rect.y < frame.rect.bottom <= spec.page.height

    def test_starts_an_issue_whose_only_findings_are_its_sample_texts(self, name: str, tmp_path: Path) -> None:
        start_issue(NewIssue(tmp_path / "so", Month(2026, 11), layout=name), date(2026, 11, 1))

        checked = check_folder(tmp_path / "so")

        assert {finding.code.id for finding in checked.diagnostics} == _PLACEHOLDER_TEXT
        assert checked.spec is not None
        assert checked.spec.name == name

    def test_builds_that_issue_with_every_title_in_the_pdf_and_a_valid_docx(self, name: str, tmp_path: Path) -> None:
        start_issue(NewIssue(tmp_path / "so", Month(2026, 11), layout=name), date(2026, 11, 1))

        built = build_folder(tmp_path / "so", BuildPlan(tmp_path / "out"), lambda _: None)

        assert {path.suffix for path in (tmp_path / "out").iterdir()} == {".pdf", ".docx", ".json"}
        assert built.checked.issue is not None
        text = _text_of(tmp_path / "out" / "ban-tin-2026-11.pdf")
        for section in built.checked.issue.sections:
            assert _plain(section.title) in text, section.id
            assert all(_plain(article.title) in text for article in section.articles)
        assert ooxml_errors(tmp_path / "out" / "ban-tin-2026-11.docx") == []

    def test_takes_articles_documents_and_activities(self, name: str) -> None:
        assert {kind.content for kind in _spec(name).kinds} == set(ContentKind)


def _styles_of_words(spec: LayoutSpec) -> list[TextStyle]:
    """Return the text styles but for those that set nothing but page numbers."""
    frames = [frame for template in spec.templates for frame in template.frames]
    references = [one for frame in frames for one in (frame.reference, frame.reference_close) if one]
    numbers = {one.number.name for one in references if one.number_width}
    return [style for style in spec.styles if style.name not in numbers]


def _text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return _plain("".join(page.get_textpage().get_text_bounded() for page in document))


def _plain(text: str) -> str:
    """Leave out what the ends of lines change, and the case, which a style may."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text)).casefold()


def test_the_layouts_look_different() -> None:
    specs = [_spec(name) for name in _NAMES]

    assert len({(spec.page, spec.columns) for spec in specs}) == len(specs)
    assert len({frozenset(face.family for face in spec.faces) for spec in specs}) == len(specs)
    assert len({frozenset(style.colour for style in spec.styles) for spec in specs}) == len(specs)


def test_any_layout_takes_the_kinds_of_sections_that_the_default_one_has() -> None:
    default = {kind.name: kind.content for kind in _spec(_NAMES[0]).kinds}

    for name in _NAMES:
        assert default.items() <= {kind.name: kind.content for kind in _spec(name).kinds}.items()
