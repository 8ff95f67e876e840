"""Types of the fields in source and layout files: what may be written, and what it is read as.

A value in a wrong form raises the machine type ``form`` with an example of the right one; `errors.py` maps it.
"""

import math
import re
from datetime import date
from typing import Annotated, Any, TypeAlias

from pydantic import AllowInfNan, BeforeValidator, Strict, WithJsonSchema
from pydantic_core import PydanticCustomError

from bantin_cli.sources.language_tags import nearest_language_tag, read_language_tag
from bantin_cli.sources.scalars import WrittenFloat, WrittenInt, printed_text
from bantin_cli.units import MM, parse_length

FORM = "form"
"""Machine type of the error for a value in a wrong form; its context holds ``form``, an example."""

_LENGTH_MAX_MM = 2000
"""More than the side of any sheet that is printed: type or white of such a size would fill pages without end."""

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
_ADDRESS = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_PLACEHOLDERS = re.compile(r"\{(month|number|year)\}")
_FORBIDDEN_IN_NAMES = re.compile(r'[<>:"/\\|?*{}\x00-\x1f]')
_DEVICE_NAMES = frozenset(
    ["con", "prn", "aux", "nul", *(f"com{digit}" for digit in range(1, 10)), *(f"lpt{digit}" for digit in range(1, 10))]
)


def wrong_form(example: str) -> PydanticCustomError:
    """Return the error to raise for a value in a wrong form; `example` shows the right one."""
    return PydanticCustomError(FORM, "expected the form {form}", {"form": example})


def _as_text(value: Any) -> Any:
    if isinstance(value, WrittenInt | WrittenFloat):
        return value.written
    if isinstance(value, bool):
        return "true" if value else "false"
    return printed_text(value) if isinstance(value, str) else str(value) if isinstance(value, int | float) else value


def _as_number(value: Any) -> Any:
    if isinstance(value, bool):
        raise PydanticCustomError("int_type", "a number is expected")
    return value


def _text_of(value: Any, example: str) -> str:
    text = _as_text(value)
    if not isinstance(text, str):
        raise wrong_form(example)
    return text


def _as_length(value: Any) -> float:
    text = _text_of(value, "18mm")
    try:
        length = parse_length(text)
    except ValueError:
        raise wrong_form("18mm") from None
    if not math.isfinite(length):
        raise wrong_form("18mm")
    if length > _LENGTH_MAX_MM * MM:
        raise PydanticCustomError("less_than_equal", "a length of {le} at most", {"le": f"{_LENGTH_MAX_MM}mm"})
    if length < -_LENGTH_MAX_MM * MM:
        raise PydanticCustomError("greater_than_equal", "a length of {ge} at least", {"ge": f"-{_LENGTH_MAX_MM}mm"})
    return length


def _as_date(value: Any) -> date:
    text = _text_of(value, "2026-10-12")
    if not _DATE.fullmatch(text):
        raise wrong_form("2026-10-12")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise wrong_form("2026-10-12") from None


def _as_month(value: Any) -> str:
    text = _text_of(value, "2026-10")
    if not _MONTH.fullmatch(text) or text.startswith("0000"):
        raise wrong_form("2026-10")
    return text


def _as_focus(value: Any) -> tuple[float, float]:
    pair = value if isinstance(value, list | tuple) else ()
    numbers = [part for part in pair if isinstance(part, int | float) and not isinstance(part, bool)]
    if len(pair) != 2 or len(numbers) != 2 or not all(0 <= number <= 1 for number in numbers):
        raise wrong_form("[0.5, 0.35]")
    return float(numbers[0]), float(numbers[1])


def _matching(pattern: re.Pattern[str], example: str) -> BeforeValidator:
    def check(value: Any) -> str:
        text = _text_of(value, example)
        if not pattern.fullmatch(text):
            raise wrong_form(example)
        return text

    return BeforeValidator(check)


def _as_language(value: Any) -> str:
    text = _text_of(value, "vi")
    tag = read_language_tag(text)
    if tag is None:
        raise wrong_form(nearest_language_tag(text))
    return tag


def _as_output_name(value: Any) -> str:
    text = _text_of(value, "ban-tin-{month}")
    rest = _PLACEHOLDERS.sub("0", text)
    is_device = rest.split(".")[0].strip().lower() in _DEVICE_NAMES
    if (
        not rest
        or len(text) > 100
        or _FORBIDDEN_IN_NAMES.search(rest)
        or rest[0] in ". "
        or rest[-1] in ". "
        or is_device
    ):
        raise wrong_form("ban-tin-{month}")
    return text


Text: TypeAlias = Annotated[str, BeforeValidator(_as_text), WithJsonSchema({"type": ["string", "number"]})]
"""Text as printed: runs of blanks are one; a number counts as the text that was written."""

WholeNumber: TypeAlias = Annotated[int, BeforeValidator(_as_number)]
"""A whole number; `true` is none."""

Number: TypeAlias = Annotated[float, BeforeValidator(_as_number), AllowInfNan(False)]
"""A number; `true`, infinity and what is no number are none."""

Flag: TypeAlias = Annotated[bool, Strict()]
"""`true` or `false`; `yes` and `no` are text."""

Length: TypeAlias = Annotated[
    float,
    BeforeValidator(_as_length),
    WithJsonSchema({"type": "string", "pattern": r"^-?[0-9]*\.?[0-9]+ ?(mm|cm|in|pt)$", "examples": ["18mm"]}),
]
"""A length with its unit, ``18mm``; read as points."""

ColourValue: TypeAlias = Annotated[
    str,
    _matching(_COLOUR, "#0B3D78"),
    WithJsonSchema({"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$", "examples": ["#0B3D78"]}),
]
"""An sRGB colour in six hexadecimal digits."""

ColourName: TypeAlias = Annotated[
    str,
    _matching(_SLUG, "ink"),
    WithJsonSchema({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "examples": ["ink"]}),
]
"""The name of a colour that the layout lists under `colours`."""

Slug: TypeAlias = Annotated[
    str,
    _matching(_SLUG, "diem-tin"),
    WithJsonSchema({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "examples": ["diem-tin"]}),
]
"""A short name of small letters without marks, digits and hyphens."""

MonthText: TypeAlias = Annotated[
    str,
    BeforeValidator(_as_month),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])$", "examples": ["2026-10"]}),
]
"""A month, ``2026-10``; kept as written."""

IsoDate: TypeAlias = Annotated[
    date,
    BeforeValidator(_as_date),
    WithJsonSchema({"type": "string", "format": "date", "examples": ["2026-10-12"]}),
]
"""A day, ``2026-10-12``."""

FocalPair: TypeAlias = Annotated[
    tuple[float, float],
    BeforeValidator(_as_focus),
    WithJsonSchema(
        {
            "type": "array",
            "items": {"type": "number", "minimum": 0, "maximum": 1},
            "minItems": 2,
            "maxItems": 2,
            "examples": [[0.5, 0.35]],
        }
    ),
]
"""A point of a picture, x and y from its top left, 0 to 1."""

WebAddress: TypeAlias = Annotated[
    str,
    _matching(_ADDRESS, "https://example.gov.vn/bai-viet"),
    WithJsonSchema({"type": "string", "format": "uri", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"}),
]
"""An address on the web, with http or https."""

EmailAddress: TypeAlias = Annotated[
    str, _matching(_EMAIL, "ban-bien-tap@example.gov.vn"), WithJsonSchema({"type": "string", "format": "email"})
]
"""An e-mail address."""

LanguageTag: TypeAlias = Annotated[
    str, BeforeValidator(_as_language), WithJsonSchema({"type": "string", "examples": ["vi", "en"]})
]
"""A language as a BCP 47 tag."""

OutputName: TypeAlias = Annotated[
    str, BeforeValidator(_as_output_name), WithJsonSchema({"type": "string", "examples": ["ban-tin-{month}"]})
]
"""A file name for every system, without folder and suffix; ``{month}``, ``{number}``, ``{year}`` are filled in."""
