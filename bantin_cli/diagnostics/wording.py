"""A sentence in the two languages of bantin's messages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["vi", "en"]
Value: TypeAlias = str | int | float


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence in Vietnamese and English, with `{names}` to fill in."""

    vi: str
    en: str

    def fill(self, language: Language, values: Mapping[str, Value]) -> str:
        """Return the sentence in `language` with its names filled in from `values`."""
        return (self.vi if language == "vi" else self.en).format_map(values)
