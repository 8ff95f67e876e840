"""Pictures without alternative text, caption or credit; the cover picture without alternative text."""

from collections.abc import Iterator

from bantin_cli.checks.fields import span_of_field
from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.model.blocks import Figure, PictureGroup, pictured
from bantin_cli.model.inlines import plain_text
from bantin_cli.model.issue import Issue

_HEAD = "# diem-tin/01-bai.md\n---\ntitle: Một cửa điện tử\n---\nHồ sơ được trả kết quả qua mạng.\n\n"
_GOOD = _HEAD + '![Người dân nộp hồ sơ tại quầy](images/anh.png "Quầy tiếp nhận hồ sơ"){credit="Minh An"}\n'

WITHOUT_ALTERNATIVE_TEXT = Code(
    id="BT430",
    name="picture-without-alternative-text",
    severity=Severity.WARNING,
    message=Wording(
        vi="Ảnh `{file}` chưa có lời mô tả cho người không nhìn thấy ảnh.",
        en="The picture `{file}` has no words for those who cannot see it.",
    ),
    hint=Wording(
        vi="Viết một câu tả ảnh vào giữa hai dấu ngoặc vuông: `![Câu tả ảnh]({file})`.",
        en="Write one sentence on what it shows between the square brackets: `![What it shows]({file})`.",
    ),
    why=Wording(
        vi=(
            "Người khiếm thị nghe bản PDF và DOCX bằng trình đọc màn hình; lời mô tả được đọc thay cho ảnh. Lời mô tả "
            "nói ảnh chụp gì, còn chú thích nói điều người xem ảnh chưa biết. Không có lời mô tả, ảnh bị bỏ qua và "
            "người nghe chỉ còn lời chú thích."
        ),
        en=(
            "Blind readers listen to the PDF and the DOCX with a screen reader; the description is read in place of "
            "the picture. It says what can be seen; the caption says what cannot be seen. Without a description the "
            "picture is passed over, and listeners have its caption alone."
        ),
    ),
    bad=_HEAD + '![](images/anh.png "Quầy tiếp nhận hồ sơ"){credit="Minh An"}\n',
    good=_GOOD,
)

WITHOUT_CAPTION = Code(
    id="BT431",
    name="picture-without-caption",
    severity=Severity.WARNING,
    message=Wording(
        vi="Ảnh `{file}` chưa có chú thích.",
        en="The picture `{file}` has no caption.",
    ),
    hint=Wording(
        vi='Viết chú thích trong dấu ngoặc kép sau tên tệp: `![…]({file} "Chú thích")`.',
        en='Write the caption in quotation marks after the file name: `![…]({file} "Caption")`.',
    ),
    why=Wording(
        vi="Chú thích cho biết ai, ở đâu, khi nào. Ảnh báo chí không có chú thích khiến người đọc phải đoán.",
        en="A caption says who, where and when. A news photograph without one leaves readers guessing.",
    ),
    bad=_HEAD + '![Người dân nộp hồ sơ tại quầy](images/anh.png){credit="Minh An"}\n',
    good=_GOOD,
)

WITHOUT_CREDIT = Code(
    id="BT432",
    name="picture-without-credit",
    severity=Severity.NOTE,
    message=Wording(
        vi="Ảnh `{file}` chưa ghi tên người chụp hoặc nguồn ảnh.",
        en="The picture `{file}` does not say who made it.",
    ),
    hint=Wording(
        vi='Ghi tên vào sau ảnh: `{{credit="Tên người chụp hoặc nguồn ảnh"}}`.',
        en='Write the name after the picture: `{{credit="Photographer or source"}}`.',
    ),
    why=Wording(
        vi=(
            "Ghi tên tác giả ảnh là phép lịch sự trong nghề, và người biên tập cũng dễ tìm lại nguồn khi cần. "
            "Với ảnh do chính đơn vị chụp, có thể bỏ qua lưu ý này."
        ),
        en=(
            "Naming the photographer is professional courtesy, and lets the editor find the source again. For "
            "pictures of your own this note may be ignored."
        ),
    ),
    bad=_HEAD + '![Người dân nộp hồ sơ tại quầy](images/anh.png "Quầy tiếp nhận hồ sơ")\n',
    good=_GOOD,
)


COVER_WITHOUT_ALTERNATIVE_TEXT = Code(
    id="BT433",
    name="cover-picture-without-alternative-text",
    severity=Severity.WARNING,
    message=Wording(
        vi="Ảnh bìa `{file}` chưa có lời mô tả cho người không nhìn thấy ảnh.",
        en="The cover picture `{file}` has no words for those who cannot see it.",
    ),
    hint=Wording(
        vi="Thêm dòng `alt:` vào nhóm `cover:` trong bantin.yaml: một câu tả ảnh chụp hoặc vẽ gì.",
        en="Add `alt:` under `cover:` in bantin.yaml: one sentence on what it shows.",
    ),
    why=Wording(
        vi=(
            "Người khiếm thị nghe bản PDF và DOCX bằng trình đọc màn hình; lời mô tả được đọc thay cho ảnh. Không có "
            "lời mô tả, ảnh bìa bị bỏ qua như hình trang trí."
        ),
        en=(
            "Blind readers listen to the PDF and the DOCX with a screen reader; the description is read in place of "
            "the picture. Without one the cover picture is passed over as decoration."
        ),
    ),
    bad="# bantin.yaml\ncover:\n  image: images/bia.png\n",
    good="# bantin.yaml\ncover:\n  image: images/bia.png\n  alt: Cầu bộ hành bắc qua kênh lúc sáng sớm\n",
)


def check_picture_words(issue: Issue) -> tuple[Diagnostic, ...]:
    """Find pictures without alternative text (BT430, on the cover BT433), caption (BT431) or credit (BT432).

    The common caption of a group is the caption of every picture in it.
    """
    findings = list(_of_cover(issue))
    for block in (block for article in issue.articles() for block in pictured(article.blocks)):
        if isinstance(block, PictureGroup):
            common = plain_text(block.caption)
            findings += [finding for figure in block.pictures for finding in _missing(figure, common)]
        else:
            findings += _missing(block)
    return tuple(findings)


def _of_cover(issue: Issue) -> Iterator[Diagnostic]:
    cover = issue.cover
    if cover.picture and not cover.alt.strip():
        span = span_of_field(issue, "cover.image")
        yield found(COVER_WITHOUT_ALTERNATIVE_TEXT, span, file=cover.picture.path)


def _missing(figure: Figure, common: str = "") -> Iterator[Diagnostic]:
    caption = plain_text(figure.caption) or common
    words = ((WITHOUT_ALTERNATIVE_TEXT, figure.alt), (WITHOUT_CAPTION, caption), (WITHOUT_CREDIT, figure.credit))
    for code, text in words:
        if not text.strip():
            yield found(code, figure.span, file=figure.picture.path)
