"""Words that the layout puts around what the editor wrote."""


def labelled(label: str, value: str) -> str:
    """Return `value` in its label, unless it carries a label of its own (``Nguồn: …``, ``Minh họa: …``)."""
    own = value.split(":", maxsplit=1)[0]
    has_label = ":" in value and not value.lower().startswith("http") and len(own.split()) <= 3
    return value if has_label else label.format(value=value)


def printed_address(address: str) -> str:
    """Return a web address as it is printed: without scheme and closing slash."""
    for scheme in ("https://", "http://", "mailto:"):
        if address.lower().startswith(scheme):
            address = address[len(scheme) :]
    return address.removeprefix("www.").rstrip("/")


def split_masthead(title: str, prefix: str) -> tuple[str, str]:
    """Part the word `prefix` (``Bản tin``) from the bulletin's name, which is printed huge."""
    if prefix and title.lower().startswith(f"{prefix.lower()} "):
        return title[: len(prefix)], title[len(prefix) :].strip()
    return "", title
