"""What the bulletin says of its publishers: imprint, contact, legal lines. Empty fields are left out."""

from bantin_cli.flow.tables import printed_date
from bantin_cli.model.inlines import TextRun
from bantin_cli.model.issue import Contact, Imprint, Issue
from bantin_cli.styles.spec import Labels


def imprint_lines(imprint: Imprint, labels: Labels) -> tuple[tuple[str, str], ...]:
    """Return label and name of the directing body and the producing unit."""
    pairs = ((labels.directed_by, imprint.directed_by), (labels.produced_by, imprint.produced_by))
    return tuple((label, name) for label, name in pairs if name)


def contact_lines(contact: Contact, labels: Labels) -> tuple[TextRun, ...]:
    """Return the lines of the contact footer, with their links."""
    lines = (
        TextRun(contact.organisation),
        TextRun(_filled(labels.address, contact.address)),
        TextRun(_filled(labels.phone, contact.phone)),
        TextRun(_filled(labels.email, contact.email), url=f"mailto:{contact.email}"),
        TextRun(_filled(labels.website, contact.website), url=contact.website),
    )
    return tuple(line for line in lines if line.text)


def legal_line(issue: Issue, labels: Labels) -> str:
    """Return licence, responsible person, printer, print run, period and date of publication in one line."""
    imprint = issue.imprint
    parts: list[str] = []
    if imprint.licence:
        licence = imprint.licence
        day = printed_date(licence.date) if licence.date else "…"
        parts.append(labels.licence.format(number=licence.number, date=day, issuer=licence.issuer))
    parts += [
        _filled(labels.responsible, imprint.responsible),
        _filled(labels.printed_at, imprint.printed_at),
        _filled(labels.print_run, str(imprint.print_run or "")),
        _filled(labels.period, imprint.period),
    ]
    if issue.date:
        parts.append(labels.published_on.format(date=printed_date(issue.date)))
    return " · ".join(part for part in parts if part)


def _filled(label: str, value: str) -> str:
    return label.format(value=value) if value else ""
