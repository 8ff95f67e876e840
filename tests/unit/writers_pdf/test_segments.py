"""A line's words by what they are: plain text, links, words of another language, a word with a drop cap, labels."""

from dataclasses import replace

from bantin_cli.flow.structure.nodes import Tag
from bantin_cli.layout.placed import PlacedLine, PlacedRun
from bantin_cli.writers.pdf.segments import Inline, LanguageContext, Segment, segments
from tests.support.placed import line, run

_VIETNAMESE = LanguageContext("vi", "vi")
_ADDRESS = "https://mau.example/"


def _link(text: str, x: float, target: str = _ADDRESS) -> PlacedRun:
    return replace(run(text, x), url=target)


def _cap(text: str, x: float = 50) -> PlacedRun:
    return replace(run(text, x), is_drawn=False)


def _parts(
    placed: PlacedLine, languages: LanguageContext = _VIETNAMESE, *, has_links: bool = True
) -> list[tuple[str, tuple[Inline, ...]]]:
    return [(part.text, part.inlines) for part in segments(placed, languages, has_links=has_links)]


def _word(text: str) -> Inline:
    return Inline(Tag.SPAN, actual_text=text)


_TO = Inline(Tag.LINK, _ADDRESS)
_ENGLISH = Inline(Tag.SPAN, language="en")


def test_runs_that_are_the_same_in_the_paragraph_are_one_segment() -> None:
    bold = replace(run("đậm ", 90), face="BeVietnamPro-Bold")

    assert _parts(line(run("chữ "), bold, run("thường", 120))) == [("chữ đậm thường", ())]


def test_a_line_of_no_runs_has_no_segments() -> None:
    assert segments(replace(line(run("chữ")), runs=()), _VIETNAMESE, has_links=True) == ()


def test_a_link_is_parted_from_the_words_around_it() -> None:
    placed = line(run("Xem "), _link("cổng dịch vụ", 80), run(" nhé", 150))

    assert _parts(placed) == [("Xem ", ()), ("cổng dịch vụ", (_TO,)), (" nhé", ())]
    assert _parts(placed, has_links=False) == [("Xem cổng dịch vụ nhé", ())]


def test_links_to_different_places_stay_apart_and_a_page_is_a_place() -> None:
    other = "https://khac.example/"
    placed = line(_link("một ", 60), _link("hai ", 80, other), replace(run("3", 100), page=3))

    assert [part.target for part in segments(placed, _VIETNAMESE, has_links=True)] == [_ADDRESS, other, 3]


def test_a_segment_reaches_from_its_first_letter_to_the_next_segment() -> None:
    placed = line(run("Xem "), _link("cổng ", 80), _link("dịch vụ", 105), run(" nhé", 150))
    boxes = [part.box for part in segments(placed, _VIETNAMESE, has_links=True)]

    assert [(box.x, box.right) for box in boxes] == [(60, 80), (80, 150), (150, placed.runs[0].x + placed.width)]
    assert {(box.y, box.height) for box in boxes} == {(placed.box.y, placed.box.height)}


def test_words_of_another_language_are_a_span_also_in_a_link() -> None:
    english = replace(run("open data ", 80), language="en")
    linked = replace(_link("portal", 120), language="en")

    assert _parts(line(run("Xem "), english, linked)) == [
        ("Xem ", ()),
        ("open data ", (_ENGLISH,)),
        ("portal", (_TO, _ENGLISH)),
    ]


def test_languages_are_seen_against_what_the_line_stands_in() -> None:
    own = replace(run("English ", 60), language="en")
    bulletin = replace(run("phường", 100), language=None)

    assert _parts(line(own, bulletin), LanguageContext("vi", "en")) == [
        ("English ", ()),
        ("phường", (Inline(Tag.SPAN, language="vi"),)),
    ]


def test_a_drop_cap_is_read_with_the_rest_of_its_word() -> None:
    assert _parts(line(_cap("Đ"), run("ổi mới"))) == [("Đổi", (_word("Đổi"),)), (" mới", ())]


def test_a_word_of_one_letter_keeps_the_space_behind_it() -> None:
    assert _parts(line(_cap("Ở "), run("phường"))) == [("Ở ", (_word("Ở "),)), ("phường", ())]


def test_a_line_may_hold_nothing_but_the_word_of_a_drop_cap() -> None:
    assert _parts(line(_cap("Đ"), run("ổi"))) == [("Đổi", (_word("Đổi"),))]
    assert _parts(line(_cap("Ở "))) == [("Ở ", (_word("Ở "),))]


def test_the_word_of_a_drop_cap_may_go_on_in_another_face() -> None:
    bold = replace(run("i mới", 80), face="BeVietnamPro-Bold")

    assert _parts(line(_cap("Đ"), run("ổ"), bold)) == [("Đổi", (_word("Đổi"),)), (" mới", ())]


def test_the_word_of_a_drop_cap_ends_where_a_link_ends_lest_it_be_read_twice() -> None:
    cap = replace(_cap("Đ"), url=_ADDRESS)

    assert _parts(line(cap, run("ổi mới", 60))) == [("Đ", (_TO, _word("Đ"))), ("ổi mới", ())]


def test_a_drop_cap_in_a_link_is_a_span_in_it() -> None:
    cap = replace(_cap("Đ"), url=_ADDRESS)

    assert _parts(line(cap, _link("ổi mới", 60))) == [("Đổi", (_TO, _word("Đổi"))), (" mới", (_TO,))]


def test_a_label_is_a_segment_of_its_own() -> None:
    marker = replace(run("1.", 50), is_label=True)
    found = segments(line(marker, run("mục")), _VIETNAMESE, has_links=True)

    assert [(part.text, part.is_label, part.inlines) for part in found] == [("1.", True, ()), ("mục", False, ())]


def _joined(parts: tuple[Segment, ...]) -> str:
    return "".join(part.text for part in parts)


def test_no_letter_is_lost_or_read_twice() -> None:
    marker = replace(run("• ", 40), is_label=True)
    placed = line(marker, _cap("Đ"), run("ổi mới "), _link("ở đây", 90), replace(run(" now", 120), language="en"))

    assert _joined(segments(placed, _VIETNAMESE, has_links=True)) == "• Đổi mới ở đây now"
