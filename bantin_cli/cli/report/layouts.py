"""The list of layouts."""

from collections.abc import Mapping

from bantin_cli.diagnostics.wording import Language, Wording
from bantin_cli.styles.spec import LayoutSpec
from bantin_cli.units import points_to_mm

_PAGE = Wording(vi="Khổ {width} × {height} mm, {columns} cột.", en="Page {width} × {height} mm, columns: {columns}.")


def render_layouts(specs: Mapping[str, LayoutSpec], language: Language) -> str:
    """Write what to put at `layout:` for each layout, then its title, what it is for, and its page.

    Args:
        specs: by the name of their folder; that is the name by which `layout:` calls a bundled layout.
        language: of the list.
    """
    return "\n".join(_layout(name, spec, language) for name, spec in specs.items())


def _layout(name: str, spec: LayoutSpec, language: Language) -> str:
    width, height = round(points_to_mm(spec.page.width)), round(points_to_mm(spec.page.height))
    title, description = spec.title.fill(language, {}), spec.description.fill(language, {})
    page = _PAGE.fill(language, {"width": width, "height": height, "columns": spec.columns})
    return f"{name}\n  {title}. {page}\n  {description}\n"
