"""The words of made-up bulletins, from ``words.yaml``."""

from pathlib import Path

import yaml


def read_words() -> dict[str, tuple[str, ...]]:
    """Return the phrases by what they serve as: ``subjects``, ``verbs``, ``objects``, ``titles`` and others."""
    text = Path(__file__).with_name("words.yaml").read_text(encoding="utf-8")
    return {name: tuple(phrases) for name, phrases in yaml.safe_load(text).items()}
