from dataclasses import replace
from pathlib import Path

import pytest

from bantin_cli.builds import CheckedFolder
from bantin_cli.flow.build import build_flow
from bantin_cli.flow.items import BoxItem, FigureItem, PullQuoteItem, QrItem, Role, TableItem, TextItem
from bantin_cli.model.blocks import FigureWidth
from bantin_cli.pipeline import check_folder
from bantin_cli.resources import bundled
from bantin_cli.scaffold.sample import sample_issue_files
from bantin_cli.styles.library import bundled_layouts, load_layout
from bantin_cli.styles.spec import ContentKind, LayoutSpec, Start
from bantin_cli.writers.new_files import write_new_files
from tests.support.pages import SPEC


def _checked(spec: LayoutSpec, name: str, root: Path) -> CheckedFolder:
    files = sample_issue_files(spec)
    write_new_files(root, files | {"bantin.yaml": files["bantin.yaml"] + f"layout: {name}\n".encode()})
    return check_folder(root)


@pytest.mark.parametrize("name", bundled_layouts())
def test_the_sample_issue_is_clean_in_every_bundled_layout(name: str, tmp_path: Path) -> None:
    checked = _checked(load_layout(name, Path()), name, tmp_path / "mau")

    # Its texts are fitted to no layout: how full its pages are is noted, and is all that may be.
    counting = [d for d in checked.diagnostics if d.code.id not in ("BT661", "BT662", "BT663")]
    assert [f"{d.span} {d.code.id} {d.message('vi')}" for d in counting] == []
    assert checked.pages is not None
    assert len(checked.pages.pages) > 6


def test_the_sample_issue_shows_every_element(tmp_path: Path) -> None:
    issue = _checked(SPEC, SPEC.name, tmp_path / "mau").issue
    assert issue is not None
    flow = build_flow(issue, SPEC)
    articles = [article for section in flow.sections for article in section.articles]
    body = [item for article in articles for item in article.body]
    roles = {item.element.role for article in articles for item in (*article.head, *article.body)}

    assert {type(item) for item in body} >= {TextItem, FigureItem, TableItem, BoxItem, PullQuoteItem, QrItem}
    assert roles >= {
        Role.KICKER,
        Role.TITLE,
        Role.LEAD,
        Role.AUTHOR,
        Role.PARAGRAPH,
        Role.HEADING,
        Role.LIST_ITEM,
        Role.QUOTE,
        Role.SOURCE,
    }
    assert {item.width for item in body if isinstance(item, FigureItem)} == {None, *FigureWidth}


def test_the_long_article_opens_the_section_that_gives_it_a_page_of_its_own() -> None:
    long = (bundled("layouts") / "specimen" / "long" / "01-mot-ngay.md").read_bytes()
    files = sample_issue_files(SPEC)
    (path,) = [path for path, content in files.items() if content == long]
    (kind,) = [kind for kind in SPEC.kinds if path.startswith(f"{kind.folder}/")]

    assert kind.style.first.start is Start.NEW_PAGE
    assert path.endswith("/01-bai.md")


def test_without_such_a_section_it_opens_the_first_section_of_articles() -> None:
    kinds = tuple(
        replace(kind, style=replace(kind.style, first=replace(kind.style.first, start=Start.SAME_PAGE)))
        for kind in SPEC.kinds
    )
    long = (bundled("layouts") / "specimen" / "long" / "01-mot-ngay.md").read_bytes()
    files = sample_issue_files(replace(SPEC, kinds=kinds))
    first = next(kind for kind in kinds if kind.content is ContentKind.ARTICLES)

    assert files[f"{first.folder}/01-bai.md"] == long


def test_a_layout_of_one_kind_gets_one_section_with_as_many_articles_as_it_asks_for() -> None:
    (kind,) = [kind for kind in SPEC.kinds if kind.content is ContentKind.ARTICLES][:1]
    files = sample_issue_files(replace(SPEC, kinds=(replace(kind, min_items=12),)))

    assert len([path for path in files if path.startswith(f"{kind.folder}/")]) == 13
    assert files["bantin.yaml"].decode().count('"kind"') == 1


def test_a_layout_that_sets_only_tables_gets_only_tables() -> None:
    kinds = tuple(kind for kind in SPEC.kinds if kind.content is not ContentKind.ARTICLES)
    files = sample_issue_files(replace(SPEC, kinds=kinds))

    assert [path for path in files if path.endswith(".md")] == []
    assert {path for path in files if path.endswith(".yaml")} == {
        "bantin.yaml",
        *(f"{kind.folder}.yaml" for kind in kinds),
    }


def test_the_sample_issue_is_the_same_each_time() -> None:
    assert sample_issue_files(SPEC) == sample_issue_files(SPEC)
