import pytest

from bantin_cli.sources.language_tags import is_same_language, nearest_language_tag, read_language_tag


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en", "en"),
        ("EN-us", "en-US"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("de-1996", "de-1996"),
        ("cjm", "cjm"),
        ("en-GB-x-nha-bao", "en-GB-x-nha-bao"),
        ("sr-latn", "sr-Latn"),
    ],
)
def test_a_tag_comes_back_in_its_usual_letters(written: str, tag: str) -> None:
    assert read_language_tag(written) == tag


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("english", "en"),
        ("eng", "en"),
        ("anh", "en"),
        ("en_US", "en-US"),
        ("en-UK", "en-GB"),
        ("vn", "vi"),
        ("vi-VNM", "vi"),
        ("jp", "ja"),
        ("zh-cn-", "zh"),
        ("tiếng Anh", "en"),
        ("xq", "en"),
        ("en-XX", "en"),
        ("vie-VN", "vi"),
        ("", "en"),
        ("fr ", "fr"),
        ("еn", "en"),
    ],
)
def test_what_is_no_tag_is_refused_with_the_one_that_was_meant(written: str, meant: str) -> None:
    assert read_language_tag(written) is None
    assert nearest_language_tag(written) == meant


def test_tags_name_one_language_as_far_as_both_say() -> None:
    assert is_same_language("vi", "vi-VN")
    assert is_same_language("vi-VN", "vi")
    assert not is_same_language("vi", "en")
    assert not is_same_language("en-US", "en-GB")
    assert not is_same_language("zh-Hant", "zh-Hans")
