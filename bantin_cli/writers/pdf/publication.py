"""What is written as PDF: finished pages, with the logical tree that is read on them. Loads no ReportLab."""

from dataclasses import dataclass

from bantin_cli.flow.items import Flow
from bantin_cli.flow.references import number_references
from bantin_cli.flow.structure.document import build_structure
from bantin_cli.flow.structure.nodes import StructureNode
from bantin_cli.fonts.shaper import HarfBuzzMetrics
from bantin_cli.layout.placed import PlacedIssue, placed_orders
from bantin_cli.styles.spec import LayoutSpec


@dataclass(frozen=True, slots=True)
class Publication:
    """What all PDF files of one issue share.

    Attributes:
        placed: the finished pages.
        structure: the logical tree that their words and pictures hang on.
        spec: the layout that they were made with; its faces are embedded.
        metrics: gives the outlines of letters drawn large.
    """

    placed: PlacedIssue
    structure: StructureNode
    spec: LayoutSpec
    metrics: HarfBuzzMetrics


def build_publication(flow: Flow, placed: PlacedIssue, spec: LayoutSpec, metrics: HarfBuzzMetrics) -> Publication:
    """Return the pages of a flow with the structure of what was printed of it."""
    structure = build_structure(number_references(flow, placed.first_pages()), placed_orders(placed))
    return Publication(placed, structure, spec, metrics)
