"""The ZIP archive of a DOCX: the same parts at the same time give the same bytes."""

import io
import zipfile
from collections.abc import Mapping
from datetime import datetime

_FIRST = ("[Content_Types].xml", "_rels/.rels")
_ALREADY_SMALL = (".jpg", ".jpeg", ".png")
_EARLIEST_YEAR = 1980


def write_archive(members: Mapping[str, bytes], timestamp: datetime) -> bytes:
    """Return the archive.

    The content types come first, as readers that stream expect (ECMA-376-2, 10.3); the rest follows by name.

    Args:
        members: data by the name in the archive.
        timestamp: written to every entry; a ZIP knows no year before 1980.
    """
    stamp = timestamp if timestamp.year >= _EARLIEST_YEAR else timestamp.replace(year=_EARLIEST_YEAR)
    first = [name for name in _FIRST if name in members]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in [*first, *sorted(set(members) - set(first))]:
            archive.writestr(_entry(name, stamp), members[name], compresslevel=6)
    return stream.getvalue()


def _entry(name: str, stamp: datetime) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (stamp.year, stamp.month, stamp.day, stamp.hour, stamp.minute, stamp.second))
    entry.compress_type = zipfile.ZIP_STORED if name.endswith(_ALREADY_SMALL) else zipfile.ZIP_DEFLATED
    # ZipInfo takes the system it runs on; the bytes must not tell one from another.
    entry.create_system = 0
    return entry
