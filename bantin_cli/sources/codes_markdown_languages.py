"""BT180 to BT183: words in another language that are not written as they should be."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.wording import Wording

UNKNOWN_LANGUAGE_ATTRIBUTE = Code(
    id="BT180",
    name="unknown-language-attribute",
    severity=Severity.ERROR,
    message=Wording(
        vi="Sau chữ trong ngoặc vuông không dùng được thuộc tính `{name}`; chữ vẫn được giữ.",
        en="Words in square brackets have no attribute `{name}`; the words are kept.",
    ),
    hint=Wording(
        vi=(
            "Thuộc tính phải là `lang`: `[Digital Government]{{lang=en}}`. Nếu muốn in cả ngoặc nhọn, viết `\\{{` thay "
            "cho `{{`."
        ),
        en=(
            "Name the language with `lang`: `[Digital Government]{{lang=en}}`. To print the braces themselves, write "
            "`\\{{` for `{{`."
        ),
    ),
    why=Wording(
        vi="Cặp ngoặc nhọn ở đây chỉ để cho biết chữ thuộc ngôn ngữ nào; gõ sai tên thì trình đọc màn hình đọc sai.",
        en="The braces say what language the words are in; with a wrong name a screen reader reads them wrongly.",
    ),
    bad="Mô hình [Digital Government]{language=en} được triển khai.",
    good="Mô hình [Digital Government]{lang=en} được triển khai.",
)

WRONG_LANGUAGE_TAG = Code(
    id="BT181",
    name="wrong-language-tag",
    severity=Severity.ERROR,
    message=Wording(
        vi="`{tag}` không phải là mã ngôn ngữ.",
        en="`{tag}` is not the tag of a language.",
    ),
    hint=Wording(
        vi="Có lẽ là `{nearest}`. Mã thường gặp: `en` (Anh), `fr` (Pháp), `zh` (Trung), `ja` (Nhật), `ko` (Hàn).",
        en="Perhaps `{nearest}`. Common tags: `en` (English), `fr` (French), `zh` (Chinese), `ja` (Japanese), "
        "`ko` (Korean).",
    ),
    why=Wording(
        vi=(
            "Trình đọc màn hình chọn giọng đọc theo mã này (chuẩn BCP 47). Gặp mã lạ, nó đọc chữ nước ngoài như chữ "
            "Việt."
        ),
        en=(
            "A screen reader chooses its voice by this tag (BCP 47). With one that it does not know it reads foreign "
            "words as if they were Vietnamese."
        ),
    ),
    bad="Mô hình [Digital Government]{lang=english} được triển khai.",
    good="Mô hình [Digital Government]{lang=en} được triển khai.",
)

LANGUAGE_WITHOUT_WORDS = Code(
    id="BT182",
    name="language-without-words",
    severity=Severity.WARNING,
    message=Wording(
        vi="Ngoặc vuông trước `{{{text}}}` không có chữ nào.",
        en="There are no words in the brackets before `{{{text}}}`.",
    ),
    hint=Wording(
        vi="Viết chữ nước ngoài vào trong ngoặc vuông, hoặc xóa cả ngoặc vuông lẫn ngoặc nhọn.",
        en="Write the foreign words between the square brackets, or delete both brackets and braces.",
    ),
    why=Wording(
        vi="Mã ngôn ngữ chỉ có tác dụng với chữ trong ngoặc vuông đứng ngay trước nó.",
        en="The language holds for the words in the square brackets right before it.",
    ),
    bad="Mô hình []{lang=en} Digital Government được triển khai.",
    good="Mô hình [Digital Government]{lang=en} được triển khai.",
)

LANGUAGE_ATTRIBUTES_NOT_UNDERSTOOD = Code(
    id="BT183",
    name="language-attributes-not-understood",
    severity=Severity.ERROR,
    message=Wording(
        vi="Không hiểu phần `{text}` sau chữ trong ngoặc vuông.",
        en="The part `{text}` after the words in square brackets is not understood.",
    ),
    hint=Wording(
        vi="Viết theo mẫu `[Digital Government]{{lang=en}}`.",
        en="Write it like `[Digital Government]{{lang=en}}`.",
    ),
    why=Wording(
        vi="Sau `lang` là dấu bằng rồi đến mã ngôn ngữ, ngoài ra không có gì khác.",
        en="`lang` is followed by an equals sign and the tag of the language, and by nothing else.",
    ),
    bad="Mô hình [Digital Government]{lang=} được triển khai.",
    good="Mô hình [Digital Government]{lang=en} được triển khai.",
)

CODES = (
    UNKNOWN_LANGUAGE_ATTRIBUTE,
    WRONG_LANGUAGE_TAG,
    LANGUAGE_WITHOUT_WORDS,
    LANGUAGE_ATTRIBUTES_NOT_UNDERSTOOD,
)
