"""Picture groups, boxes of numbers and wide callouts in Word: tables side by side, every word once, valid markup."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bantin_cli.model.blocks import Callout, NumberEntry, Numbers, PictureGroup
from bantin_cli.model.inlines import TextRun
from tests.support.issues import SPAN, figure, paragraph, words
from tests.support.tools import ooxml_errors

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def _numbers(*figures: str, spans: bool = False, title: str = "Kết quả") -> Numbers:
    entries = tuple(NumberEntry((TextRun(one),), (TextRun(f"việc {one}"),), SPAN) for one in figures)
    return Numbers((TextRun(title),) if title else (), entries, SPAN, spans)


def _cells(written: Any) -> list[list[list[str]]]:
    """Texts of each table's rows and cells, the front pages' tables left out."""
    tables = []
    for table in written.root.iter(f"{W}tbl"):
        rows = [
            ["/".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in cell.iter(f"{W}p")) for cell in row]
            for row in ([cell for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr"))
        ]
        tables.append(rows)
    return tables


def _widths(written: Any) -> list[list[int]]:
    return [
        [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")] for table in written.root.iter(f"{W}tbl")
    ]


def test_pictures_side_by_side_are_equally_high_and_shown_whole(write_blocks: Callable[..., Any]) -> None:
    group = PictureGroup((figure(1600, 1000), figure(900, 1200)), (TextRun("Chung"),), SPAN)
    written = write_blocks(paragraph("Một."), group, paragraph("Hai."))

    sizes = [
        (int(extent.get("cx")), int(extent.get("cy")))
        for extent in written.root.iter(f"{WP}extent")
        if extent.getparent().find(f"{WP}docPr").get("descr") == "Ảnh mẫu"
    ]
    assert len(sizes) == 2
    assert sizes[0][1] == pytest.approx(sizes[1][1], rel=0.001)
    assert [round(cx / cy, 2) for cx, cy in sizes] == [1.6, 0.75]
    assert sum(cx for cx, _ in sizes) / 12700 == pytest.approx(written.spec.text_area.width - 8, abs=1)
    texts = [text for _, text in written.paragraphs()]
    assert texts[texts.index("Một.") + 1 :][:6] == [
        "",
        "Chú thích ảnh Ảnh: Tư liệu mẫu",
        "",
        "Chú thích ảnh Ảnh: Tư liệu mẫu",
        "Chung",
        "Hai.",
    ]


def test_numbers_over_the_page_stand_in_one_row_under_their_heading(write_blocks: Callable[..., Any]) -> None:
    written = write_blocks(_numbers("1", "2", "3", spans=True))

    assert [["Kết quả"], ["1/việc 1", "2/việc 2", "3/việc 3"]] in _cells(written)


def test_five_numbers_leave_an_empty_cell_in_their_second_row(write_blocks: Callable[..., Any]) -> None:
    written = write_blocks(_numbers("1", "2", "3", "4", "5", spans=True, title=""))

    assert [["1/việc 1", "2/việc 2", "3/việc 3"], ["4/việc 4", "5/việc 5", ""]] in _cells(written)


def test_numbers_in_a_column_have_their_words_at_their_right(write_blocks: Callable[..., Any]) -> None:
    written = write_blocks(_numbers("98%", "1.250"))

    assert [["Kết quả"], ["98%", "việc 98%"], ["1.250", "việc 1.250"]] in _cells(written)
    (widths,) = [widths for widths in _widths(written) if len(widths) == 2 and sum(widths) < 5000]
    assert widths[0] < widths[1]


def test_a_number_too_wide_for_its_column_has_its_words_under_it(write_blocks: Callable[..., Any]) -> None:
    written = write_blocks(_numbers("12.400 tỷ đồng", "5", title=""))

    assert [["12.400 tỷ đồng/việc 12.400 tỷ đồng"], ["5/việc 5"]] in _cells(written)


def test_a_callout_over_the_page_shares_its_texts_out_to_cells(write_blocks: Callable[..., Any]) -> None:
    texts = tuple(paragraph(words(12, n)) for n in range(4))
    written = write_blocks(Callout((TextRun("Tên"),), texts, SPAN, spans=True))

    plain = [words(12, n) for n in range(4)]
    assert [["Tên"], [f"{plain[0]}/{plain[1]}", f"{plain[2]}/{plain[3]}"]] in _cells(written)


@pytest.mark.parametrize("spans", [True, False])
def test_groups_and_boxes_are_valid_markup(write_blocks: Callable[..., Any], tmp_path: Path, spans: bool) -> None:
    bare = figure(caption="")
    written = write_blocks(
        PictureGroup((bare, bare, bare), (), SPAN, spans),
        _numbers("1", "2", "3", "4", "5", spans=spans),
        _numbers("ừ" * 300, "2", spans=spans, title=""),
        Callout((), (paragraph("Một."), paragraph("Hai.")), SPAN, spans),
        Callout((TextRun("Rỗng"),), (), SPAN, spans),
    )
    path = tmp_path / "ban-tin.docx"
    path.write_bytes(written.data)

    assert ooxml_errors(path) == []
