"""What a part of the DOCX and the properties of a PDF have in common: both are XML."""

import re

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """Return `text` without the characters that XML 1.0 (section 2.2) forbids; YAML escapes can write them."""
    return _ILLEGAL.sub("", text)
