"""The pictures of a finished PDF that are wanted, as files."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bantin_cli.layout.placed import PlacedPage
from bantin_cli.writers.proof.pages import write_page_images
from bantin_cli.writers.proof.sheet import write_contact_sheet


@dataclass(frozen=True, slots=True)
class ProofPlan:
    """Which pictures are wanted.

    Attributes:
        name: of the outputs, without suffix.
        sheet: a contact sheet, ``NAME-proof.png``.
        page_dpi: resolution of a picture of each page; 0 for no such pictures.
        numbers: font file for the sheet's page numbers.
    """

    name: str
    sheet: bool
    page_dpi: int
    numbers: Path


def write_proofs(pdf: bytes, pages: Sequence[PlacedPage], plan: ProofPlan) -> dict[str, bytes]:
    """Return the pictures by file name.

    Args:
        pdf: the finished file.
        pages: those that it holds.
        plan: which pictures.
    """
    sheet = {f"{plan.name}-proof.png": write_contact_sheet(pdf, pages, plan.numbers)} if plan.sheet else {}
    return sheet | (write_page_images(pdf, plan.name, plan.page_dpi) if plan.page_dpi else {})
