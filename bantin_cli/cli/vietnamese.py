"""The help texts in Vietnamese. They stand in English beside the options; this table has the same in Vietnamese."""

import re

HELP: dict[str, str] = {
    # bantin
    "Typeset a monthly bulletin from a folder of YAML and Markdown, as PDF and DOCX.": (
        "Dàn trang bản tin hằng tháng từ một thư mục YAML và Markdown, ra PDF và DOCX."
    ),
    "Show the version and exit.": "Hiện phiên bản rồi thoát.",
    "Install completion for the current shell.": "Cài tính năng gợi ý lệnh cho shell đang dùng.",
    "Show completion for the current shell, to copy it or customize the installation.": (
        "Hiện đoạn mã gợi ý lệnh của shell đang dùng, để chép hoặc tự cài."
    ),
    "Language of the messages.": "Ngôn ngữ của thông báo.",
    "Folders of issues, each with a bantin.yaml. Default: this folder.": (
        "Các thư mục số báo, mỗi thư mục có một tệp bantin.yaml. Mặc định: thư mục hiện tại."
    ),
    # bantin new
    "Folder to make the issue in.": "Thư mục của số báo sẽ tạo.",
    (
        "Month that the issue covers. Default: the month that DIR is named after, else the month after the "
        "previous issue, else this month."
    ): (
        "Tháng mà số báo đưa tin. Mặc định: tháng ghi ở tên THƯ_MỤC; tên không phải là tháng thì lấy tháng liền "
        "sau số trước; chưa có số nào thì lấy tháng này."
    ),
    "Folder of the previous issue: carries masthead, imprint, contact and sections over.": (
        "Thư mục của số trước: lấy lại măng-sét, đơn vị thực hiện, thông tin liên hệ và các chuyên mục."
    ),
    "Layout; `bantin layouts` lists them.": "Mẫu trình bày; xem `bantin layouts`.",
    # bantin check
    "How the findings are written.": "Dạng trình bày kết quả.",
    "Report only these: ids, beginnings (BT3) or names.": (
        "Chỉ báo các mã này: ghi mã, phần đầu của mã (BT3) hoặc tên."
    ),
    "Leave these out: ids, beginnings (BT3) or names.": ("Bỏ qua các mã này: ghi mã, phần đầu của mã (BT3) hoặc tên."),
    "Warnings count as errors do.": "Coi cảnh báo như lỗi.",
    "Put right what is safe: Unicode that is not composed.": (
        "Tự sửa những chỗ chắc chắn đúng: chuyển Unicode tổ hợp sang Unicode dựng sẵn."
    ),
    # bantin build
    "Write the PDF; without --docx only the PDF.": "Xuất PDF; không kèm --docx thì chỉ xuất PDF.",
    "Write the DOCX; without --pdf only the DOCX.": "Xuất DOCX; không kèm --pdf thì chỉ xuất DOCX.",
    "Folder for the outputs. Default: DIR/out.": "Thư mục ghi kết quả. Mặc định: THƯ_MỤC/out.",
    "Build in spite of errors, and mark every page as a draft.": (
        "Vẫn dựng dù có lỗi, và ghi chữ “Bản nháp” trên mọi trang."
    ),
    "How many pictures are made at once.": "Số ảnh được xử lý cùng lúc.",
    "Write NAME-proof.png too: all pages side by side on one picture.": (
        "Ghi thêm TÊN-proof.png: mọi trang bày cạnh nhau trên một ảnh."
    ),
    "Write a picture of each page too: NAME-page-01.png and so on.": (
        "Ghi thêm ảnh của từng trang: TÊN-page-01.png, v.v."
    ),
    "Resolution of the page images; asks for them too. Default: 100.": (
        "Độ phân giải của ảnh từng trang; ghi số này thì không cần --page-images. Mặc định: 100."
    ),
    "Attach the issue's YAML and Markdown files to NAME.pdf, which then is PDF/A-3.": (
        "Đính kèm các tệp YAML và Markdown của số báo vào TÊN.pdf; khi đó PDF theo chuẩn PDF/A-3."
    ),
    "For review: draw grid, columns and bounds of articles over the pages, in NAME-grid.pdf.": (
        "Để soát trang: vẽ lưới dòng, cột và đường viền từng bài đè lên các trang, ghi vào TÊN-grid.pdf."
    ),
    "Write NAME-print.pdf too, for the print shop: bleed, crop marks, black as black ink alone.": (
        "Ghi thêm TÊN-print.pdf để gửi nhà in: có phần chừa xén, dấu xén, chữ đen chỉ dùng mực đen."
    ),
    "The print shop's ICC profile: with --print, pictures and colours become CMYK.": (
        "Tệp hồ sơ màu ICC của nhà in: dùng kèm --print để đổi ảnh và màu sang CMYK."
    ),
    "Write NAME-booklet.pdf too: two pages to a sheet, to be printed on both sides, folded and stapled.": (
        "Ghi thêm TÊN-booklet.pdf: hai trang trên mỗi mặt giấy, để in hai mặt, gập đôi rồi đóng ghim."
    ),
    "Paper of the booklet; pages too large for it are made smaller. Default: as large as two pages.": (
        "Khổ giấy của bản gập đôi; trang lớn quá thì thu nhỏ cho vừa. Mặc định: giấy rộng bằng hai trang."
    ),
    "Write NAME-screen.pdf too: a light one to send, pictures at 150 dpi.": (
        "Ghi thêm TÊN-screen.pdf: bản nhẹ để gửi thư, gửi tin nhắn; ảnh 150 dpi."
    ),
    "Write the result as JSON.": "Ghi kết quả dưới dạng JSON.",
    # bantin layouts
    "Draw this layout's specimen: a bundled layout's name, or the path of a layout's folder.": (
        "Vẽ thử mẫu trình bày này: ghi tên một mẫu có sẵn, hoặc đường dẫn tới thư mục của mẫu riêng."
    ),
    "Copy this bundled layout to the folder OUT, with its fonts, to make your own of it.": (
        "Chép mẫu có sẵn này cùng các phông chữ vào THƯ_MỤC_RA, để sửa thành mẫu riêng."
    ),
    "Folder for the specimen (default: this folder) or for the copy.": (
        "Thư mục ghi kết quả vẽ thử (mặc định: thư mục hiện tại) hoặc bản chép."
    ),
    # bantin explain, bantin schema
    "Id (BT207) or name of a code; without it all are listed.": (
        "Mã (BT207) hoặc tên của mã; bỏ trống thì liệt kê tất cả."
    ),
    "Which file: bantin, article, documents, activities or layout.": (
        "Loại tệp: bantin, article, documents, activities hoặc layout."
    ),
}

METAVARS = {
    "DIR": "THƯ_MỤC",
    "PREVIOUS": "SỐ_TRƯỚC",
    "OUT": "THƯ_MỤC_RA",
    "NAME": "TÊN",
    "FILE": "TỆP",
    "CODE": "MÃ",
    "CODES": "MÃ",
    "YYYY-MM": "NĂM-THÁNG",
    "N": "N",
}
"""What stands for a value in the help, by what stands for it in English."""

_HEADINGS = {"Usage:": "Cách dùng:", "Arguments:": "Tham số:", "Options:": "Tùy chọn:", "Commands:": "Các lệnh:"}
_HEADING = re.compile(r"^(Usage:|Arguments:|Options:|Commands:)", re.MULTILINE)
_NOTES = {
    "Show this message and exit.": "Hiện phần trợ giúp này rồi thoát.",
    "[required]": "[bắt buộc]",
    "[default: ": "[mặc định: ",
    "[OPTIONS]": "[TÙY CHỌN]",
    "COMMAND [ARGS]": "LỆNH",
}


def in_vietnamese(text: str) -> str:
    """Put the words that typer itself writes into help into Vietnamese."""
    text = _HEADING.sub(lambda match: _HEADINGS[match.group()], text)
    for english, vietnamese in _NOTES.items():
        text = text.replace(english, vietnamese)
    return text
