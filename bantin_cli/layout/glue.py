"""Which Vietnamese words stay on one line: a number with its noun, a title with its name, a dash with what precedes it.

Vietnamese breaks at the spaces between syllables, and nothing in Unicode's line breaking keeps ``ngày`` and ``15/6``
together. The lists follow the typing rules of Vietnamese offices and what was seen to break badly in printed bulletins.
Nothing here changes the text: a bond only makes a break at that space dear.
"""

import re
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple

GLUE_LIMIT = 18
"""Letters and spaces that bonds may hold together firmly; a longer row would leave lines too loose."""

WEAK_LIMIT = 30
"""A pair longer than `GLUE_LIMIT`, up to this, is held weakly: ``số 10695/SYT-NVY-TTYT``."""


class Bond(IntEnum):
    """How firmly the space between two words holds."""

    WEAK = 1
    FIRM = 2


class Tie(IntEnum):
    """A rule, one bit; it binds two words when the left word's ties and the right word's ties share it."""

    NUMBER = 1
    UNIT = 2
    MONEY = 4
    NAME = 8
    THOUSANDS = 16
    CLOSING = 32
    OPENING = 64
    DOCUMENT = 128
    WEEKDAY = 256
    DATE = 512
    """Only of left words: it begins a date's next part, so a number before it is no count of it."""


class Traits(NamedTuple):
    """What the rules know of a word: its ties to both sides (`Tie` as plain numbers, for speed) and its letters."""

    left: int
    right: int
    length: int


_BEFORE_NUMBER = frozenset(
    (
        "ngày tháng năm quý số điều khoản trang thứ quận phường án độ trình khoảng hơn gần trên dưới khóa khoá kỳ "
        "lúc lớp mục chương phần hình bảng đoạn tầng cấp"
    ).split()
)
"""Last syllables of what a number belongs to: ngày 15/6, số 1773, mức độ 2, Đề án 06, Chương trình 05."""

_DATE_PARTS = frozenset(("ngày", "năm", "quý"))
_UNITS = frozenset(
    (
        "tỷ tỉ triệu nghìn ngàn usd vnđ vnd eur euro đồng đ ₫ % ‰ km m cm mm km² m² m2 km2 ha kg g tấn tạ lít "
        "người tháng năm ngày giờ phút giây tuổi lần °c gb mb tb kb mbps gbps mw kw kwh"
    ).split()
)
_SCALES = frozenset("trăm nghìn ngàn triệu tỷ tỉ".split())
_MONEY = frozenset("tỷ tỉ usd vnđ vnd eur euro đồng đô".split())
_TITLES = frozenset(
    (
        "tp tp. p. q. h. x. tx. tt. ông bà ts ts. ths ths. th.s th.s. pgs pgs. gs gs. bs bs. ks. cn. ls. đ/c "
        "pgs.ts pgs.ts. gs.ts gs.ts. pgs,ts gs,ts bsck. bsckii."
    ).split()
)
_DOCUMENT_TYPES = frozenset("định quyết tư lệnh thị văn hoạch luật".split())
"""Last syllables of Nghị định, Nghị quyết, Quyết định, Thông tư, Chỉ thị, Công văn, Kế hoạch …"""

_WEEKDAYS = frozenset(("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy"))
_DASHES = frozenset("–—―-·")
_OPENERS = "\"'“‘«([{"
_CLOSERS = "\"'”’»)]},.;:!?…"
_COUNT = re.compile(r"\d[\d.,]*(?:[-–]\d[\d.,]*)?$")
_ROMAN = re.compile(r"[IVX]+$")
_DOCUMENT = re.compile(r"\d+[a-z]?[/-][\w/&-]*[A-ZĐ]{2}")
_GROUP = re.compile(r"\d{3}(?!\d)")


def _table(*rules: tuple[frozenset[str], Tie]) -> dict[str, int]:
    """Return the ties of each word, all rules together."""
    ties: dict[str, int] = {}
    for words, tie in rules:
        for word in words:
            ties[word] = ties.get(word, 0) | tie
    return ties


_LEFT = _table(
    (_BEFORE_NUMBER, Tie.NUMBER),
    (_DATE_PARTS, Tie.DATE),
    (_DOCUMENT_TYPES, Tie.DOCUMENT),
    (_TITLES, Tie.NAME),
    (_SCALES, Tie.MONEY),
    (frozenset(("thứ",)), Tie.WEEKDAY),
)
_RIGHT = _table((_UNITS, Tie.UNIT), (_MONEY, Tie.MONEY))


def left_ties(word: str) -> int:
    """Return the rules by which `word` holds on to the word after it, as `Tie` values."""
    core = word.lstrip(_OPENERS)
    if not core:
        return Tie.CLOSING | Tie.OPENING
    ties = Tie.CLOSING | _LEFT.get(core.lower(), 0)
    if _COUNT.match(core) and core[-1].isdigit():
        ties |= Tie.UNIT
        if len(core) <= 3 and core.isdigit():
            ties |= Tie.THOUSANDS
    return ties


def right_ties(word: str) -> int:
    """Return the rules by which `word` holds on to the word before it, as `Tie` values."""
    core = word.lstrip(_OPENERS)
    bare = core.rstrip(_CLOSERS)
    ties = int(Tie.OPENING)
    if word in _DASHES or not word.strip(_CLOSERS):
        ties |= Tie.CLOSING
    if not bare:
        return ties
    ties |= _RIGHT.get(bare.lower(), 0)
    if bare[0].isdigit():
        ties |= _ties_of_number(bare)
    elif bare[0].isupper():
        ties |= Tie.NAME
        if _ROMAN.match(bare):
            ties |= Tie.NUMBER
        elif bare in _WEEKDAYS:
            ties |= Tie.WEEKDAY
    elif bare[0] == "%":
        ties |= Tie.UNIT
    return ties


def _ties_of_number(bare: str) -> int:
    ties = Tie.NUMBER | Tie.NAME
    if _DOCUMENT.match(bare):
        ties |= Tie.DOCUMENT
    if _GROUP.match(bare):
        ties |= Tie.THOUSANDS
    return ties


def read_traits(word: str) -> Traits:
    """Return what the rules know of a word; worth keeping, as most words come back."""
    return Traits(left_ties(word), right_ties(word), len(word))


def find_bonds(words: Sequence[Traits]) -> dict[int, Bond]:
    """Return the spaces of a text that should not become line ends.

    A row of bonds holds at most `GLUE_LIMIT` letters; a pair beyond it is held weakly. In ``ngày 03 tháng 6 năm 2022``
    the year goes with its ``năm``, and the row may break before that.

    Args:
        words: of one paragraph, in order.

    Returns:
        The bond of the space after a word, by the word's index; spaces that are free are left out.
    """
    found: dict[int, Bond] = {}
    row_end = -1
    length = 0
    for index in _touching(words):
        left, right = words[index], words[index + 1]
        if _counts_no_date(words, index):
            continue
        if row_end != index:
            length = left.length
        length += 1 + right.length
        row_end = index + 1
        if left.left & right.right & (Tie.CLOSING | Tie.OPENING) or length <= GLUE_LIMIT:
            found[index] = Bond.FIRM
        else:
            if left.length + 1 + right.length <= WEAK_LIMIT:
                found[index] = Bond.WEAK
            length = right.length
    return found


def _touching(words: Sequence[Traits]) -> Iterable[int]:
    lefts = [word[0] for word in words]
    rights = [word[1] for word in words]
    return [index for index, (left, right) in enumerate(zip(lefts, rights[1:], strict=False)) if left & right]


def _counts_no_date(words: Sequence[Traits], index: int) -> bool:
    """Tell whether the right word begins a date's next part (``6 | năm 2022``) and is no unit of the number before."""
    unit = words[index + 1]
    if words[index].left & unit.right != Tie.UNIT or not unit.left & Tie.DATE or index + 2 >= len(words):
        return False
    return bool(words[index + 2].right & Tie.NUMBER)
