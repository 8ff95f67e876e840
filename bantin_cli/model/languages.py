"""In which language words are read aloud."""

from dataclasses import dataclass

from bantin_cli.sources.language_tags import is_same_language


@dataclass(frozen=True, slots=True)
class Languages:
    """What is said of the language of an article's words, from the whole to the part; BCP 47 tags.

    Attributes:
        bulletin: of the whole issue.
        article: of its header; None where it names none.
    """

    bulletin: str
    article: str | None = None

    def of(self, marked: str | None = None) -> str | None:
        """Return the language of words that are marked with one or not; None where it is the bulletin's."""
        tag = marked or self.article
        return None if tag is None or is_same_language(tag, self.bulletin) else tag
