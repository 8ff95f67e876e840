"""Faults that a writer of PDF may have, to be put into it one at a time: what they damage, and which judge sees it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

import pytest

from bantin_cli.flow.structure.nodes import StructureNode

Damage = Callable[[pytest.MonkeyPatch], None]


class Defect(NamedTuple):
    """A fault.

    Attributes:
        name: what is wrong.
        judge: who must see it: an own check by its name, ``page`` or ``verapdf`` with the rule, or a comparison with
            the source.
        damage: puts it into the writer.
    """

    name: str
    judge: str
    damage: Damage


def around(owner: Any, name: str, wrapper: Callable[..., Any]) -> Damage:
    """Let ``wrapper(original, *arguments)`` take the place of a function or method."""

    def damage(patch: pytest.MonkeyPatch) -> None:
        original = getattr(owner, name)
        patch.setattr(owner, name, lambda *given, **named: wrapper(original, *given, **named))

    return damage


def after(owner: Any, name: str, change: Callable[[Any], Any]) -> Damage:
    """Change what a function returns."""
    return around(owner, name, lambda original, *given, **named: change(original(*given, **named)))


def together(*damages: Damage) -> Damage:
    """Damage several places at once."""

    def damage(patch: pytest.MonkeyPatch) -> None:
        for one in damages:
            one(patch)

    return damage


def without(*keys: str) -> Callable[[Mapping[str, Any]], dict[str, Any]]:
    """Return what takes keys out of a mapping."""
    return lambda entries: {key: value for key, value in entries.items() if key not in keys}


def in_dictionaries(module: Any, where: Callable[[Mapping[str, Any]], bool], **changes: Any) -> Damage:
    """Change the dictionaries of a module for which `where` holds; a key that becomes None goes."""

    def change(original: Callable[[Mapping[str, Any]], Any], entries: Mapping[str, Any]) -> Any:
        if where(entries):
            entries = {key: value for key, value in {**entries, **changes}.items() if value is not None}
        return original(entries)

    return around(module, "dictionary", change)


def in_tree(owner: Any, change: Callable[[StructureNode], StructureNode]) -> Damage:
    """Write another tree than that of the issue; `change` is asked about every node, from below."""

    def changed(node: StructureNode) -> StructureNode:
        return change(replace(node, children=tuple(map(changed, node.children))))

    return around(owner, "write", lambda original, writer, tree: original(writer, changed(tree)))
