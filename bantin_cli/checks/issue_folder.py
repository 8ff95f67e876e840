"""A folder that is no issue: what was looked for, and where an issue lies nearby."""

from pathlib import Path

from bantin_cli.diagnostics.definition import Code, Severity
from bantin_cli.diagnostics.diagnostic import Diagnostic, found
from bantin_cli.diagnostics.wording import Wording
from bantin_cli.sources.codes_files import FOLDER_WITHOUT_MANIFEST

MANIFEST = "bantin.yaml"

_MOST_NAMED = 5

FOLDER_NOT_FOUND = Code(
    id="BT195",
    name="folder-not-found",
    severity=Severity.ERROR,
    message=Wording(
        vi="Không có thư mục `{folder}`, hoặc không được phép mở.",
        en="There is no folder `{folder}`, or it may not be opened.",
    ),
    hint=Wording(
        vi="Kiểm tra lại đường dẫn; lệnh cần thư mục của số báo, không phải một tệp trong đó.",
        en="Check the path; the command takes the folder of an issue, not a file in it.",
    ),
    why=Wording(
        vi="Mỗi số báo là một thư mục có tệp `bantin.yaml`. Đường dẫn đã cho không dẫn tới thư mục nào.",
        en="An issue is a folder with a file `bantin.yaml`. The path given leads to no folder.",
    ),
    bad="bantin check 2026-13",
    good="bantin check 2026-10",
)

ISSUE_NEARBY = Code(
    id="BT196",
    name="issue-nearby",
    severity=Severity.NOTE,
    message=Wording(
        vi="Tìm thấy số báo trong thư mục con: {folders}.", en="There are issues in the folders below: {folders}."
    ),
    hint=Wording(
        vi="Chạy lại lệnh với thư mục cần dùng, chẳng hạn `{first}`.",
        en="Run the command again with the folder that is meant, such as `{first}`.",
    ),
    why=Wording(
        vi="Thường các số báo nằm cạnh nhau trong một thư mục chung, và lệnh được chạy ở thư mục chung ấy.",
        en="Issues often lie side by side in one folder, and the command was run in that folder.",
    ),
    bad="bantin check ban-tin",
    good="bantin check ban-tin/2026-10",
)

NOT_AN_ISSUE: frozenset[str] = frozenset({FOLDER_NOT_FOUND.id, FOLDER_WITHOUT_MANIFEST.id})
"""Ids of the codes that say: there is no issue here, nothing could be run."""


def check_issue_folder(root: Path) -> tuple[Diagnostic, ...]:
    """Find out whether `root` is an issue at all: BT195, BT101 and, where issues lie below, BT196."""
    try:
        if not root.is_dir():
            return (found(FOLDER_NOT_FOUND, None, folder=str(root)),)
        if (root / MANIFEST).exists():
            return ()
    except OSError:
        # A name too long, or a folder that may not be looked into.
        return (found(FOLDER_NOT_FOUND, None, folder=str(root)),)
    missing = found(FOLDER_WITHOUT_MANIFEST, None, folder=str(root))
    below = issue_folders_in(root)
    if not below:
        return (missing,)
    named = ", ".join(f"`{root / name}`" for name in below[:_MOST_NAMED])
    folders = named if len(below) <= _MOST_NAMED else f"{named} …"
    return (missing, found(ISSUE_NEARBY, None, folders=folders, first=str(root / below[-1])))


def issue_folders_in(folder: Path) -> tuple[str, ...]:
    """Return the names of the folders in `folder` that hold an issue, sorted."""
    try:
        return tuple(sorted(entry.name for entry in folder.iterdir() if _has_manifest(entry)))
    except OSError:
        return ()


def _has_manifest(folder: Path) -> bool:
    try:
        return (folder / MANIFEST).is_file()
    except OSError:
        return False
