"""Encounters: meeting verbs with their participants, dated and placed."""

from typing import Final

from verbale.attribute.draft import BOTH as ALL
from verbale.attribute.draft import Meeting, Who
from verbale.extract.cast import BODY, BOTH, OFFICE, PERSON, PRONOUN, Figure, Ref
from verbale.lang.en.days import date_in
from verbale.lang.en.heads import Event
from verbale.lang.en.subjects import Discourse
from verbale.lang.en.words import ref_of, words
from verbale.text.units import Unit

LED: Final = frozenset({"led", "headed", "chaired", "co-chaired", "represented"})
OTHER_TIMES: Final = frozenset({"next", "upcoming", "last", "previous", "future", "earlier"})
RECEIVED: Final = frozenset({"received", "welcomed", "greeted", "hosted"})
SHOWED: Final = RECEIVED | {"shown", "showed", "guided", "briefed", "accompanied"}
ATTENDED: Final = frozenset({"joined", "attended", "present", "accompanied", "participated", "attendance"})
LEADERSHIP: Final = frozenset({"chairmanship", "co-chairmanship", "chairpersonship", "leadership"})
NOUNS: Final = frozenset(
    {"talks", "reception", "courtesy_call", "phone_call", "working_session", "conference"}
)
LINKED: Final = words("""
    and , with from by for of between to on
""")


class Encounters:
    """Collects the meetings of a page, one for each encounter, whatever number of sentences name it."""

    def __init__(self, discourse: Discourse, published: str | None, text: str) -> None:
        self.discourse, self.published, self.text = discourse, published, text
        self.meetings: list[Meeting] = []
        self.dated: dict[int, bool] = {}
        self.heading: dict[int, bool] = {}
        self.day: str | None = None
        self.consulted = False

    def event(self, event: Event, tokens: list[Unit], headline: bool) -> bool:
        """Add the meeting that a verb tells of; False if it is none."""
        subject = self._who(event.refs)
        objects = self._objects(event, tokens)
        meeting = self._roles(event, tokens, subject, objects)
        if meeting is None:
            return False
        self._date(meeting, tokens)
        self._place(meeting, tokens, event.end)
        apart = any(u.low in ("separate", "separately") for u in tokens)
        for one in self._each(meeting) if apart else [meeting]:
            self.add(one, headline, apart)
        return True

    def _each(self, meeting: Meeting) -> list[Meeting]:
        """``held separate meetings with A and B``: one for each."""
        out: list[Meeting] = []
        for guest in meeting.guests:
            one = Meeting(meeting.kind, meeting.cue)
            one.hosts, one.guests = list(meeting.hosts), [guest]
            one.date, one.place = meeting.date, meeting.place
            out.append(one)
        return out or [meeting]

    def _who(self, refs: list[Ref]) -> list[Who]:
        found, _ = self.discourse.resolve_all(refs)
        return [w for w in found if w != ALL]

    def _objects(self, event: Event, tokens: list[Unit]) -> list[Who]:
        """Persons right after the verb: ``X``, ``with X and Y``."""
        out: list[Who] = []
        k, n = event.end, len(tokens)
        if (
            event.earlier
            and k < n
            and tokens[k].low in ("her", "him", "them")
            and (k + 1 == n or not tokens[k + 1].word or "prep" in tokens[k + 1].kinds)
        ):
            return [w for w in self._who(event.earlier) if isinstance(w, Figure)]
        if event.passive:
            while k < n and tokens[k].low != "by" and k < event.end + 8:
                k += 1
        steps = 0
        while k < n and steps < 14:
            unit = tokens[k]
            ref = ref_of(unit)
            if ref is not None and ref.kind in (PERSON, OFFICE, PRONOUN):
                found, _ = self.discourse.resolve(ref)
                out += [f for f in found if isinstance(f, Figure) and f not in out]
                if not (k + 1 < n and (tokens[k + 1].low in ("and", ",", ";", "as well as"))):
                    break
                nxt = k + 2
                if nxt < n and tokens[nxt].low == "and":
                    nxt += 1
                if not (nxt < n and tokens[nxt].ref is not None and ref_of(tokens[nxt]).kind == PERSON):  # type: ignore[union-attr]
                    break
                if (
                    tokens[k + 1].low == ","
                    and nxt + 1 < n
                    and ("cue" in tokens[nxt + 1].kinds or "nverb" in tokens[nxt + 1].kinds)
                ):
                    break
                k = nxt
                continue
            if ref is not None and ref.kind == BODY and not out:
                k += 1
            elif out:
                break
            elif (
                unit.low in LINKED
                or "dayword" in unit.kinds
                or "month" in unit.kinds
                or not unit.word
                or unit.low.isdigit()
                or unit.cap
                or "ordinal" in unit.kinds
                or unit.low
                in (
                    "the",
                    "a",
                    "an",
                    "here",
                    "in",
                    "at",
                    "telephone",
                    "phone",
                    "his",
                    "her",
                    "morning",
                    "afternoon",
                    "his",
                    "its",
                    "first",
                    "bilateral",
                )
                or not unit.kinds
                or "field" in unit.kinds
            ):
                k += 1
            elif "cue" in unit.kinds and unit.low.endswith("ing"):
                break
            else:
                k += 1
            steps += 1
        return out

    def _roles(
        self, event: Event, tokens: list[Unit], subject: list[Who], objects: list[Who]
    ) -> Meeting | None:
        kind, flags = event.kind, event.flags
        persons = [w for w in subject if isinstance(w, Figure)]
        objects = [o for o in objects if o not in subject]
        cue = (tokens[event.start].start, tokens[event.end - 1].end)
        meeting = Meeting("talks" if kind == "event" else kind, cue)
        if kind == "event":
            meeting.kind = _event_kind(tokens[event.start : event.end])
        if kind == "signing":
            return None
        if kind == "visit":
            hosts = self._receiver(event, tokens)
            if not hosts or not persons:
                return None
            meeting.hosts, meeting.guests = hosts, list(persons)
            return meeting
        if kind == "conference" and self.consulted and "chair" in flags:
            meeting.kind = kind = "dialogue"
            sides = persons if persons else objects
            if len(sides) == 2:
                meeting.hosts, meeting.guests = [sides[0]], [sides[1]]
                return meeting
        if kind == "conference" and not persons and subject and not event.passive:
            meeting.hosts, meeting.attendees = list(subject), list(objects)
            return meeting if objects else None
        if kind == "conference":
            if not persons and not objects:
                return None
            meeting.hosts = list(persons or objects)
            meeting.attendees = list(objects) if persons else []
            return meeting if persons and (event.passive is False) else self._chaired(meeting, event, objects)
        if not persons and not subject:
            return None
        if (event.passive and kind in ("reception", "talks", "courtesy_call")) or "guest" in flags:
            meeting.hosts, meeting.guests = list(objects), list(subject)
        elif objects:
            meeting.hosts, meeting.guests = list(subject), list(objects)
        elif len(subject) > 1 and kind in ("talks", "phone_call", "working_session", "dialogue"):
            meeting.hosts, meeting.guests = [subject[0]], list(subject[1:])
        else:
            return None
        if (
            not meeting.hosts
            or not meeting.guests
            or not (
                any(isinstance(w, Figure) for w in meeting.hosts)
                or any(isinstance(w, Figure) for w in meeting.guests)
            )
        ):
            return None
        return meeting

    def _receiver(self, event: Event, tokens: list[Unit]) -> list[Who]:
        """The named host of a visit: ``where she was welcomed by X``, ``where X received her``."""
        named: Ref | None = None
        where = verb = by = passive = False
        for unit in tokens[event.end :]:
            ref = ref_of(unit)
            where = where or unit.low == "where"
            if ref is not None and ref.kind == PERSON:
                if verb:
                    return self._who([ref]) if by else []
                named = ref
            elif unit.low in (".", ";"):
                break
            elif "be" in unit.kinds:
                passive = True
            elif unit.low == "by":
                by = True
            elif unit.low in SHOWED and (where or verb):
                if not passive and named is not None and where:
                    return self._who([named])
                verb, by = True, False
            elif unit.low in RECEIVED:
                verb, by = True, False
        return []

    def told_by_noun(self, tokens: list[Unit], subject: list[Ref], headline: bool) -> None:
        """A meeting told by its noun: ``said at a reception for X``, ``During a courtesy call on X``."""
        who = [w for w in self._who(subject) if isinstance(w, Figure)]
        if len(who) != 1:
            return
        for k in range(1, len(tokens) - 2):
            entry = tokens[k].kinds.get("occasion")
            ref = ref_of(tokens[k + 2])
            if entry is None or entry.value not in NOUNS or tokens[k + 1].low not in ("with", "on", "for"):
                continue
            if ref is None or ref.kind != PERSON or ref.figure is None or ref.figure is who[0]:
                continue
            if any(
                u.low in ("next", "upcoming", "last", "previous", "future", "earlier")
                for u in tokens[max(0, k - 4) : k]
            ):
                continue
            kind = "talks" if entry.value == "conference" else entry.value
            meeting = Meeting(kind, (tokens[k].start, tokens[k].end))
            one, other = list[Who](who), list[Who]([ref.figure])
            meeting.hosts, meeting.guests = (other, one) if entry.value == "courtesy_call" else (one, other)
            self._date(meeting, tokens)
            self.add(meeting, headline)
            return

    def between(self, tokens: list[Unit], headline: bool) -> None:
        """``A meeting between A and B was held on 3 March``."""
        if any("modal" in u.kinds or u.low in OTHER_TIMES for u in tokens):
            return
        for k in range(1, len(tokens) - 3):
            if tokens[k].low != "between" or tokens[k + 2].low != "and":
                continue
            one, other = ref_of(tokens[k + 1]), ref_of(tokens[k + 3])
            event = ref_of(tokens[k - 1])
            entry = tokens[k - 1].kinds.get("occasion") or tokens[k - 1].kinds.get("meetnoun")
            named = one is not None and other is not None and one.kind == other.kind == PERSON
            if not named or not (entry or (event is not None and event.name == "event")):
                continue
            kind = entry.value if entry is not None else _event_kind([tokens[k - 1]])
            meeting = Meeting(
                "talks" if kind == "conference" else kind, (tokens[k - 1].start, tokens[k - 1].end)
            )
            who = self._who([r for r in (one, other) if r is not None])
            if len(who) == 2:
                meeting.hosts, meeting.guests = who[:1], who[1:]
                self._date(meeting, tokens)
                self._place(meeting, tokens, k)
                self.add(meeting, headline)
            return

    def _chaired(self, meeting: Meeting, event: Event, objects: list[Who]) -> Meeting | None:
        if not event.passive or not objects:
            return None
        meeting.hosts = list(objects)
        meeting.attendees = []
        return meeting

    # --- when and where

    def _date(self, meeting: Meeting, tokens: list[Unit]) -> None:
        found = date_in(tokens, self.published, self.day)
        if not found and self._stay(tokens):
            meeting.date = (self.day or self.published or "")[:7] or None
        elif found:
            meeting.date = found
            self.day = found
        else:
            meeting.date = self.day or self.published

    def _stay(self, tokens: list[Unit]) -> bool:
        """``During her stay``: the day is not told."""
        return (
            tokens[0].low == "during" and any(u.low in ("stay", "visit", "trip") for u in tokens[1:4])
        ) or any(u.low in ("stay",) for u in tokens[1:5])

    def note_day(self, tokens: list[Unit]) -> None:
        """Remember the day that a sentence without a meeting verb tells (``was held in Accra on 11
        March``).
        """
        if len(tokens) > 3 and any(
            u.low
            in (
                "held",
                "met",
                "hosted",
                "convened",
                "place",
                "visited",
                "received",
                "gathered",
                "opened",
                "brought",
            )
            for u in tokens
        ):
            found = date_in(tokens, self.published, self.day)
            if found and len(found) == 10:
                self.day = found

    def attended(self, tokens: list[Unit]) -> None:
        """``The meeting was attended by A and B``, ``C also took part``: present at the latest meeting."""
        if not self.meetings or not any(u.low in ATTENDED for u in tokens):
            return
        meeting = self.meetings[-1]
        for unit in tokens[:80]:
            ref = ref_of(unit)
            known = [*meeting.hosts, *meeting.guests, *meeting.attendees]
            if ref is not None and ref.kind == PERSON and ref.figure is not None and ref.figure not in known:
                meeting.attendees.append(ref.figure)

    def chaired(self, refs: list[Ref]) -> None:
        """``X was in the chair``: X hosts the conference told before."""
        who = [w for w in self._who(refs) if isinstance(w, Figure)]
        for meeting in self.meetings:
            if meeting.kind == "conference" and who:
                meeting.hosts = list(who)
                meeting.attendees = [w for w in meeting.attendees if w not in who]
                return

    def signing(self, tokens: list[Unit], k: int) -> None:
        """``took part in the signing ceremony``: the sides of the first meeting sign."""
        if not (self.meetings or len(self._signers(tokens)) > 1) or any(
            m.kind == "signing" for m in self.meetings
        ):
            return
        first = self.meetings[0] if self.meetings else Meeting("signing", (0, 0))
        meeting = Meeting("signing", (tokens[k].start, tokens[k].end))
        meeting.hosts, meeting.guests, meeting.date = list(first.hosts), list(first.guests), first.date
        signers = self._signers(tokens)
        if len(signers) > 1:
            meeting.hosts, meeting.guests = signers[:1], signers[1:]
        found = date_in(tokens, self.published, self.day)
        if found:
            meeting.date = found
        self.meetings.append(meeting)

    def _signers(self, tokens: list[Unit]) -> list[Who]:
        """``at which A and B signed``: those who stand right before the verb."""
        at = next((k for k, u in enumerate(tokens) if u.low in ("signed", "inked", "sign")), 0)
        who: list[Who] = []
        for unit in tokens[max(0, at - 5) : at]:
            ref = ref_of(unit)
            if ref is not None and ref.kind == PERSON and ref.figure is not None:
                who.append(ref.figure)
        return who

    def led(self, tokens: list[Unit]) -> bool:
        """``The Indian side was led by A, and the Finnish side by B``: consultations with their heads."""
        heads: list[Ref] = []
        for k, unit in enumerate(tokens[:-1]):
            ref = ref_of(tokens[k + 1])
            if unit.low == "by" and ref is not None and ref.kind == PERSON:
                heads.append(ref)
                more = ref_of(tokens[k + 3]) if k + 3 < len(tokens) and tokens[k + 2].low == "and" else None
                if more is not None and more.kind == PERSON:
                    heads.append(more)
        heads = self._under(tokens) or heads
        if len(heads) != 2 or not any(u.low in LED | LEADERSHIP for u in tokens):
            return False
        first, second = (ref.figure for ref in heads)
        if first is None or second is None or first is second:
            return False
        meeting = Meeting("dialogue" if self.consulted else "conference", (tokens[0].start, tokens[0].end))
        meeting.hosts, meeting.guests = (
            ([first], [second]) if meeting.kind == "dialogue" else ([first, second], [])
        )
        self._date(meeting, tokens)
        self.add(meeting, False)
        return True

    def _under(self, tokens: list[Unit]) -> list[Ref]:
        """``under the co-chairmanship of A, Minister of X, and B``."""
        for k, unit in enumerate(tokens[:-2]):
            if unit.low in LEADERSHIP and tokens[k + 1].low == "of":
                after = [ref_of(u) for u in tokens[k + 2 : k + 7]]
                return [ref for ref in after if ref is not None and ref.kind == PERSON][:2]
        return []

    def _place(self, meeting: Meeting, tokens: list[Unit], k: int) -> None:
        for j in range(k, len(tokens) - 1):
            if tokens[j].low in ("in", "at"):
                ref = ref_of(tokens[j + 1])
                if ref is not None and ref.kind == BODY and ref.name[:1].isupper():
                    meeting.place = self.text[ref.start : ref.end].removeprefix("the ")
                    return

    # --- one of each

    def add(self, meeting: Meeting, headline: bool, apart: bool = False) -> None:
        """Add a meeting, or let it strengthen the one it repeats (unless it is told to be another)."""
        people = {*meeting.hosts, *meeting.guests}
        for number, known in enumerate(self.meetings[:100]):
            same = {*known.hosts, *known.guests}
            if same == people or (
                not apart and len(same & people) > 1 and (same <= people or people <= same)
            ):
                if self.heading.get(number) and not headline:
                    self.meetings[number] = meeting
                    self.heading[number] = False
                return
        self.heading[len(self.meetings)] = headline
        self.meetings.append(meeting)
        if len(self.meetings) == 1 or not self.discourse.hosts:
            self.discourse.hosts = [w for w in meeting.hosts if isinstance(w, Figure)]
            self.discourse.guests = [w for w in meeting.guests if isinstance(w, Figure)]


def _event_kind(tokens: list[Unit]) -> str:
    low = " ".join(u.low for u in tokens)
    if "call" in low or "phone" in low:
        return "phone_call"
    if "working" in low:
        return "working_session"
    if "consultation" in low or "dialogue" in low:
        return "dialogue"
    return "talks"


__all__ = ["BOTH", "Encounters"]
