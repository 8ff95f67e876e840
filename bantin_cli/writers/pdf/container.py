"""The finished file: the objects packed together, nothing in them changed.

ReportLab writes neither object streams nor cross-reference streams; qpdf, by way of pikepdf, does.
"""

from io import BytesIO

import pikepdf

_AMBIGUOUS = b"\r\nendstream"
"""A stream that ends in a carriage return: some readers take it for part of the line end, and the length for wrong.
One in some hundred files has one among the streams that qpdf makes.
"""


def pack(data: bytes) -> bytes:
    """Pack the objects of a file.

    Streams of pages, pictures and fonts stay as they are, byte for byte. Each ends with a line end before
    ``endstream`` (ISO 19005-2, 6.1.7.1). Objects get other numbers. The same input gives the same bytes.

    Args:
        data: a finished PDF.

    Returns:
        The packed PDF; of its two identifiers the first is the one of `data`, the second is made of the content.
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        packed = _saved(pdf)
        for page in pdf.pages:
            if _AMBIGUOUS not in packed:
                break
            # One object more parts all of them otherwise among the streams that hold objects.
            page.obj["/Resources"] = pdf.make_indirect(page.obj["/Resources"])
            packed = _saved(pdf)
    return packed


def _saved(pdf: pikepdf.Pdf) -> bytes:
    packed = BytesIO()
    pdf.save(
        packed,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        deterministic_id=True,
        fix_metadata_version=False,
        preserve_pdfa=True,
    )
    return packed.getvalue()
