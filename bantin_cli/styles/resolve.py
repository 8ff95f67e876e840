"""LayoutFile to LayoutSpec: names looked up, `like` followed, defaults filled in.

Knows nothing of where layouts lie. Raises LookupError with a sentence for a name that the file does not define;
`library.py` turns it into a finding.
"""

from pathlib import Path

from bantin_cli.diagnostics.wording import Wording
from bantin_cli.geometry import Edges, Size
from bantin_cli.schema.layout_file import KindField
from bantin_cli.schema.layout_labels import LabelsField
from bantin_cli.schema.layout_pages import LayoutFile
from bantin_cli.styles.resolve_fillers import resolve_fillers
from bantin_cli.styles.resolve_pages import resolve_templates
from bantin_cli.styles.resolve_parts import Looks, given_or
from bantin_cli.styles.resolve_text import Palette, resolve_faces, resolve_text_styles
from bantin_cli.styles.spec import (
    ArticleStyle,
    ContentKind,
    EndMarkSpec,
    FurnitureSpec,
    Hero,
    Justification,
    KindSpec,
    Labels,
    LayoutSpec,
    Requirements,
    SectionStyle,
    Start,
)

# The rule between page number and name in sizes of the number, for a layout that says nothing of it.
_DIVIDER_GAP, _DIVIDER_RISE, _DIVIDER_DROP = 0.76, 0.78, 0.15


def resolve_layout(file: LayoutFile, folder: Path) -> LayoutSpec:
    """Turn a layout as written into the numbers that everything else works with.

    Args:
        file: the validated layout file.
        folder: where it lies; font files are relative to it.

    Raises:
        LookupError: a style, colour or family is named that the file does not define.
    """
    palette = Palette.of(file)
    faces = resolve_faces(file, folder)
    styles = resolve_text_styles(file, palette, faces)
    looks = Looks(palette, styles, file.grid, file.levels)
    tables = {name: looks.table(name, field) for name, field in file.table.items()}
    articles = {name: _article(name, file, looks) for name in file.articles}
    sections = {name: _section(name, file, looks, articles) for name in file.sections}
    box = looks.box(file.box)
    return LayoutSpec(
        name=file.name,
        title=Wording(file.title.vi, file.title.en),
        description=Wording(file.description.vi, file.description.en),
        page=Size(file.page.width, file.page.height),
        bleed=file.page.bleed,
        margins=Edges(*file.margins),
        columns=file.columns.count,
        gutter=file.columns.gutter,
        grid=file.grid,
        justification=Justification(
            file.justification.shrink,
            file.justification.stretch,
            file.justification.tolerance,
            file.justification.tracking,
            file.justification.scaling,
            file.justification.measure_min,
            file.justification.hang,
        ),
        colours=tuple(palette.colours.items()),
        faces=tuple(face for family in faces.values() for face in family.values()),
        styles=tuple(styles.values()),
        figure=looks.figure(file.figure),
        table=looks.named(tables, "default", "table"),
        box=box,
        numbers=looks.numbers(file.numbers, box) if file.numbers else looks.numbers_like(box, file.columns.gutter),
        quote=looks.pull_quote(file.pull_quote),
        qr=looks.qr("qr", file.qr),
        panel_qr=looks.qr("qr-panel", file.qr_panel),
        kinds=tuple(
            KindSpec(
                name=name,
                folder=kind.folder or name,
                title=Wording(kind.title.vi, kind.title.en),
                content=ContentKind(kind.content),
                is_required=kind.required,
                min_items=kind.min_items,
                style=looks.named(sections, kind.style, "sections"),
                table=looks.named(tables, kind.table, "table") if kind.table else None,
                table_shares=_shares(kind),
                table_header=kind.header,
                cell_styles=tuple((key, looks.style(style)) for key, style in kind.cells.items()),
            )
            for name, kind in file.kinds.items()
        ),
        requirements=Requirements(file.requirements),
        templates=resolve_templates(file, looks),
        furniture=_furniture(file, looks),
        end_mark=EndMarkSpec(file.end_mark.size, file.end_mark.gap, palette.colour(file.end_mark.colour)),
        separator_colour=palette.colour(file.separator.colour),
        separator_thickness=file.separator.thickness,
        labels=_labels(file.labels),
        fillers=resolve_fillers(file, looks),
    )


def _shares(kind: KindField) -> tuple[float, ...]:
    total = sum(kind.shares)
    return tuple(share / total for share in kind.shares)


def _article(name: str, file: LayoutFile, looks: Looks) -> ArticleStyle:
    given: dict[str, object] = {}
    seen: list[str] = []
    at: str | None = name
    while at is not None:
        if at in seen:
            raise LookupError(f"articles: {' → '.join([*seen, at])} go round in a circle")
        seen.append(at)
        field = looks.named(file.articles, at, "articles")
        for key, value in field.model_dump(exclude={"like"}, exclude_none=True).items():
            given.setdefault(key, value)
        at = field.like
    missing = [
        key for key in ("kicker", "title", "lead", "author", "body", "list", "quote", "source") if key not in given
    ]
    if missing:
        raise LookupError(f"articles.{name} lacks {', '.join(missing)}")

    def style(key: str, otherwise: str = "body") -> str:
        return str(given.get(key, given[otherwise]))

    subheads = given.get("subheads") or (given["lead"],)
    return ArticleStyle(
        name=name,
        kicker=looks.style(style("kicker")),
        title=looks.style(style("title")),
        lead=looks.style(style("lead")),
        author=looks.style(style("author")),
        body=looks.style(style("body")),
        first=looks.style(style("first")),
        subheads=tuple(looks.style(str(one)) for one in subheads),  # type: ignore[attr-defined]
        list=looks.style(style("list")),
        quote=looks.style(style("quote")),
        source=looks.style(style("source")),
        list_indent=float(str(given.get("list_indent", 11.0))),
        hero=Hero(str(given.get("hero", "page"))),
        hero_ratio=float(str(given.get("hero_ratio", 0.4))),
        start=Start(str(given.get("start", "same-page"))),
        narrow_kicker=looks.style(style("narrow_kicker", "kicker")),
        narrow_title=looks.style(str(given["narrow_title"])) if "narrow_title" in given else None,
        narrow_lead=looks.style(style("narrow_lead", "lead")),
    )


def _section(name: str, file: LayoutFile, looks: Looks, articles: dict[str, ArticleStyle]) -> SectionStyle:
    field = file.sections[name]
    return SectionStyle(
        name=name,
        start=Start(field.start),
        opening_title=looks.style(field.opening_title) if field.opening_title else None,
        opening_subtitle=looks.style(field.opening_subtitle) if field.opening_subtitle else None,
        first=looks.named(articles, field.first, "articles"),
        others=looks.named(articles, field.others, "articles"),
        chip_fill=looks.colour_or_none(field.chip),
        chip_text=looks.palette.colour(field.chip_text),
    )


def _furniture(file: LayoutFile, looks: Looks) -> FurnitureSpec:
    field = file.furniture
    folio = looks.style(field.folio)
    return FurnitureSpec(
        running_head=looks.style(field.running_head),
        chip_padding=Edges(*field.chip_padding),
        head_baseline=field.head_baseline,
        head_rule_colour=looks.palette.colour(field.head_rule),
        head_rule_thickness=field.head_rule_thickness,
        folio=folio,
        folio_text=looks.style(field.folio_text),
        foot_baseline=field.foot_baseline,
        divider_colour=looks.palette.colour(field.divider),
        divider_gap=given_or(field.divider_gap, _DIVIDER_GAP * folio.size),
        divider_rise=given_or(field.divider_rise, _DIVIDER_RISE * folio.size),
        divider_drop=given_or(field.divider_drop, _DIVIDER_DROP * folio.size),
        divider_thickness=field.divider_thickness,
        draft=looks.style(field.draft),
        draft_baseline=field.draft_baseline,
    )


def _labels(field: LabelsField) -> Labels:
    return Labels(**field.model_dump())
