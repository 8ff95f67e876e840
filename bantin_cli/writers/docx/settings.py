"""``word/settings.xml``: what the whole document is set by."""

from bantin_cli.units import Pt
from bantin_cli.writers.docx.markup import DECLARATION, NAMESPACES, escape, twips

_WORD_2013 = 15
_SETTINGS_OF = "http://schemas.microsoft.com/office/word"


def write_settings(language: str, tab: Pt) -> str:
    """Return the part's markup.

    It does not ask for fields to be updated: Word would put a question to everyone who opens the file. Shift+Enter
    does not stretch a justified line, and Word treats the file as one of its own (mode 15), not as an old one.

    Args:
        language: of the bulletin, with region.
        tab: distance of default tab stops.
    """
    tag = escape(language)
    settings = (
        ("compatibilityMode", _WORD_2013),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1),
        ("differentiateMultirowTableHeaders", 1),
    )
    modes = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{_SETTINGS_OF}" w:val="{value}"/>' for name, value in settings
    )
    return (
        f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/>'
        f'<w:defaultTabStop w:val="{twips(tab)}"/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat><w:doNotExpandShiftReturn/>{modes}</w:compat>"
        f'<w:themeFontLang w:val="{tag}" w:eastAsia="{tag}"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )
