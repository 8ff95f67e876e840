"""One font file, measured by HarfBuzz: letters, words, vertical measures."""

from pathlib import Path
from typing import Any, NamedTuple

import uharfbuzz

from bantin_cli.diagnostics.diagnostic import found
from bantin_cli.diagnostics.error import BantinError
from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.fonts.codes import FONT_NOT_USABLE
from bantin_cli.fonts.outline import PathStep, read_outline
from bantin_cli.layout.metrics import FaceMetrics, ShapedWord
from bantin_cli.styles.spec import Face

# Only kerning is wanted. Whatever replaces glyphs stays off, because the PDF shows the glyph that the character map
# names: a ligature without a code of its own would be copied out of the page as nothing ("offline" as "oline").
_FEATURES = {
    "kern": True,
    "liga": False,
    "clig": False,
    "dlig": False,
    "calt": False,
    "rclt": False,
    "rlig": False,
    "locl": False,
    "ccmp": False,
}

_COLLECTION = b"ttcf"
"""First bytes of a file of several fonts, whose directories stand elsewhere."""

_RESTRICTED_LICENCE = 0x0002
"""fsType of a font that must not be embedded (OpenType specification, OS/2)."""


class Glyph(NamedTuple):
    """Number of a glyph in its file (0: the face lacks it) and its advance in font units."""

    number: int
    advance: int


class _Glyphs(dict[str, Glyph]):
    """The glyphs of one face by character; each is looked up in the file once."""

    def __init__(self, font: Any) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, character: str) -> Glyph:
        number = self._font.get_nominal_glyph(ord(character)) or 0
        glyph = self[character] = Glyph(number, self._font.get_glyph_h_advance(number))
        return glyph


class MeasuredFace:
    """A face and what was measured of it so far; the same letter is asked of HarfBuzz only once."""

    def __init__(self, face: Face) -> None:
        """Open the file of `face`.

        Raises:
            BantinError: BT701, the file is no TrueType font that may be embedded.
        """
        self.name = face.name
        self._font = open_font(face.file)
        self._buffer = uharfbuzz.Buffer()
        self._scale = 1000 / self._font.face.upem
        self._glyphs = _Glyphs(self._font)
        self.metrics = self._read_metrics()

    def has_glyph(self, character: str) -> bool:
        """Tell whether the face can draw one character."""
        return self._glyphs[character].number != 0

    def shape(self, word: str) -> ShapedWord:
        """Measure a word with kerning, one glyph for each character."""
        glyphs = self._glyphs
        scale = self._scale
        numbers = [glyphs[character].number for character in word]
        plain = [glyphs[character].advance for character in word]
        kerned = self._kerned_advances(word, numbers)
        if kerned is None or kerned == plain:
            return ShapedWord(word, sum(plain) * scale, ())
        kerns = tuple([(after - before) * scale for after, before in zip(kerned, plain, strict=True)])
        return ShapedWord(word, sum(kerned) * scale, kerns)

    def outline(self, character: str) -> tuple[PathStep, ...]:
        """Return the outline of a character."""
        return read_outline(self._font, self._glyphs[character].number)

    def _kerned_advances(self, word: str, numbers: list[int]) -> list[int] | None:
        """Return each character's advance with kerning; None when HarfBuzz would set other glyphs than `numbers`.

        That happens with combining marks that have no composed letter, and with scripts that these fonts do not have.
        """
        buffer = self._buffer
        buffer.clear_contents()
        buffer.add_str(word)
        # Said outright, because guessing asks the machine's locale.
        buffer.direction, buffer.script, buffer.language = "ltr", "Latn", "vi"
        uharfbuzz.shape(self._font, buffer, _FEATURES)
        if [info.codepoint for info in buffer.glyph_infos] != numbers:
            return None
        # Of an empty word HarfBuzz gives no list at all.
        return [position.x_advance for position in buffer.glyph_positions or ()]

    def _read_metrics(self) -> FaceMetrics:
        extents = self._font.get_font_extents("ltr")
        tags = uharfbuzz.OTMetricsTag
        height = self._font.get_metric_position_with_fallback
        return FaceMetrics(
            ascent=extents.ascender * self._scale,
            descent=-extents.descender * self._scale,
            cap_height=height(tags.CAP_HEIGHT) * self._scale,
            space=self._glyphs[" "].advance * self._scale,
        )


def open_font(file: Path) -> Any:
    """Open a font file for HarfBuzz.

    Raises:
        BantinError: BT701, the file is no TrueType font that may be embedded.
    """
    try:
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file)))
    except (OSError, uharfbuzz.HarfBuzzError):
        raise refusal(file, "không đọc được tệp", "the file cannot be read") from None
    if "glyf" not in face.table_tags:
        raise refusal(file, "không phải phông TrueType", "it is no TrueType font")
    if _is_cut_off(face.blob.data):
        raise refusal(file, "tệp không còn nguyên vẹn", "the file is damaged")
    permissions = bytes(face.reference_table("OS/2").data or b"")[8:10]
    if int.from_bytes(permissions, "big") & 0x000F == _RESTRICTED_LICENCE:
        raise refusal(file, "giấy phép của phông cấm nhúng", "its licence forbids embedding")
    return uharfbuzz.Font(face)


def _is_cut_off(data: bytes) -> bool:
    """Tell whether a table ends behind the file's end, by the directory at its beginning (OpenType specification)."""
    if data[:4] == _COLLECTION:
        return False
    entries = range(12, 12 + 16 * int.from_bytes(data[4:6], "big"), 16)
    spans = ((data[at + 8 : at + 12], data[at + 12 : at + 16]) for at in entries)
    return any(int.from_bytes(start, "big") + int.from_bytes(length, "big") > len(data) for start, length in spans)


def refusal(file: Path, reason_vi: str, reason_en: str) -> BantinError:
    """Return the finding BT701 about a font file, with the reason in both languages."""
    span = SourceSpan(f"{file.parent.name}/{file.name}")
    return BantinError([found(FONT_NOT_USABLE, span, file=file.name, reason_vi=reason_vi, reason_en=reason_en)])
