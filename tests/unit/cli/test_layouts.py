"""The list of layouts: what `layout:` takes, and what each layout is."""

from dataclasses import replace

from bantin_cli.cli.report.layouts import render_layouts
from bantin_cli.diagnostics.wording import Wording
from tests.support.pages import SPEC


def test_a_layout_is_listed_by_the_name_of_its_folder_with_its_page_and_what_it_is_for() -> None:
    spec = replace(
        SPEC, name="ten-trong-tep", title=Wording("Mẫu", "Sample"), description=Wording("Để thử.", "For tests.")
    )

    assert render_layouts({"thu-muc": spec}, "vi") == "thu-muc\n  Mẫu. Khổ 190 × 270 mm, 2 cột.\n  Để thử.\n"
    assert (
        render_layouts({"thu-muc": spec}, "en") == "thu-muc\n  Sample. Page 190 × 270 mm, columns: 2.\n  For tests.\n"
    )


def test_a_blank_line_stands_between_two_layouts() -> None:
    assert render_layouts({"mot": SPEC, "hai": SPEC}, "vi").split("\n\n")[1].startswith("hai\n")
