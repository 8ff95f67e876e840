"""The text of a bulletin, free of any program's format, and a generator that makes one of any length from a seed."""

import random
from dataclasses import dataclass, field

from benchmarks.words import read_words

_WORDS = read_words()


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of an article: ``paragraph`` and ``heading`` hold one text, ``callout`` a title and its points."""

    kind: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """An article; `photo` is the file name of its picture, empty when it has none."""

    title: str
    lead: str
    blocks: tuple[Block, ...]
    photo: str = ""

    @property
    def words(self) -> int:
        """Words of the whole article."""
        texts = (self.title, self.lead, *(text for block in self.blocks for text in block.texts))
        return sum(len(text.split()) for text in texts)


@dataclass(frozen=True, slots=True)
class Part:
    """A section: stories, or rows of two texts (a number and a title, or a date and what took place)."""

    kind: str
    title: str
    stories: tuple[Story, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Bulletin:
    """All parts in order."""

    parts: tuple[Part, ...]

    @property
    def stories(self) -> tuple[Story, ...]:
        """Every story in reading order."""
        return tuple(story for part in self.parts for story in part.stories)

    @property
    def words(self) -> int:
        """Words of all stories and rows."""
        rows = (text for part in self.parts for row in part.rows for text in row)
        return sum(story.words for story in self.stories) + sum(len(text.split()) for text in rows)


@dataclass(frozen=True, slots=True)
class Extent:
    """How much text: the number of articles, the words of all of them, and how many carry a photograph."""

    articles: int = 22
    words: int = 10_000
    photos: int = 0
    seed: int = field(default=20, kw_only=True)


def make_bulletin(extent: Extent) -> Bulletin:
    """Make a bulletin; the same extent always gives the same text."""
    chance = random.Random(extent.seed)
    stories: list[Story] = []
    for number in range(extent.articles):
        # Counted over the whole: what one article has too much, the next has less.
        due = extent.words * (number + 1) // extent.articles - sum(story.words for story in stories)
        stories.append(_story(number, due, extent.photos, chance))
    features = max(1, extent.articles // 11)
    models = max(1, extent.articles // 7)
    news = max(1, extent.articles - features - models)
    return Bulletin(
        (
            Part("news", "Điểm tin", tuple(stories[:news])),
            Part("documents", "Văn bản mới", rows=_documents(chance)),
            Part("feature", "Tiêu điểm trong tháng", tuple(stories[news : news + features])),
            Part("activities", "Hoạt động nổi bật", rows=_activities(chance)),
            Part("models", "Mô hình hay", tuple(stories[news + features :])),
        )
    )


def _story(number: int, length: int, photos: int, chance: random.Random) -> Story:
    title = _WORDS["titles"][number % len(_WORDS["titles"])]
    if number >= len(_WORDS["titles"]):
        title = f"{title}: {chance.choice(_WORDS['objects'])}"
    blocks: list[Block] = []
    count = 0
    while count < length:
        if blocks and len(blocks) % 4 == 0:
            blocks.append(Block("heading", (chance.choice(_WORDS["headings"]),)))
        if len(blocks) == 6 and number % 3 == 0:
            points = tuple(make_phrase(chance) for _ in range(4))
            blocks.append(Block("callout", ("Bốn điều cần nhớ", *points)))
        paragraph = " ".join(make_sentence(chance) for _ in range(chance.randint(2, 5)))
        blocks.append(Block("paragraph", (paragraph,)))
        count += sum(len(text.split()) for text in blocks[-1].texts)
    lead = make_sentence(chance) if number % 2 == 0 else ""
    return Story(title, lead, tuple(blocks), f"photo-{number + 1:02d}.jpg" if number < photos else "")


def make_sentence(chance: random.Random) -> str:
    """Return a sentence that reads like an office bulletin."""
    text = _clause(chance)
    if chance.random() < 0.4:
        text = f"{chance.choice(_WORDS['openings'])} {text}"
    if chance.random() < 0.5:
        text = f"{text}, {chance.choice(_WORDS['joiners'])} {_clause(chance)}"
    if chance.random() < 0.3:
        text = f"{text}, {chance.choice(_WORDS['figures'])}"
    if chance.random() < 0.08:
        text = f"{text} (“{chance.choice(_WORDS['objects'])}”)"
    return text[0].upper() + text[1:] + "."


def _clause(chance: random.Random) -> str:
    return f"{chance.choice(_WORDS['subjects'])} {make_phrase(chance)} {chance.choice(_WORDS['circumstances'])}"


def make_phrase(chance: random.Random) -> str:
    """Return a verb with its object."""
    return f"{chance.choice(_WORDS['verbs'])} {chance.choice(_WORDS['objects'])}"


def _documents(chance: random.Random) -> tuple[tuple[str, str], ...]:
    titles = enumerate(_WORDS["document_titles"])
    return tuple((f"{110 + n}/KH-UBND", f"{title} {chance.choice(_WORDS['circumstances'])}") for n, title in titles)


def _activities(chance: random.Random) -> tuple[tuple[str, str], ...]:
    return tuple((f"2026-10-{day:02d}", f"Ngày {day}/10, {make_sentence(chance)}") for day in range(3, 27, 4))
