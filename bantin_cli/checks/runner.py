"""Run the checks: of the issue as understood, and of its finished pages."""

from bantin_cli.checks.content.article_incomplete import check_article_incomplete
from bantin_cli.checks.content.article_title_repeated import check_article_title_repeated
from bantin_cli.checks.content.character_missing_from_font import check_character_missing_from_font
from bantin_cli.checks.content.dates import check_dates
from bantin_cli.checks.content.imprint_profile import check_imprint_profile
from bantin_cli.checks.content.out_of_sequence import check_out_of_sequence
from bantin_cli.checks.content.picture_words import check_picture_words
from bantin_cli.checks.content.placeholder_text_left import check_placeholder_text_left
from bantin_cli.checks.content.required_field_missing import check_required_field_missing
from bantin_cli.checks.content.required_section_missing import check_required_section_missing
from bantin_cli.checks.content.row_incomplete import check_row_incomplete
from bantin_cli.checks.content.section_size import check_section_size
from bantin_cli.checks.neighbours import Neighbour
from bantin_cli.checks.pages.image_too_coarse import check_image_too_coarse
from bantin_cli.checks.pages.page_count import check_page_count
from bantin_cli.checks.pages.page_fill import check_page_fill
from bantin_cli.checks.pages.profile_limits import check_profile_limits
from bantin_cli.checks.pages.word_broken_to_fit import check_word_broken_to_fit
from bantin_cli.diagnostics.diagnostic import Diagnostic, in_order
from bantin_cli.flow.items import Flow
from bantin_cli.layout.metrics import FontMetrics
from bantin_cli.layout.placed import PlacedIssue
from bantin_cli.model.issue import Issue
from bantin_cli.styles.spec import LayoutSpec


def check_issue(issue: Issue, spec: LayoutSpec, previous: Neighbour | None) -> tuple[Diagnostic, ...]:
    """Check what an issue says, before anything is laid out.

    Args:
        issue: as understood from its folder.
        spec: the layout that it will be printed in, which says what an issue must have.
        previous: the issue before it; None when there is none beside it.

    Returns:
        The findings, sorted by place.
    """
    return in_order(
        (
            *check_required_section_missing(issue, spec),
            *check_section_size(issue, spec),
            *check_article_incomplete(issue),
            *check_placeholder_text_left(issue),
            *check_required_field_missing(issue, spec),
            *check_article_title_repeated(issue),
            *check_imprint_profile(issue),
            *check_out_of_sequence(issue, previous),
            *check_picture_words(issue),
            *check_row_incomplete(issue),
            *check_dates(issue),
        )
    )


def check_flow(flow: Flow, metrics: FontMetrics) -> tuple[Diagnostic, ...]:
    """Check the styled text against the fonts that it will be set in.

    Returns:
        The findings, sorted by place.
    """
    return check_character_missing_from_font(flow, metrics)


def check_pages(placed: PlacedIssue, issue: Issue) -> tuple[Diagnostic, ...]:
    """Check finished pages.

    Returns:
        The findings, sorted by place.
    """
    return in_order(
        (
            *check_image_too_coarse(placed),
            *check_page_count(placed, issue),
            *check_page_fill(placed, issue),
            *check_profile_limits(placed, issue),
            *check_word_broken_to_fit(placed),
        )
    )
