"""Every code of a check of content gives its own examples as evidence: the bad one has it, the good one has not."""

import re
import shutil
from importlib import import_module
from pathlib import Path

import pytest
from PIL import Image

from bantin_cli import pipeline
from bantin_cli.catalogue import MODULES
from bantin_cli.diagnostics.definition import Code
from bantin_cli.resources import bundled

_BASE = {
    "bantin.yaml": {
        "layout": "layout: ../layouts/mau",
        "masthead": "masthead: {title: Bản tin Mẫu, place: Tỉnh Mẫu}",
        "issue": "issue: {month: 2026-10, number: 10, date: 2026-11-05}",
        "imprint": "imprint: {directed_by: Sở Mẫu, produced_by: Trung tâm Mẫu}",
        "contact": "contact: {organisation: Sở Mẫu, address: 12 Lê Lợi, email: bantin@so.example}",
        "sections": "sections:\n  - {id: diem-tin, kind: news, title: Điểm tin, from: diem-tin/}",
        "pages": "pages: {multiple_of: 1}",
    },
    "diem-tin/01-bai.md": "---\ntitle: Trả kết quả qua mạng\n---\nNgười dân nhận kết quả qua mạng.\n",
    "van-ban.yaml": "- {number: 12/QĐ-UBND, date: 2026-10-03, title: Quyết định về dữ liệu}\n",
    "hoat-dong.yaml": "- {date: 2026-10-06, text: Họp giao ban.}\n",
}
_SECTIONS = (
    "sections:\n"
    "  - {id: diem-tin, kind: news, title: Điểm tin, from: diem-tin/}\n"
    "  - {id: van-ban, kind: documents, title: Văn bản, from: van-ban.yaml}\n"
    "  - {id: hoat-dong, kind: activities, title: Hoạt động, from: hoat-dong.yaml}"
)
_TOP_KEY = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)
_FILE = re.compile(r"^# (\S+\.(?:md|yaml))$\n", re.MULTILINE)

_CONTENT_MODULES = [module for module in MODULES if module.startswith("bantin_cli.checks.content.")]
_CODES = [
    code for module in _CONTENT_MODULES for code in vars(import_module(module)).values() if isinstance(code, Code)
]


@pytest.fixture(scope="module")
def layouts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled layout asking for less: only news are required, and two case studies where there are any."""
    folder = tmp_path_factory.mktemp("layouts") / "layouts"
    text = (bundled("layouts") / "chuyen-doi-so" / "layout.yaml").read_text(encoding="utf-8")
    for kind in ("documents", "feature"):
        text = re.sub(rf"^(  {kind}: .*?)required: true, ", r"\1", text, flags=re.MULTILINE)
    text, count = re.subn(r"^(  models: .*?min_items: )1\b", r"\g<1>2", text, flags=re.MULTILINE)
    assert count == 1
    (folder / "mau").mkdir(parents=True)
    (folder / "mau" / "layout.yaml").write_text(text.replace("name: chuyen-doi-so", "name: mau"), encoding="utf-8")
    shutil.copytree(bundled("layouts") / "fonts", folder / "fonts")
    return folder


def _write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _manifest(fragment: str) -> str:
    """Return the base manifest with the top-level keys of `fragment` in place of its own."""
    keys = dict(_BASE["bantin.yaml"])
    for part in filter(None, _TOP_KEY.split(fragment)):
        keys[part.partition(":")[0]] = part.rstrip("\n")
    return "\n".join(keys.values()) + "\n"


def _folder(example: str, tmp_path: Path, layouts: Path) -> Path:
    (tmp_path / "layouts").symlink_to(layouts)
    root = tmp_path / "2026-10"
    files = {name: text for name, text in _BASE.items() if isinstance(text, str)}
    _, *parts = _FILE.split(example)
    given = dict(zip(parts[::2], parts[1::2], strict=True))
    assert given, "an example begins with the name of its file: # bantin.yaml"
    manifest = given.pop("bantin.yaml", "")
    if not manifest and {"van-ban.yaml", "hoat-dong.yaml"} & set(given):
        manifest = _SECTIONS
    for name, text in {**files, "bantin.yaml": _manifest(manifest), **given}.items():
        whole = _manifest(text) if name.startswith("../") else text
        _write(root, name, whole)
    (root / "images").mkdir()
    for name, size in (("anh.png", (2400, 1600)), ("bia.png", (2400, 3400))):
        Image.new("RGB", size, "navy").save(root / "images" / name)
    return root


def _found(example: str, tmp_path: Path, layouts: Path) -> list[str]:
    return [finding.code.id for finding in pipeline.check_folder(_folder(example, tmp_path, layouts)).diagnostics]


def test_there_are_codes_to_test() -> None:
    assert len(_CODES) >= 15


def test_the_base_of_the_examples_has_no_findings(tmp_path: Path, layouts: Path) -> None:
    assert _found("# hoat-dong.yaml\n- {date: 2026-10-07, text: Họp.}\n", tmp_path, layouts) == []


@pytest.mark.parametrize("code", _CODES, ids=lambda code: code.id)
def test_the_bad_example_gives_the_code(code: Code, tmp_path: Path, layouts: Path) -> None:
    assert code.id in _found(code.bad, tmp_path, layouts)


@pytest.mark.parametrize("code", _CODES, ids=lambda code: code.id)
def test_the_good_example_gives_no_finding_at_all(code: Code, tmp_path: Path, layouts: Path) -> None:
    assert _found(code.good, tmp_path, layouts) == []
