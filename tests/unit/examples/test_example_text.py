"""The texts of the sample issue: how they are written, and that they show every element of the source format."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

EXAMPLES = Path(__file__).parents[3] / "examples"
ISSUE = EXAMPLES / "chuyen-doi-so"
WARD = EXAMPLES / "phuong-xa"
ARTICLES = sorted(ISSUE.glob("*/*.md"))
DATA_FILES = sorted(ISSUE.glob("*.yaml"))
WARD_ARTICLES = sorted(WARD.glob("*/*.md"))
EVERY_FILE = [*ARTICLES, *DATA_FILES, *WARD_ARTICLES, *sorted(WARD.glob("*.yaml"))]
FIGURE = re.compile(r'!\[(?P<alt>[^\]]+)\]\((?P<path>images/\S+) "(?P<caption>[^"]+)"\)\{(?P<attributes>[^}]+)\}')
NEW_STYLE = re.compile(r"o[áàảãạéèẻẽẹ](?![^\W\d_])|(?<!q)u[ýỳỷỹỵ](?![^\W\d_])", re.IGNORECASE)
KEYS_THAT_ARE_NOT_PROSE = {"date", "month", "url", "qr", "number", "website", "email", "phone", "focus", "from", "id"}
WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def header_and_body(article: Path) -> tuple[str, str]:
    _, header, body = article.read_text(encoding="utf-8").split("---\n", 2)
    return header, body


def prose_of_data(value: object, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from prose_of_data(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from prose_of_data(inner, key)
    elif isinstance(value, str) and key not in KEYS_THAT_ARE_NOT_PROSE:
        yield value


def prose_of(path: Path) -> list[str]:
    """Return the pieces of a file that a reader sees or hears, without the marks of the format."""
    if path.suffix == ".yaml":
        return list(prose_of_data(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)))
    header, body = header_and_body(path)
    pieces = list(prose_of_data(yaml.load(header, Loader=yaml.BaseLoader)))
    for figure in FIGURE.finditer(body):
        pieces += [figure["alt"], figure["caption"]]
    body = re.sub(r"\]\([^)\s]+\)", "]", FIGURE.sub("", body))
    return pieces + [line for line in body.splitlines() if line.strip()]


def words() -> int:
    return sum(len(piece.split()) for path in ARTICLES + DATA_FILES for piece in prose_of(path))


def test_the_issue_has_articles_and_data_files() -> None:
    assert len(ARTICLES) == 18
    assert [path.name for path in DATA_FILES] == ["bantin.yaml", "hoat-dong.yaml", "van-ban.yaml"]


@pytest.mark.parametrize("path", EVERY_FILE, ids=lambda path: path.relative_to(EXAMPLES).as_posix())
class TestEveryFile:
    def test_is_composed_unicode_with_unix_line_ends(self, path: Path) -> None:
        text = path.read_bytes().decode("utf-8")
        assert unicodedata.is_normalized("NFC", text)
        assert "\r" not in text
        assert "\t" not in text
        assert text.endswith("\n")
        assert not text.endswith("\n\n")

    def test_sets_the_tone_marks_in_the_old_style(self, path: Path) -> None:
        assert [match.group() for piece in prose_of(path) for match in NEW_STYLE.finditer(piece)] == []

    def test_has_no_stray_space(self, path: Path) -> None:
        found = [piece for piece in prose_of(path) if re.search(r"\S {2,}\S| [,.;:!?)”…]|[(“] | $", piece)]
        assert found == []

    def test_has_no_straight_quotation_mark(self, path: Path) -> None:
        assert [piece for piece in prose_of(path) if '"' in piece or "'" in piece] == []

    def test_closes_every_quotation_mark_and_bracket_in_its_paragraph(self, path: Path) -> None:
        for piece in prose_of(path):
            assert piece.count("“") == piece.count("”"), piece
            assert piece.count("(") == piece.count(")"), piece

    def test_joins_ranges_with_an_en_dash(self, path: Path) -> None:
        assert [piece for piece in prose_of(path) if re.search(r"(?<![\w/-])\d+-\d+(?![\w/-])| - ", piece)] == []

    def test_writes_numbers_in_the_vietnamese_way(self, path: Path) -> None:
        found = [piece for piece in prose_of(path) if re.search(r"\d,\d{3}\b|\d\.\d{1,2}\b|\d %|\b\d{5,}\b", piece)]
        assert found == []

    def test_pairs_weekdays_with_the_right_dates(self, path: Path) -> None:
        for piece in prose_of(path):
            for weekday, day, month in re.findall(rf"({'|'.join(WEEKDAYS)}),? (?:ngày )?(\d\d)/(\d\d)", piece):
                assert WEEKDAYS[date(2026, int(month), int(day)).weekday()] == weekday, piece

    def test_leads_nowhere_but_to_addresses_kept_for_examples(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        hosts = re.findall(r"https?://([^/\s\"')]+)", text) + re.findall(r"\S+@([\w.]+)", text)
        assert set(hosts) <= {"example.org", "example.vn"}


def test_patterns_find_what_they_are_for() -> None:
    assert NEW_STYLE.search("số hoá")
    assert NEW_STYLE.search("Uỷ ban")
    assert NEW_STYLE.search("khoẻ")
    assert not NEW_STYLE.search("số hóa, ủy ban, khỏe, quý, quỹ, hoàn, tuyến, ngoài")


@pytest.mark.parametrize("issue", [ISSUE, WARD], ids=lambda issue: issue.name)
def test_pictures_and_files_agree(issue: Path) -> None:
    manifest = yaml.load((issue / "bantin.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    articles = issue.glob("*/*.md")
    named = {figure["path"] for path in articles for figure in FIGURE.finditer(header_and_body(path)[1])}
    named |= {manifest["cover"].get("image"), manifest["masthead"].get("logo")} - {None}
    assert named == {f"images/{path.name}" for path in (issue / "images").iterdir()}


def test_every_picture_has_words_a_caption_and_a_credit() -> None:
    for path in [*ARTICLES, *WARD_ARTICLES]:
        body = header_and_body(path)[1]
        figures = list(FIGURE.finditer(body))
        assert len(figures) == body.count("!["), path.name
        for figure in figures:
            assert len(figure["alt"].split()) >= 8, path.name
            assert figure["alt"] != figure["caption"]
            assert 'credit="Minh họa: bantin"' in figure["attributes"]


def test_the_texts_fill_a_magazine_of_twenty_pages() -> None:
    assert 9_000 <= words() <= 10_500


def test_sample_data_say_that_they_are() -> None:
    documents = yaml.load((ISSUE / "van-ban.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert 9 <= len(documents) <= 12
    assert all(row["title"].endswith("(mẫu).") for row in documents)
    manifest = (ISSUE / "bantin.yaml").read_text(encoding="utf-8")
    assert manifest.count("(dữ liệu mẫu)") == 3
    assert "dữ liệu mẫu" in ARTICLES[0].read_text(encoding="utf-8")


def test_the_wards_sample_data_say_that_they_are() -> None:
    documents = yaml.load((WARD / "van-ban.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert all(row["title"].endswith("(mẫu).") for row in documents)
    assert (WARD / "bantin.yaml").read_text(encoding="utf-8").count("(dữ liệu mẫu)") == 3


@pytest.mark.parametrize("issue", [ISSUE, WARD], ids=lambda issue: issue.name)
def test_legal_documents_repeat_their_number_and_date_in_the_title(issue: Path) -> None:
    for row in yaml.load((issue / "van-ban.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader):
        year, month, day = (int(part) for part in row["date"].split("-"))
        written = f"ngày {day:02d}/{month:02d}/{year}" if month < 3 or month > 9 else f"ngày {day:02d}/{month}/{year}"
        assert f"số {row['number']} {written}" in row["title"]


@pytest.mark.parametrize(
    "pattern",
    [
        r"^title: ",
        r"^kicker: ",
        r"^lead: ",
        r"^author: ",
        r"^source: [^{]+$",
        r"^source: \{name: .+, url: .+\}$",
        r"^date: 2026-10-",
        r"^qr: https://",
        r"^cover: true$",
        r"^## \S",
        r"width=column",
        r"width=page",
        r"width=half",
        r'focus="0\.\d+,0\.\d+"',
        r"^::: callout \S",
        r"^::: pullquote \S",
        r"^- \S",
        r"^1\. \S",
        r"^> \S",
        r"^\|:--\|:--\|:--\|--:\|$",
        r"(?<!\*)\*[^*\s][^*]*\*(?!\*)",
        r"\*\*[^*]+\*\*",
        r"(?<!!)\[[^\]]+\]\(https://example\.org",
    ],
)
def test_some_article_shows(pattern: str) -> None:
    texts = [path.read_text(encoding="utf-8") for path in ARTICLES]
    assert any(re.search(pattern, text, re.MULTILINE) for text in texts)


@pytest.mark.parametrize(
    "field",
    [
        *("format", "layout", "language", "messages", "masthead.title", "masthead.place", "masthead.logo"),
        *(
            "issue.month",
            "issue.number",
            "issue.date",
            "issue.special",
            "cover.image",
            "cover.focus",
            "cover.headlines",
        ),
        *("imprint.directed_by", "imprint.produced_by", "imprint.profile", "imprint.responsible"),
        *("imprint.printed_at", "imprint.print_run", "imprint.period", "qr_guide.heading", "qr_guide.steps"),
        *("contact.heading", "contact.organisation", "contact.address", "contact.email", "contact.phone"),
        *("contact.website", "sections", "pages.multiple_of", "pages.target", "output.name"),
    ],
)
def test_the_manifest_shows(field: str) -> None:
    value = yaml.load((ISSUE / "bantin.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for name in field.split("."):
        value = value[name]
    assert value


def test_the_sections_are_of_every_kind_and_one_has_a_subtitle() -> None:
    manifest = yaml.load((ISSUE / "bantin.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    kinds = [section["kind"] for section in manifest["sections"]]
    assert kinds == ["news", "documents", "feature", "activities", "models"]
    assert any("subtitle" in section for section in manifest["sections"])
    assert all((ISSUE / section["from"]).exists() for section in manifest["sections"])


@pytest.mark.parametrize(("issue", "count"), [(ISSUE, 4), (WARD, 5)], ids=["chuyen-doi-so", "phuong-xa"])
def test_the_cover_announces_articles_that_exist_and_say_so(issue: Path, count: int) -> None:
    manifest = yaml.load((issue / "bantin.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    articles = issue.glob("*/*.md")
    announced = {
        f"{path.parent.name}/{path.stem}" for path in articles if "\ncover: true\n" in header_and_body(path)[0]
    }
    assert announced == set(manifest["cover"]["headlines"])
    assert len(announced) == count
