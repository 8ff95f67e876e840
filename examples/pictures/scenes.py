"""All pictures of the sample issue: file name, who paints it, proportions and width."""

from collections.abc import Callable
from dataclasses import dataclass

from pictures import counters, dusk, hands, lessons, maps, neighbourhood, river, road_work, rooms, still_lifes, streets
from pictures.canvas import Canvas


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture to paint.

    Attributes:
        name: of the file, without suffix.
        paint: draws the scene on a canvas of its units.
        size: width and height in the units of the scene.
        width_px: enough for 300 dpi at the width at which it is printed; the cover and the opener bleed.
        left: x of the left edge in the units of the scene.
    """

    name: str
    paint: Callable[[Canvas], None]
    size: tuple[float, float]
    width_px: int
    left: float = 0.0


SCENES = (
    Scene("bia", dusk.draw_cover, (1000, 1430), 2000),
    Scene("ban-bien-tap", still_lifes.draw_editors_desk, (1200, 520), 1900),
    Scene("quay-mot-cua", counters.draw_desk, (1200, 800), 1200),
    Scene("cho-ma-qr", counters.draw_stall, (1620, 675), 1900, -210),
    Scene("lop-hoc-cao-tuoi", lessons.draw_class, (1200, 900), 1200),
    Scene("phong-bi-luoi-cau", still_lifes.draw_baited_letter, (1200, 800), 1200),
    Scene("song-cam-bien", river.draw_river, (1200, 600), 1900),
    Scene("van-tay-khoa", still_lifes.draw_lock, (1000, 1000), 1000),
    Scene("hoc-ba-so", hands.draw_school_record, (1200, 800), 1200),
    Scene("kham-tu-xa", lessons.draw_consultation, (1200, 900), 1200),
    Scene("hang-cay", streets.draw_avenue, (1200, 675), 1900),
    Scene("giao-lo", streets.draw_crossroads, (1200, 900), 1200),
    Scene("dien-thoai", hands.draw_chat, (900, 1200), 1000),
    Scene("tram-xe-buyt", streets.draw_bus_stop, (1200, 800), 1200),
    Scene("mang-du-lieu", dusk.draw_connected_city, (1200, 704), 2320),
    Scene("phong-may-chu", rooms.draw_servers, (1200, 800), 1200),
    Scene("tuong-bieu-do", rooms.draw_operations, (1200, 590), 1900),
    Scene("the-can-cuoc", hands.draw_card, (900, 900), 1000),
    Scene("luu-tru", rooms.draw_archive, (1200, 800), 1200),
    Scene("nha-sinh-hoat", neighbourhood.draw_community_house, (1200, 800), 1200),
    Scene("xe-giao-hang", neighbourhood.draw_delivery, (1200, 900), 1200),
    Scene("sua-duong", road_work.draw_road_work, (1620, 675), 1900, -210),
    Scene("ban-do-ghim", maps.draw_pin_map, (1200, 900), 1200),
)

WARD_SCENES = {
    "sua-duong": 1300,
    "lop-hoc-cao-tuoi": 900,
    "cho-ma-qr": 1300,
    "kham-tu-xa": 900,
    "nha-sinh-hoat": 1800,
    "xe-giao-hang": 900,
}
"""The scenes that the ward's sample issue shows too, by name, with their width in pixels."""
