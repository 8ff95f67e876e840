"""A PDF that was read back before it is handed out."""

from bantin_cli.diagnostics.error import BantinError
from bantin_cli.writers.pdf.document import write_pdf
from bantin_cli.writers.pdf.edition import Edition
from bantin_cli.writers.pdf.pictures import PdfPictures
from bantin_cli.writers.pdf.publication import Publication
from bantin_cli.writers.pdf.readback import check_written


def write_checked_pdf(publication: Publication, pictures: PdfPictures, edition: Edition) -> bytes:
    """Write a PDF and read it back; see `write_pdf`. A draft is handed out whatever it says.

    Raises:
        BantinError: BT710, the file does not say what the source says; what `write_pdf` finds.
    """
    pdf = write_pdf(publication, pictures, edition)
    if not publication.placed.metadata.is_draft:
        findings = check_written(pdf, publication.structure)
        if findings:
            raise BantinError(findings)
    return pdf
