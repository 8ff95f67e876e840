"""BT150 to BT162: fields that are unknown, missing or hold what they cannot hold."""

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.wording import Wording

_TYPE_WHY = Wording(
    vi="Mỗi khóa nhận một loại giá trị. Giá trị sai loại thì không biết phải in gì, nên khóa này bị bỏ qua.",
    en="Each key takes one kind of value. With another kind nobody knows what to print, so the key is left out.",
)

UNKNOWN_KEY = Code(
    id="BT150",
    name="unknown-key",
    severity=Severity.ERROR,
    message=Wording(vi="Không có khóa `{key}`.", en="There is no key `{key}`."),
    hint=Wording(vi="Dùng {keys}, hoặc xóa dòng này.", en="Use {keys}, or delete the line."),
    why=Wording(
        vi=(
            "Khóa gõ sai tên sẽ không có tác dụng, và nội dung của nó không được in. Vì thế chương trình báo lỗi ngay."
        ),
        en="A mistyped key has no effect and its content would not be printed. Refusing it keeps that from passing.",
    ),
    bad="masthead:\n  titel: Bản tin\n",
    good="masthead:\n  title: Bản tin\n",
)

MISSING_KEY = Code(
    id="BT151",
    name="missing-key",
    severity=Severity.ERROR,
    message=Wording(vi="Thiếu khóa `{key}`.", en="The key `{key}` is missing."),
    hint=Wording(vi="Thêm dòng `{key}: …` vào chỗ này.", en="Add a line `{key}: …` here."),
    why=Wording(
        vi="Không có khóa này thì số báo không dựng được: không biết đó là số nào, hoặc chuyên mục thuộc loại gì.",
        en="Without this key the issue cannot be made: nobody knows which issue or what kind of section it is.",
    ),
    bad="issue:\n  number: 10\n",
    good="issue:\n  number: 10\n  month: 2026-10\n",
)

TEXT_EXPECTED = Code(
    id="BT152",
    name="text-expected",
    severity=Severity.ERROR,
    message=Wording(
        vi="`{field}` phải là một dòng chữ, không phải danh sách hay nhóm khóa.",
        en="`{field}` takes text, not a list or keys.",
    ),
    hint=Wording(
        vi="Viết giá trị trên một dòng; nếu bắt đầu bằng `{{` hoặc `[` thì đặt trong ngoặc kép.",
        en="Write the value on one line; if it begins with `{{` or `[`, put it in quotes.",
    ),
    why=_TYPE_WHY,
    bad="masthead:\n  title: [Bản tin]\n",
    good="masthead:\n  title: Bản tin\n",
)

NUMBER_EXPECTED = Code(
    id="BT153",
    name="number-expected",
    severity=Severity.ERROR,
    message=Wording(vi="`{field}` phải là một con số.", en="`{field}` takes a number."),
    hint=Wording(
        vi="Chỉ viết chữ số, không thêm dấu chấm hàng nghìn hay đơn vị. Chỗ nào nhận số lẻ thì dùng dấu chấm: `7.5`.",
        en="Write digits only, without separators or a unit. Where a fraction may stand, it follows a point: `7.5`.",
    ),
    why=_TYPE_WHY,
    bad="issue:\n  month: 2026-10\n  number: mười\n",
    good="issue:\n  month: 2026-10\n  number: 10\n",
)

FLAG_EXPECTED = Code(
    id="BT154",
    name="true-or-false-expected",
    severity=Severity.ERROR,
    message=Wording(vi="`{field}` phải là `true` hoặc `false`.", en="`{field}` takes `true` or `false`."),
    hint=Wording(
        vi="Viết `{field}: true` nếu có, `{field}: false` nếu không.",
        en="Write `{field}: true` for yes, `{field}: false` for no.",
    ),
    why=_TYPE_WHY,
    bad="issue:\n  month: 2026-10\n  special: có\n",
    good="issue:\n  month: 2026-10\n  special: true\n",
)

LIST_EXPECTED = Code(
    id="BT155",
    name="list-expected",
    severity=Severity.ERROR,
    message=Wording(vi="`{field}` phải là một danh sách.", en="`{field}` takes a list."),
    hint=Wording(
        vi="Viết mỗi mục trên một dòng, bắt đầu bằng `- `.",
        en="Write each item on a line of its own that begins with `- `.",
    ),
    why=_TYPE_WHY,
    bad="qr_guide:\n  steps: Mở máy ảnh\n",
    good="qr_guide:\n  steps:\n    - Mở máy ảnh\n",
)

KEYS_EXPECTED = Code(
    id="BT156",
    name="keys-expected",
    severity=Severity.ERROR,
    message=Wording(
        vi="`{field}` phải gồm các khóa {keys}.",
        en="`{field}` takes the keys {keys}.",
    ),
    hint=Wording(
        vi="Viết mỗi khóa trên một dòng, dạng `khóa: giá trị`, thụt vào hai dấu cách.",
        en="Write each key on a line of its own, as `key: value`, indented by two spaces.",
    ),
    why=_TYPE_WHY,
    bad="masthead: Bản tin\n",
    good="masthead:\n  title: Bản tin\n",
)

WRONG_FORM = Code(
    id="BT157",
    name="wrong-form",
    severity=Severity.ERROR,
    message=Wording(
        vi="Giá trị `{value}` của `{field}` chưa đúng mẫu.",
        en="The value `{value}` of `{field}` has not the right form.",
    ),
    hint=Wording(vi="Viết theo mẫu `{form}`.", en="Write it in the form `{form}`."),
    why=Wording(
        vi=(
            "Tháng, ngày, địa chỉ, tên tệp chỉ có một cách viết để khỏi hiểu lầm: 03/10 có thể là ngày 3 tháng "
            "10, cũng có thể là ngày 10 tháng 3."
        ),
        en="Months, days, addresses and file names have one form, so that they cannot be misread, "
        "as 03/10 can be the third of October or the tenth of March.",
    ),
    bad="issue:\n  month: 10/2026\n",
    good="issue:\n  month: 2026-10\n",
)

OUT_OF_RANGE = Code(
    id="BT158",
    name="number-out-of-range",
    severity=Severity.ERROR,
    message=Wording(
        vi="`{field}` là {value}, trong khi phải {limit}.",
        en="`{field}` is {value} and must be {limit}.",
    ),
    hint=Wording(vi="Viết một số {limit}.", en="Write a number {limit}."),
    why=Wording(
        vi="Ngoài giới hạn này, con số không có nghĩa đối với một số báo.",
        en="Beyond the limit the number makes no sense for an issue.",
    ),
    bad="issue:\n  month: 2026-10\npages:\n  multiple_of: 100\n",
    good="issue:\n  month: 2026-10\npages:\n  multiple_of: 4\n",
)

UNKNOWN_CHOICE = Code(
    id="BT159",
    name="unknown-choice",
    severity=Severity.ERROR,
    message=Wording(
        vi="`{field}` không nhận giá trị `{value}`.",
        en="`{field}` does not take the value `{value}`.",
    ),
    hint=Wording(vi="Dùng {choices}.", en="Use {choices}."),
    why=Wording(
        vi="Khóa này chỉ nhận một trong các giá trị đã định; giá trị khác không có tác dụng gì.",
        en="This key takes one of a few values; any other has no effect.",
    ),
    bad="issue:\n  month: 2026-10\nmessages: viet\n",
    good="issue:\n  month: 2026-10\nmessages: vi\n",
)

FORMAT_NOT_KNOWN = Code(
    id="BT160",
    name="format-not-known",
    severity=Severity.ERROR,
    message=Wording(
        vi="Số báo viết theo định dạng {format}; phiên bản này chỉ biết định dạng 1.",
        en="The issue has format {format}; this version knows format 1.",
    ),
    hint=Wording(
        vi="Cập nhật chương trình, hoặc viết `format: 1`.",
        en="Update the program, or write `format: 1`.",
    ),
    why=Wording(
        vi="Định dạng mới có thể có khóa mang nghĩa khác; đọc theo cách cũ thì dễ in sai.",
        en="A newer format may give keys another meaning; read the old way it could print wrongly.",
    ),
    bad="format: 2\nissue:\n  month: 2026-10\n",
    good="format: 1\nissue:\n  month: 2026-10\n",
)

WRONG_COUNT = Code(
    id="BT161",
    name="wrong-number-of-items",
    severity=Severity.ERROR,
    message=Wording(
        vi="Danh sách `{field}` thiếu hoặc thừa mục.",
        en="The list `{field}` has too few or too many items.",
    ),
    hint=Wording(
        vi="Đếm lại các mục rồi sửa cho đúng số lượng nêu trong `bantin schema`.",
        en="Count the items and give as many as `bantin schema` says.",
    ),
    why=_TYPE_WHY,
    bad="padding: [4pt, 10pt]\n",
    good="padding: [4pt, 10pt, 5pt, 10pt]\n",
)

VALUE_REFUSED = Code(
    id="BT162",
    name="value-refused",
    severity=Severity.ERROR,
    message=Wording(
        vi="Giá trị của `{field}` không dùng được ({detail}).",
        en="The value of `{field}` cannot be used ({detail}).",
    ),
    hint=Wording(
        vi="Xem `{field}` trong `bantin schema` rồi viết lại giá trị.",
        en="Look `{field}` up with `bantin schema` and write the value anew.",
    ),
    why=_TYPE_WHY,
    bad='name: ""\n',
    good="name: Source Serif 4\n",
)

CODES = (
    UNKNOWN_KEY,
    MISSING_KEY,
    TEXT_EXPECTED,
    NUMBER_EXPECTED,
    FLAG_EXPECTED,
    LIST_EXPECTED,
    KEYS_EXPECTED,
    WRONG_FORM,
    OUT_OF_RANGE,
    UNKNOWN_CHOICE,
    FORMAT_NOT_KNOWN,
    WRONG_COUNT,
    VALUE_REFUSED,
)
