"""Plain scalars of YAML read as the core schema of YAML 1.2 reads them.

``no``, ``yes``, ``on`` and dates are text; ``012`` is twelve. The infinite and the undefined number are text here.
Source: YAML 1.2.2, section 10.3.2.
"""

import math
import re
from typing import TypeAlias

from bantin_cli.sources.scalars import WrittenFloat, WrittenInt

Scalar: TypeAlias = str | WrittenInt | WrittenFloat | bool | None
"""What a scalar can be read as."""

_DECIMAL = re.compile(r"[-+]?[0-9]+")
_OTHER_BASE = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_MOST_DIGITS = 15


def read_plain_scalar(written: str) -> Scalar:
    """Return the value of a scalar without quotes; what looks like a number of over 15 digits stays text."""
    if written in _WORDS:
        return _WORDS[written]
    if len(written) > _MOST_DIGITS or not (written[0].isdigit() or written[0] in "+-."):
        return written
    if _DECIMAL.fullmatch(written):
        return WrittenInt(int(written), written)
    if _OTHER_BASE.fullmatch(written):
        return WrittenInt(int(written, 0), written)
    if _FLOAT.fullmatch(written) and math.isfinite(float(written)):
        return WrittenFloat(float(written), written)
    return written
