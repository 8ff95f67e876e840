"""The file ``bantin.yaml``, as written.

Only what an issue cannot exist without is required here; which fields an issue must fill in is the layout's to say.
"""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from bantin_cli.schema.base import FileModel, about
from bantin_cli.schema.fields import (
    EmailAddress,
    Flag,
    FocalPair,
    IsoDate,
    LanguageTag,
    MonthText,
    Number,
    OutputName,
    Slug,
    Text,
    WebAddress,
    WholeNumber,
)

NEWER_FORMAT = "newer_format"
"""Machine type of the error for a `format` that this version does not know."""

DEFAULT_LAYOUT = "chuyen-doi-so"
"""The bundled layout that an issue has unless it names another."""

RequirableField: TypeAlias = Literal[
    "masthead.title",
    "masthead.place",
    "masthead.logo",
    "issue.number",
    "issue.date",
    "cover.image",
    "imprint.directed_by",
    "imprint.produced_by",
    "imprint.responsible",
    "imprint.licence.number",
    "imprint.licence.date",
    "imprint.licence.issuer",
    "imprint.printed_at",
    "imprint.print_run",
    "imprint.period",
    "contact.heading",
    "contact.organisation",
    "contact.address",
    "contact.email",
    "contact.phone",
    "contact.website",
]
"""The fields of the manifest that a layout or a legal profile may ask for, by their dotted names."""


def _known_format(value: Any) -> Any:
    if isinstance(value, int) and not isinstance(value, bool) and value > 1:
        raise PydanticCustomError(NEWER_FORMAT, "format {format} is not known", {"format": int(value)})
    return value


class MastheadEntry(FileModel):
    """The bulletin's name."""

    title: Annotated[Text, about("The bulletin's name.", "Tên bản tin.")] = ""
    place: Annotated[Text, about("The place under the name.", "Địa danh ghi dưới tên bản tin.")] = ""
    logo: Annotated[
        Text, about("Picture of the logo.", "Tệp biểu trưng, ghi đường dẫn tính từ thư mục số báo; có thể bỏ.")
    ] = ""


class NumberEntry(FileModel):
    """Which issue it is."""

    month: Annotated[
        MonthText | None, about("The month that the issue covers, 2026-10.", "Tháng của số báo, dạng 2026-10.")
    ]
    number: Annotated[WholeNumber | None, about("The issue's number.", "Số thứ tự của số báo."), Field(ge=1)] = None
    date: Annotated[IsoDate | None, about("Day of publication.", "Ngày phát hành, dạng 2026-11-05; có thể bỏ.")] = None
    special: Annotated[
        Flag, about("Whether it stands outside the monthly sequence.", "true nếu là số đặc biệt, ngoài thứ tự tháng.")
    ] = False


class CoverEntry(FileModel):
    """The cover."""

    image: Annotated[
        Text,
        about("The cover picture; without one the cover is typographic.", "Ảnh bìa; bỏ trống thì bìa chỉ có chữ."),
    ] = ""
    alt: Annotated[
        Text,
        about(
            "What the cover picture shows, for those who cannot see it.",
            "Lời mô tả ảnh bìa cho người không nhìn thấy ảnh.",
        ),
    ] = ""
    focus: Annotated[
        FocalPair,
        about(
            "The point of the picture that is kept when it is cropped: x, y from the top left, 0 to 1.",
            "Điểm cần giữ khi cắt ảnh: x, y tính từ góc trên bên trái, từ 0 đến 1.",
        ),
    ] = (0.5, 0.5)
    headlines: Annotated[
        tuple[Text, ...],
        about(
            "Articles announced on the cover, as paths without .md; "
            "when empty, the articles whose header says `cover: true`.",
            "Các bài giới thiệu trên bìa, ghi đường dẫn không có .md; bỏ trống thì lấy các bài có `cover: true`.",
        ),
    ] = ()


class LicenceEntry(FileModel):
    """The publishing licence."""

    number: Annotated[Text, about("Number of the licence.", "Số giấy phép.")] = ""
    date: Annotated[IsoDate | None, about("Its date.", "Ngày cấp, dạng 2026-01-15.")] = None
    issuer: Annotated[Text, about("Who issued it.", "Cơ quan cấp.")] = ""


class ImprintEntry(FileModel):
    """Who directs and produces the bulletin, and what its legal profile requires."""

    directed_by: Annotated[Text, about("The directing body.", "Cơ quan chỉ đạo.")] = ""
    produced_by: Annotated[Text, about("The producing unit.", "Đơn vị thực hiện.")] = ""
    profile: Annotated[
        Literal["neutral", "licensed-bulletin", "non-commercial"],
        about(
            "Legal profile: neutral makes no legal claims, the others require further fields.",
            "Bộ yêu cầu: neutral (không yêu cầu gì thêm), licensed-bulletin (bản tin có giấy phép), "
            "non-commercial (tài liệu không kinh doanh).",
        ),
    ] = "neutral"
    responsible: Annotated[
        Text, about("Who is responsible for the publication.", "Người chịu trách nhiệm xuất bản.")
    ] = ""
    licence: Annotated[LicenceEntry | None, about("The publishing licence.", "Giấy phép xuất bản.")] = None
    printed_at: Annotated[Text, about("The printer.", "Nơi in.")] = ""
    print_run: Annotated[WholeNumber | None, about("Copies printed.", "Số lượng in."), Field(ge=1)] = None
    period: Annotated[Text, about("How often it appears.", "Kỳ hạn xuất bản, ví dụ: hằng tháng.")] = ""


class QrGuideEntry(FileModel):
    """How to scan a QR code."""

    heading: Annotated[Text, about("Heading of the box.", "Tiêu đề của khung hướng dẫn.")] = ""
    steps: Annotated[tuple[Text, ...], about("The steps, in order.", "Các bước, theo thứ tự.")] = ()


class ContactEntry(FileModel):
    """The contact footer."""

    heading: Annotated[Text, about("Line above the contact.", "Dòng mở đầu phần liên hệ.")] = ""
    organisation: Annotated[Text, about("Name of the organisation.", "Tên cơ quan.")] = ""
    address: Annotated[Text, about("Postal address.", "Địa chỉ.")] = ""
    email: Annotated[EmailAddress | None, about("E-mail address.", "Thư điện tử.")] = None
    phone: Annotated[Text, about("Telephone.", "Điện thoại; có thể bỏ.")] = ""
    website: Annotated[Text, about("Website.", "Trang web; có thể bỏ.")] = ""


class SectionEntry(FileModel):
    """A section of the issue."""

    id: Annotated[Slug | None, about("Its name for the program, unique.", "Mã chuyên mục, không trùng nhau.")]
    kind: Annotated[
        Text | None,
        about("A kind of section that the layout knows.", "Loại chuyên mục, theo danh sách của mẫu trình bày."),
    ]
    title: Annotated[Text, about("Title of the section.", "Tên chuyên mục.")] = ""
    subtitle: Annotated[Text, about("Line under the title.", "Dòng phụ dưới tên chuyên mục; có thể bỏ.")] = ""
    from_: Annotated[
        Text,
        about(
            "Folder of its articles, or file of its table.",
            "Thư mục chứa các bài, hoặc tệp bảng kê của chuyên mục.",
        ),
        Field(alias="from"),
    ] = ""
    qr: Annotated[
        WebAddress | None, about("Address of the section's QR code.", "Địa chỉ cho mã QR của chuyên mục; có thể bỏ.")
    ] = None
    qr_note: Annotated[Text, about("Note beside that code.", "Lời ghi cạnh mã QR.")] = ""
    empty: Annotated[
        Flag, about("It has nothing this month and stays in the list.", "true nếu tháng này không có nội dung.")
    ] = False
    order: Annotated[
        Literal["fixed", "free"],
        about(
            "Order of its articles: fixed keeps that of the file names; free lets the layout move them to fill pages.",
            "Thứ tự các bài: fixed (giữ đúng thứ tự tên tệp) hoặc free (được đổi chỗ các bài để trang kín hơn).",
        ),
    ] = "fixed"


class PagesEntry(FileModel):
    """What the page count must meet."""

    multiple_of: Annotated[
        WholeNumber,
        about(
            "The page count is a multiple of this; 4 for saddle stitching, 1 for any.",
            "Số trang là bội số của số này: 4 nếu đóng ghim giữa, 1 nếu không cần.",
        ),
        Field(ge=1, le=16),
    ] = 4
    target: Annotated[
        WholeNumber | None, about("The page count to fit.", "Số trang dự kiến; có thể bỏ."), Field(ge=1, le=400)
    ] = None
    fillers: Annotated[
        Flag,
        about(
            "Whether the layout's own notices may fill the foot of a section's last page.",
            "false nếu không muốn lời nhắn có sẵn của mẫu lấp chỗ trống ở trang cuối chuyên mục.",
        ),
    ] = True


class OutputEntry(FileModel):
    """The files that a build writes."""

    name: Annotated[
        OutputName,
        about(
            "File name of PDF and DOCX without suffix; {month}, {number} and {year} are filled in.",
            "Tên tệp PDF và DOCX, không có đuôi; {month}, {number}, {year} được điền vào.",
        ),
    ] = "ban-tin-{month}"
    max_mb: Annotated[
        Number | None,
        about(
            "The size in MB that the PDF for reading may have; a larger one is reported with its heaviest pictures.",
            "Dung lượng tối đa (MB) của tệp PDF để đọc; có thể bỏ. Tệp nặng hơn thì có cảnh báo nêu các ảnh nặng nhất.",
        ),
        Field(gt=0),
    ] = None


class IssueFile(FileModel):
    """The file ``bantin.yaml``."""

    format: Annotated[
        WholeNumber,
        about("Version of this format.", "Phiên bản của định dạng tệp."),
        Field(ge=1),
        BeforeValidator(_known_format),
    ] = 1
    layout: Annotated[
        Text,
        about(
            "A bundled layout's name, or the path of a layout's folder relative to this file.",
            "Tên mẫu trình bày có sẵn, hoặc đường dẫn tới thư mục mẫu tính từ tệp này.",
        ),
    ] = DEFAULT_LAYOUT
    language: Annotated[LanguageTag, about("Language of the bulletin.", "Ngôn ngữ của bản tin.")] = "vi"
    messages: Annotated[
        Literal["vi", "en"] | None,
        about("Language of bantin's messages in this folder.", "Ngôn ngữ thông báo của chương trình: vi hoặc en."),
    ] = None
    masthead: Annotated[MastheadEntry, about("The bulletin's name.", "Tên bản tin.")] = MastheadEntry()
    issue: Annotated[NumberEntry | None, about("Which issue it is.", "Số báo.")]
    cover: Annotated[CoverEntry, about("The cover.", "Trang bìa.")] = CoverEntry()
    imprint: Annotated[ImprintEntry, about("Who makes the bulletin.", "Cơ quan chỉ đạo và thực hiện.")] = ImprintEntry()
    qr_guide: Annotated[
        QrGuideEntry,
        about(
            "How to scan a QR code; the layout has a default text.",
            "Hướng dẫn quét mã QR; bỏ trống thì dùng lời có sẵn của mẫu.",
        ),
    ] = QrGuideEntry()
    contact: Annotated[ContactEntry, about("The contact footer.", "Thông tin liên hệ.")] = ContactEntry()
    sections: Annotated[tuple[SectionEntry, ...], about("The sections in order.", "Các chuyên mục, theo thứ tự.")] = ()
    pages: Annotated[PagesEntry, about("What the page count must meet.", "Yêu cầu về số trang.")] = PagesEntry()
    output: Annotated[OutputEntry, about("The files that a build writes.", "Tệp kết quả.")] = OutputEntry()
