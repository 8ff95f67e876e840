"""The sample articles and tables of a new issue."""

from typing import Any

from bantin_cli.checks import placeholders
from bantin_cli.diagnostics.wording import Language, Wording
from bantin_cli.model.issue import Month
from bantin_cli.scaffold.yaml_text import descriptions, entry, left_out, scalar, text_of
from bantin_cli.schema.activities_file import ActivityEntry
from bantin_cli.schema.article_header import ArticleHeader
from bantin_cli.schema.documents_file import DocumentEntry

IMAGES_README = Wording(
    vi=(
        "# Ảnh của số báo\n\n"
        "Để ảnh, biểu trưng và ảnh bìa vào thư mục này, rồi đưa ảnh vào bài như sau:\n\n"
        '    ![Ảnh chụp gì](images/ten-anh.jpg "Chú thích"){credit="Người chụp"}\n\n'
        "Nên dùng ảnh gốc, rộng từ 2000 px trở lên; chương trình tự thu nhỏ khi in.\n"
    ),
    en=(
        "# Pictures of the issue\n\n"
        "Put photographs, the logo and the cover picture here, and set a picture into an article like this:\n\n"
        '    ![What it shows](images/name.jpg "Caption"){credit="Photographer"}\n\n'
        "Use originals, 2000 px wide or more; they are scaled down for print.\n"
    ),
)


def article_text(title: str, language: Language, *, is_announced: bool) -> str:
    """Return a sample article with every field that its header may have."""
    values: dict[str, Any] = {"title": f"{placeholders.ARTICLE_TITLE} ({title})", "lead": placeholders.ARTICLE_LEAD}
    if is_announced:
        values["cover"] = True
    lines = ["---"]
    for name, description in descriptions(ArticleHeader, language).items():
        lines.append(f"# {description}")
        lines += entry(name, values[name]) if name in values else [left_out(name)]
    lines += ["---", placeholders.ARTICLE_BODY, "", f"## {placeholders.ARTICLE_SUBHEAD}", "", placeholders.ARTICLE_MORE]
    return text_of(lines)


def documents_text(month: Month, language: Language) -> str:
    """Return a sample table of legal documents."""
    values = {
        "number": placeholders.DOCUMENT_NUMBER,
        "date": f"{month}-01",
        "title": placeholders.DOCUMENT_TITLE,
    }
    return _rows(DocumentEntry, values, language)


def activities_text(month: Month, language: Language) -> str:
    """Return a sample list of activities."""
    return _rows(ActivityEntry, {"date": f"{month}-01", "text": placeholders.ACTIVITY_TEXT}, language)


def _rows(model: Any, values: dict[str, str], language: Language) -> str:
    about = descriptions(model, language)
    lines = [f"# {name}: {description}" for name, description in about.items()]
    written = [f"{name}: {scalar(value)}" for name, value in values.items()]
    return text_of([*lines, f"- {written[0]}", *(f"  {line}" for line in written[1:])])
