"""A small whole issue, written to a folder: what the tests of the commands vary."""

from collections.abc import Mapping
from pathlib import Path

_MANIFEST = """\
format: 1
layout: chuyen-doi-so
language: vi
masthead:
  title: Bản tin Mẫu
  place: Phường Mẫu
issue:
  month: 2026-10
  number: 10
  date: 2026-11-05
cover:
  headlines: []
imprint:
  directed_by: Ủy ban nhân dân Phường Mẫu
  produced_by: Văn phòng Phường Mẫu
  profile: neutral
contact:
  heading: "Liên hệ và góp ý:"
  organisation: Văn phòng Phường Mẫu
  address: Số 1 đường Mẫu
  email: bantin@example.org
sections:
  - {id: diem-tin, kind: news, title: Điểm tin, from: diem-tin/}
  - {id: van-ban, kind: documents, title: Văn bản mới, from: van-ban.yaml}
  - {id: tieu-diem, kind: feature, title: Tiêu điểm, from: tieu-diem/}
pages:
  multiple_of: 1
output:
  name: ban-tin-{month}
"""

_NEWS = """\
---
title: Thư viện phường mở tủ sách số
source: Trung tâm Văn hóa phường
---
Tủ sách số của thư viện phường có hơn hai trăm đầu sách, bạn đọc mượn bằng điện thoại.

Thư viện mở cửa từ thứ hai đến thứ bảy, cán bộ hướng dẫn tại chỗ cho người lớn tuổi.
"""

_FEATURE = """\
---
title: Một năm làm quen với dịch vụ công trực tuyến
lead: Người dân trong phường kể lại những việc đã làm được tại nhà.
---
Sau một năm, phần lớn hồ sơ khai sinh và xác nhận cư trú được nộp từ nhà.

## Việc còn lại

Tổ công nghệ cộng đồng tiếp tục đến từng ngõ để giúp các hộ chưa quen dùng điện thoại thông minh.
"""

_DOCUMENTS = """\
- number: 12/KH-UBND
  date: 2026-10-02
  title: Kế hoạch hướng dẫn người dân dùng dịch vụ công trực tuyến trong quý IV
"""

SMALL_ISSUE: Mapping[str, str] = {
    "bantin.yaml": _MANIFEST,
    "diem-tin/01-tu-sach-so.md": _NEWS,
    "tieu-diem/01-mot-nam.md": _FEATURE,
    "van-ban.yaml": _DOCUMENTS,
}
"""The files of a small issue that `check` finds nothing in."""


def write_issue(folder: Path, changes: Mapping[str, str | bytes | None] | None = None) -> Path:
    """Write the small issue to `folder` with some files changed, added or (None) left out; return the folder."""
    files: dict[str, str | bytes | None] = {**SMALL_ISSUE, **(changes or {})}
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        if content is None:
            continue
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def article(title: str, body: str, **header: str) -> str:
    """Return the text of an article's file."""
    lines = [f"title: {title}", *(f"{key}: {value}" for key, value in header.items())]
    return "---\n" + "\n".join(lines) + f"\n---\n{body}\n"
