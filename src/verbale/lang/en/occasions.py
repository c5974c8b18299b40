"""Meetings that no meeting verb tells of: by their noun, their heads, who was there, what was signed."""

from typing import Final

from verbale.attribute.draft import Meeting, Who
from verbale.extract.cast import PERSON, Figure, Ref
from verbale.lang.en.encounters import Encounters, kind_of
from verbale.lang.en.words import ref_of
from verbale.text.units import Unit

LED: Final = frozenset({"led", "headed", "chaired", "co-chaired", "represented"})
LEADERSHIP: Final = frozenset({"chairmanship", "co-chairmanship", "chairpersonship", "leadership"})
OTHER_TIMES: Final = frozenset({"next", "upcoming", "last", "previous", "future", "earlier"})
ATTENDED: Final = frozenset({"joined", "attended", "present", "accompanied", "participated", "attendance"})
NOUNS: Final = frozenset(
    {"talks", "reception", "courtesy_call", "phone_call", "working_session", "conference"}
)


def told(found: Encounters, tokens: list[Unit], first: list[Ref], main: list[Ref], headline: bool) -> None:
    """Add what a sentence without a meeting verb tells: ``first`` is its first subject, ``main`` its last."""
    _led(found, tokens)
    _between(found, tokens, headline)
    if headline:
        return
    if main:
        _by_noun(found, tokens, first or main)
    for k, unit in enumerate(tokens):
        meet = unit.kinds.get("meet")
        if meet is not None and meet.value == "signing":
            _signing(found, tokens, k)
        elif main and [u.low for u in tokens[max(0, k - 2) : k + 1]] == ["in", "the", "chair"]:
            _chaired(found, main)


def attended(found: Encounters, tokens: list[Unit]) -> None:
    """``The meeting was attended by A and B``, ``C also took part``: present at the latest meeting."""
    if not found.meetings or not any(u.low in ATTENDED for u in tokens):
        return
    meeting = found.meetings[-1]
    known = [*meeting.hosts, *meeting.guests, *meeting.attendees]
    for figure in _persons(tokens[:80]):
        if figure not in known:
            known.append(figure)
            meeting.attendees.append(figure)


def _persons(tokens: list[Unit]) -> list[Figure]:
    """The persons named in a stretch, in order."""
    refs = [ref_of(unit) for unit in tokens]
    return [r.figure for r in refs if r is not None and r.kind == PERSON and r.figure is not None]


def _by_noun(found: Encounters, tokens: list[Unit], subject: list[Ref]) -> None:
    """``said at a reception for X``, ``During a courtesy call on X``."""
    who = [w for w in found.people_of(subject) if isinstance(w, Figure)]
    if len(who) != 1:
        return
    for k in range(1, len(tokens) - 2):
        entry = tokens[k].kinds.get("occasion")
        ref = ref_of(tokens[k + 2])
        if entry is None or entry.value not in NOUNS or tokens[k + 1].low not in ("with", "on", "for"):
            continue
        if ref is None or ref.kind != PERSON or ref.figure is None or ref.figure is who[0]:
            continue
        if any(u.low in OTHER_TIMES for u in tokens[max(0, k - 4) : k]):
            continue
        kind = "talks" if entry.value == "conference" else entry.value
        meeting = Meeting(kind, (tokens[k].start, tokens[k].end))
        one, other = list[Who](who), list[Who]([ref.figure])
        meeting.hosts, meeting.guests = (other, one) if entry.value == "courtesy_call" else (one, other)
        found.set_date(meeting, tokens)
        found.add(meeting, False)
        return


def _between(found: Encounters, tokens: list[Unit], headline: bool) -> None:
    """``A meeting between A and B was held on 3 March``."""
    if any("modal" in u.kinds or u.low in OTHER_TIMES for u in tokens):
        return
    for k in range(1, len(tokens) - 3):
        if tokens[k].low != "between" or tokens[k + 2].low != "and":
            continue
        one, other = ref_of(tokens[k + 1]), ref_of(tokens[k + 3])
        if one is None or other is None or not one.kind == other.kind == PERSON:
            continue
        noun = tokens[k - 1]
        event = ref_of(noun)
        entry = noun.kinds.get("occasion") or noun.kinds.get("meetnoun")
        if entry is None and (event is None or event.name != "event"):
            continue
        kind = entry.value if entry is not None else kind_of([noun])
        meeting = Meeting("talks" if kind == "conference" else kind, (noun.start, noun.end))
        who = found.people_of([one, other])
        if len(who) == 2:
            meeting.hosts, meeting.guests = who[:1], who[1:]
            found.set_date(meeting, tokens)
            found.set_place(meeting, tokens, k)
            found.add(meeting, headline)
        return


def _chaired(found: Encounters, refs: list[Ref]) -> None:
    """``X was in the chair``: X hosts the conference told before."""
    who = [w for w in found.people_of(refs) if isinstance(w, Figure)]
    meeting = next((m for m in found.meetings if m.kind == "conference"), None)
    if meeting is not None and who:
        meeting.hosts = list(who)
        meeting.attendees = [w for w in meeting.attendees if w not in who]


def _signing(found: Encounters, tokens: list[Unit], k: int) -> None:
    """``took part in the signing ceremony``: those named before it sign, or the first meeting's sides."""
    at = next((j for j, u in enumerate(tokens) if u.low in ("signed", "inked", "sign")), 0)
    signers: list[Who] = list(_persons(tokens[max(0, at - 5) : at]))
    if any(m.kind == "signing" for m in found.meetings) or not (found.meetings or len(signers) > 1):
        return
    meeting = Meeting("signing", (tokens[k].start, tokens[k].end))
    if found.meetings:
        first = found.meetings[0]
        meeting.hosts, meeting.guests, meeting.date = list(first.hosts), list(first.guests), first.date
    if len(signers) > 1:
        meeting.hosts, meeting.guests = signers[:1], signers[1:]
    meeting.date = found.date_of(tokens) or meeting.date
    found.meetings.append(meeting)


def _led(found: Encounters, tokens: list[Unit]) -> None:
    """``The Indian side was led by A, and the Finnish side by B``: consultations with their heads."""
    heads = _under(tokens) or _by(tokens)
    if len(heads) != 2 or heads[0] is heads[1] or not any(u.low in LED | LEADERSHIP for u in tokens):
        return
    kind = "dialogue" if found.consulted else "conference"
    meeting = Meeting(kind, (tokens[0].start, tokens[0].end))
    if found.consulted:
        meeting.hosts, meeting.guests = heads[:1], heads[1:]
    else:
        meeting.hosts = heads
    found.set_date(meeting, tokens)
    found.add(meeting, False)


def _under(tokens: list[Unit]) -> list[Who]:
    """``under the co-chairmanship of A, Minister of X, and B``."""
    for k, unit in enumerate(tokens[:-2]):
        if unit.low in LEADERSHIP and tokens[k + 1].low == "of":
            return list(_persons(tokens[k + 2 : k + 7])[:2])
    return []


def _by(tokens: list[Unit]) -> list[Who]:
    """``by A``, ``by A and B``."""
    heads: list[Who] = []
    for k, unit in enumerate(tokens[:-1]):
        if unit.low != "by" or not (first := _persons(tokens[k + 1 : k + 2])):
            continue
        heads += first
        if k + 3 < len(tokens) and tokens[k + 2].low == "and":
            heads += _persons(tokens[k + 3 : k + 4])
    return heads
