"""Meetings that no meeting verb tells of: by their noun, their heads, who was there, what was signed."""

from itertools import pairwise
from typing import Final

from verbale.attribute.draft import BOTH, Meeting, Who
from verbale.extract.cast import OFFICE, PERSON, Figure, Ref
from verbale.lang.en.encounters import Encounters
from verbale.lang.en.frames import OTHER_TIMES, framed, listed, noun, subject_of
from verbale.lang.en.words import ref_of, words
from verbale.text.units import Unit

LED: Final = frozenset({"led", "headed", "chaired", "co-chaired", "represented"})
LEADERSHIP: Final = frozenset({"chairmanship", "co-chairmanship", "chairpersonship", "leadership"})
LED_OR_UNDER: Final = LED | LEADERSHIP
LED_SURELY: Final = LED_OR_UNDER - {"represented"}
TELLS_HEADS: Final = LEADERSHIP | {"by", "led", "headed"}  # no heads are told without one of these
ATTENDED: Final = frozenset({"joined", "attended", "present", "accompanied", "participated", "attendance"})
# Organs that act as a body and are nobody's attendees.
ORGANS: Final = words("board committee council assembly commission conference secretariat meeting session")
SPEECHES: Final = words("lecture speech address remarks keynote presentation panel concert welcome followed")
PRESIDED: Final = words("chaired moderated facilitated")
CONVENED: Final = words("held convened organised organized hosted opened convoked called")
TOOK_PLACE: Final = frozenset({"held", "place", "occurred", "convened", "began", "concluded"})
LATE: Final = 6  # after so many units ``between`` stands in the middle of a sentence
APPOSED: Final = 9  # units of a meeting's name before ``, chaired by``
SIGNED: Final = words("signed inked sign put exchanged")
ATTEND: Final = words("brought attended witnessed held participated part presided at followed took joined")


def told(
    found: Encounters,
    tokens: list[Unit],
    lows: frozenset[str],
    first: list[Ref],
    main: list[Ref],
    headline: bool,
) -> None:
    """Add what a sentence without a meeting verb tells: ``first`` is its first subject, ``main`` its last.

    ``lows``: all words of the sentence.
    """
    led(found, tokens, lows)
    if "between" in lows:
        _between(found, tokens, headline)
    if headline:
        return
    if not main and not first:
        listed(found, tokens)
    if main or _opens(tokens):
        framed(found, tokens, first if first and subject_of(found, first) else main)
    if not SIGNED.isdisjoint(lows) and not any(m.kind == "signing" for m in found.meetings):
        signers = [w for w in found.people_of(main) if isinstance(w, Figure)]
        if len(signers) > 1:
            at_ceremony(found, tokens, list[Who](signers))
    for k, unit in enumerate(tokens):
        meet = unit.kinds.get("meet")
        if meet is not None and meet.value == "signing":
            _signing(found, tokens, k)
        elif main and unit.low == "chair" and [u.low for u in tokens[max(0, k - 2) : k]] == ["in", "the"]:
            _chaired(found, main)


def _opens(tokens: list[Unit]) -> bool:
    """``During the meeting with X, ...``, whoever speaks then."""
    return tokens[0].low in ("during", "at", "in") and len(_persons(tokens)) == 1


def at_ceremony(found: Encounters, tokens: list[Unit], signers: list[Who]) -> None:
    """``A and B signed a memorandum at a ceremony in Riga``."""
    for k in range(2, len(tokens)):
        if tokens[k].low == "ceremony" and {u.low for u in tokens[k - 3 : k]} & {"at", "during"}:
            meeting = Meeting("signing", (tokens[k].start, tokens[k].end))
            meeting.hosts, meeting.guests = signers[:1], signers[1:]
            found.set_date(meeting, tokens)
            found.set_place(meeting, tokens, k)
            found.meetings.append(meeting)
            return


def debated(meeting: Meeting, voices: list[Who]) -> None:
    """All who speak in a text with one conference took part in it; at another meeting, the people who do."""
    conference = meeting.kind == "conference"
    known = [*meeting.hosts, *meeting.guests, *meeting.attendees]
    for who in voices:
        told = isinstance(who, Figure) or (conference and who != BOTH and who.lower() not in ORGANS)
        if told and who not in known:
            known.append(who)
            meeting.attendees.append(who)


def witnessed(found: Encounters, tokens: list[Unit], signers: list[Figure]) -> None:
    """Add the signing whose ceremony a sentence tells of, with those it names beside the signers."""
    k = next(j for j, u in enumerate(tokens) if u.low == "ceremony")
    meeting = Meeting("signing", (tokens[k].start, tokens[k].end))
    meeting.hosts, meeting.guests = [signers[0]], [signers[1]]
    meeting.attendees = [f for f in _persons(tokens) if f not in signers]
    found.set_date(meeting, tokens)
    found.set_place(meeting, tokens, k)
    found.meetings.append(meeting)


def attended(found: Encounters, tokens: list[Unit], lows: frozenset[str]) -> None:
    """``The meeting was attended by A and B``, ``C also took part``: present at the latest meeting."""
    if not found.meetings or (ATTENDED.isdisjoint(lows) and not _beside(tokens)):
        return
    meeting = found.meetings[-1]
    known = [*meeting.hosts, *meeting.guests, *meeting.attendees]
    for figure in _persons(tokens[:80]):
        if figure not in known:
            known.append(figure)
            meeting.attendees.append(figure)


def _beside(tokens: list[Unit]) -> bool:
    """``With them were A and B``, ``C also took part``, ``Also attending were D``."""
    low = [u.low for u in tokens]
    if low[:1] == ["with"] and low[2:3] in (["were"], ["was"]):
        return True
    took = any(a in ("took", "taking") and b == "part" for a, b in pairwise(low))
    return took or ("attending" in low[:3] and low[:1] == ["also"])


def _persons(tokens: list[Unit]) -> list[Figure]:
    """The persons named in a stretch, in order."""
    refs = [ref_of(unit) for unit in tokens]
    return [r.figure for r in refs if r is not None and r.kind == PERSON and r.figure is not None]


def _between(found: Encounters, tokens: list[Unit], headline: bool) -> None:
    """``A meeting between A and B was held on 3 March``."""
    for k in range(1, len(tokens) - 3):
        if tokens[k].low in OTHER_TIMES:
            return
        if tokens[k].low != "between" or tokens[k + 2].low != "and":
            continue
        one, other = ref_of(tokens[k + 1]), ref_of(tokens[k + 3])
        at = _nearest_noun(tokens, k)
        if any("modal" in u.kinds for u in tokens[: k + 12]):
            return
        if k > LATE and not any(u.low in TOOK_PLACE for u in tokens):
            return  # ``reminded of the talks between X and Y``
        if at is None or one is None or other is None or not {one.kind, other.kind} <= {PERSON, OFFICE}:
            continue
        kind = noun(tokens, at) or "talks"
        meeting = Meeting("talks" if kind == "conference" else kind, (tokens[at].start, tokens[at].end))
        who = found.people_of([one, other])
        if len(who) == 2 and any(isinstance(w, Figure) for w in who):
            meeting.hosts, meeting.guests = who[:1], who[1:]
            found.set_date(meeting, tokens)
            found.set_place(meeting, tokens, at)
            found.add(meeting, headline)
        return


def _nearest_noun(tokens: list[Unit], k: int) -> int | None:
    """The noun of a meeting before ``between``: ``a meeting was held in Riga on 3 March between``."""
    for j in range(k - 1, max(-1, k - 14), -1):
        if tokens[j].low in (",", ";", ".", "that") or getattr(ref_of(tokens[j]), "kind", None) == PERSON:
            return None
        if noun(tokens, j) is not None or "meetnoun" in tokens[j].kinds:
            return j
    return None


def _chaired(found: Encounters, refs: list[Ref]) -> None:
    """``X was in the chair``: X hosts the conference told before."""
    who = [w for w in found.people_of(refs) if isinstance(w, Figure)]
    meeting = next((m for m in found.meetings if m.kind == "conference"), None)
    if meeting is not None and who:
        meeting.hosts = list(who)
        meeting.attendees = [w for w in meeting.attendees if w not in who]


def _signing(found: Encounters, tokens: list[Unit], k: int) -> None:
    """``took part in the signing ceremony``: those named before it sign, or the first meeting's sides."""
    if not any(u.low in ATTEND or u.low.endswith(" at") for u in tokens[max(0, k - 6) : k]) and not any(
        u.low in ATTEND for u in tokens[k + 1 : k + 4]
    ):
        return
    at = next((j for j, u in enumerate(tokens) if u.low in SIGNED), 0)
    signers: list[Who] = list(_persons(tokens[max(0, at - 5) : at]))
    signers = signers or _signatories(tokens, k)
    if any(m.kind == "signing" for m in found.meetings) or not (found.meetings or len(signers) > 1):
        return
    meeting = Meeting("signing", (tokens[k].start, tokens[k].end))
    if found.meetings:
        first = found.meetings[0]
        meeting.hosts, meeting.guests, meeting.date = list(first.hosts), list(first.guests), first.date
    if len(signers) > 1:
        meeting.hosts, meeting.guests = signers[:1], signers[1:]
    meeting.date = found.date_of(tokens) or meeting.date
    found.set_place(meeting, tokens, k)
    found.meetings.append(meeting)


def _signatories(tokens: list[Unit], k: int) -> list[Who]:
    """``a ceremony was held, with A and B as signatories``, ``the ceremony brought together A and B``."""
    for j in range(k + 1, len(tokens)):
        if tokens[j].low == "signatories":
            return list[Who](_persons(tokens[k:j])[-2:])
        if tokens[j].low.startswith("brought") and any(u.low == "together" for u in tokens[j : j + 2]):
            return list[Who](_persons(tokens[j:])[:2])
    return []


def led(found: Encounters, tokens: list[Unit], lows: frozenset[str]) -> bool:
    """``The Indian side was led by A, and the Finnish side by B``: consultations with their heads."""
    if TELLS_HEADS.isdisjoint(lows):
        return False
    heads = _under(tokens) or _by(tokens) or _leading(tokens)
    if len(heads) == 1 and _presided(found, tokens, heads):
        return True
    if len(heads) != 2 or heads[0] is heads[1] or LED_OR_UNDER.isdisjoint(lows):
        return False
    if any("modal" in u.kinds for u in tokens):
        return False
    if not found.consulted and LED_SURELY.isdisjoint(lows):
        return False  # ``the firm, represented by X, and the faculty, represented by Y, agreed``
    kind = "dialogue" if found.consulted else "conference"
    cue = next((u for u in tokens if u.low in LED_OR_UNDER), tokens[0])
    for k, unit in enumerate(tokens):
        if noun(tokens, k) in ("dialogue", "conference", "talks"):
            cue = unit
            break
    meeting = Meeting(kind, (cue.start, cue.end))
    if found.consulted:
        meeting.hosts, meeting.guests = heads[:1], heads[1:]
    else:
        meeting.hosts = heads
    found.set_date(meeting, tokens)
    found.set_place(meeting, tokens, 0)
    found.add(meeting, False)
    return True


def _presided(found: Encounters, tokens: list[Unit], heads: list[Who]) -> bool:
    """``The opening night was chaired by X``: a conference, where none has been told yet."""
    for k in range(1, len(tokens) - 1):
        if tokens[k].low not in PRESIDED or tokens[k + 1].low != "by":
            continue
        noun_before = any(
            {"meetnoun", "event", "occasion"} & u.kinds.keys() or getattr(u.ref, "name", "") == "event"
            for u in tokens[:k]
        )
        apposed = tokens[k - 1].low == "," and k < APPOSED and noun_before
        apposed = apposed or (tokens[k - 1].low == "and" and noun_before and _held(tokens[:k]))
        if not (apposed or "be" in tokens[k - 1].kinds) or any(u.low in OTHER_TIMES for u in tokens[:k]):
            continue
        if any(m.kind == "conference" for m in found.meetings) or found.consulted:
            return False
        meeting = Meeting("conference", (tokens[k].start, tokens[k].end))
        meeting.hosts = heads
        found.set_date(meeting, tokens)
        found.set_place(meeting, tokens, 0)
        found.add(meeting, False)
        return True
    return False


def _held(tokens: list[Unit]) -> bool:
    """``The Conference, held in Riga today and chaired by``: a participle after a comma opens it."""
    return any(a.low == "," and b.low in CONVENED for a, b in pairwise(tokens[-APPOSED:]))


def _leading(tokens: list[Unit]) -> list[Who]:
    """``A led the EU delegation, while B headed the Japanese side``."""
    heads: list[Who] = []
    for k, unit in enumerate(tokens[:-1]):
        if unit.low in ("led", "headed") and k:
            side = " ".join(u.low for u in tokens[k + 1 : k + 6])
            heads += _persons(tokens[k - 1 : k]) if "side" in side or "delegation" in side else []
    return heads


def _under(tokens: list[Unit]) -> list[Who]:
    """``under the co-chairmanship of A, Minister of X, and B``."""
    for k, unit in enumerate(tokens[:-2]):
        if unit.low in LEADERSHIP and tokens[k + 1].low == "of":
            return list(_persons(tokens[k + 2 : k + 7])[:2])
    return []


def _heading(tokens: list[Unit], k: int) -> bool:
    """Whether ``by`` names who led, as after ``chaired``, ``the Finnish side by``: no ``a lecture by``."""
    for unit in reversed(tokens[max(0, k - 14) : k]):
        if unit.low in LED_OR_UNDER or "side" in unit.low or "delegation" in unit.low:
            return True
        other = unit.low.endswith("ed") and unit.ref is None
        if {"meetnoun", "event"} & unit.kinds.keys() or unit.low in SPEECHES or other:
            return False
    return True


def _by(tokens: list[Unit]) -> list[Who]:
    """``by A``, ``by A and B``, ``by A, and B``."""
    heads: list[Who] = []
    for k, unit in enumerate(tokens[:-1]):
        if unit.low != "by" or not _heading(tokens, k) or not (first := _persons(tokens[k + 1 : k + 2])):
            continue
        heads += first
        j = k + 2 + (k + 2 < len(tokens) and tokens[k + 2].low == ",")
        if j + 1 < len(tokens) and tokens[j].low == "and":
            heads += _persons(tokens[j + 1 : j + 2])
    return heads
