"""The PDF writer: draws placed pages with ReportLab's document model and its own operators."""

from bantin_cli.writers.pdf.document import write_pdf
from bantin_cli.writers.pdf.pictures import PdfPictures

__all__ = ["PdfPictures", "write_pdf"]
