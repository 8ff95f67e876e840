"""Fillers, from names to values."""

from bantin_cli.schema.layout_fillers import FillerField
from bantin_cli.schema.layout_pages import LayoutFile
from bantin_cli.styles.parts import FillerSpec
from bantin_cli.styles.resolve_parts import Looks


def resolve_fillers(file: LayoutFile, looks: Looks) -> tuple[FillerSpec, ...]:
    """Resolve what may fill the foot of a section's last page, in the file's order."""
    return tuple(_filler(name, field, file, looks) for name, field in file.fillers.items())


def _filler(name: str, field: FillerField, file: LayoutFile, looks: Looks) -> FillerSpec:
    return FillerSpec(
        name=name,
        heading=field.heading,
        text=field.text,
        code=field.code,
        lines_max=field.lines_max or 0,
        look=looks.qr(name, field.qr or file.qr_panel) if field.code else looks.box(field.box or file.box, name),
    )
