"""All places where a document names its people and bodies: one step, after the grammars, for all languages."""

from collections.abc import Sequence

from verbale.extract.naming import bodies
from verbale.extract.naming.people import whole
from verbale.extract.naming.terms import dated
from verbale.model.records import Organisation, Person
from verbale.text.fold import fold


def complete(
    text: str, languages: Sequence[str], people: Sequence[Person], organisations: Sequence[Organisation],
    told: str | None,
) -> tuple[list[Person], list[Organisation], dict[str, str]]:  # fmt: skip
    """People and organisations with every mention; and which organisations were one with which other.

    ``told``: day of publication, by which dates without a year are told.
    """
    low = fold(text)
    named = dated(text, low, languages, whole(text, people), told)
    spans = [span for person in named for span in person.mentions]
    offices = {post.organisation for person in named for post in person.posts if post.organisation}
    found, moved = bodies.complete(text, low, list(languages), spans, organisations, sorted(offices))
    return named, found, moved
