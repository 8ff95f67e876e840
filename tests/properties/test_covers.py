"""Text on a cover: a contrast of at least 4.5 : 1 with whatever the picture shows behind it (WCAG 2.1, 1.4.3)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bantin_cli.flow.build import build_flow
from bantin_cli.fonts.shaper import HarfBuzzMetrics
from bantin_cli.layout.metrics import LayoutInputs
from bantin_cli.layout.place import place
from bantin_cli.layout.placed import PlacedPage
from bantin_cli.model.blocks import FocalPoint, Picture
from bantin_cli.model.issue import Cover, Issue, Masthead
from tests.support import issues
from tests.support.cover_pictures import SIZE, ImageTones, flat, noise, spot, stripes, weakest_contrasts
from tests.support.issues import SPAN
from tests.support.pages import SPEC, Codes

_METRICS = HarfBuzzMetrics(SPEC.faces)
_LEAST = 4.5
_SHORT = ("Hỏi dân một lần", "Bản tin Chuyển đổi số")
_LONG = (
    "Từ tám loại giấy tờ còn hai: một cửa điện tử của phường đi qua năm tháng thử nghiệm và những điều người dân nhắn "
    "lại cho cán bộ trực quầy",
    "Bản tin Cải cách hành chính và Chuyển đổi số",
)


def _issue(lead: str, name: str, further: int = 3) -> Issue:
    titles = [lead, *[f"Bài thứ {n}: {issues.words(6 * n, n)}" for n in range(1, further + 1)]]
    news = [issues.article(f"tin/{n}", [issues.paragraph("Chữ.")], title=title) for n, title in enumerate(titles)]
    keys = tuple(article.key for article in news)
    return issues.issue(
        [issues.section("tin", "news", news)],
        masthead=Masthead(name, "Thành phố Mẫu", None, SPAN),
        cover=Cover(Picture("images/bia.jpg", *SIZE), FocalPoint(), keys, SPAN),
    )


def _cover(image: Image.Image, issue: Issue) -> PlacedPage:
    inputs = LayoutInputs(_METRICS, ImageTones(image), Codes())
    return place(build_flow(issue, SPEC), SPEC, inputs).pages[0]


def _weakest(image: Image.Image, issue: Issue) -> tuple[float, str]:
    return min(weakest_contrasts(_cover(image, issue), image))


_PICTURES = {
    "white": flat((255, 255, 255)),
    "black": flat((0, 0, 0)),
    "sky": flat((120, 190, 255)),
    "gold": flat((244, 177, 74)),
    "noise": noise(1),
    "fine stripes": stripes(2),
    "stripes": stripes(7),
    "broad stripes": stripes(40, (0, 60, 20), (255, 255, 120)),
    "sun under the name": spot(0.4, 0.12, 0.1),
    "lamp under the chip": spot(0.8, 0.06, 0.01),
    "lamp under the logo": spot(0.1, 0.28, 0.01),
    "lamp under the lead headline": spot(0.2, 0.78, 0.01),
    "lamp under the headlines": spot(0.15, 0.86, 0.006),
}


@pytest.mark.parametrize("name", _PICTURES)
@pytest.mark.parametrize("words", [_SHORT, _LONG], ids=["short", "long"])
def test_text_on_the_cover_reads_over_a_hard_picture(name: str, words: tuple[str, str]) -> None:
    contrast, text = _weakest(_PICTURES[name], _issue(*words))
    assert contrast >= _LEAST, text


_CHANNEL = st.integers(0, 255)


@settings(max_examples=40)
@given(
    colour=st.tuples(_CHANNEL, _CHANNEL, _CHANNEL),
    place=st.tuples(st.floats(0, 0.98), st.floats(0, 0.98)),
    side=st.floats(0.005, 0.6),
    words=st.sampled_from([_SHORT, _LONG]),
)
def test_text_on_the_cover_reads_over_a_spot_of_any_colour_anywhere(
    colour: tuple[int, int, int], place: tuple[float, float], side: float, words: tuple[str, str]
) -> None:
    contrast, text = _weakest(spot(*place, side, colour), _issue(*words))
    assert contrast >= _LEAST, text


@settings(max_examples=15)
@given(st.integers(0, 10**6), st.integers(1, 30), st.booleans())
def test_text_on_the_cover_reads_over_noise_and_stripes(seed: int, step: int, is_noise: bool) -> None:
    contrast, text = _weakest(noise(seed) if is_noise else stripes(step), _issue(*_LONG))
    assert contrast >= _LEAST, text
