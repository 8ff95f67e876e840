"""Pages that are not full, columns that end apart, short articles that are parted: told in lines and words."""

from collections.abc import Iterator

from bantin_cli.checks.content.placeholder_text_left import is_still_sample
from bantin_cli.checks.pages.cures import lines_en, words_en
from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.layout.placed import PlacedArticle, PlacedIssue, PlacedPage
from bantin_cli.model.issue import Issue

TOO_LONG_FOR_PAGE = Code(
    id="BT660",
    name="article-too-long-for-its-page",
    severity=Severity.NOTE,
    message=Wording(
        vi="`{file}` thừa {lines} dòng (khoảng {words} chữ) nên bị tách từ trang {page} sang trang {last}.",
        en="`{file}` is {lines_en}, about {words_en}, too long for page {page} and runs on to page {last}.",
    ),
    hint=Wording(
        vi="Cắt bớt {lines} dòng (khoảng {words} chữ), bài sẽ nằm trọn trên một trang.",
        en="Cut {lines_en}, about {words_en}: it then stands whole on one page.",
    ),
    why=Wording(
        vi=(
            "Bài ngắn nên nằm trọn trên một trang để bạn đọc khỏi phải lật trang giữa chừng. Số dòng được tính bằng "
            "cách dàn thử lại cả số báo: cắt đúng chừng ấy dòng là vừa, kém một dòng là chưa vừa."
        ),
        en=(
            "A short article should stand whole on one page, so that no reader has to turn over in the middle. The "
            "number of lines is found by composing the issue again: so many do it, and one line less does not."
        ),
    ),
    bad="# diem-tin/04-bai.md\n(một bài 31 dòng, trong khi trang 6 chỉ còn chỗ cho 24 dòng)\n",
    good="# diem-tin/04-bai.md\n(cũng bài ấy, đã rút còn 24 dòng)\n",
)

SHORT_ARTICLE_PARTED = Code(
    id="BT661",
    name="short-article-parted",
    severity=Severity.NOTE,
    message=Wording(
        vi="`{file}` ngắn hơn một trang ({lines} dòng, {words} chữ) nhưng bị tách từ trang {page} sang trang {last}.",
        en="`{file}` is shorter than a page ({lines_en}, {words_en}) but runs from page {page} to page {last}.",
    ),
    hint=Wording(
        vi="Đổi chỗ bài này với một bài có độ dài khác, hoặc đổi cỡ một ảnh đứng trước nó.",
        en="Let it change places with an article of another length, or change the size of a picture before it.",
    ),
    why=Wording(
        vi=(
            "Bài ngắn nên nằm trọn trên một trang. Chưa tìm thấy cách cắt nào dưới nửa bài mà tránh được việc tách, "
            "nên đổi thứ tự các bài thường dễ hơn."
        ),
        en=(
            "A short article should stand whole on one page. No cut of less than half of it was found that keeps it "
            "whole, so that another order of the articles is often the easier way."
        ),
    ),
    bad="# diem-tin/\n03-bai-dai.md\n04-bai-bi-tach.md\n05-tin-ngan.md\n",
    good="# diem-tin/\n03-bai-dai.md\n04-tin-ngan.md\n05-bai-khong-con-bi-tach.md\n",
)

PAGE_NOT_FULL = Code(
    id="BT662",
    name="page-not-full",
    severity=Severity.NOTE,
    message=Wording(
        vi="Cuối trang {page} còn trống {white} dòng, cộng các cột là {lines} dòng (khoảng {words} chữ).",
        en="Page {page} ends {white_en} above its foot: room for {lines_en} in all columns, about {words_en}.",
    ),
    hint=Wording(
        vi="Viết thêm chừng ấy vào `{file}`, hoặc in một ảnh trên trang này lớn hơn.",
        en="Add as much to `{file}`, or print a picture of this page larger.",
    ),
    why=Wording(
        vi=(
            "Trang giữa chuyên mục nên đầy đến chân trang; chỉ trang cuối của chuyên mục mới được để trống. Chương "
            "trình đã thử các cỡ ảnh và các cách chia cột mà mẫu trình bày cho phép nhưng chưa lấp hết được."
        ),
        en=(
            "A page on which its section goes on should reach the foot; only a section's last page may end earlier. "
            "The sizes of pictures and the ways to part columns that the layout allows were tried and did not fill it."
        ),
    ),
    bad="# trang 5: hai bài, dưới cùng còn trống 5 dòng\n",
    good="# trang 5: hai bài, chữ xuống đến chân trang\n",
)

COLUMNS_APART = Code(
    id="BT663",
    name="columns-end-apart",
    severity=Severity.NOTE,
    message=Wording(
        vi="Các cột ở cuối trang {page} so le nhau {lines} dòng{about_vi}.",
        en="The columns at the end of page {page} end {lines_en} apart{about_en}.",
    ),
    hint=Wording(
        vi="Thêm hoặc bớt vài dòng ở `{file}`, hoặc dời ảnh hay khung trong bài đi một đoạn.",
        en="Add or cut a few lines in `{file}`, or move its picture or box by a paragraph.",
    ),
    why=Wording(
        vi=(
            "Các cột của một bài nên kết thúc bằng nhau, lệch nhiều nhất một dòng. Gặp ảnh, bảng hoặc khung "
            "không chia được, có khi không cách chia cột nào cho đều."
        ),
        en=(
            "The columns of an article should end within a line of each other. A picture, a table row or a box that "
            "cannot be broken sometimes leaves no even way to part them."
        ),
    ),
    bad="# trang 7: cột trái dài hơn cột phải 4 dòng\n",
    good="# trang 7: hai cột dài bằng nhau\n",
)


def check_page_fill(placed: PlacedIssue, issue: Issue) -> tuple[Diagnostic, ...]:
    """Find short articles that are parted (BT660, BT661), pages that are not full (BT662), uneven columns (BT663).

    An issue whose articles are not written yet has nothing to fill its pages with.
    """
    if is_still_sample(issue):
        return ()
    parted = (_parted(article) for article in placed.articles if article.is_parted)
    return (*parted, *_feet(placed))


def _parted(article: PlacedArticle) -> Diagnostic:
    code = TOO_LONG_FOR_PAGE if article.surplus_lines else SHORT_ARTICLE_PARTED
    return found(
        code,
        article.span,
        file=article.span.path,
        page=article.first_page,
        last=article.last_page,
        **_amount(article.surplus_lines or article.lines, article.surplus_words or article.words),
    )


def _feet(placed: PlacedIssue) -> Iterator[Diagnostic]:
    inner = _inner_pages(placed)
    articles = {article.key: article for article in placed.articles}
    for page in placed.pages:
        last = max(page.bands, key=lambda band: band.first_line + band.lines, default=None)
        if last is None:
            continue
        article = articles[last.owner]
        white = _white(page)
        if page.number in inner and white > 1:
            yield found(
                PAGE_NOT_FULL,
                article.span,
                file=article.span.path,
                page=page.number,
                white=white,
                white_en=lines_en(white),
                **_amount(page.free_lines, _words(article, page.free_lines)),
            )
        if page.column_difference > 1:
            words = _words(article, page.column_difference)
            values = _amount(page.column_difference, words)
            # A table of documents or activities has no words that could be cut.
            values |= {
                "about_vi": f" (khoảng {words} chữ)" if words else "",
                "about_en": f", about {words_en(words)}" if words else "",
            }
            yield found(COLUMNS_APART, article.span, file=article.span.path, page=page.number, **values)


def _inner_pages(placed: PlacedIssue) -> frozenset[int]:
    """Return the numbers of the pages on which a section goes on to the next."""
    pages: dict[str, set[int]] = {}
    for article in placed.articles:
        pages.setdefault(article.section, set()).update((article.first_page, article.last_page))
    return frozenset(page for numbers in pages.values() for page in range(min(numbers), max(numbers)))


def _white(page: PlacedPage) -> int:
    """Return how many lines a page's lowest column leaves white at its foot."""
    used = max(band.first_line + band.lines - 1 for band in page.bands)
    return round(used / page.fill) - used if page.fill else 0


def _words(article: PlacedArticle, lines: int) -> int:
    """Estimate the words of some lines from those that the article has."""
    return round(lines * article.words / article.lines) if article.lines else 0


def _amount(lines: int, words: int) -> dict[str, str | int]:
    return {"lines": lines, "words": words, "lines_en": lines_en(lines), "words_en": words_en(words)}
