"""An issue folder to the document: complete as far as it can be, with every finding of a run."""

import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bantin_cli.model import codes
from bantin_cli.model.blocks import (
    Alignment,
    Callout,
    Figure,
    FigureWidth,
    FocalPoint,
    Heading,
    ListBlock,
    Numbers,
    Paragraph,
    Picture,
    PictureGroup,
    PullQuote,
    Quote,
    Table,
)
from bantin_cli.model.build import UNKNOWN_MONTH, build_issue, read_manifest
from bantin_cli.model.inlines import TextRun, plain_text
from bantin_cli.model.issue import Licence, Month, Source
from bantin_cli.sources.files import IssueFolder
from tests.support.building import ARTICLE, HEAD, KINDS, NEWS, build_from, folder_with, found_in


def _picture(root: Path, name: str, size: tuple[int, int] = (40, 30)) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size).save(root / name)


def test_a_manifest_becomes_the_front_of_the_issue(tmp_path: Path) -> None:
    _picture(tmp_path, "images/bia.jpg")
    _picture(tmp_path, "images/logo.png", (10, 12))
    built = build_from(
        tmp_path,
        {
            "bantin.yaml": "masthead: {title: Bản  tin, place: Huế, logo: images/logo.png}\n"
            "issue: {month: 2026-10, number: 12, date: 2026-11-05, special: true}\n"
            "cover: {image: images/bia.jpg, alt: Cây  cầu, focus: [0.2, 0.3]}\n"
            "imprint: {directed_by: A, licence: {number: 5, date: 2026-01-15, issuer: B}, print_run: 500}\n"
            "contact: {email: a@b.vn, phone: 0283}\npages: {multiple_of: 1, target: 20}\n"
            "output: {name: '{year}-{number}-{month}', max_mb: 7.5}\nqr_guide: {steps: [một, hai]}\n"
        },
    )

    issue = built.issue
    assert built.diagnostics == ()
    assert issue is not None
    assert (issue.masthead.title, issue.masthead.logo) == ("Bản tin", Picture("images/logo.png", 10, 12))
    assert issue.output_max_mb == 7.5
    assert (issue.month, issue.number, issue.date, issue.special) == (Month(2026, 10), 12, date(2026, 11, 5), True)
    assert (issue.cover.picture, issue.cover.focus) == (Picture("images/bia.jpg", 40, 30), FocalPoint(0.2, 0.3))
    assert issue.cover.alt == "Cây cầu"
    assert (issue.imprint.licence, issue.imprint.print_run) == (Licence("5", date(2026, 1, 15), "B"), 500)
    assert (issue.contact.email, issue.contact.phone, issue.contact.website) == ("a@b.vn", "0283", "")
    assert (issue.pages.multiple_of, issue.pages.target, issue.output_name) == (1, 20, "2026-12-2026-10")
    assert (issue.qr_guide.steps, issue.imprint.span.line, issue.sections) == (("một", "hai"), 4, ())


def test_sections_hold_articles_documents_and_activities(tmp_path: Path) -> None:
    built = build_from(
        tmp_path,
        {
            "bantin.yaml": NEWS + "- {id: vb, kind: documents, title: Văn bản, from: van-ban.yaml, qr: https://a.vn}\n"
            "- {id: hd, kind: activities, from: hoat-dong.yaml}\n- {id: td, kind: feature, from: x.md}\n",
            "tin/02-hai.md": "---\ntitle: Hai\nsource: {name: Báo, url: https://b.vn}\ndate: 2026-10-12\n---\nB\n",
            "tin/01-một.md": "---\ntitle: Một\nsource: Báo\nkicker: K\nlead: L\nauthor: A\nqr: https://q.vn\n---\nA\n",
            "van-ban.yaml": "- number: 749\n  date: 2026-10-01\n  title: Quyết  định\n  url: https://c.vn\n"
            "- title: x\n",
            "hoat-dong.yaml": "- {date: 2026-10-06, text: Họp}\n",
            "x.md": ARTICLE,
        },
    )

    assert built.diagnostics == ()
    assert built.issue is not None
    news, documents, activities, feature = built.issue.sections
    assert [article.key for article in built.issue.articles()] == ["tin/01-một", "tin/02-hai", "x"]
    first, second = news.articles
    assert (first.title, first.kicker, first.lead, first.author, first.qr) == ("Một", "K", "L", "A", "https://q.vn")
    assert (first.source, second.source) == (Source("Báo", None), Source("Báo", "https://b.vn"))
    assert (second.date, str(second.span)) == (date(2026, 10, 12), "tin/02-hai.md:1")
    assert [(d.number, d.date, d.title, d.url, str(d.span)) for d in documents.documents] == [
        ("749", date(2026, 10, 1), "Quyết định", "https://c.vn", "van-ban.yaml:1:3"),
        ("", None, "x", None, "van-ban.yaml:5:3"),
    ]
    assert [(a.date, a.text) for a in activities.activities] == [(date(2026, 10, 6), "Họp")]
    assert (documents.qr, documents.source_path, feature.kind) == ("https://a.vn", "van-ban.yaml", "feature")


def test_every_kind_of_block_comes_through(tmp_path: Path) -> None:
    _picture(tmp_path, "images/a.png")
    body = (
        "Một **hai** [ba](https://x.vn)\n\n## Bốn\n\n3. năm\n\n> sáu\n\n| a | b |\n|:-:|--:|\n| c | d |\n\n"
        '![alt](images/a.png "chú thích"){credit="C" width=half focus="0.1,0.2"}\n\n'
        "::: callout T\nbảy\n:::\n\n::: pullquote Ai\ntám\n\n- chín\n:::\n"
    )
    built = build_from(tmp_path, {"bantin.yaml": NEWS, "tin/a.md": "---\ntitle: A\n---\n" + body})

    assert built.diagnostics == ()
    assert built.issue is not None
    paragraph, heading, numbered, quote, table, figure, callout, pull_quote = built.issue.articles()[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == (
        TextRun("Một "),
        TextRun("hai", strong=True),
        TextRun(" "),
        TextRun("ba", url="https://x.vn"),
    )
    assert isinstance(heading, Heading)
    assert (heading.level, plain_text(heading.runs), str(heading.span)) == (2, "Bốn", "tin/a.md:6")
    assert isinstance(numbered, ListBlock)
    assert numbered.start == 3
    assert isinstance(quote, Quote)
    assert isinstance(table, Table)
    assert table.alignments == (Alignment.CENTRE, Alignment.RIGHT)
    assert isinstance(figure, Figure)
    assert (figure.picture, figure.alt, plain_text(figure.caption), figure.credit) == (
        Picture("images/a.png", 40, 30),
        "alt",
        "chú thích",
        "C",
    )
    assert (figure.width, figure.focus, figure.span.line) == (FigureWidth.HALF, FocalPoint(0.1, 0.2), 16)
    assert isinstance(callout, Callout)
    assert plain_text(callout.title) == "T"
    assert isinstance(pull_quote, PullQuote)
    assert (plain_text(pull_quote.runs), plain_text(pull_quote.attribution)) == ("tám\nchín", "Ai")


def test_groups_boxes_of_numbers_and_wide_callouts_come_through(tmp_path: Path) -> None:
    _picture(tmp_path, "images/a.png")
    body = (
        '::: pictures {width=column} Hai *ảnh*\n![a](images/a.png "Một")\n\n![b](images/a.png){width=half}\n:::\n\n'
        "::: numbers {width=page} Số liệu\n- **12%** một\n- **3** *hai*\n:::\n\n"
        "::: callout {width=page} T\nbảy\n:::\n"
    )
    built = build_from(tmp_path, {"bantin.yaml": NEWS, "tin/a.md": "---\ntitle: A\n---\n" + body})

    assert found_in(built) == [("BT175", "tin/a.md:7")]
    assert built.issue is not None
    group, numbers, callout = built.issue.articles()[0].blocks
    assert isinstance(group, PictureGroup)
    assert (plain_text(group.caption), group.spans, group.span.line) == ("Hai ảnh", False, 4)
    assert [(plain_text(picture.caption), picture.width, picture.span.line) for picture in group.pictures] == [
        ("Một", None, 5),
        ("", None, 7),
    ]
    assert isinstance(numbers, Numbers)
    assert (plain_text(numbers.title), numbers.spans) == ("Số liệu", True)
    assert [(entry.figure, entry.text, entry.span.line) for entry in numbers.entries] == [
        ((TextRun("12%"),), (TextRun("một"),), 11),
        ((TextRun("3"),), (TextRun("hai", emphasis=True),), 12),
    ]
    assert isinstance(callout, Callout)
    assert callout.spans


def test_a_group_without_its_missing_picture_is_a_picture_by_itself(tmp_path: Path) -> None:
    _picture(tmp_path, "images/a.png")
    body = "::: pictures\n![a](images/a.png)\n\n![b](images/khong.png)\n:::\n"
    built = build_from(tmp_path, {"bantin.yaml": NEWS, "tin/a.md": "---\ntitle: A\n---\n" + body})

    assert found_in(built) == [("BT401", "tin/a.md:7")]
    assert built.issue is not None
    (figure,) = built.issue.articles()[0].blocks
    assert isinstance(figure, Figure)
    assert figure.alt == "a"


def test_a_folder_without_a_manifest_is_a_finding(tmp_path: Path) -> None:
    folder = IssueFolder(tmp_path)
    manifest = read_manifest(folder)

    assert found_in(manifest) == [("BT101", "bantin.yaml")]
    assert (manifest.layout, manifest.messages, manifest.file) == ("chuyen-doi-so", None, None)
    assert build_issue(folder, manifest, KINDS).issue is None


def test_a_broken_manifest_still_tells_layout_and_language(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, {"bantin.yaml": "messages: en # chú thích\ntitle: a: b\nlayout: mau-rieng\n"})

    manifest = read_manifest(folder)

    assert (manifest.layout, manifest.messages, manifest.file) == ("mau-rieng", "en", None)
    assert found_in(manifest) == [("BT122", "bantin.yaml:2:9")]


def test_an_empty_manifest_has_no_month_and_builds_all_the_same(tmp_path: Path) -> None:
    built = build_from(tmp_path, {"bantin.yaml": ""})

    assert found_in(built) == [("BT151", "bantin.yaml:1:1")]
    assert built.issue is not None
    assert (built.issue.month, built.issue.number) == (UNKNOWN_MONTH, 0)


def test_findings_of_all_files_come_out_together_in_order(tmp_path: Path) -> None:
    built = build_from(
        tmp_path,
        {
            "bantin.yaml": NEWS + "- {id: vb, kind: documents, from: vb.yaml}\nx: 1\n",
            "tin/1.md": "---\ntitle: A\ntitel: B\n---\n![a](images/khong.jpg)\n\nChữ còn lại.\n",
            "tin/2.md": "Không có phần đầu.",
            "tin/3.md": "---\ntitle: TP. Thủ Đức: ra mắt\nsource: Báo\n---\n# Lớn\n",
            "vb.yaml": "- {number: 1, date: 1/2/2026}\n",
        },
    )

    assert found_in(built) == [
        ("BT150", "bantin.yaml:5:1"),
        ("BT150", "tin/1.md:3:1"),
        ("BT401", "tin/1.md:5"),
        ("BT108", "tin/2.md:1"),
        ("BT122", "tin/3.md:2:19"),
        ("BT140", "tin/3.md:5"),
        ("BT157", "vb.yaml:1:15"),
    ]
    assert built.issue is not None
    one, two, three = built.issue.sections[0].articles
    assert (one.title, len(one.blocks)) == ("A", 1)
    assert (two.title, len(two.blocks)) == ("", 1)
    assert (three.title, three.source) == ("TP. Thủ Đức: ra mắt", Source("Báo", None))
    assert [row.number for row in built.issue.sections[1].documents] == ["1"]


def test_an_article_that_cannot_be_read_is_left_out_and_named(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, {"bantin.yaml": NEWS, "tin/2.md": ARTICLE})
    (tmp_path / "tin" / "1.md").write_bytes(b"\xff\xfe\x00")

    built = build_issue(folder, read_manifest(folder), KINDS)

    assert found_in(built) == [("BT104", "tin/1.md:1")]
    assert built.issue is not None
    assert [article.key for article in built.issue.articles()] == ["tin/2"]


def test_headlines_are_those_named_or_those_announced(tmp_path: Path) -> None:
    announced = ARTICLE.replace("---\nN", "cover: true\n---\nN")
    files = {"tin/1.md": ARTICLE, "tin/2.md": announced, "tin/3.md": announced}

    by_header = build_from(tmp_path, {"bantin.yaml": NEWS, **files}).issue
    by_name = build_from(
        tmp_path, {"bantin.yaml": NEWS + "cover: {headlines: [tin/3, ./tin/1.md, tin/3, tin/11]}\n", **files}
    )

    assert by_header is not None
    assert by_header.cover.headlines == ("tin/2", "tin/3")
    assert by_name.issue is not None
    assert by_name.issue.cover.headlines == ("tin/3", "tin/1")
    (finding,) = by_name.diagnostics
    assert (finding.code, str(finding.span)) == (codes.UNKNOWN_HEADLINE, "bantin.yaml:4:47")
    assert dict(finding.values) == {"key": "tin/11", "nearest": ": `tin/1`"}


def test_decomposed_text_and_names_are_composed(tmp_path: Path) -> None:
    files = {"bantin.yaml": NEWS.replace("tin/", "điểm-tin/"), "điểm-tin/01-hội.md": ARTICLE}
    built = build_from(
        tmp_path, {unicodedata.normalize("NFD", n): unicodedata.normalize("NFD", t) for n, t in files.items()}
    )

    assert built.issue is not None
    (article,) = built.issue.articles()
    assert (article.key, article.title, article.span.path) == ("điểm-tin/01-hội", "Tiêu đề", "điểm-tin/01-hội.md")
    assert {d.code.id for d in built.diagnostics} == {"BT105"}


def test_empty_tables_are_tables_without_rows(tmp_path: Path) -> None:
    manifest = (
        f"{HEAD}sections:\n- {{id: a, kind: documents, from: a.yaml}}\n- {{id: b, kind: activities, from: b.yaml}}\n"
    )
    built = build_from(tmp_path, {"bantin.yaml": manifest, "a.yaml": "# chưa có\n", "b.yaml": "[]"})

    assert built.diagnostics == ()
    assert built.issue is not None
    assert [(s.documents, s.activities) for s in built.issue.sections] == [((), ()), ((), ())]


@given(manifest=st.text(max_size=80), article=st.text(max_size=80), table=st.text(max_size=80))
def test_any_text_in_any_file_builds_or_is_a_finding(
    tmp_path_factory: pytest.TempPathFactory, manifest: str, article: str, table: str
) -> None:
    files = {"tin/1.md": article, "vb.yaml": table}
    whole = NEWS + "- {id: vb, kind: documents, from: vb.yaml}\n"

    for text in (whole, manifest, whole + manifest):
        built = build_from(tmp_path_factory.mktemp("any"), {"bantin.yaml": text, **files})
        assert built.issue is not None or built.diagnostics
        for diagnostic in built.diagnostics:
            assert diagnostic.message("vi")
            assert diagnostic.hint("en")
