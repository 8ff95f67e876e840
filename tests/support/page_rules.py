"""What must hold on the pages of any issue, told as faults: each names its page and what is wrong there."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from bantin_cli.flow.items import Flow, Role, TextItem
from bantin_cli.flow.texts import text_items
from bantin_cli.geometry import Rect
from bantin_cli.layout.boxes import QUIET_ZONE
from bantin_cli.layout.placed import PlacedIssue, PlacedLine, PlacedPage, PlacedPicture, PlacedQr
from bantin_cli.model.blocks import Block, Callout, ListBlock, Numbers, PullQuote, Quote, Table
from bantin_cli.model.inlines import TextRun, plain_text
from bantin_cli.model.issue import Article, Issue
from bantin_cli.styles.spec import LayoutSpec
from tests.support.page_regions import lines_in_place
from tests.support.rectangles import overlap

RUNNING = (Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTE)
"""What runs on from column to column."""


def section_pages(issue: PlacedIssue) -> Iterator[PlacedPage]:
    """Yield the pages that sections stand on, without those of their own design."""
    names = {section.id for section in issue.sections}
    return (page for page in issue.pages if page.name in names)


def lost_words(issue: Issue, flow: Flow) -> list[str]:
    """Return the articles whose blocks the flow does not hold word for word, in order, once."""
    faults = []
    texts: dict[str, list[str]] = defaultdict(list)
    for item in sorted(_section_items(flow), key=lambda item: item.element.order):
        if item.element.role not in (Role.KICKER, Role.TITLE, Role.LEAD, Role.AUTHOR, Role.CAPTION, *_AFTER):
            texts[item.element.owner] += plain_text(item.runs).split()
    for article in issue.articles():
        if texts[article.key] != source_words(article):
            faults.append(f"{article.key}: the flow is not the source")
    return faults


_AFTER = (Role.SOURCE, Role.QR, Role.QR_NOTE)


def source_words(article: Article) -> list[str]:
    """Return the words of an article's blocks, in order, captions left out."""
    return [word for block in article.blocks for runs in _runs_of(block) for word in plain_text(runs).split()]


def _runs_of(block: Block) -> Iterator[tuple[TextRun, ...]]:
    """Yield the texts of a block in reading order."""
    match block:
        case Callout():
            yield block.title
            yield from _runs_inside(block.blocks)
        case Numbers():
            yield block.title
            yield from (runs for entry in block.entries for runs in (entry.figure, entry.text))
        case Quote():
            yield from _runs_inside(block.blocks)
        case ListBlock():
            yield from _runs_inside(child for entry in block.items for child in entry.blocks)
        case PullQuote():
            yield block.runs
            yield block.attribution
        case Table():
            yield from (cell for row in (block.header, *block.rows) for cell in row.cells)
        case _ if hasattr(block, "runs"):
            yield block.runs


def _runs_inside(blocks: Iterable[Block]) -> Iterator[tuple[TextRun, ...]]:
    return (runs for block in blocks for runs in _runs_of(block))


def _section_items(flow: Flow) -> Iterator[TextItem]:
    own = {
        item.element.order
        for page in (*flow.before, *flow.after)
        for _, items in page.slots
        for item in (getattr(each, "text", each) for each in items)
    }
    return (item for item in text_items(flow) if item.element.order not in own)


def unplaced_texts(flow: Flow, pages: PlacedIssue) -> list[str]:
    """Return the texts of sections that do not stand on the pages word for word, once."""
    drawn: dict[int, list[str]] = defaultdict(list)
    for page in section_pages(pages):
        for item in page.items:
            if isinstance(item, PlacedLine) and item.element is not None:
                drawn[item.element.order].append("".join(run.text for run in item.runs))
    faults = []
    for item in _section_items(flow):
        wanted = plain_text(item.runs)
        got = "".join(drawn[item.element.order])
        if item.marker:
            got = got.strip().removeprefix(item.marker)
        if got.upper().split() != wanted.upper().split():
            faults.append(
                f"{item.element.owner} {item.element.role} {wanted[:40]!r}: read on the pages as {got[:40]!r}"
            )
    return faults


def disordered(pages: PlacedIssue, spec: LayoutSpec) -> list[str]:
    """Return where running text does not stand in its order: page by page, column by column, downwards.

    A box may stand some paragraphs from where it was written, with all that is in it.
    """
    last: dict[str, int] = {}
    faults = []
    boxed = {spec.box.heading.size, spec.box.body.size}
    for page in section_pages(pages):
        for _, element, line in lines_in_place(page, spec):
            is_boxed = bool(line.runs) and line.runs[-1].size in boxed
            if element.role in (*RUNNING, Role.HEADING) and not is_boxed:
                if element.order < last.get(element.owner, 0):
                    faults.append(f"page {page.number}: {element.owner} goes back to element {element.order}")
                last[element.owner] = element.order
    return faults


def off_grid(pages: PlacedIssue, spec: LayoutSpec) -> list[str]:
    """Return the lines of body text that do not stand on the page's one grid."""
    size = spec.style("body").size
    phases: dict[float, list[str]] = defaultdict(list)
    for page in section_pages(pages):
        for _, element, line in lines_in_place(page, spec):
            if element.role in RUNNING and line.runs and line.runs[-1].size == size:
                phase = round((line.baseline - spec.text_area.y) % spec.grid, 1) % spec.grid
                phases[phase].append(f"page {page.number}: {line.baseline:.1f} {element.owner}")
    grid = max(phases, key=lambda phase: len(phases[phase]), default=0.0)
    return [line for phase, lines in phases.items() if phase != grid for line in lines]


def outside(pages: PlacedIssue, spec: LayoutSpec) -> list[str]:
    """Return what leaves the text area; only pictures may bleed, and the white round a QR code.

    The running head stands above it, and on a section's first page may be its title.
    """
    area = spec.text_area
    faults = []
    for page in section_pages(pages):
        for item in page.items:
            if not isinstance(item, PlacedLine | PlacedPicture | PlacedQr) or item.element is None:
                continue
            left, right = item.box.x, item.box.right
            if isinstance(item, PlacedLine):
                if item.element.role is Role.SECTION_TITLE and item.baseline == spec.furniture.head_baseline:
                    continue
                left = min((run.x for run in item.runs), default=left)
                right = left + item.width
            elif isinstance(item, PlacedQr):
                quiet = item.box.width * QUIET_ZONE / (len(item.modules) + 2 * QUIET_ZONE)
                left, right = left + quiet, right - quiet
            elif item.box.x < 0:
                continue
            is_inside = area.y - 0.1 <= item.box.y and item.box.bottom <= area.bottom + 0.1
            if not is_inside or left < area.x - 0.1 or right > area.right + 0.6:
                faults.append(f"page {page.number}: {item.element.owner} {item.element.role} stands outside")
    return faults


def overlapping(pages: PlacedIssue) -> list[str]:
    """Return what stands over something else; a running head that is a section's title may stand over a picture."""
    faults = []
    for page in section_pages(pages):
        drawn: list[tuple[Rect, str]] = []
        top = min((band.box.y for band in page.bands), default=0.0)
        for item in page.items:
            if isinstance(item, PlacedPicture | PlacedQr):
                drawn.append((item.box, f"{item.element.owner} {item.element.role}"))
            elif isinstance(item, PlacedLine) and item.element and item.width and item.box.bottom > top:
                ink = Rect(min(run.x for run in item.runs), item.baseline - 6, item.width, 7)
                drawn.append((ink, f"{item.element.owner} {item.element.role}"))
        drawn.sort(key=lambda each: each[0].y)
        for index, (box, name) in enumerate(drawn):
            for other, other_name in drawn[index + 1 :]:
                if other.y > box.bottom:
                    break
                if overlap(box, other, 0.5):
                    faults.append(f"page {page.number}: {name} and {other_name} overlap")
    return faults


def lonely_lines(pages: PlacedIssue, spec: LayoutSpec) -> list[str]:
    """Return the widows and orphans: a single last line at a column's head, a single first line at its foot."""
    places: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    owners: dict[int, str] = {}
    for page in section_pages(pages):
        for (region, column), element, _ in lines_in_place(page, spec):
            if element.role in RUNNING:
                places[element.order].append((page.number, region, column))
                owners[element.order] = element.owner
    faults = []
    for order, lines in places.items():
        counts = list(Counter(lines).items())
        if len(counts) > 1:
            (first, at_foot), (last, at_head) = counts[0], counts[-1]
            if at_foot == 1:
                faults.append(f"page {first[0]}: orphan of {owners[order]}")
            if at_head == 1:
                faults.append(f"page {last[0]}: widow of {owners[order]}")
    return faults
