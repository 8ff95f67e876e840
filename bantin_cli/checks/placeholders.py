"""The sentences that `bantin new` writes for the editor to replace.

The scaffold takes them from here and the check for placeholders looks for them here, so that none is forgotten.
"""

MASTHEAD_TITLE = "Bản tin Tên bản tin"
MASTHEAD_PLACE = "Tên địa phương"
DIRECTED_BY = "Tên cơ quan chỉ đạo"
PRODUCED_BY = "Tên đơn vị thực hiện"
ORGANISATION = "Tên cơ quan phụ trách bản tin"
ADDRESS = "Số nhà, tên đường, phường (xã), tỉnh (thành phố)"
EMAIL = "dia-chi-thu@co-quan.example"

ARTICLE_TITLE = "Viết tiêu đề bài ở đây"
ARTICLE_LEAD = "Viết phần mở đầu ở đây: một, hai câu nói rõ việc gì, ở đâu, khi nào, ai làm."
ARTICLE_BODY = "Thay đoạn này bằng nội dung bài viết. Mỗi đoạn cách nhau một dòng trống."
ARTICLE_SUBHEAD = "Thay bằng tiêu đề nhỏ"
ARTICLE_MORE = "Thay đoạn này bằng phần tiếp theo của bài, hoặc xóa đi nếu không cần."

DOCUMENT_NUMBER = "00/QĐ-UBND"
DOCUMENT_TITLE = "Thay bằng tên loại và trích yếu của văn bản"
ACTIVITY_TEXT = "Thay bằng một hoạt động: ngày, người chủ trì, nội dung và kết quả."

SENTENCES: tuple[str, ...] = (
    MASTHEAD_TITLE,
    MASTHEAD_PLACE,
    DIRECTED_BY,
    PRODUCED_BY,
    ORGANISATION,
    ADDRESS,
    EMAIL,
    ARTICLE_TITLE,
    ARTICLE_LEAD,
    ARTICLE_BODY,
    ARTICLE_SUBHEAD,
    ARTICLE_MORE,
    DOCUMENT_NUMBER,
    DOCUMENT_TITLE,
    ACTIVITY_TEXT,
)
