"""From the flow to finished pages: the sections first, then the pages that name their page numbers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bantin_cli.flow.items import Flow, PageFlow
from bantin_cli.layout.bandbounds import band_bounds
from bantin_cli.layout.bands import BandSetter
from bantin_cli.layout.boxes import BoxSetter
from bantin_cli.layout.candidates import SEPARATOR
from bantin_cli.layout.composition import Composer
from bantin_cli.layout.copyfitting import add_fit
from bantin_cli.layout.feet import PageFeet, free_lines, page_feet, set_lines
from bantin_cli.layout.fillers import FillerSetter, LaidFiller, lay_fillers
from bantin_cli.layout.frameblocks import BlockSetter
from bantin_cli.layout.frames import FrameSetter
from bantin_cli.layout.furniture import FurnitureSetter
from bantin_cli.layout.goal import PageGoal
from bantin_cli.layout.laid import LaidSections, Piece
from bantin_cli.layout.lines import Typesetter
from bantin_cli.layout.metrics import LayoutInputs
from bantin_cli.layout.ownpages import OwnPage, OwnPageSetter
from bantin_cli.layout.pageruns import short_and_parted
from bantin_cli.layout.placed import (
    PlacedArticle,
    PlacedIssue,
    PlacedItem,
    PlacedPage,
    PlacedRule,
    PlacedSection,
)
from bantin_cli.layout.reading import headed, in_reading_order
from bantin_cli.layout.spread import spread_bands
from bantin_cli.layout.strips import stacked
from bantin_cli.styles.spec import LayoutSpec

_FITTED_MOST = 40_000
"""For issues of more words it is not worked out what must be cut or added: it would take too long and too much room."""


def place(flow: Flow, spec: LayoutSpec, inputs: LayoutInputs, *, is_fitted: bool = False) -> PlacedIssue:
    """Place everything in the flow on pages.

    Args:
        flow: what is printed.
        spec: the layout.
        inputs: what layout knows of the world.
        is_fitted: say, too, what must be cut or added for the pages to come out; it takes longer where they do not.

    Raises:
        BantinError: BT601, something is higher than a page and cannot be broken; BT602, a frame's text is too long
            (in a draft it is one of the issue's findings instead).
    """
    typesetter = Typesetter(inputs.metrics, spec.justification, spec.end_mark)
    goal = PageGoal(flow.multiple_of, flow.target, besides=len(flow.before) + len(flow.after))
    composer = Composer(BandSetter(spec, inputs, typesetter), goal.price)
    composer.keeps = is_fitted and _words(flow) <= _FITTED_MOST
    assembly = _assembly(composer, flow, inputs)
    front = assembly.front(len(flow.before))
    if len(front) != len(flow.before):
        # The contents took more than one page.
        goal = replace(goal, besides=len(front) + len(flow.after))
        composer.price_of_pages = goal.price
        assembly = _assembly(composer, flow, inputs)
        front = assembly.front(len(front))
    issue = assembly.issue(front)
    return add_fit(issue, assembly.laid, composer, flow.sections, goal) if is_fitted else issue


def _words(flow: Flow) -> int:
    return sum(article.words for section in flow.sections for article in section.articles)


def _assembly(composer: Composer, flow: Flow, inputs: LayoutInputs) -> "_Assembly":
    """Compose the sections and let their bands and notices take up what white is left."""
    setter, spec = composer.setter, composer.setter.spec
    laid = spread_bands(composer.compose(flow.sections), spec.lines_per_page)
    boxes = BoxSetter(setter.typesetter, inputs.qr_modules, spec.text_area.width, spec.grid)
    fillers = lay_fillers(laid, flow.sections, FillerSetter(spec, boxes))
    return _Assembly(flow, spec, inputs, setter.typesetter, laid, fillers)


@dataclass(frozen=True, slots=True)
class _Assembly:
    """Puts pages together in order and numbers them."""

    flow: Flow
    spec: LayoutSpec
    inputs: LayoutInputs
    typesetter: Typesetter
    laid: LaidSections
    fillers: Mapping[int, LaidFiller]

    def issue(self, front: Sequence[OwnPage]) -> PlacedIssue:
        front_count = len(front)
        pages_of = self._pages_of(front_count)
        inner = self._section_pages(front_count)
        back = self._own(self.flow.after, pages_of)
        numbered: list[PlacedPage] = [self._own_page(page, number) for number, page in enumerate(front, start=1)]
        numbered += inner
        numbered += [self._own_page(page, number) for number, page in enumerate(back, start=len(numbered) + 1)]
        return PlacedIssue(
            metadata=self.flow.metadata,
            pages=tuple(numbered),
            sections=self._sections(front_count),
            articles=self._articles(front_count),
            findings=tuple(finding for page in (*front, *back) for finding in page.findings),
        )

    def front(self, expected: int) -> list[OwnPage]:
        """Set the pages before the sections, which name the pages of articles, so many of them coming before."""
        return self._own(self.flow.before, self._pages_of(expected))

    def _own(self, pages: tuple[PageFlow, ...], pages_of: Mapping[str, int]) -> list[OwnPage]:
        boxes = BoxSetter(self.typesetter, self.inputs.qr_modules, self.spec.text_area.width, self.spec.grid)
        frames = FrameSetter(
            BlockSetter(self.typesetter, boxes, self._page_label(), pages_of), is_draft=self.flow.metadata.is_draft
        )
        setter = OwnPageSetter(frames, self.inputs.tones)
        templates = {template.name: template for template in self.spec.templates}
        return [own for page in pages for own in setter.set(templates[page.name], page)]

    def _page_label(self) -> Callable[[int], str]:
        label = self.spec.labels.page_reference
        return lambda page: label.format(page=page)

    def _furniture(self) -> FurnitureSetter:
        return FurnitureSetter(self.typesetter, self.spec, self.flow.folio, self.flow.draft_label)

    def _own_page(self, page: OwnPage, number: int) -> PlacedPage:
        furniture = self._furniture()
        foot = furniture.foot(number) if page.template.has_furniture else []
        items = (*page.items, *foot, *furniture.draft())
        return PlacedPage(number, page.template.name, self.spec.page, self.spec.bleed, items, 1.0)

    def _pages_of(self, offset: int) -> dict[str, int]:
        pages: dict[str, int] = {}
        for laid in self.laid.articles:
            if laid.pieces:
                pages[laid.article.key] = laid.pieces[0].at.page + offset + 1
                pages.setdefault(self.flow.sections[laid.section].id, laid.pieces[0].at.page + offset + 1)
        return pages

    def _section_pages(self, offset: int) -> list[PlacedPage]:
        pieces_of = self._pieces_of()
        furniture = self._furniture()
        bounds = band_bounds(self.laid, self.spec)
        feet = page_feet(self.laid, self.spec.columns, self.spec.lines_per_page)
        drawn = in_reading_order([[item for piece in pieces for item in self._piece(piece)] for pieces in pieces_of])
        pages: list[PlacedPage] = []
        for index, (section_index, pieces, read) in enumerate(
            zip(self.laid.page_sections, pieces_of, drawn, strict=True)
        ):
            section = self.flow.sections[section_index]
            number = index + offset + 1
            bleeds = any(piece.bleeds for piece in pieces)
            begins = section_index not in self.laid.page_sections[max(0, index - 1) : index]
            is_title = begins and section.is_named_by_running_head
            head = furniture.head(number, section, has_rule=not bleeds, is_title=is_title)
            text = headed(read, head) if is_title else (*read, *head)
            items = (*text, *furniture.foot(number), *furniture.draft())
            used = max((piece.at.line + piece.height for piece in pieces), default=0)
            fill = used / self.spec.lines_per_page
            page = PlacedPage(number, section.id, self.spec.page, self.spec.bleed, items, round(fill, 4))
            filler = self.fillers.get(index)
            page = replace(page, bands=bounds.get(index, ()), filler=filler.name if filler else "")
            foot = feet.get(index, PageFeet(0, 0))
            pages.append(replace(page, free_lines=foot.free_lines, column_difference=foot.column_difference))
        return pages

    def _pieces_of(self) -> list[list[Piece]]:
        """Return what stands on each page of the sections, its notice last."""
        pieces: list[list[Piece]] = [[] for _ in self.laid.page_sections]
        for laid in self.laid.articles:
            for piece in laid.pieces:
                pieces[piece.at.page].append(piece)
        for index, filler in self.fillers.items():
            pieces[index].append(filler.piece)
        return pieces

    def _piece(self, piece: Piece) -> list[PlacedItem]:
        spec = self.spec
        area = spec.text_area
        y = area.y + piece.at.line * spec.grid
        items: list[PlacedItem] = []
        if piece.has_rule:
            rule_y = y - (SEPARATOR + piece.gap) * spec.grid / 2 + 1
            items.append(
                PlacedRule(area.x, rule_y, area.right, rule_y, spec.separator_thickness, spec.separator_colour)
            )
        for index, strips in enumerate(piece.columns):
            x = area.x + index * (spec.column_width + spec.gutter)
            items += stacked(strips, x=x, y=y, grid=spec.grid)
        return items

    def _top(self, piece: Piece) -> float:
        return self.spec.text_area.y + piece.at.line * self.spec.grid

    def _articles(self, offset: int) -> tuple[PlacedArticle, ...]:
        free = free_lines(self.laid, self.spec.columns, self.spec.lines_per_page)
        parted = {each.article.key for each in short_and_parted(self.laid, self.spec.lines_per_page)}
        return tuple(
            PlacedArticle(
                key=laid.article.key,
                section=self.flow.sections[laid.section].id,
                title=laid.article.title,
                first_page=laid.pieces[0].at.page + offset + 1,
                last_page=max(piece.at.page for piece in laid.pieces) + offset + 1,
                top=self._top(laid.pieces[0]),
                words=laid.article.words,
                span=laid.article.span,
                lines=set_lines(laid),
                is_parted=laid.article.key in parted,
                free_lines=free[laid.article.key],
            )
            for laid in self.laid.articles
            if laid.pieces
        )

    def _sections(self, offset: int) -> tuple[PlacedSection, ...]:
        seen: dict[int, Piece] = {}
        for laid in self.laid.articles:
            if laid.pieces:
                seen.setdefault(laid.section, laid.pieces[0])
        return tuple(
            PlacedSection(
                self.flow.sections[index].id,
                self.flow.sections[index].title,
                piece.at.page + offset + 1,
                self._top(piece),
            )
            for index, piece in seen.items()
        )
