"""Page numbers for the lines that name a page, once the pages are made: for outputs that do not make pages."""

from collections.abc import Mapping
from dataclasses import replace

from bantin_cli.flow.items import Flow, PageFlow, PageItem, PageReference


def number_references(flow: Flow, pages: Mapping[str, int]) -> Flow:
    """Return the flow with the printed page of every reference whose target is in `pages`.

    Args:
        flow: as built.
        pages: first printed page by `ArticleFlow.key` and `SectionFlow.id`.
    """
    before = tuple(_numbered(page, pages) for page in flow.before)
    return replace(flow, before=before, after=tuple(_numbered(page, pages) for page in flow.after))


def _numbered(page: PageFlow, pages: Mapping[str, int]) -> PageFlow:
    slots = tuple((slot, tuple(_with_page(item, pages) for item in items)) for slot, items in page.slots)
    return replace(page, slots=slots)


def _with_page(item: PageItem, pages: Mapping[str, int]) -> PageItem:
    if not isinstance(item, PageReference):
        return item
    return replace(item, page=pages.get(item.target))
