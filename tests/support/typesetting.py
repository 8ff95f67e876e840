"""Round numbers for typesetting: every character is half an em wide, a space a quarter, a line of "10" is 10 points."""

from dataclasses import replace
from pathlib import Path

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import Element, Role, TextItem
from bantin_cli.layout.lines import SetLine, SetParagraph, Typesetter
from bantin_cli.layout.metrics import FaceMetrics, ShapedWord
from bantin_cli.model.inlines import TextRun
from bantin_cli.styles.spec import Align, Colour, EndMarkSpec, Face, Justification, TextStyle

BLACK = Colour(0, 0, 0)
BLUE = Colour(0, 0, 1)
PLAIN, BOLD, ITALIC, BOLD_ITALIC = (
    Face(name, "Round", 400, False, Path(f"{name}.ttf")) for name in ("plain", "bold", "italic", "bold-italic")
)
END_MARK = EndMarkSpec(size=6.0, gap=4.0, colour=BLUE)
JUSTIFICATION = Justification(shrink=0.4, stretch=0.5, tolerance=1.6, tracking=0.0)
STYLE = TextStyle(
    name="body",
    face=PLAIN,
    bold=BOLD,
    italic=ITALIC,
    bold_italic=BOLD_ITALIC,
    size=10.0,
    size_min=10.0,
    leading=13.0,
    colour=BLACK,
    align=Align.JUSTIFIED,
    first_indent=0.0,
    tracking=0.0,
    capitals=False,
    space_before=0.0,
    space_after=0.0,
    keeps_with_next=False,
    on_grid=True,
    drop_cap=0,
    drop_cap_colour=BLUE,
    link_colour=BLUE,
)
LEFT = replace(STYLE, align=Align.LEFT)


class RoundMetrics:
    """Every character is 500/1000 em wide, in the bold face 600; "V" after "A" is drawn 100/1000 em closer."""

    def shape(self, face: str, word: str) -> ShapedWord:
        kerns = tuple(-100.0 if word[index : index + 2] == "AV" else 0.0 for index in range(len(word)))
        advance = 600.0 if face == "bold" else 500.0
        return ShapedWord(word, advance * len(word) + sum(kerns), kerns if any(kerns) else ())

    def face(self, face: str) -> FaceMetrics:
        return FaceMetrics(ascent=900.0, descent=200.0, cap_height=650.0, space=250.0)

    def lacks(self, face: str, text: str) -> str:
        return ""


def typesetter(justification: Justification = JUSTIFICATION) -> Typesetter:
    """Return a new typesetter over round metrics."""
    return Typesetter(RoundMetrics(), justification, END_MARK)


def item(
    *runs: TextRun | str, style: TextStyle = STYLE, role: Role = Role.PARAGRAPH, is_first: bool = True
) -> TextItem:
    """Return a paragraph."""
    made = tuple(TextRun(run) if isinstance(run, str) else run for run in runs)
    return TextItem(Element("mau", role, 1), SourceSpan("mau.md", 1), style, made, is_first=is_first)


def set_item(text: TextItem, measure: float) -> SetParagraph:
    """Set a paragraph with round metrics."""
    paragraph = typesetter().set(text, measure)
    assert paragraph is not None
    return paragraph


def text_of(line: SetLine) -> str:
    """Return what is read on a line."""
    return "".join(run.text for run in line.runs)


def texts(paragraph: SetParagraph) -> list[str]:
    """Return what is read on each line."""
    return [text_of(line) for line in paragraph.lines]


def drawn_width(line: SetLine) -> float:
    """Measure a line from its runs alone: the right end of its last letter less the left of its first."""
    metrics = RoundMetrics()
    right = 0.0
    for run in line.runs:
        x = run.x
        kerns = run.kerns or (0.0,) * len(run.text)
        assert len(kerns) == len(run.text)
        for character, kern in zip(run.text, kerns, strict=True):
            wide = 250.0 if character == " " else metrics.shape(run.face, character).width
            if character != " ":
                right = x + wide * run.scale * run.size / 1000
            x += (wide + kern) * run.scale * run.size / 1000 + run.letter_space
            x += run.word_space if character == " " else 0.0
    return right - line.left
