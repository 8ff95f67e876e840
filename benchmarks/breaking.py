"""Break the paragraphs of an issue folder and print how even its word spaces are, and how long it took.

    python benchmarks/breaking.py FOLDER [--measure 77mm] [--shrink 0.4] [--stretch 0.5] [--tolerance 1.6]

Only paragraphs of the articles' Markdown are set, as body text in Source Serif 4, 10 pt; markup is stripped roughly.
"""

import argparse
import re
import statistics
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.items import Element, Role, TextItem
from bantin_cli.fonts.shaper import HarfBuzzMetrics
from bantin_cli.layout.glue import find_bonds, read_traits
from bantin_cli.layout.lines import SetLine, SetParagraph, Typesetter
from bantin_cli.model.inlines import TextRun
from bantin_cli.resources import bundled
from bantin_cli.styles.spec import Align, Colour, EndMarkSpec, Face, Justification, TextStyle
from bantin_cli.units import MM, parse_length

BLACK = Colour(0, 0, 0)
SIZE = 10.0
LOOSE = 0.45
ROUNDS = 6


def body_style() -> TextStyle:
    folder = bundled("layouts") / "fonts" / "source-serif-4"
    files = ("400Regular", "700Bold", "400Regular_Italic", "700Bold_Italic")
    faces = [
        Face(
            f"SourceSerif4-{name}",
            "Source Serif 4",
            int(name[:3]),
            "Italic" in name,
            folder / f"SourceSerif4_{name}.ttf",
        )
        for name in files
    ]
    return TextStyle(
        name="body",
        face=faces[0],
        bold=faces[1],
        italic=faces[2],
        bold_italic=faces[3],
        size=SIZE,
        size_min=SIZE,
        leading=13.0,
        colour=BLACK,
        align=Align.JUSTIFIED,
        first_indent=4 * MM,
        tracking=0.0,
        capitals=False,
        space_before=0.0,
        space_after=0.0,
        keeps_with_next=False,
        on_grid=True,
        drop_cap=0,
        drop_cap_colour=BLACK,
        link_colour=BLACK,
    )


def read_paragraphs(folder: Path) -> list[str]:
    """Return the paragraphs of all articles without their headers, figures, headings, tables and emphasis marks."""
    found = []
    for file in sorted(folder.rglob("*.md")):
        text = re.sub(r"\A---\n.*?\n---\n", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        for block in re.split(r"\n\s*\n", text):
            if block.strip() and not re.match(r"\s*(#|!\[|:::|\||[-*] |\d+\. )", block):
                plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", block.strip())
                found.append(re.sub(r"\*+|\n", lambda mark: " " if mark.group() == "\n" else "", plain))
    return found


def build_items(paragraphs: list[str], style: TextStyle) -> list[TextItem]:
    span = SourceSpan("benchmark")
    return [
        TextItem(Element("benchmark", Role.PARAGRAPH, order), span, style, (TextRun(text),))
        for order, text in enumerate(paragraphs)
    ]


def gap_of(line: SetLine, space: float) -> float:
    """Return the white seen between two words, in em."""
    run = line.runs[0]
    return (space + run.word_space + 2 * run.letter_space) / SIZE


def print_quality(paragraphs: list[SetParagraph], space: float) -> None:
    gaps: list[float] = []
    means: list[float] = []
    endings: Counter[str] = Counter()
    count = 0
    for paragraph in paragraphs:
        count += len(paragraph.lines)
        texts = ["".join(run.text for run in line.runs) for line in paragraph.lines]
        for here, after in pairwise(texts):
            if find_bonds([read_traits(here.split()[-1]), read_traits(after.split()[0])]):
                endings[f"{here.split()[-1]} / {after.split()[0]}"] += 1
        for line in paragraph.lines[:-1]:
            spaces = sum(run.text.rstrip().count(" ") for run in line.runs)
            if spaces >= 3:
                gap = gap_of(line, space)
                gaps += [gap] * spaces
                means.append(gap)
    mean = statistics.mean(gaps)
    tracked = sum(any(run.letter_space for run in line.runs) for each in paragraphs for line in each.lines)
    lonely = sum(len(each.lines) > 1 and each.lines[-1].width < 2 * SIZE for each in paragraphs)
    ordered = sorted(gaps)
    print(f"lines {count}, justified {len(means)}, letter-spaced {tracked}, lonely last lines {lonely}")
    print(
        f"gap mean {mean:.3f} em, cv {statistics.pstdev(gaps) / mean:.3f}, least {ordered[0]:.3f}, "
        f"95th {ordered[int(0.95 * len(ordered))]:.3f}, most {ordered[-1]:.3f}"
    )
    print(f"loose (> {LOOSE} em) {sum(each > LOOSE for each in means) / len(means):.2%}")
    print(f"bad line ends {sum(endings.values())}: {', '.join(endings)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--measure", default="77mm")
    parser.add_argument("--shrink", type=float, default=0.4)
    parser.add_argument("--stretch", type=float, default=0.5)
    parser.add_argument("--tolerance", type=float, default=1.6)
    parser.add_argument("--tracking", type=float, default=28.0)
    options = parser.parse_args()
    style = body_style()
    metrics = HarfBuzzMetrics((style.face, style.bold, style.italic, style.bold_italic))
    items = build_items(read_paragraphs(options.folder), style)
    limits = Justification(options.shrink, options.stretch, options.tolerance, options.tracking)
    measure = parse_length(options.measure)
    seconds: list[float] = []
    for _ in range(ROUNDS):
        typesetter = Typesetter(metrics, limits, EndMarkSpec(6.0, 4.0, BLACK))
        started = time.perf_counter()
        placed = [each for item in items if (each := typesetter.set(item, measure)) is not None]
        seconds.append(time.perf_counter() - started)
    print(f"{len(items)} paragraphs: {1000 * seconds[0]:.0f} ms, with measured letters {1000 * min(seconds):.0f} ms")
    print_quality(placed, metrics.face(style.face.name).space * SIZE / 1000)


if __name__ == "__main__":
    main()
