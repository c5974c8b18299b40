"""What holds of every reading of every text: each value is tied to words that are there."""

from collections.abc import Iterator

from verbale.acts import FORCE
from verbale.model.records import Encounter, Person, Reading, Span, Statement
from verbale.reading import rule_reason

KINDS = frozenset(
    {"reception", "talks", "working_session", "courtesy_call", "phone_call"}
    | {"visit", "conference", "dialogue", "signing"}
)


def spans(reading: Reading) -> Iterator[tuple[str, Span]]:
    """Every span of a reading, with where it stands."""
    for p in reading.people:
        yield from ((f"{p.id} mention", m) for m in p.mentions)
        yield from ((f"{p.id} post", post.span) for post in p.posts)
    for o in reading.organisations:
        yield from ((f"{o.id} mention", m) for m in o.mentions)
    yield from ((f"{e.id} cue", e.cue) for e in reading.encounters)
    for s in reading.statements:
        yield from ((f"{s.id} cue", s.cue), (f"{s.id} content", s.content))
        yield from ((f"{s.id} {m.kind}", m.span) for m in s.marks)
        yield from ((f"{s.id} addressee", a.span) for a in s.addressees)
    yield from ((f"instrument {i.id}", i.span) for i in reading.instruments)
    yield from (("problem", p.span) for p in reading.problems if p.span is not None)


def within(words: str, text: str) -> bool:
    """Whether the text has these words, however they are spaced (a name may run over a line's end)."""
    return words in text or " ".join(words.split()) in " ".join(text.split())


def faults(reading: Reading) -> list[str]:
    """What is wrong with the evidence of a reading; empty where all is exact."""
    text = reading.text
    found = [
        f"{where} {span} is empty or outside the text of {len(text)}"
        for where, span in spans(reading)
        if not 0 <= span[0] < span[1] <= len(text)
    ]
    if found:
        return found
    found += [
        f"{where} {span} is white space" for where, span in spans(reading) if not text[slice(*span)].strip()
    ]
    for p in reading.people:
        found += _person_faults(p, text)
    for o in reading.organisations:
        if not any(
            within(o.name, text[slice(*m)]) for m in o.mentions
        ):  # "the United Nations" names "United Nations"
            found.append(f"{o.id} {o.name!r} is at none of its mentions")
    people = {p.id for p in reading.people}
    everybody = people | {o.id for o in reading.organisations}
    for e in reading.encounters:
        found += _encounter_faults(e, text, people)
    for s in reading.statements:
        found += _statement_faults(s, text, everybody)
    ids = [s.id for s in reading.statements]
    if len(ids) != len(set(ids)):
        found.append("two statements have one id")
    listed = {i.id for i in reading.instruments}
    found += [
        f"{s.id} speaks of {i}, mentioned nowhere"
        for s in reading.statements
        for i in s.instruments
        if i not in listed
    ]
    return found


def _person_faults(p: Person, text: str) -> Iterator[str]:
    if not any(within(p.name, text[slice(*m)]) for m in p.mentions):
        yield f"{p.id} {p.name!r} is at none of its mentions"
    # An official of Viet Nam speaks for it also where the text never writes the name.
    if p.party not in (None, "Việt Nam") and not within(p.party or "", text):
        yield f"{p.id} {p.name!r}: the party {p.party!r} is not in the text"
    for post in p.posts:
        if not within(post.title, text):
            yield f"{p.id} post {post.title!r} is not in the text"
        if post.organisation is not None and not within(post.organisation, text):
            yield f"{p.id} post of {post.organisation!r} is not in the text"


def _encounter_faults(e: Encounter, text: str, people: set[str]) -> Iterator[str]:
    if e.kind not in KINDS:
        yield f"{e.id}: kind {e.kind}"
    if e.place is not None and not within(e.place, text):
        yield f"{e.id}: the place {e.place!r} is not in the text"
    for who in (*e.hosts, *e.guests, *e.attendees):
        if who not in people and not within(who, text):
            yield f"{e.id}: {who!r} is nobody and not in the text"


def _statement_faults(s: Statement, text: str, everybody: set[str]) -> Iterator[str]:
    if s.cue[0] < s.content[1] and s.content[0] < s.cue[1]:
        yield f"{s.id}: cue {text[slice(*s.cue)]!r} and content {text[slice(*s.content)]!r} overlap"
    if FORCE.get(s.act) != s.force:
        yield f"{s.id}: act {s.act} with force {s.force}"
    if not rule_reason(s.rule):
        yield f"{s.id}: rule {s.rule} gives no reason"
    if not 0 < s.confidence <= 1:
        yield f"{s.id}: confidence {s.confidence}"
    for a in s.addressees:
        if text[slice(*a.span)] != a.name:
            yield f"{s.id}: addressee {a.name!r} is not at its span"
    for speaker in s.speakers:
        if speaker.kind in ("person", "organisation") and not within(speaker.name or "?!", text):
            yield f"{s.id}: speaker {speaker.name!r} is not in the text"
        if speaker.id is not None and speaker.id not in everybody:
            yield f"{s.id}: speaker {speaker.id} is nobody"
