"""Which further PDF files a command line asks for, and which of its options go together."""

import os
from dataclasses import dataclass
from pathlib import Path

import typer

from bantin_cli.cli.language import choose_language
from bantin_cli.cli.options import Imposition, LanguageChoice, PaperChoice
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.layout.booklet import Paper
from bantin_cli.writers.edition_plan import EditionPlan

_PROFILE_ALONE = Wording(
    vi="chỉ dùng kèm `--print`. Thêm `--print`, hoặc bỏ tùy chọn này.",
    en="it goes with `--print` only. Add `--print`, or leave it out.",
)
_PAPER_ALONE = Wording(
    vi="chỉ dùng kèm `--imposition booklet`. Thêm tùy chọn ấy, hoặc bỏ tùy chọn này.",
    en="it goes with `--imposition booklet` only. Add that, or leave it out.",
)
_GRID = Wording(
    vi="lưới chỉ dùng khi soát trang. Chạy hai lần: một lần với `--show-grid`, một lần với `{option}`.",
    en="the grid is for review only. Run bantin twice, once with `--show-grid` and once with `{option}`.",
)


@dataclass(frozen=True, slots=True)
class EditionOptions:
    """The options of `bantin build` that ask for further PDF files, as they were given."""

    for_press: bool
    print_profile: Path | None
    imposition: Imposition | None
    paper: PaperChoice | None
    for_screen: bool
    shows_grid: bool


def plan_editions(options: EditionOptions, lang: LanguageChoice | None) -> EditionPlan:
    """Return what is asked for.

    Raises:
        typer.BadParameter: an option is given without the one that it belongs to, or with one that it cannot go with.
    """
    language = choose_language(lang, None, os.environ)
    if options.print_profile is not None and not options.for_press:
        raise typer.BadParameter(_PROFILE_ALONE.fill(language, {}), param_hint="--print-profile")
    if options.paper is not None and options.imposition is None:
        raise typer.BadParameter(_PAPER_ALONE.fill(language, {}), param_hint="--paper")
    plan = EditionPlan(
        for_press=options.for_press,
        print_profile=options.print_profile,
        is_booklet=options.imposition is Imposition.BOOKLET,
        paper=Paper(options.paper.value) if options.paper else None,
        for_screen=options.for_screen,
    )
    if options.shows_grid and not plan.is_empty:
        option = "--print" if plan.for_press else "--imposition booklet" if plan.is_booklet else "--screen"
        raise typer.BadParameter(_GRID.fill(language, {"option": option}), param_hint="--show-grid")
    return plan
