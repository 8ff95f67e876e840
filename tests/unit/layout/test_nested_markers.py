"""Markers of lists inside lists."""

from dataclasses import replace

from bantin_cli.flow.items import Role
from tests.support.typesetting import LEFT, item, set_item


def test_the_marker_of_a_nested_entry_hangs_in_the_last_step_of_its_indent() -> None:
    entry = replace(item("aaaa bbbb", style=LEFT), marker="–", indent=36.0)
    nested = replace(entry, element=replace(entry.element, role=Role.LIST_ITEM, level=3))

    paragraph = set_item(nested, 200)

    assert (paragraph.lines[0].runs[0].x, paragraph.lines[0].left) == (24.0, 36.0)
