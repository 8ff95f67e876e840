"""BT70x: what can be wrong with a layout's font files."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.wording import Wording

FONT_NOT_USABLE = Code(
    id="BT701",
    name="font-not-usable",
    severity=Severity.ERROR,
    message=Wording(
        vi="Không dùng được tệp phông chữ `{file}`: {reason_vi}.",
        en="The font file `{file}` cannot be used: {reason_en}.",
    ),
    hint=Wording(
        vi="Thay bằng tệp TrueType tĩnh (.ttf) của cùng kiểu chữ.",
        en="Put a static TrueType file (.ttf) of the same face in its place.",
    ),
    why=Wording(
        vi=(
            "Chữ trong bản PDF được nhúng từ tệp phông TrueType. Phông có đường nét PostScript (.otf), phông nén cho "
            "trang web (.woff, .woff2) và phông mà giấy phép cấm nhúng đều không nhúng được."
        ),
        en=(
            "The letters of the PDF are embedded from TrueType files. Fonts with PostScript outlines (.otf), fonts "
            "packed for the web (.woff, .woff2) and fonts whose licence forbids embedding cannot be embedded."
        ),
    ),
    bad="fonts:\n  body: fonts/MyFont.otf\n",
    good="fonts:\n  body: fonts/MyFont-Regular.ttf\n",
)

CODES: tuple[Code, ...] = (FONT_NOT_USABLE,)
