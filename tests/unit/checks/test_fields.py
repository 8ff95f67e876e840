"""Fields of the manifest by their dotted name."""

from types import SimpleNamespace
from typing import get_args

from bantin_cli.checks.fields import manifest_fields
from bantin_cli.schema.issue_file import RequirableField


def test_every_field_that_a_layout_may_ask_for_is_known_to_the_check(make: SimpleNamespace) -> None:
    assert tuple(manifest_fields(make.issue())) == get_args(RequirableField)
