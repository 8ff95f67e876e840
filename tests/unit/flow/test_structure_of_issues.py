"""Whole issues, drawn at random: every word of the flow stands in the structure tree once, in its order."""

import itertools

from hypothesis import given, settings

from bantin_cli.flow.build import build_flow
from bantin_cli.flow.items import BoxItem, Flow, QrItem
from bantin_cli.flow.structure.document import build_structure
from bantin_cli.flow.structure.nodes import Part, StructureNode
from bantin_cli.flow.texts import text_items
from bantin_cli.model.inlines import plain_text
from tests.support.pages import SPEC
from tests.support.random_issues import SMALL_ISSUE_PLANS, IssuePlan
from tests.support.structures import EVERYTHING, levels


def _tree(flow: Flow) -> StructureNode:
    return build_structure(flow, EVERYTHING)


def _words(tree: StructureNode) -> list[tuple[int, str]]:
    """Return place in the reading order and words of every node but labels, in the order of the tree."""
    return [
        (node.element.order, node.text)
        for node in tree.walk()
        if node.element and not node.alt and node.part is not Part.LABEL
    ]


def _texts(flow: Flow) -> list[tuple[int, str]]:
    """Return place and words of every text item, those of fillers too."""
    items = list(text_items(flow))
    heads = [(each.element.order, each.title) for each in flow.sections if each.is_named_by_running_head]
    for filler in (each for section in flow.sections for each in section.fillers):
        items += filler.notes if isinstance(filler, QrItem) else filler.items
        if isinstance(filler, BoxItem) and filler.heading:
            items.append(filler.heading)
    return heads + [(item.element.order, plain_text(item.runs)) for item in items]


@given(SMALL_ISSUE_PLANS)
@settings(max_examples=25)
def test_every_text_of_the_flow_stands_in_the_tree_once(plan: IssuePlan) -> None:
    flow = build_flow(plan.issue(), SPEC)

    assert _words(_tree(flow)) == sorted(_texts(flow))


@given(SMALL_ISSUE_PLANS)
@settings(max_examples=25)
def test_the_tree_is_in_the_order_of_its_elements(plan: IssuePlan) -> None:
    tree = _tree(build_flow(plan.issue(), SPEC))

    orders = [(node.element.order, node.part is not Part.LABEL) for node in tree.walk() if node.element]
    assert orders == sorted(orders)
    assert len(orders) == len(set(orders))


@given(SMALL_ISSUE_PLANS)
@settings(max_examples=25)
def test_the_tree_of_any_issue_is_sound(plan: IssuePlan) -> None:
    tree = _tree(build_flow(plan.issue(), SPEC))

    made = levels(tree)
    assert made[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(made))
    names = [node.identifier for node in tree.walk() if node.identifier]
    assert len(names) == len(set(names))
    headed = {name for node in tree.walk() for name in node.headers}
    assert headed <= {node.identifier for node in tree.walk() if node.tag == "TH"}
    assert all(node.alt for node in tree.walk() if node.tag == "Figure")
    assert all(not node.children for node in tree.walk() if node.element)
