"""Who met whom: the encounters in a line each, the people with their offices by party, what was named."""

from collections.abc import Iterator

from rich.text import Text

from verbale.cli.digest.layout import column, hanging
from verbale.cli.digest.parties import Parties
from verbale.cli.digest.quote import one_line
from verbale.cli.digest.words import Words
from verbale.model.records import Encounter, Person, Post, Reading


class Facts:
    """The facts of one reading as a list of headed lines, all headings in one column."""

    def __init__(self, reading: Reading, words: Words, width: int) -> None:
        self.reading, self.words, self.width = reading, words, width
        self.names = {person.id: one_line(person.name) for person in reading.people}
        self.kinds = [words.kinds.get(e.kind, e.kind) for e in reading.encounters]
        parties = Parties(reading)
        self.parties: dict[str, list[Person]] = {}
        for person in sorted(reading.people, key=lambda p: p.party is None):
            party = parties.of_person(person)
            self.parties.setdefault(one_line(party) if party else words.other_people, []).append(person)
        self.indent = 4 + column([*self.kinds, *self.parties, words.named], 8, 16)

    def lines(self, *, everything: bool) -> Iterator[Text]:
        """The encounters; people and instruments too where everything is wanted; an empty line after each."""
        encounters = zip(self.reading.encounters, self.kinds, strict=True)
        yield from self._part([(kind, [self.encounter(encounter)]) for encounter, kind in encounters])
        if not everything:
            return
        rows = [(party, [self.person(p) for p in people]) for party, people in self.parties.items()]
        if named := named_instruments(self.reading):
            listed = Text(" · ").join(Text(name, style="underline") for name in named)
            rows.append((self.words.named, [listed]))
        yield from self._part(rows)

    def _part(self, rows: list[tuple[str, list[Text]]]) -> Iterator[Text]:
        """Headed rows; a heading too long for the column has a line for itself."""
        for heading, body in rows:
            first = Text("  ").append(heading, style="bold")
            if first.cell_len > self.indent - 2:
                yield first
                first = Text()
            yield from hanging(first, body, self.indent, self.width)
        if rows:
            yield Text()

    def encounter(self, encounter: Encounter) -> Text:
        """``4 March 2026 · Hanoi · A received B; present: C``."""
        hosts, guests, others = map(self._called, (encounter.hosts, encounter.guests, encounter.attendees))
        conference = encounter.kind == "conference"
        who = []
        pattern = self.words.sentences.get(encounter.kind)
        if hosts and guests and pattern:
            who.append(pattern.format(hosts=hosts, guests=guests))
        elif hosts or guests:
            alone = hosts or guests
            who.append(self.words.chaired.format(names=alone) if conference else alone)
        if others:
            who.append((self.words.joined if conference else self.words.present).format(names=others))
        parts = [self.words.date(encounter.date), one_line(encounter.place or ""), "; ".join(who)]
        return Text(" · ").join(Text(part) for part in parts if part)

    def _called(self, ids: tuple[str, ...]) -> str:
        return self.words.join([self.names.get(i) or one_line(i) for i in ids])

    def person(self, person: Person) -> Text:
        """``Name, office, organisation (since 2024); office``."""
        posts = "; ".join(self._post(post) for post in person.posts)
        return Text(one_line(person.name)).append(f", {posts}" if posts else "", style="dim")

    def _post(self, post: Post) -> str:
        """An office with its organisation and time."""
        # Vietnamese sets office and body side by side, English parts them.
        between = " " if self.reading.source.language == "vi" else ", "
        office = between.join(one_line(part) for part in (post.title, post.organisation) if part)
        since, until = self.words.date(post.since), self.words.date(post.until)
        if since and until:
            return f"{office} ({since}–{until})"
        if since:
            return f"{office} ({self.words.held_since.format(since=since)})"
        if until:
            return f"{office} ({self.words.held_until.format(until=until)})"
        return office


def named_instruments(reading: Reading) -> list[str]:
    """Each instrument once, in order of mention, by the longest name that the text gives it."""
    longest: dict[str, str] = {}
    for mention in sorted(reading.instruments, key=lambda m: m.span):
        name = one_line(reading.text[slice(*mention.span)])
        longest[mention.id] = max(longest.get(mention.id, ""), name, key=len)
    return list(longest.values())
