"""A bulletin as an issue folder of bantin, and an issue folder as a bulletin."""

import re
from pathlib import Path

import yaml

from benchmarks.bulletin import Block, Bulletin, Part, Story

_FOLDERS = {"news": "diem-tin", "feature": "tieu-diem", "models": "mo-hinh"}
_FILES = {"documents": "van-ban.yaml", "activities": "hoat-dong.yaml"}

_MANIFEST = {
    "format": 1,
    "layout": "chuyen-doi-so",
    "language": "vi",
    "messages": "en",
    "masthead": {"title": "Bản tin Đo thử", "place": "Phường Mẫu"},
    "issue": {"month": "2026-10", "number": 10, "date": "2026-11-05"},
    "imprint": {"directed_by": "Ủy ban nhân dân Phường Mẫu", "produced_by": "Văn phòng Phường Mẫu"},
    "contact": {
        "heading": "Liên hệ và góp ý:",
        "organisation": "Văn phòng Phường Mẫu",
        "address": "Số 1 đường Mẫu",
        "email": "bantin@example.org",
    },
    "pages": {"multiple_of": 1},
    "output": {"name": "issue"},
}


def write_issue_folder(bulletin: Bulletin, folder: Path, photo_width: str = "") -> None:
    """Write the folder; photographs are expected in its ``images/``.

    Args:
        bulletin: its text.
        folder: is made.
        photo_width: ``column`` or ``page``; empty leaves it to the layout.
    """
    sections = []
    for part in bulletin.parts:
        source = _FILES.get(part.kind) or f"{_FOLDERS[part.kind]}/"
        name = source.removesuffix(".yaml").removesuffix("/")
        sections.append({"id": name, "kind": part.kind, "title": part.title, "from": source})
        if part.rows:
            _write_yaml(folder / source, _rows(part))
        for number, story in enumerate(part.stories, 1):
            path = folder / source / f"{number:03d}-bai.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_article(story, photo_width), encoding="utf-8")
    _write_yaml(folder / "bantin.yaml", {**_MANIFEST, "sections": sections})


def _rows(part: Part) -> list[dict[str, str]]:
    if part.kind == "documents":
        return [{"number": number, "date": "2026-10-02", "title": title} for number, title in part.rows]
    return [{"date": date, "text": text} for date, text in part.rows]


def _article(story: Story, photo_width: str) -> str:
    header = {"title": story.title} | ({"lead": story.lead} if story.lead else {})
    parts = [_block(block) for block in story.blocks]
    if story.photo:
        parts.insert(0, _picture(story.photo, photo_width))
    return f"---\n{_yaml(header)}---\n" + "\n\n".join(parts) + "\n"


def _block(block: Block) -> str:
    first, *rest = block.texts
    if block.kind == "heading":
        return f"## {first}"
    if block.kind == "callout":
        return "\n".join([f"::: callout {first}", *(f"- {text}" for text in rest), ":::"])
    return first


def _yaml(data: object) -> str:
    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000))


def _write_yaml(path: Path, data: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_yaml(data), encoding="utf-8")


def read_issue_folder(folder: Path) -> Bulletin:
    """Read the words of an issue folder, for the programs that bantin is compared with.

    Of the pictures only the first of each article is read. Markup inside paragraphs stays as it is written.
    """
    parts = []
    for section in _sections(folder):
        source = folder / section["from"]
        if source.is_dir():
            stories = tuple(_read_story(path) for path in _articles(source))
            parts.append(Part(section["kind"], section["title"], stories))
        else:
            entries = yaml.safe_load(source.read_text(encoding="utf-8")) or []
            rows = tuple((str(e.get("number", e.get("date"))), str(e.get("title", e.get("text")))) for e in entries)
            parts.append(Part(section["kind"], section["title"], rows=rows))
    return Bulletin(tuple(parts))


def add_photos(folder: Path, count: int, photo_width: str = "") -> None:
    """Put a photograph at the head of the first `count` articles of an issue folder, in the order of its sections."""
    sources = [folder / section["from"] for section in _sections(folder)]
    paths = [path for source in sources if source.is_dir() for path in _articles(source)]
    for number, path in enumerate(paths[:count], 1):
        start, header, body = path.read_text(encoding="utf-8").split("---\n", 2)
        picture = _picture(f"photo-{number:02d}.jpg", photo_width)
        path.write_text(f"{start}---\n{header}---\n{picture}\n\n{body}", encoding="utf-8")


def _picture(name: str, photo_width: str) -> str:
    width = f"{{width={photo_width}}}" if photo_width else ""
    return f'![Ảnh đo thử](images/{name} "Ảnh tạo bằng máy để đo thời gian"){width}'


def _sections(folder: Path) -> list[dict[str, str]]:
    manifest = yaml.safe_load((folder / "bantin.yaml").read_text(encoding="utf-8"))
    return list(manifest["sections"])


def _articles(source: Path) -> list[Path]:
    return sorted(source.glob("*.md"))


def _read_story(path: Path) -> Story:
    _, header, body = path.read_text(encoding="utf-8").split("---\n", 2)
    fields = yaml.safe_load(header)
    photo = re.search(r"!\[[^\]]*\]\(images/([^ )]+)", body)
    chunks = [chunk.strip() for chunk in body.split("\n\n") if chunk.strip() and not chunk.startswith("![")]
    blocks = tuple(_read_block(chunk) for chunk in chunks)
    return Story(str(fields.get("title", "")), str(fields.get("lead", "")), blocks, photo[1] if photo else "")


def _read_block(chunk: str) -> Block:
    if chunk.startswith("#"):
        return Block("heading", (chunk.lstrip("# "),))
    if chunk.startswith((":::", "- ")):
        lines = (re.sub(r"^(:::|- )\s*(callout|pullquote)?\s*", "", line) for line in chunk.splitlines())
        return Block("callout", tuple(line for line in lines if line))
    return Block("paragraph", (" ".join(chunk.split()),))
