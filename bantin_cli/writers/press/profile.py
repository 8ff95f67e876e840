"""The colour profile of a print shop as the writers use it. Knows nothing of files or of Pillow."""

from dataclasses import dataclass, field

_INTENT_BYTES = slice(64, 68)


@dataclass(frozen=True, slots=True)
class PrintProfile:
    """An ICC profile of a press with four inks, checked.

    Attributes:
        name: by which it calls itself; stands in the output intent of a PDF.
        digest: SHA-256 of `data` in hexadecimal digits; tells profiles apart.
        data: the whole profile; a PDF embeds it unchanged.
    """

    name: str
    digest: str
    data: bytes = field(repr=False, compare=False)

    @property
    def is_perceptual(self) -> bool:
        """Tell whether the profile asks for the perceptual intent (ICC.1:2010, 7.2.15) and not another."""
        return not any(self.data[_INTENT_BYTES])
