"""Where headings, captions and labels are not broken: inside a word of several syllables, after a word that leads on.

In a column of running text a reader never notices such a break, and even spaces matter more. A heading or an entry of
the imprint is read line by line, and there a line should hold what belongs together.
"""

from collections.abc import Iterator, Sequence

_LEADING = frozenset(
    (
        "và của cho với về tại từ theo do bởi trong ngoài trên dưới các những một mỗi mọi để ở khi như không chưa "
        "đã đang sẽ được bị rất hoặc hay vì nên thì mà nhưng đến vào ra sau trước giữa bằng qua cùng quá đa"
    ).split()
)
"""Words that lead on to the next one: a line that ends with them hangs in the air."""

_COMPOUNDS = frozenset(
    (
        "an_ninh an_toàn bản_tin báo_chí bảo_mật bệnh_viện bộ_trưởng cán_bộ cha_mẹ chất_lượng chi_tiết chi_phí "
        "chỉ_thị chí_minh chịu_trách chính_phủ chính_quyền chính_sách chủ_quản chủ_tịch chuyên_gia chuyển_đổi "
        "cơ_quan cơ_sở công_an công_bố công_chức công_dân công_khai công_nghệ công_văn cung_cấp dịch_vụ "
        "doanh_nghiệp dữ_liệu du_lịch đại_học đào_tạo đăng_ký đầu_tư địa_chỉ điểm_tin điện_thoại điện_tử đô_thị "
        "đổi_mới đổi_số đơn_vị đột_phá đường_dây giả_mạo giám_đốc giám_sát giao_thông giáo_dục giấy_phép giấy_tờ "
        "giới_thiệu giữ_lại hà_nội hành_chính hạ_tầng hiệu_quả hoạt_động học_sinh hộ_chiếu hồ_chí hồ_sơ hỗ_trợ "
        "hội_nghị hội_thảo hợp_tác hướng_dẫn kế_hoạch khảo_sát khoa_học khởi_nghiệp kinh_phí kinh_tế kỳ_hạn "
        "kỹ_năng kỹ_thuật lãnh_đạo lên_tiếng liên_hệ mạng_lưới mạnh_mẽ mô_hình môi_trường năng_lực nâng_cao "
        "ngân_hàng ngân_sách nghị_định nghị_quyết nghiên_cứu người_dân nguồn_lực nhà_báo nhân_dân nhân_lực "
        "nhân_tạo nhiệm_vụ nội_dung nông_nghiệp nông_thôn phát_hành phát_triển phổ_thông phối_hợp phóng_viên "
        "phụ_trách phục_vụ phương_tiện phường_xã quản_lý quản_trị quốc_gia quốc_hội quốc_tế quy_định quy_hoạch "
        "quyết_định sản_phẩm sản_xuất sáng_tạo sinh_viên số_lượng sức_khỏe tài_chính tài_khoản tài_liệu tải_về "
        "tập_huấn thanh_toán thành_phố thị_trường thông_báo thông_minh thông_tin thông_tư thủ_đức thủ_tục "
        "thủ_tướng thực_hiện thương_mại tiếp_cận tiêu_điểm tiểu_học tìm_hiểu tin_nhắn tổ_chức tổng_đài "
        "trách_nhiệm trẻ_em triển_khai triển_lãm trí_tuệ trung_học trung_tâm trung_ương truy_cập truyền_thông "
        "trực_tuyến trưởng_phòng ủy_ban uỷ_ban ứng_dụng văn_bản văn_hóa văn_phòng viên_chức việt_nam vui_lòng "
        "xã_hội xác_nhận xác_thực xây_dựng xử_lý xuất_bản yêu_cầu y_tế"
    ).split()
)
"""Common words of two syllables in the headings and imprints of public bodies."""

_PLACES = frozenset("phố tỉnh quận huyện phường xã sở bộ cục".split())
"""Words that a name follows: ``Thành phố Mẫu``, ``tỉnh Long An``."""

_MARKS = "\"'“”‘’()[]«».,;:!?…"
_PAUSES = (",", ";", ".", "…", "!", "?", "·", "–", "—")
ENTRY_MARK = "·"
"""Parts the entries of a row: ``Số lượng: 300 bản · Kỳ hạn: hằng tháng``."""


def find_held(words: Sequence[str]) -> Iterator[int]:
    """Yield the words after which a line of a heading or label should not end.

    That is inside a compound (``thành | phố``) or a name (``Hồ Chí | Minh``), after a word that leads on (``của``),
    after a label's colon, and in a row of entries anywhere but between two of them. Never after a pause.

    Args:
        words: of the text in order, with their punctuation.
    """
    is_row = ENTRY_MARK in words
    for index in range(len(words) - 1):
        left, right = words[index], words[index + 1]
        if left.endswith(_PAUSES):
            continue
        if is_row or _belong_together(left, right):
            yield index


def _belong_together(left: str, right: str) -> bool:
    if left.endswith(":"):
        return True
    first, second = left.strip(_MARKS), right.strip(_MARKS)
    if first.lower() in _LEADING or f"{first}_{second}".lower() in _COMPOUNDS:
        return True
    return left[-1:].isalnum() and _is_name(second) and (_is_name(first) or first.lower() in _PLACES)


def _is_name(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower()
