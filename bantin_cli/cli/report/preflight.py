"""The pictures in the file for the print shop, as a table for a terminal."""

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bantin_cli.cli.report import words
from bantin_cli.diagnostics.wording import Language, Wording
from bantin_cli.writers.preflight import Fineness, PreflightEntry

_TITLE = Wording(vi="Ảnh trong bản gửi nhà in", en="Pictures in the file for the print shop")
_PAGE = Wording(vi="Trang", en="Page")
_FILE = Wording(vi="Tệp ảnh", en="File")
_SIZE = Wording(vi="Cỡ in (mm)", en="Printed (mm)")
_PLACED = Wording(vi="dpi gốc", en="dpi of source")
_EMBEDDED = Wording(vi="dpi trong tệp", en="dpi in file")
_COLOURS = Wording(vi="Hệ màu", en="Colours")
_WEIGHT = Wording(vi="KB", en="KB")
_NOTE = Wording(vi="Ghi chú", en="Note")
_NOTES = {
    Fineness.FINE: Wording(vi="", en=""),
    Fineness.COARSE: Wording(vi="in sẽ nhòe", en="coarse"),
    Fineness.FAR_TOO_COARSE: Wording(vi="in sẽ vỡ", en="far too coarse"),
}
_STYLES = {Fineness.FINE: "", Fineness.COARSE: "yellow", Fineness.FAR_TOO_COARSE: "bold red"}
_SHARED = Wording(vi="dùng chung", en="shared")
_SPACES: dict[str, str | Wording] = {"rgb": "RGB", "grey": Wording(vi="thang xám", en="grey"), "cmyk": "CMYK"}


def print_preflight(console: Console, entries: tuple[PreflightEntry, ...], language: Language) -> None:
    """Print one line for each picture at each of its places; nothing when there is no picture."""
    if not entries:
        return
    table = Table(title=_TITLE.fill(language, {}), title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in (_PAGE, _FILE, _SIZE, _PLACED, _EMBEDDED, _COLOURS, _WEIGHT, _NOTE):
        is_text = heading in (_FILE, _COLOURS, _NOTE)
        justify, overflow = ("left", "fold") if is_text else ("right", "fold")
        table.add_column(heading.fill(language, {}), justify=justify, overflow=overflow)  # type: ignore[arg-type]
    for entry in entries:
        table.add_row(*map(Text, _cells(entry, language)), style=_STYLES[entry.fineness])
    console.print(table)


def _cells(entry: PreflightEntry, language: Language) -> tuple[str, ...]:
    sides = (words.number(side, language, 1) for side in (entry.width_mm, entry.height_mm))
    return (
        str(entry.page),
        entry.path,
        " × ".join(sides),
        words.number(entry.placed_dpi, language),
        words.number(entry.embedded_dpi, language),
        _colours(entry, language),
        _weight(entry, language),
        _NOTES[entry.fineness].fill(language, {}),
    )


def _colours(entry: PreflightEntry, language: Language) -> str:
    """Name the source's colours, and those in the file where they differ."""
    kind, comma, profile = entry.source_colours.partition(",")
    source = _space(kind, language) + comma + profile
    return source if kind == entry.colours and not profile else f"{source} → {_space(entry.colours, language)}"


def _space(kind: str, language: Language) -> str:
    name = _SPACES.get(kind, kind)
    return name if isinstance(name, str) else name.fill(language, {})


def _weight(entry: PreflightEntry, language: Language) -> str:
    if not entry.size_bytes:
        return _SHARED.fill(language, {})
    return words.number(max(1, round(entry.size_bytes / 1000)), language)
