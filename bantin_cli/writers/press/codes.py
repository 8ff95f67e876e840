"""What can be wrong with the profile that `--print-profile` names: BT760 to BT762."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.wording import Wording

_ASK = Wording(
    vi="Xin nhà in tệp hồ sơ màu ICC của máy in và loại giấy sẽ dùng, hoặc bỏ `--print-profile`: "
    "ảnh khi đó giữ màu RGB, chữ đen vẫn chỉ in bằng mực đen.",
    en="Ask the print shop for the ICC profile of its press and paper, or leave out `--print-profile`: "
    "pictures then stay RGB, and black text is still printed in black ink alone.",
)
_BAD = "bantin build --print --print-profile sRGB.icc"
_GOOD = "bantin build --print --print-profile FOGRA39L_coated.icc"

PRINT_PROFILE_NOT_READ = Code(
    id="BT760",
    name="print-profile-not-read",
    severity=Severity.ERROR,
    message=Wording(
        vi="Không đọc được tệp hồ sơ màu `{file}`: {reason_vi}.",
        en="The colour profile `{file}` cannot be read: {reason_en}.",
    ),
    hint=Wording(
        vi="Xem lại đường dẫn sau `--print-profile`: phải là một tệp đang có và được phép đọc.",
        en="Look at the path after `--print-profile`: it must be a file that exists and may be read.",
    ),
    why=Wording(
        vi="Bản gửi nhà in được đổi sang bốn màu mực theo hồ sơ này; thiếu nó thì không biết "
        "mỗi màu cần bao nhiêu mực.",
        en="The file for the print shop is separated into four inks by this profile; "
        "without it nobody knows how much of each ink a colour takes.",
    ),
    bad="bantin build --print --print-profile khong-co.icc",
    good=_GOOD,
)

PRINT_PROFILE_DAMAGED = Code(
    id="BT761",
    name="print-profile-damaged",
    severity=Severity.ERROR,
    message=Wording(
        vi="Không dùng được tệp hồ sơ màu `{file}`: {reason_vi}.",
        en="`{file}` is no usable ICC colour profile: {reason_en}.",
    ),
    hint=_ASK,
    why=Wording(
        vi="Máy của nhà in sẽ đọc lại chính tệp này trong PDF. Một hồ sơ hỏng làm sai màu cả số báo, "
        "hoặc nhà in không nhận tệp.",
        en="The print shop's machines read this very file again inside the PDF. "
        "A damaged profile spoils every colour of the issue, or the file is refused.",
    ),
    bad="bantin build --print --print-profile ghi-chu.txt",
    good=_GOOD,
)

PRINT_PROFILE_NOT_CMYK = Code(
    id="BT762",
    name="print-profile-not-cmyk",
    severity=Severity.ERROR,
    message=Wording(
        vi="Hồ sơ màu `{file}` ({name}) không dành cho máy in bốn màu: loại thiết bị là `{device}`, "
        "hệ màu là `{space}`.",
        en="The colour profile `{file}` ({name}) is not one of a press with four inks: "
        "its device class is `{device}`, its colours are `{space}`.",
    ),
    hint=_ASK,
    why=Wording(
        vi="In offset dùng bốn mực xanh lơ, đỏ cánh sen, vàng và đen (CMYK). Hồ sơ của màn hình hay máy ảnh (RGB) "
        "không cho biết lượng mực.",
        en="Offset printing uses four inks, cyan, magenta, yellow and black (CMYK). "
        "The profile of a screen or a camera (RGB) says nothing about ink.",
    ),
    bad=_BAD,
    good=_GOOD,
)

CODES = (PRINT_PROFILE_NOT_READ, PRINT_PROFILE_DAMAGED, PRINT_PROFILE_NOT_CMYK)
"""Every code of this package."""
