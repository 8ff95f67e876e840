"""Output intents in the PDF (ISO 32000-1, 14.11.5): without one, the colours of the file mean nothing in particular."""

from functools import cache
from pathlib import Path
from typing import Any

from bantin_cli.writers.pdf.edition import OutputIntent
from bantin_cli.writers.pdf.objects import Text, array, deflated, dictionary

_PROFILES = Path(__file__).resolve().parent / "profiles"


@cache
def srgb_intent() -> OutputIntent:
    """Return the intent of a file for screens and office printers."""
    profile = (_PROFILES / "sRGB2014.icc").read_bytes()
    return OutputIntent(profile, 3, "sRGB IEC61966-2.1", "http://www.color.org")


def embed_intent(document: Any, intent: OutputIntent) -> Any:
    """Add an output intent to the document and return the catalog's entry ``OutputIntents``.

    A file for the press has two, for PDF/A and for PDF/X; both must refer to one profile (ISO 19005-2, 6.2.3).
    """
    profile = document.add(deflated(intent.profile, {"N": intent.components}))
    purposes = ("/GTS_PDFA1", "/GTS_PDFX") if intent.is_for_press else ("/GTS_PDFA1",)
    registry = {"RegistryName": Text(intent.registry)} if intent.registry else {}
    described = registry | {
        "Type": "/OutputIntent",
        "OutputConditionIdentifier": Text(intent.condition),
        "Info": Text(intent.condition),
        "DestOutputProfile": profile,
    }
    return array([dictionary({**described, "S": purpose}) for purpose in purposes])
