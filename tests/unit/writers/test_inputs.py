from dataclasses import replace
from pathlib import Path

import pytest

from bantin_cli.diagnostics.error import BantinError
from bantin_cli.model.issue import Issue
from bantin_cli.pipeline import check_folder
from bantin_cli.writers.inputs import hash_inputs, read_attachments
from tests.support.project import EXAMPLE


@pytest.fixture(scope="module")
def example() -> Issue:
    issue = check_folder(EXAMPLE).issue
    assert issue is not None
    return issue


def test_texts_and_data_are_attached_and_pictures_are_not(example: Issue) -> None:
    attachments = read_attachments(EXAMPLE, example)
    names = [attachment.name for attachment in attachments]

    assert names[0] == "bantin.yaml"
    assert len(names) == len(set(names)) > 15
    assert {Path(name).suffix for name in names} == {".md", ".yaml"}
    assert set(names) < set(hash_inputs(EXAMPLE, example))
    assert {attachment.media for attachment in attachments} == {"text/markdown", "application/yaml"}
    for attachment in attachments:
        assert attachment.data == (EXAMPLE / attachment.name).read_bytes()
        assert attachment.description == f"Tệp nguồn của số báo: {attachment.name}"


def test_what_is_attached_is_described_in_the_language_of_the_issue(example: Issue) -> None:
    descriptions = {
        language: read_attachments(EXAMPLE, replace(example, language=language))[0].description
        for language in ("vi-VN", "en", "fr")
    }

    assert descriptions == {
        "vi-VN": "Tệp nguồn của số báo: bantin.yaml",
        "en": "Source file of the issue: bantin.yaml",
        "fr": "Source file of the issue: bantin.yaml",
    }


def test_a_file_that_is_gone_is_a_finding_for_each(example: Issue, tmp_path: Path) -> None:
    (tmp_path / "bantin.yaml").write_bytes((EXAMPLE / "bantin.yaml").read_bytes())
    count = len(read_attachments(EXAMPLE, example))

    with pytest.raises(BantinError) as caught:
        read_attachments(tmp_path, example)

    assert {found.code.id for found in caught.value.diagnostics} == {"BT102"}
    assert len(caught.value.diagnostics) == count - 1


def test_a_folder_in_the_place_of_a_file_is_a_finding(example: Issue, tmp_path: Path) -> None:
    (tmp_path / "bantin.yaml").mkdir()

    with pytest.raises(BantinError) as caught:
        read_attachments(tmp_path, replace(example, sections=()))

    assert [found.span.path for found in caught.value.diagnostics if found.span] == ["bantin.yaml"]


def test_a_path_that_leads_out_of_the_folder_is_not_read(example: Issue, tmp_path: Path) -> None:
    (tmp_path / "ngoai.yaml").write_bytes(b"secret: 1\n")
    folder = tmp_path / "so"
    folder.mkdir()

    with pytest.raises(BantinError):
        read_attachments(folder, replace(example, manifest_path="../ngoai.yaml", sections=()))
