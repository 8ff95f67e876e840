"""What keeps pages from being made."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.wording import Wording

NOTHING_FITS = Code(
    id="BT601",
    name="nothing-fits-on-the-page",
    severity=Severity.ERROR,
    message=Wording(
        vi="Một phần của bài quá dài, cả một trang trống cũng không đặt vừa.",
        en="Part of the article does not fit even on an empty page.",
    ),
    hint=Wording(
        vi="Chia nhỏ khung, bảng hoặc trích dẫn dài nhất của bài.",
        en="Split the article's longest box, table or quotation.",
    ),
    why=Wording(
        vi=(
            "Mỗi khối phải nằm gọn trong vùng chữ của trang. Khối không chia được mà cao hơn vùng chữ thì "
            "không có chỗ đặt."
        ),
        en="A page takes blocks lower than its text area. One that is higher and cannot be broken has no place.",
    ),
    bad="::: pullquote\n(một đoạn dài hơn một trang)\n:::\n",
    good="::: pullquote\nMột câu đáng nhớ.\n:::\n",
)

FRAME_OVERFULL = Code(
    id="BT602",
    name="text-too-long-for-its-frame",
    severity=Severity.ERROR,
    message=Wording(
        vi="Nội dung của ô `{slot}` quá dài, không vừa trang dù đã thu nhỏ chữ.",
        en="The content of the frame `{slot}` is too long for the page even in smaller type.",
    ),
    hint=Wording(vi="Rút ngắn đoạn chữ này.", en="Shorten this text."),
    why=Wording(
        vi="Bìa, trang mục lục và bìa sau có những ô cố định. Chữ chỉ thu nhỏ đến 70%; nhỏ hơn thì khó đọc.",
        en="Cover, inside page and back cover have fixed frames. Below 70 % the type would not be legible.",
    ),
    bad="qr_guide:\n  steps: [ … năm mươi bước … ]\n",
    good="qr_guide:\n  steps: [Mở máy ảnh., Đưa ống kính tới vùng có mã., Chạm vào thông báo.]\n",
)

CODES = (NOTHING_FITS, FRAME_OVERFULL)
