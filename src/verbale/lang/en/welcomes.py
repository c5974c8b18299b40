"""``X welcomed Y to Riga``: a meeting where no verb of meeting tells of these two."""

from typing import Final

from verbale.attribute.draft import Meeting, Who
from verbale.extract.cast import BODY, OFFICE, PERSON, PRONOUN, Figure
from verbale.lang.en.encounters import Encounters
from verbale.lang.en.heads import Head
from verbale.lang.en.mention import Mention
from verbale.lang.en.words import ref_of, words
from verbale.text.units import Unit

WELCOMED: Final = frozenset({"welcomed", "greeted"})
PLACES: Final = frozenset({"city", "state", "bodyhead"})
HELD_FOR: Final = words("talks discussions consultations negotiations bilateral meeting")
WITHIN: Final = 8  # units after the guest in which the place stands


def welcomed(tokens: list[Unit], heads: list[Head], found: Encounters) -> Meeting | None:
    """The meeting that a sentence opens with a welcome: the guest is a person, the place or talks named."""
    for head in heads:
        k = head.cue.end
        if tokens[head.cue.start].low not in WELCOMED or head.negated or k + 2 >= len(tokens):
            continue
        ref = ref_of(tokens[k])
        if ref is None or ref.kind != PERSON or ref.figure is None or not _placed(tokens, k + 1):
            continue
        if any(r.kind not in (PERSON, OFFICE, PRONOUN) for r in head.refs or []):
            continue
        hosts = [w for w in found.people_of(head.refs or []) if isinstance(w, Figure)]
        if len(hosts) != 1 or hosts[0] is ref.figure:
            continue
        meeting = Meeting("reception", (tokens[head.cue.start].start, tokens[head.cue.end - 1].end))
        meeting.hosts, meeting.guests = list[Who](hosts), [ref.figure]
        found.set_date(meeting, tokens)
        for j in range(k + 1, min(len(tokens) - 1, k + 1 + WITHIN)):
            place = ref_of(tokens[j + 1])
            if tokens[j].low in ("to", "in", "at") and place is not None and place.kind == BODY:
                meeting.place = found.text[place.start : place.end].removeprefix("the ")
                break
        if not found.discourse.hosts:
            found.discourse.hosts, found.discourse.guests = hosts, [ref.figure]
        return meeting
    return None


def _placed(tokens: list[Unit], k: int) -> bool:
    """``to Riga``, ``at the Ministry``, ``for talks on trade``; no ``to the forum``."""
    for j in range(k, min(len(tokens) - 1, k + WITHIN)):
        unit, after = tokens[j], tokens[j + 1]
        ref = ref_of(after)
        if unit.low in ("to", "in", "at") and isinstance(ref, Mention) and ref.kind == BODY:
            return bool(PLACES & ref.kinds.keys())
        if unit.low == "for" and any(u.low in HELD_FOR for u in tokens[j + 1 : j + 4]):
            return True
        if unit.low in (".", ";", "and"):
            return False
    return False


def add_untold(found: Encounters, waiting: list[Meeting]) -> None:
    """Add the welcomes whose guest took part in no meeting that the text tells of."""
    for meeting in waiting:
        known = {w for m in found.meetings for w in (*m.hosts, *m.guests, *m.attendees)}
        if not known.issuperset(meeting.guests):
            at = sum(m.cue < meeting.cue for m in found.meetings)
            found.meetings.insert(at, meeting)
