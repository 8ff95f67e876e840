"""The same bulletin for other typesetting programs: same page, measure, faces and text, by each program's own means.

Each writes a PDF only. What bantin does besides (checks, a DOCX, cover and contents, total fit with the glue of
Vietnamese words, balanced columns on a grid, pictures reduced to 300 dpi) is not asked of them.
"""

import html
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec

from bantin_cli.resources import bundled
from benchmarks.bulletin import Block, Bulletin, Part, Story

_SERIF = bundled("layouts") / "fonts" / "source-serif-4"
_SANS = bundled("layouts") / "fonts" / "be-vietnam-pro"


@dataclass(frozen=True, slots=True)
class Peer:
    """A program to compare with.

    Attributes:
        name: as printed.
        missing: how to get it when it is not there; empty when it is.
        source: name of the file that `write` makes.
        write: the text in the program's own language.
        command: typesets the source in the current folder into ``peer.pdf``.
    """

    name: str
    missing: str
    source: str
    write: Callable[[Bulletin], str]
    command: Sequence[str]


def peers() -> tuple[Peer, ...]:
    """Return the programs that bantin is compared with, installed or not."""
    return (_typst(), _weasyprint(), _lualatex())


def _typst() -> Peer:
    fonts = f"{_SERIF}:{_SANS}" if sys.platform != "win32" else f"{_SERIF};{_SANS}"
    command: tuple[str, ...] = (
        "typst",
        "compile",
        "--font-path",
        fonts,
        "--ignore-system-fonts",
        "peer.typ",
        "peer.pdf",
    )
    missing = ""
    if shutil.which("typst") is None:
        code = f"import typst; typst.compile('peer.typ', 'peer.pdf', font_paths={[str(_SERIF), str(_SANS)]!r})"
        command = (sys.executable, "-c", code.replace("peer.pdf', ", "peer.pdf', ignore_system_fonts=True, "))
        missing = "" if find_spec("typst") else "pip install typst"
    return Peer("Typst", missing, "peer.typ", _write_typst, command)


def _weasyprint() -> Peer:
    missing = "" if find_spec("weasyprint") else "pip install weasyprint"
    command = (sys.executable, "-m", "weasyprint", "--quiet", "peer.html", "peer.pdf")
    return Peer("WeasyPrint", missing, "peer.html", _write_html, command)


def _lualatex() -> Peer:
    missing = "" if shutil.which("lualatex") else "apt install texlive-luatex texlive-latex-recommended"
    command = ("lualatex", "--interaction=batchmode", "--halt-on-error", "peer.tex")
    return Peer("LuaLaTeX", missing, "peer.tex", _write_tex, command)


# Typst

_TYPST_HEAD = """\
#set document(title: "Bulletin")
#set page(width: 190mm, height: 270mm, margin: (x: 15.5mm, top: 24mm, bottom: 20mm), columns: 2, numbering: "1")
#set columns(gutter: 5mm)
#set text(font: "Source Serif 4", size: 10pt, lang: "vi")
#set par(justify: true, leading: 0.65em, first-line-indent: 4mm, spacing: 0.65em)
#show heading: set text(font: "Be Vietnam Pro", weight: "bold")
"""


def _write_typst(bulletin: Bulletin) -> str:
    return _TYPST_HEAD + "\n".join(line for part in bulletin.parts for line in _typst_part(part))


def _typst_part(part: Part) -> list[str]:
    lines = [f"= {_typst_text(part.title)}"]
    for story in part.stories:
        lines += _typst_story(story)
    if part.rows:
        cells = ", ".join(f"[{_typst_text(first)}], [{_typst_text(second)}]" for first, second in part.rows)
        lines.append(f"#table(columns: (30%, 70%), {cells})")
    return lines


def _typst_story(story: Story) -> list[str]:
    lines = [f"== {_typst_text(story.title)}"]
    if story.photo:
        lines.append(f'#image("images/{story.photo}", width: 100%, height: 57.75mm, fit: "cover", alt: "photograph")')
    if story.lead:
        lines.append(f"*{_typst_text(story.lead)}*\n")
    return lines + [_typst_block(block) for block in story.blocks]


def _typst_block(block: Block) -> str:
    texts = [_typst_text(text) for text in block.texts]
    if block.kind == "heading":
        return f"=== {texts[0]}"
    if block.kind == "callout":
        points = "\n".join(f"- {text}" for text in texts[1:])
        return f"#block(fill: luma(230), inset: 3mm, width: 100%)[*{texts[0]}*\n{points}]\n"
    return texts[0] + "\n"


def _typst_text(text: str) -> str:
    return "".join("\\" + sign if sign in "\\#$*_`<>@[]~" else sign for sign in text)


# WeasyPrint

_STYLE = f"""\
@page {{ size: 190mm 270mm; margin: 24mm 15.5mm 20mm; @bottom-center {{ content: counter(page) }} }}
@font-face {{ font-family: Serif4; src: url({(_SERIF / "SourceSerif4_400Regular.ttf").as_uri()}) }}
@font-face {{ font-family: Serif4; font-weight: bold; src: url({(_SERIF / "SourceSerif4_700Bold.ttf").as_uri()}) }}
@font-face {{ font-family: Sans; font-weight: bold; src: url({(_SANS / "BeVietnamPro_700Bold.ttf").as_uri()}) }}
body {{ font: 10pt/13pt Serif4; text-align: justify }}
h1, h2, h3 {{ font-family: Sans; text-align: left; break-after: avoid }}
.story {{ columns: 2; column-gap: 5mm }}
.story h2 {{ column-span: all }}
p {{ margin: 0; text-indent: 4mm; orphans: 2; widows: 2 }}
img {{ width: 100%; height: 57.75mm; object-fit: cover }}
aside {{ background: #e6e6e6; padding: 3mm }}
"""


def _write_html(bulletin: Bulletin) -> str:
    body = "\n".join(line for part in bulletin.parts for line in _html_part(part))
    return f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bulletin</title><style>{_STYLE}</style>{body}'


def _html_part(part: Part) -> list[str]:
    lines = [f"<h1>{html.escape(part.title)}</h1>"]
    for story in part.stories:
        lines += _html_story(story)
    if part.rows:
        cells = ("".join(f"<td>{html.escape(text)}</td>" for text in row) for row in part.rows)
        lines.append("<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>")
    return lines


def _html_story(story: Story) -> list[str]:
    lines = [f'<div class="story"><h2>{html.escape(story.title)}</h2>']
    if story.photo:
        lines.append(f'<img src="images/{story.photo}" alt="photograph">')
    if story.lead:
        lines.append(f"<p><b>{html.escape(story.lead)}</b></p>")
    return [*lines, *(_html_block(block) for block in story.blocks), "</div>"]


def _html_block(block: Block) -> str:
    first, *rest = [html.escape(text) for text in block.texts]
    if block.kind == "heading":
        return f"<h3>{first}</h3>"
    if block.kind == "callout":
        return f"<aside><b>{first}</b><ul>" + "".join(f"<li>{text}</li>" for text in rest) + "</ul></aside>"
    return f"<p>{first}</p>"


# LuaLaTeX

_TEX_HEAD = rf"""\documentclass[10pt]{{article}}
\usepackage[paperwidth=190mm,paperheight=270mm,hmargin=15.5mm,top=24mm,bottom=20mm]{{geometry}}
\usepackage{{fontspec,multicol,graphicx,microtype}}
\setmainfont[Path={_SERIF.as_posix()}/,BoldFont=SourceSerif4_700Bold.ttf]{{SourceSerif4_400Regular.ttf}}
\newfontfamily\display[Path={_SANS.as_posix()}/]{{BeVietnamPro_700Bold.ttf}}
\columnsep=5mm \parindent=4mm \emergencystretch=1em
\begin{{document}}\fontsize{{10}}{{13}}\selectfont
"""
_TEX_SIGNS = {
    "\\": r"\textbackslash{}", "#": r"\#", "$": r"\$", "%": r"\%", "&": r"\&", "_": r"\_",
    "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}", "^": r"\^{}",
}  # fmt: skip


def _write_tex(bulletin: Bulletin) -> str:
    lines = [line for part in bulletin.parts for line in _tex_part(part)]
    return _TEX_HEAD + "\n".join(lines) + "\n\\end{document}\n"


def _tex_part(part: Part) -> list[str]:
    lines = [rf"\section*{{\display {_tex_text(part.title)}}}"]
    for story in part.stories:
        lines += _tex_story(story)
    return lines + [f"{_tex_text(first)}: {_tex_text(second)}\n" for first, second in part.rows]


def _tex_story(story: Story) -> list[str]:
    lines = [rf"\begin{{multicols}}{{2}}[\subsection*{{\display {_tex_text(story.title)}}}]"]
    if story.photo:
        lines.append(rf"\noindent\includegraphics[width=\columnwidth,height=57.75mm]{{images/{story.photo}}}\par")
    if story.lead:
        lines.append(rf"\noindent\textbf{{{_tex_text(story.lead)}}}" + "\n")
    return [*lines, *(_tex_block(block) for block in story.blocks), r"\end{multicols}"]


def _tex_block(block: Block) -> str:
    first, *rest = [_tex_text(text) for text in block.texts]
    if block.kind == "heading":
        return rf"\subsubsection*{{\display {first}}}"
    if block.kind == "callout" and rest:
        return (
            rf"\noindent\textbf{{{first}}}\begin{{itemize}}" + "".join(rf"\item {t}" for t in rest) + r"\end{itemize}"
        )
    return first + "\n"


def _tex_text(text: str) -> str:
    return "".join(_TEX_SIGNS.get(sign, sign) for sign in text)
