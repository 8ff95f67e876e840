"""The bundled faces, as a layout would name them."""

from bantin_cli.resources import bundled
from bantin_cli.styles.spec import Face

_FONTS = bundled("layouts") / "fonts"

SERIF = Face(
    "SourceSerif4-Regular", "Source Serif 4", 400, False, _FONTS / "source-serif-4/SourceSerif4_400Regular.ttf"
)
SERIF_ITALIC = Face(
    "SourceSerif4-Italic", "Source Serif 4", 400, True, _FONTS / "source-serif-4/SourceSerif4_400Regular_Italic.ttf"
)
SANS = Face("BeVietnamPro-Regular", "Be Vietnam Pro", 400, False, _FONTS / "be-vietnam-pro/BeVietnamPro_400Regular.ttf")
SANS_BOLD = Face("BeVietnamPro-Bold", "Be Vietnam Pro", 700, False, _FONTS / "be-vietnam-pro/BeVietnamPro_700Bold.ttf")
FACES = (SERIF, SERIF_ITALIC, SANS, SANS_BOLD)
