import pytest

from bantin_cli.cli.language import choose_language, option_in


@pytest.mark.parametrize(
    ("option", "messages", "environ", "expected"),
    [
        ("vi", "en", {"BANTIN_LANG": "en"}, "vi"),
        (None, "en", {"BANTIN_LANG": "vi"}, "vi"),
        (None, "vi", {"LANG": "en_US.UTF-8"}, "vi"),
        (None, None, {"LANG": "vi_VN.UTF-8"}, "vi"),
        (None, None, {"LC_ALL": "en_GB", "LANG": "vi_VN"}, "en"),
        (None, None, {"LANG": "fr_FR"}, "en"),
        (None, "vi", {"BANTIN_LANG": "fr"}, "vi"),
    ],
)
def test_the_language_comes_from_option_variable_issue_and_locale(
    option: str | None, messages: str | None, environ: dict[str, str], expected: str
) -> None:
    assert choose_language(option, messages, environ) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], None),
        (["check", "--lang", "vi"], "vi"),
        (["--lang=en", "check"], "en"),
        (["check", "--", "--lang", "vi"], None),
        (["check", "--lang"], None),
    ],
)
def test_the_option_is_found_before_the_command_line_is_parsed(words: list[str], expected: str | None) -> None:
    assert option_in(words) == expected
