"""The finished file: the objects packed together, nothing in them changed.

ReportLab writes neither object streams nor cross-reference streams; qpdf, by way of pikepdf, does.
"""

from io import BytesIO

import pikepdf


def pack(data: bytes) -> bytes:
    """Pack the objects of a file.

    Streams of pages, pictures and fonts stay as they are, byte for byte. Each ends with a line end before
    ``endstream`` (ISO 19005-2, 6.1.7.1). Objects get other numbers. The same input gives the same bytes.

    Args:
        data: a finished PDF.

    Returns:
        The packed PDF; of its two identifiers the first is the one of `data`, the second is made of the content.
    """
    packed = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.save(
            packed,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
            deterministic_id=True,
            fix_metadata_version=False,
            preserve_pdfa=True,
        )
    return packed.getvalue()
