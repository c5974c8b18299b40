"""Encounters: the meetings of a page, one for each, dated and placed."""

from typing import Final

from verbale.attribute.draft import Meeting, Who
from verbale.extract.cast import BODY, PERSON, Figure, Ref
from verbale.lang.en import participants
from verbale.lang.en.days import date_in
from verbale.lang.en.heads import Event
from verbale.lang.en.mention import Mention
from verbale.lang.en.subjects import Discourse
from verbale.lang.en.words import ref_of, words
from verbale.text.units import Unit

HAPPENED: Final = words("""
    held met hosted convened place visited received gathered opened brought arrived docked landed began
    came flew started attended signed spoke toured travelled
""")
APART: Final = frozenset({"separate", "separately", "respectively"})  # each guest met alone
POSTS: Final = ("embassy", "mission", "consulate", "delegation", "office")  # bodies abroad
FRONT: Final = 8  # units at the beginning of a sentence where its place may stand
TOPICS: Final = words("about regarding concerning discussing where which who that over")
STAYS: Final = words("stay visit trip")
SEATS: Final = words("headquarters office seat residence premises")
MOST: Final = 100  # meetings compared with a new one; more stand only in lists


class Encounters:
    """Collects the meetings of a page, one for each encounter, whatever number of sentences name it.

    ``meetings`` holds them in order; ``consulted`` says whether the latest occasion named was a
    consultation or dialogue, whose heads face each other.
    """

    def __init__(
        self, discourse: Discourse, published: str | None, text: str, near: str | None = None
    ) -> None:
        self.discourse, self.published, self.text = discourse, published, text
        self.near = near  # a day about which the text tells, where that of publication is not known
        self.meetings: list[Meeting] = []
        self.heading: dict[int, bool] = {}
        self.day: str | None = None
        self.central: Figure | None = None  # whose meetings the text tells of
        self.consulted = False

    def event(self, event: Event, tokens: list[Unit], headline: bool) -> bool:
        """Add the meeting that a verb tells of; False if it is none."""
        cue = tokens[event.start : event.end]
        kind = kind_of(cue) if event.kind == "event" else event.kind
        self._note_pronoun(event, tokens)
        meeting = participants.cast(
            self.discourse, event, tokens, Meeting(kind, (cue[0].start, cue[-1].end)), self.consulted
        )
        self._note_central(event)
        if meeting is None:
            return False
        if headline and not _named(event, tokens):
            return True  # ``Minister meets guest``: the text will say who
        self.set_date(meeting, tokens)
        self.set_place(meeting, tokens, event.end)
        if meeting.place is None:  # ``At the Ministry, Minister X received Y``
            self.set_place(meeting, tokens[: min(event.start, FRONT)], 0)
        apart = any(u.low in APART for u in tokens[1:]) or tokens[event.end - 1].low.endswith("meetings")
        for one in participants.apart(meeting) if apart else [meeting]:
            self.add(one, headline, apart)
        return True

    def _note_pronoun(self, event: Event, tokens: list[Unit]) -> None:
        """``The envoy called on her``: the pronoun stands for whom the text is about."""
        low = tokens[event.end].low if event.end < len(tokens) else ""
        if event.earlier or low not in ("him", "her") or self.central is None:
            return
        if self.central.female in (None, low == "her"):
            event.earlier = [Ref(PERSON, -1, 0, figure=self.central)]

    def _note_central(self, event: Event) -> None:
        """The first subject of a verb of meeting is the one the text is about."""
        if self.central is None and "guest" not in event.flags and not event.passive:
            who = [w for w in self.people_of(event.refs) if isinstance(w, Figure)]
            self.central = who[0] if len(who) == 1 else None

    def people_of(self, refs: list[Ref]) -> list[Who]:
        """Whom mentions stand for, without ``both sides``."""
        return participants.people_of(self.discourse, refs)

    def add(self, meeting: Meeting, headline: bool, apart: bool = False) -> None:
        """Add a meeting, or let it strengthen the one it repeats (unless it is told to be another)."""
        people = {*meeting.hosts, *meeting.guests}
        for number, known in enumerate(self.meetings[:MOST]):
            same = {*known.hosts, *known.guests}
            within = len(same & people) > 1 and (same <= people or people <= same)
            if same == people or (within and not apart):
                if self.heading.get(number) and not headline:
                    self.meetings[number] = meeting
                    self.heading[number] = False
                return
        self.heading[len(self.meetings)] = headline
        self.meetings.append(meeting)
        if len(self.meetings) == 1 or not self.discourse.hosts or (meeting.hosts and meeting.guests):
            self.discourse.hosts = [w for w in meeting.hosts if isinstance(w, Figure)]
            self.discourse.guests = [w for w in meeting.guests if isinstance(w, Figure)]

    # --- when and where

    def date_of(self, tokens: list[Unit]) -> str | None:
        """The date that a sentence tells, as ``2026-03-04``, ``2026-03`` or ``2026``."""
        return date_in(tokens, self.published, self.day, self.near)

    def set_date(self, meeting: Meeting, tokens: list[Unit]) -> None:
        """Date a meeting: by its sentence, else by the day told before, else by the dateline."""
        found = self.date_of(tokens)
        if found:
            meeting.date = self.day = found
        elif _stay(tokens):
            meeting.date = (self.day or self.published or "")[:7] or None
        else:
            meeting.date = self.day or self.published

    def note_day(self, tokens: list[Unit], lows: frozenset[str]) -> None:
        """Remember the day of a sentence without a meeting verb (``was held in Accra on 11 March``)."""
        if len(tokens) > 3 and not HAPPENED.isdisjoint(lows):
            found = self.date_of(tokens)
            if found and len(found) == 10:
                self.day = found

    def set_place(self, meeting: Meeting, tokens: list[Unit], k: int) -> None:
        """Place a meeting where ``in`` or ``at`` and a name follow unit ``k``."""
        for j in range(k, len(tokens) - 1):
            if _topic(tokens, j, k) or meeting.kind == "phone_call":
                return
            if tokens[j].low in ("in", "at") and not _of_body(tokens, j):
                if (named := self._seat(tokens, j + 1)) is not None:
                    meeting.place = named
                    return
                ref = ref_of(tokens[j + 1])
                if ref is not None and ref.kind == BODY and ref.name[:1].isupper():
                    seat = j + 2 < len(tokens) and tokens[j + 2].low in ("headquarters", "office", "offices")
                    end = tokens[j + 2].end if seat else ref.end
                    meeting.place = self.text[ref.start : end].removeprefix("the ")
                    return

    def _seat(self, tokens: list[Unit], k: int) -> str | None:
        """``headquarters of the Committee``, or a place unknown so far, ``Minoriti Hall``."""
        k += tokens[k].low == "the"
        if k + 2 < len(tokens) and tokens[k].low in SEATS and tokens[k + 1].low == "of":
            m = k + 2 + (tokens[k + 2].low == "the")
            ref = ref_of(tokens[m]) if m < len(tokens) else None
            return self.text[tokens[k].start : ref.end] if ref is not None and ref.kind == BODY else None
        m = k
        while m < len(tokens) and m < k + 4 and tokens[m].cap and tokens[m].ref is None and tokens[m].word:
            if {"month", "weekday", "title", "event", "meetnoun", "inst"} & tokens[m].kinds.keys():
                return None
            m += 1
        known = any(not u.kinds for u in tokens[k:m])
        after = m >= len(tokens) or not tokens[m].cap
        return self.text[tokens[k].start : tokens[m - 1].end] if m > k and known and after else None


def _named(event: Event, tokens: list[Unit]) -> bool:
    """Whether a headline names a person on each side of its verb."""
    after = [ref_of(u) for u in tokens[event.end :]]
    return any(r.kind == PERSON for r in event.refs) and any(
        r is not None and r.kind == PERSON for r in after
    )


def _topic(tokens: list[Unit], j: int, k: int) -> bool:
    """Whether what was talked about, or for what, begins at ``j``: no place of the meeting follows."""
    unit = tokens[j]
    if unit.low in TOPICS or unit.inner is not None:
        return True
    if (
        unit.low == "to"
        and tokens[j + 1].ref is None
        and not tokens[j + 1].cap
        and "det" not in tokens[j + 1].kinds
    ):
        return j > k
    return j > k and "cue" in unit.kinds and unit.ref is None and not unit.cap and "prep" not in unit.kinds


def _of_body(tokens: list[Unit], j: int) -> bool:
    """``the Embassy in Riga``: the place of a body rather than of the meeting."""
    ref = ref_of(tokens[j - 1]) if j else None
    if not isinstance(ref, Mention) or ref.kind != BODY:
        return False
    return "bodyhead" in ref.kinds or ref.name.lower().endswith(POSTS)


def _stay(tokens: list[Unit]) -> bool:
    """``During her stay``: the month is told, the day is not."""
    if any(u.low == "stay" for u in tokens[1:5]):
        return True
    return tokens[0].low == "during" and any(u.low in STAYS for u in tokens[1:4])


def kind_of(tokens: list[Unit]) -> str:
    """The kind of a meeting by the noun that names it."""
    low = " ".join(u.low for u in tokens)
    if "call" in low or "phone" in low:
        return "phone_call"
    if "working" in low:
        return "working_session"
    return "dialogue" if "consultation" in low or "dialogue" in low else "talks"
