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


def qr_alternative(address: str) -> str:
    """Return the words for those who cannot see a QR code: they name its address."""
    return f"Mã QR: {address}"
