"""All own checks of a tagged PDF in one call, each finding with the name of its check."""

from collections.abc import Callable, Iterator, Mapping
from io import BytesIO

import pikepdf

from tests.support import pdf_file_checks as files
from tests.support import pdf_tag_checks as tags
from tests.support import pdf_tree_checks as trees
from tests.support.pdf_tree import TaggedPdf

CHECKS: Mapping[str, Callable[[TaggedPdf], Iterator[str]]] = {
    "tree": trees.check_tree,
    "marks": trees.check_marks,
    "contents": trees.check_contents,
    "artifacts": trees.check_artifacts,
    "parent-tree": trees.check_parent_tree,
    "pages": trees.check_pages,
    "ids": trees.check_ids,
    "nesting": tags.check_nesting,
    "headings": tags.check_headings,
    "figures": tags.check_figures,
    "links": tags.check_links,
    "lists": tags.check_lists,
    "tables": tags.check_tables,
    "actual-text": tags.check_actual_texts,
    "text": tags.check_text,
    "catalogue": files.check_catalogue,
    "outline": files.check_outline,
    "metadata": files.check_metadata,
    "output-intent": files.check_output_intent,
    "fonts": files.check_fonts,
    "streams": files.check_streams,
    "boxes": files.check_boxes,
}


def structure_findings(data: bytes) -> list[str]:
    """Return what the own checks find in a file, as ``check: finding``."""
    with pikepdf.open(BytesIO(data)) as pdf:
        tagged = TaggedPdf(pdf)
        return [f"{name}: {finding}" for name, check in CHECKS.items() for finding in check(tagged)]


def read_texts(data: bytes) -> list[tuple[str, str]]:
    """Return (tag, text) of everything in a file that holds text, in tree order."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return TaggedPdf(pdf).texts()
