"""One issue with every element of the format, and readers of what became of it."""

import functools
import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from docx.document import Document
from lxml import etree
from PIL import Image

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.flow.build import build_flow, qr_addresses
from bantin_cli.flow.items import Flow
from bantin_cli.model.blocks import (
    Alignment,
    Block,
    Callout,
    FigureWidth,
    FocalPoint,
    Heading,
    ListBlock,
    ListItem,
    NumberEntry,
    Numbers,
    Paragraph,
    Picture,
    PictureGroup,
    PullQuote,
    Quote,
    Table,
    TableRow,
)
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Cover, Issue
from bantin_cli.styles.library import load_layout
from bantin_cli.styles.spec import LayoutSpec
from bantin_cli.units import Pt
from bantin_cli.writers.docx.document import write_docx
from bantin_cli.writers.qr import encode_qr
from tests.support.issues import activities, article, documents, figure, issue, paragraph, section, source, words

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TIMESTAMP = datetime(2026, 11, 5, 7, 30, tzinfo=UTC)
_SPAN = SourceSpan("bai.md", 3)


class GreyPictures:
    """Grey pictures of the right size."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Pt]] = []

    def jpeg_or_png(self, picture: Picture, width: Pt) -> bytes:
        self.asked.append((picture.path, width))
        width_px = min(picture.width_px, max(1, int(width / 72 * 150)))
        size = (width_px, max(1, width_px * picture.height_px // picture.width_px))
        stream = io.BytesIO()
        Image.new("RGB", size, (120, 130, len(picture.path))).save(stream, "JPEG")
        return stream.getvalue()


@dataclass(frozen=True)
class Written:
    """A DOCX with what it was made from."""

    flow: Flow
    spec: LayoutSpec
    data: bytes
    pictures: GreyPictures

    @property
    def document(self) -> Document:
        # python-docx adds empty headers to a document that is only looked at: each look gets its own.
        return docx.Document(io.BytesIO(self.data))

    @functools.cached_property
    def root(self) -> etree._Element:
        return self.part("word/document.xml")

    @functools.cached_property
    def names(self) -> list[str]:
        with self.archive() as archive:
            return archive.namelist()

    def archive(self) -> zipfile.ZipFile:
        return zipfile.ZipFile(io.BytesIO(self.data))

    def part(self, name: str) -> etree._Element:
        with self.archive() as archive:
            return etree.fromstring(archive.read(name))

    def paragraphs(self) -> list[tuple[str, str]]:
        """Style id and text of every paragraph, tables included; field codes are not text."""
        found = []
        for paragraph_ in self.root.iter(f"{W}p"):
            style = paragraph_.find(f"{W}pPr/{W}pStyle")
            found.append(("" if style is None else style.get(f"{W}val", ""), paragraph_text(paragraph_)))
        return found


def paragraph_text(element: etree._Element) -> str:
    breaks = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(
        breaks.get(node.tag, node.text or "")
        for node in element.iter(f"{W}t", f"{W}br", f"{W}tab")
        if node.getparent().tag == f"{W}r"
    )


def write(written: Issue, spec: LayoutSpec, *, is_draft: bool = False, timestamp: datetime = TIMESTAMP) -> Written:
    flow = build_flow(written, spec, is_draft=is_draft)
    pictures = GreyPictures()
    modules = {address: encode_qr(address) for address in qr_addresses(flow)}
    return Written(flow, spec, write_docx(flow, spec, pictures, modules, timestamp), pictures)


def item(*blocks: Block) -> ListItem:
    return ListItem(blocks, _SPAN)


def bullets(*texts: str) -> ListBlock:
    return ListBlock(None, tuple(item(paragraph(text)) for text in texts), _SPAN)


def numbers(*texts: str, start: int = 1) -> ListBlock:
    return ListBlock(start, tuple(item(paragraph(text)) for text in texts), _SPAN)


def table(columns: int, rows: int) -> Table:
    def row(number: int) -> TableRow:
        return TableRow(tuple((TextRun(f"Ô {number}.{n}"),) for n in range(columns)), _SPAN)

    aligned = (Alignment.LEFT, Alignment.CENTRE, Alignment.RIGHT)
    alignments = tuple(aligned[n % 3] for n in range(columns))
    return Table(row(0), tuple(row(n) for n in range(1, rows + 1)), alignments, _SPAN)


def number_box(count: int, *, spans: bool) -> Numbers:
    entries = tuple(NumberEntry((TextRun(f"{n}0%"),), (TextRun(f"việc {n}"),), _SPAN) for n in range(1, count + 1))
    return Numbers((TextRun(f"Bảng {count} số"),), entries, _SPAN, spans)


def rich_blocks() -> tuple[Block, ...]:
    runs = (
        TextRun("Mở đầu có "),
        TextRun("chữ đậm", strong=True),
        TextRun(", "),
        TextRun("chữ nghiêng", emphasis=True),
        TextRun(" và "),
        TextRun("một địa chỉ", url="https://example.org/bài viết?a=1&b=<2>"),
        TextRun(",\nxuống dòng, "),
        TextRun("open data", emphasis=True, language="en"),
        TextRun("."),
    )
    nested = ListBlock(
        None, (item(paragraph("Ý lớn"), numbers("Bước một", "Bước hai")), item(paragraph("Ý lớn khác"))), _SPAN
    )
    return (
        Paragraph(runs, _SPAN),
        paragraph(words(120)),
        Heading(2, (TextRun("Đề mục thứ nhất"),), _SPAN),
        nested,
        paragraph("Giữa hai danh sách."),
        numbers("Việc thứ nhất", "Việc thứ hai"),
        paragraph("Rồi lại đánh số từ đầu."),
        numbers("Việc khác"),
        numbers("Việc thứ năm", start=5),
        Heading(3, (TextRun("Đề mục nhỏ"),), _SPAN),
        Quote((paragraph("Lời trích."),), _SPAN),
        figure(width=FigureWidth.PAGE, caption="Ảnh rộng cả trang"),
        paragraph(words(60, 3)),
        figure(900, 1200, FigureWidth.HALF, caption="Ảnh nửa cột"),
        Callout((TextRun("Một số mục tiêu"),), (paragraph("Đến năm 2030:"), bullets("Mục một", "Mục hai")), _SPAN),
        PullQuote((TextRun("Dữ liệu là tài sản."),), (TextRun("Người mẫu"),), _SPAN),
        PictureGroup(
            (figure(caption="Ảnh thứ nhất"), figure(900, 1200, caption="")), (TextRun("Chung cho hai ảnh"),), _SPAN
        ),
        number_box(4, spans=True),
        number_box(3, spans=False),
        Callout((TextRun("Khung cả trang"),), (paragraph("Ý ba."), paragraph("Ý tư.")), _SPAN, spans=True),
        table(3, 4),
        paragraph(words(40, 5)),
        table(5, 2),
        paragraph("Câu cuối của bài."),
    )


def rich_issue() -> Issue:
    feature = article(
        "tieu-diem/01-mau",
        rich_blocks(),
        title="Bài tiêu điểm có đủ mọi thứ",
        kicker="Chuyên đề",
        lead="Đoạn dẫn của bài.",
        author="Người viết",
        source=source("Báo Mẫu"),
        qr="https://example.org/tieu-diem",
        announced=True,
    )
    news = [
        article(f"diem-tin/0{n}-tin", (figure(), paragraph(words(150, n)), paragraph(words(80, n))), announced=n < 3)
        for n in range(1, 4)
    ]
    return issue(
        (
            section("diem-tin", "news", news, title="Điểm tin", subtitle="Chuyển đổi số"),
            section(
                "van-ban",
                "documents",
                title="Văn bản mới",
                documents=documents(4),
                qr="https://example.org/van-ban",
                qr_note="Quét mã để đọc.",
            ),
            section("tieu-diem", "feature", [feature], title="Tiêu điểm"),
            section("hoat-dong", "activities", title="Hoạt động", activities=activities(3)),
        ),
        cover=Cover(Picture("images/bia.jpg", 1600, 1100), FocalPoint(), (), _SPAN, "Cây cầu"),
    )


@pytest.fixture(scope="session")
def spec() -> LayoutSpec:
    return load_layout("chuyen-doi-so", Path())


@pytest.fixture(scope="session")
def rich(spec: LayoutSpec) -> Written:
    """The issue with everything."""
    return write(rich_issue(), spec)


@pytest.fixture(scope="session")
def write_issue(spec: LayoutSpec) -> Callable[..., Written]:
    """Write any issue in the bundled layout."""
    return functools.partial(write, spec=spec)


@pytest.fixture(scope="session")
def write_blocks(write_issue: Callable[..., Written]) -> Callable[..., Written]:
    """Write an issue with one article of these blocks."""

    def write_one(*blocks: Block, **fields: object) -> Written:
        return write_issue(issue((section("tin", "news", [article("tin/01", blocks, **fields)]),)))

    return write_one
