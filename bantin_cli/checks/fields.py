"""Fields of the manifest by their dotted name, as layouts and legal profiles ask for them."""

from collections.abc import Mapping
from types import MappingProxyType

from bantin_cli.diagnostics.span import SourceSpan
from bantin_cli.model.issue import Issue


def manifest_fields(issue: Issue) -> Mapping[str, bool]:
    """Tell of every field that may be asked for whether it is filled in."""
    masthead, cover, imprint, contact = issue.masthead, issue.cover, issue.imprint, issue.contact
    licence = imprint.licence
    values: dict[str, object] = {
        "masthead.title": masthead.title.strip(),
        "masthead.place": masthead.place.strip(),
        "masthead.logo": masthead.logo,
        "issue.number": issue.number,
        "issue.date": issue.date,
        "cover.image": cover.picture,
        "imprint.directed_by": imprint.directed_by.strip(),
        "imprint.produced_by": imprint.produced_by.strip(),
        "imprint.responsible": imprint.responsible.strip(),
        "imprint.licence.number": licence and licence.number.strip(),
        "imprint.licence.date": licence and licence.date,
        "imprint.licence.issuer": licence and licence.issuer.strip(),
        "imprint.printed_at": imprint.printed_at.strip(),
        "imprint.print_run": imprint.print_run,
        "imprint.period": imprint.period.strip(),
        "contact.heading": contact.heading.strip(),
        "contact.organisation": contact.organisation.strip(),
        "contact.address": contact.address.strip(),
        "contact.email": contact.email.strip(),
        "contact.phone": contact.phone.strip(),
        "contact.website": contact.website.strip(),
    }
    return MappingProxyType({name: bool(value) for name, value in values.items()})


def span_of_field(issue: Issue, name: str) -> SourceSpan:
    """Return where the field `name` stands in the manifest; one that is not written, where its group stands."""
    groups = {
        "masthead": issue.masthead.span,
        "cover": issue.cover.span,
        "imprint": issue.imprint.span,
        "qr_guide": issue.qr_guide.span,
        "contact": issue.contact.span,
    }
    return dict(issue.field_spans).get(name) or groups.get(name.partition(".")[0], SourceSpan(issue.manifest_path))
