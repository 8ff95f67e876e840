"""What a layout puts at the foot of a section's last page where the articles leave it white, as written."""

from typing import Annotated, Literal

from pydantic import Field

from bantin_cli.schema.base import FileModel
from bantin_cli.schema.layout_parts import BoxField, QrField


class FillerField(FileModel):
    """A notice of the layout's own; left out of an issue that lacks what it names in braces or leads to."""

    heading: str = Field(description="Its heading; {email}, {phone}, {title} and {website} of the issue are filled in.")
    text: str = Field(description="Its text, with the same names in braces.")
    code: Literal["email", "website"] | None = Field(
        default=None, description="Where its QR code leads, if it has one."
    )
    lines_max: Annotated[int, Field(ge=1)] | None = Field(
        default=None, description="It may grow to so many grid lines to fill its page; else it keeps its own height."
    )
    box: BoxField | None = Field(default=None, description="How it looks without a QR code; else as `box`.")
    qr: QrField | None = Field(default=None, description="How it looks with one; else as `qr_panel`.")
