"""Draw the pictures of the sample issues: ``python examples/draw_pictures.py [NAME …]``.

Needs Pillow and nothing else. Every scene is fixed by its seeds, so a second run writes the same pictures. With names
(`bia`, `cho-ma-qr` …) only those are drawn.
"""

import sys
from dataclasses import replace
from pathlib import Path

from pictures.canvas import Canvas
from pictures.maps import emblem
from pictures.scenes import SCENES, WARD_SCENES, Scene

EXAMPLES = Path(__file__).parent
FOLDER = EXAMPLES / "chuyen-doi-so" / "images"
WARD_FOLDER = EXAMPLES / "phuong-xa" / "images"
RESOLUTION_DPI = 300
QUALITY = 88


def write_scene(scene: Scene, folder: Path) -> Path:
    """Paint a scene and write it as a JPEG; return the file's path."""
    canvas = Canvas(*scene.size, scene.width_px, scene.left)
    scene.paint(canvas)
    path = folder / f"{scene.name}.jpg"
    canvas.finished().save(path, quality=QUALITY, subsampling=0, optimize=True, dpi=(RESOLUTION_DPI, RESOLUTION_DPI))
    return path


def wanted_scenes() -> tuple[tuple[Scene, Path], ...]:
    """Return every scene with the folder that it is drawn for; the ward's issue has some of them at other widths."""
    by_name = {scene.name: scene for scene in SCENES}
    ward = (replace(by_name[name], width_px=width) for name, width in WARD_SCENES.items())
    return (*((scene, FOLDER) for scene in SCENES), *((scene, WARD_FOLDER) for scene in ward))


def main(names: list[str]) -> int:
    """Draw the named pictures, or all; return the exit code."""
    known = {scene.name for scene in SCENES} | {"logo"}
    unknown = sorted(set(names) - known)
    if unknown:
        print(f"No such picture: {', '.join(unknown)}. There are: {', '.join(sorted(known))}.", file=sys.stderr)
        return 2
    for scene, folder in wanted_scenes():
        folder.mkdir(parents=True, exist_ok=True)
        if not names or scene.name in names:
            print(write_scene(scene, folder).relative_to(EXAMPLES))
    if not names or "logo" in names:
        emblem().save(FOLDER / "logo.png", optimize=True)
        print("chuyen-doi-so/images/logo.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
