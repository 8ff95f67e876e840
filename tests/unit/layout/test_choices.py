"""Other ways to fill a column: what may move, and where to."""

from bantin_cli.layout.choices import column_choices
from bantin_cli.layout.strips import FREELY, Part, Strip


def _part(name: str, *, moves: tuple[int, ...] = ()) -> Part:
    return Part((Strip(len(name), ()),), moves=moves)


def test_a_picture_moves_among_the_paragraphs_but_never_behind_the_last() -> None:
    picture = _part("p", moves=FREELY)
    text = [_part("aa"), _part("bbb"), _part("cccc")]

    places = {list(choice).index(picture) for choice in column_choices([picture, *text])}

    assert places == {0, 1, 2}


def test_a_box_at_the_end_of_an_article_may_move_up() -> None:
    box = _part("p", moves=FREELY)

    places = {list(choice).index(box) for choice in column_choices([_part("aa"), _part("bbb"), box])}

    assert places == {0, 1, 2}
