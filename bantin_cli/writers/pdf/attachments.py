"""Source files in the PDF (ISO 19005-3, 6.8; ISO 32000-1, 7.11.4)."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from bantin_cli.writers.pdf.edition import Attachment
from bantin_cli.writers.pdf.objects import Text, array, deflated, dictionary
from bantin_cli.writers.pdf.properties import pdf_date


def embed_attachments(document: Any, attachments: Iterable[Attachment], moment: datetime) -> tuple[Any, Any]:
    """Add files to the document.

    Args:
        document: takes objects and gives references.
        attachments: the files.
        moment: the date that they bear, in UTC; their own on disk differs from copy to copy.

    Returns:
        The catalog's entries ``Names`` and ``AF``.
    """
    # A name tree is sorted by the bytes of its keys (ISO 32000-1, 7.9.6).
    in_order = sorted(attachments, key=lambda one: Text(one.name).encoded)
    named = [(Text(one.name), document.add(_specification(document, one, moment))) for one in in_order]
    tree = dictionary({"Names": array([value for pair in named for value in pair])})
    return dictionary({"EmbeddedFiles": tree}), array([reference for _, reference in named])


def _specification(document: Any, attachment: Attachment, moment: datetime) -> Any:
    file = document.add(_file(attachment, moment))
    # A slash would part folders (7.11.2), which programs that save attachments do not make.
    name = Text(attachment.name.replace("/", "_"))
    return dictionary(
        {
            "Type": "/Filespec",
            "F": name,
            "UF": name,
            "Desc": Text(attachment.description),
            "AFRelationship": "/Source",
            "EF": dictionary({"F": file, "UF": file}),
        }
    )


def _file(attachment: Attachment, moment: datetime) -> Any:
    checksum = hashlib.md5(attachment.data, usedforsecurity=False).hexdigest()
    parameters = {
        "ModDate": Text(pdf_date(moment)),
        "Size": len(attachment.data),
        "CheckSum": f"<{checksum}>",
    }
    return deflated(
        attachment.data,
        {
            "Type": "/EmbeddedFile",
            "Subtype": "/" + attachment.media.replace("/", "#2F"),
            "Params": dictionary(parameters),
        },
    )
