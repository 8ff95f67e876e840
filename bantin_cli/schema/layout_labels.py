"""The words that a layout prints of itself, as written in ``layout.yaml``."""

from pydantic import Field

from bantin_cli.schema.base import FileModel


class LabelsField(FileModel):
    """The words that the layout prints of itself; names in braces are filled in."""

    directed_by: str = Field(description="Before the directing body.")
    produced_by: str = Field(description="Before the producing unit.")
    responsible: str = Field(description="With {value}: who is responsible.")
    licence: str = Field(description="With {number}, {date}, {issuer}: the licence.")
    printed_at: str = Field(description="With {value}: where it is printed.")
    print_run: str = Field(description="With {value}: number of copies.")
    period: str = Field(description="With {value}: how often it appears.")
    contents: str = Field(description="Heading of the contents.")
    qr_heading: str = Field(description="Heading of the QR guide when the issue has none.")
    qr_steps: tuple[str, ...] = Field(min_length=1, description="Its steps when the issue has none.")
    qr_note: str = Field(description="Beside an article's QR code, before the address.")
    documents_qr_heading: str = Field(description="Heading beside a section's QR code.")
    source: str = Field(description="With {value}: the source line.")
    credit: str = Field(description="With {value}: a picture's credit.")
    address: str = Field(description="With {value}: the address.")
    email: str = Field(description="With {value}: the e-mail address.")
    phone: str = Field(description="With {value}: the telephone number.")
    website: str = Field(description="With {value}: the website.")
    issue_line: str = Field(description="With {number}, {month}, {year}: number and month.")
    published_on: str = Field(description="With {date}: the date of publication.")
    page_reference: str = Field(description="With {page}: a reference to a page.")
    document_date: str = Field(description="With {date}: under a legal document's number.")
    draft: str = Field(description="The mark on a draft's pages.")
    month: str = Field(description="With {month}: a month by its number.")
    masthead_prefix: str = Field(description="The word before the name that is set apart from it.")
    document_title: str = Field(description="With {title}, {number}, {month}, {year}: the title that files bear.")
    qr_alternative: str = Field(description="With {address}: a QR code in words, for those who cannot see it.")
