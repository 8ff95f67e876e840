"""The sample issue that shows a layout: bundled texts, dealt to the kinds of section that the layout knows."""

import json
from collections.abc import Iterator
from itertools import chain, cycle, islice
from pathlib import Path

from bantin_cli.resources import bundled
from bantin_cli.styles.spec import ContentKind, KindSpec, LayoutSpec, Start
from bantin_cli.writers.sample_pictures import SAMPLE_PICTURES, draw_sample_picture

_MOST_SHORT = 3
"""Articles of a section, unless the layout asks for more."""


def sample_issue_files(spec: LayoutSpec) -> dict[str, bytes]:
    """Return the files of a small issue by path, with a section for each kind of the layout.

    The long article, which has every element, opens the first section whose first article has a page to itself, or
    else the first section of articles. The layout is not named in it: whoever sets the issue knows it.
    """
    home = bundled("layouts") / "specimen"
    files = dict(_contents(spec, home))
    sections = "".join(f"  - {json.dumps(_section(kind), ensure_ascii=False)}\n" for kind in spec.kinds)
    manifest = (home / "bantin.yaml").read_text(encoding="utf-8")
    files["bantin.yaml"] = f"{manifest}sections:\n{sections}".encode()
    return files | {name: draw_sample_picture(name) for name in SAMPLE_PICTURES}


def _section(kind: KindSpec) -> dict[str, str]:
    entry = {"id": kind.folder, "kind": kind.name, "title": kind.title.vi, "from": _place(kind)}
    if kind.content is ContentKind.DOCUMENTS:
        entry |= {"qr": "https://example.org/van-ban", "qr_note": "Quét mã để đọc toàn văn các văn bản."}
    return entry


def _place(kind: KindSpec) -> str:
    return f"{kind.folder}/" if kind.content is ContentKind.ARTICLES else f"{kind.folder}.yaml"


def _contents(spec: LayoutSpec, home: Path) -> Iterator[tuple[str, bytes]]:
    articles = [kind for kind in spec.kinds if kind.content is ContentKind.ARTICLES]
    opens_alone = (kind for kind in articles if kind.style.first.start is Start.NEW_PAGE)
    leading = next(chain(opens_alone, articles), None)
    short = cycle(_texts(home / "short"))
    for kind in spec.kinds:
        match kind.content:
            case ContentKind.ARTICLES:
                long = _texts(home / "long") if kind is leading else []
                count = max(kind.min_items, 1 if kind is leading else _MOST_SHORT)
                for number, text in enumerate(chain(long, islice(short, count)), 1):
                    yield f"{kind.folder}/{number:02}-bai.md", text
            case ContentKind.DOCUMENTS:
                yield _place(kind), (home / "documents.yaml").read_bytes()
            case ContentKind.ACTIVITIES:
                yield _place(kind), (home / "activities.yaml").read_bytes()


def _texts(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(folder.glob("*.md"))]
