"""The cover in the DOCX stays on its page, however long its headline is."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from lxml import etree

from tests.support.issues import article, issue, paragraph, section, words


def _sizes(written: Any) -> list[int]:
    """Return the sizes that the cover's headlines are set in apart from their style, in half points."""
    text = etree.tostring(written.part("word/document.xml"), encoding="unicode")
    cover = text[: text.index("Trong số này")]
    (headline,) = re.findall(r"<w:r>(?:(?!</w:r>).)*dữ0(?:(?!</w:r>).)*</w:r>", cover)[:1]
    return [int(size) for size in re.findall(r'<w:sz w:val="(\d+)"', headline)]


@pytest.mark.parametrize(("count", "sizes"), [(8, []), (90, [35])])
def test_a_headline_too_long_for_its_frame_is_set_smaller(
    write_issue: Callable[..., Any], count: int, sizes: list[int]
) -> None:
    one = article("tin/1", [paragraph("Chữ.")], title=words(count))
    written = write_issue(issue([section("tin", "news", [one])]))
    assert _sizes(written) == sizes
