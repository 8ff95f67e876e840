"""Structure trees as text: one line for each node, so that a test states the whole tree."""

from collections.abc import Container, Iterator

from bantin_cli.flow.build import build_flow
from bantin_cli.flow.structure.document import build_structure
from bantin_cli.flow.structure.nodes import HEADINGS, StructureNode
from bantin_cli.model.blocks import Block
from bantin_cli.model.issue import Issue
from tests.support import issues
from tests.support.pages import SPEC

EVERYTHING = range(1_000_000)
"""Places in the reading order: all of it was printed."""


def sketch(node: StructureNode, depth: int = 0) -> Iterator[str]:
    """Yield a line for a node and for each below it: its type, then what is read, or in brackets what it shows."""
    said = node.text or (f"[{node.alt}]" if node.alt else "")
    yield f"{'  ' * depth}{node.tag} {said}".rstrip()
    for child in node.children:
        yield from sketch(child, depth + 1)


def sketches(*nodes: StructureNode) -> str:
    """Return the lines of several nodes."""
    return "\n".join(line for node in nodes for line in sketch(node))


def lines(text: str) -> str:
    """Return a sketch written inside a test, without the indent that it has there."""
    rows = text.strip("\n").rstrip().split("\n")
    indent = min(len(row) - len(row.lstrip()) for row in rows)
    return "\n".join(row[indent:] for row in rows)


def structure(issue: Issue, shown: Container[int] = ()) -> StructureNode:
    """Return the tree of an issue in the bundled layout, with the fillers whose places are among `shown`."""
    return build_structure(build_flow(issue, SPEC), shown)


def article(*blocks: Block, **fields: object) -> StructureNode:
    """Return the node of an article with these blocks, as it stands in an issue."""
    made = issues.article("tin/a", blocks, title="Bài", **fields)
    found = find(structure(issues.issue([issues.section("tin", "news", [made])])), "Art")
    assert len(found) == 1
    return found[0]


def body(*blocks: Block, **fields: object) -> str:
    """Return the sketch of what stands under an article's title."""
    return sketches(*article(*blocks, **fields).children[1:])


def find(node: StructureNode, tag: str) -> list[StructureNode]:
    """Return all nodes of a type, in the order of the tree."""
    return [each for each in node.walk() if each.tag == tag]


def levels(node: StructureNode) -> list[int]:
    """Return the levels of all headings, in the order of the tree."""
    return [HEADINGS.index(each.tag) + 1 for each in node.walk() if each.tag in HEADINGS]
