"""Pictures with too few pixels for the size at which they are printed."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.layout.figures import NEEDED_DPI, SEEN_DPI
from bantin_cli.layout.placed import PlacedIssue, PlacedPicture
from bantin_cli.units import INCH

_HINT = Wording(
    vi="Dùng bản gốc rộng ít nhất {needed_px} px, hoặc in ảnh nhỏ hơn (`width=column` hoặc `width=half`).",
    en="Use an original at least {needed_px} px wide, or print it smaller (`width=column` or `width=half`).",
)
_BAD = "![Người dân nộp hồ sơ](images/anh-600px.jpg){width=page}\n"
_GOOD = "![Người dân nộp hồ sơ](images/anh-2400px.jpg){width=page}\n"

IMAGE_TOO_COARSE = Code(
    id="BT420",
    name="image-too-coarse",
    severity=Severity.WARNING,
    message=Wording(
        vi="Ảnh `{file}` in ở trang {page} chỉ đạt {dpi} dpi; cần ít nhất 200 dpi ở cỡ này.",
        en="`{file}` on page {page} prints at {dpi} dpi; 200 dpi are needed at this size.",
    ),
    hint=_HINT,
    why=Wording(
        vi=(
            "In offset cần khoảng 300 điểm ảnh trên mỗi inch; dưới 200 thì ảnh in ra nhòe, mất chi tiết. Ảnh "
            "tải từ mạng xã hội hay chép từ trang web thường quá nhỏ; nên xin bản gốc của người chụp."
        ),
        en=(
            "Offset printing wants about 300 pixels per inch; under 200 a picture looks soft. Pictures from social "
            "networks and web pages are usually too small: ask the photographer for the original."
        ),
    ),
    bad=_BAD,
    good=_GOOD,
)

IMAGE_FAR_TOO_COARSE = Code(
    id="BT421",
    name="image-far-too-coarse",
    severity=Severity.WARNING,
    message=Wording(
        vi="Ảnh `{file}` in ở trang {page} chỉ đạt {dpi} dpi: mắt thường sẽ thấy từng ô vuông.",
        en="`{file}` on page {page} prints at {dpi} dpi: its pixels will be seen.",
    ),
    hint=_HINT,
    why=Wording(
        vi=(
            "Dưới 100 điểm ảnh trên mỗi inch, ảnh in ra vỡ thành từng ô vuông. Nên đổi ảnh, hoặc in ảnh thật "
            "nhỏ; số báo vẫn dựng được vì có khi không còn ảnh nào khác."
        ),
        en=(
            "Under 100 pixels per inch the squares are seen with the naked eye. Replace the picture or print it small; "
            "the issue still builds, for sometimes there is no other picture."
        ),
    ),
    bad=_BAD.replace("600px", "300px"),
    good=_GOOD,
)


def check_image_too_coarse(placed: PlacedIssue) -> tuple[Diagnostic, ...]:
    """Find pictures under 200 dpi (BT420) and under 100 dpi (BT421) at their printed size."""
    findings = []
    for page in placed.pages:
        for item in page.items:
            if isinstance(item, PlacedPicture) and round(item.effective_dpi) < NEEDED_DPI:
                code = IMAGE_FAR_TOO_COARSE if round(item.effective_dpi) < SEEN_DPI else IMAGE_TOO_COARSE
                findings.append(
                    found(
                        code,
                        item.span,
                        file=item.picture.path,
                        page=page.number,
                        dpi=round(item.effective_dpi),
                        needed_px=_needed_width_px(item),
                    )
                )
    return tuple(findings)


def _needed_width_px(item: PlacedPicture) -> int:
    """Return how wide the whole picture must be, rounded up to 50 px."""
    exact = NEEDED_DPI * item.box.width / INCH / item.crop.width
    return -int(-exact // 50) * 50
