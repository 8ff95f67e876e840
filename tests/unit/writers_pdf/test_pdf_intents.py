from dataclasses import replace
from io import BytesIO

import page as validator
import pikepdf
import pytest
from PIL import ImageCms

from bantin_cli.writers.pdf.edition import Edition, OutputIntent
from bantin_cli.writers.pdf.intents import srgb_intent
from tests.support.placed import TIMESTAMP, issue, line, page, run, written

# The bytes of the profile do not matter here, only that they arrive; no free profile of a press is at hand.
PRESS = OutputIntent(b"profile of a press", 4, "FOGRA39", "http://www.color.org", is_for_press=True)


def document(edition: Edition) -> bytes:
    return written(issue(page(line(run("Một trang")))), edition=edition)


def test_colours_of_a_file_for_screens_are_srgb() -> None:
    with pikepdf.open(BytesIO(document(Edition(TIMESTAMP)))) as opened:
        (intent,) = opened.Root.OutputIntents
        profile = intent.DestOutputProfile

        assert (intent.Type, intent.S) == ("/OutputIntent", "/GTS_PDFA1")
        assert intent.OutputConditionIdentifier == "sRGB IEC61966-2.1"
        assert intent.RegistryName == "http://www.color.org"
        assert profile.N == 3
        assert profile.read_bytes() == srgb_intent().profile


def test_the_bundled_profile_is_an_srgb_profile_of_version_2() -> None:
    profile = ImageCms.ImageCmsProfile(BytesIO(srgb_intent().profile)).profile

    assert profile.xcolor_space.strip() == "RGB"
    assert profile.version == 2.0
    assert profile.device_class == "mntr"
    assert "sRGB" in (profile.profile_description or "")


def test_a_file_for_the_press_has_two_intents_with_one_profile() -> None:
    with pikepdf.open(BytesIO(document(Edition(TIMESTAMP, PRESS)))) as opened:
        archived, printed = opened.Root.OutputIntents

        assert (archived.S, printed.S) == ("/GTS_PDFA1", "/GTS_PDFX")
        assert archived.DestOutputProfile.objgen == printed.DestOutputProfile.objgen
        assert archived.DestOutputProfile.N == 4
        assert archived.OutputConditionIdentifier == printed.OutputConditionIdentifier == "FOGRA39"


def test_a_condition_that_no_registry_knows_names_none() -> None:
    with pikepdf.open(BytesIO(document(Edition(TIMESTAMP, replace(PRESS, registry=""))))) as opened:
        assert "/RegistryName" not in opened.Root.OutputIntents[0]


@pytest.mark.parametrize("is_pdfx", [False, True])
def test_the_file_stays_pdf_a_when_it_says_pdf_x_too(is_pdfx: bool) -> None:
    data = document(Edition(TIMESTAMP, is_pdfx=is_pdfx))
    report = validator.validate_pdf_bytes(data, profile=validator.ValidationProfile.PDF_A_2A)

    assert [failure.message for failure in report.failures] == []
    assert (b"<pdfxid:GTS_PDFXVersion>PDF/X-4<" in data) is is_pdfx
    assert data.startswith(b"%PDF-1.6" if is_pdfx else b"%PDF-1.7")
