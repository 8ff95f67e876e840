"""The measures and families of a layout in words."""

from collections.abc import Iterator
from itertools import groupby

from bantin_cli.diagnostics.wording import Language, Wording
from bantin_cli.styles.spec import Face, LayoutSpec
from bantin_cli.units import points_to_mm

_FACTS = (
    Wording(
        vi="Khổ trang {width} × {height} mm, chừa xén {bleed} mm mỗi cạnh.",
        en="Page {width} × {height} mm, bleed {bleed} mm.",
    ),
    Wording(
        vi="Lề trên {top} mm, phải {right} mm, dưới {bottom} mm, trái {left} mm.",
        en="Margins: top {top} mm, right {right} mm, bottom {bottom} mm, left {left} mm.",
    ),
    Wording(
        vi="Số cột: {columns}; mỗi cột rộng {column} mm, cách nhau {gutter} mm.",
        en="Columns: {columns}, each {column} mm wide, {gutter} mm apart.",
    ),
    Wording(
        vi="Lưới dòng {grid} pt, mỗi trang {lines} dòng.", en="Baseline grid of {grid} pt, {lines} lines to a page."
    ),
)
_ITALIC = Wording(vi="{weight} nghiêng", en="{weight} italic")


def layout_facts(spec: LayoutSpec, language: Language) -> Iterator[str]:
    """Yield sentences: page, margins, columns, grid; then each family with its weights."""
    lengths = {
        "width": spec.page.width,
        "height": spec.page.height,
        "bleed": spec.bleed,
        "top": spec.margins.top,
        "right": spec.margins.right,
        "bottom": spec.margins.bottom,
        "left": spec.margins.left,
        "column": spec.column_width,
        "gutter": spec.gutter,
    }
    values = {name: decimal(points_to_mm(length), 1, language) for name, length in lengths.items()}
    values |= {"grid": decimal(spec.grid, 2, language), "columns": str(spec.columns), "lines": str(spec.lines_per_page)}
    yield from (fact.fill(language, values) for fact in _FACTS)
    for family, faces in groupby(spec.faces, lambda face: face.family):
        yield f"{family}: {', '.join(weight_of(face, language) for face in faces)}."


def weight_of(face: Face, language: Language) -> str:
    """Return a face's weight, and that it is italic if it is."""
    return _ITALIC.fill(language, {"weight": face.weight}) if face.italic else str(face.weight)


def decimal(value: float, digits: int, language: Language) -> str:
    """Write a number as the language does, without zeros at its end: ``8,25`` in Vietnamese."""
    written = f"{round(value, digits):.{digits}f}"
    written = written.rstrip("0").rstrip(".") if "." in written else written
    return written.replace(".", ",") if language == "vi" else written
