"""The list of layouts."""

from bantin_cli.diagnostics.wording import Language
from bantin_cli.styles.spec import LayoutSpec
from bantin_cli.units import points_to_mm


def render_layouts(specs: tuple[LayoutSpec, ...], language: Language) -> str:
    """Write each layout's name, title, page size and description."""
    return "".join(_layout(spec, language) for spec in specs)


def _layout(spec: LayoutSpec, language: Language) -> str:
    width, height = round(points_to_mm(spec.page.width)), round(points_to_mm(spec.page.height))
    title, description = spec.title.fill(language, {}), spec.description.fill(language, {})
    return f"{spec.name}  {title} ({width} × {height} mm)\n  {description}\n"
