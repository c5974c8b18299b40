"""Meetings that no meeting verb tells of: by their noun, their heads, who was there, what was signed."""

from collections.abc import Iterator
from typing import Final

from verbale.attribute.draft import Meeting, Who
from verbale.extract.cast import BOTH, OFFICE, PERSON, Figure, Ref
from verbale.lang.en.encounters import Encounters, kind_of
from verbale.lang.en.mention import Mention
from verbale.lang.en.words import is_verbish, ref_of, words
from verbale.text.units import Unit

LED: Final = frozenset({"led", "headed", "chaired", "co-chaired", "represented"})
LEADERSHIP: Final = frozenset({"chairmanship", "co-chairmanship", "chairpersonship", "leadership"})
OTHER_TIMES: Final = frozenset({"next", "upcoming", "last", "previous", "future", "earlier"})
ATTENDED: Final = frozenset({"joined", "attended", "present", "accompanied", "participated", "attendance"})
NOUNS: Final = frozenset(
    {"talks", "reception", "courtesy_call", "phone_call", "working_session", "conference", "dialogue"}
)
# What governs the noun of a meeting that took place; ``ahead of`` and ``for`` do not.
FRAMES: Final = words("at during in after following over upon on through hosting holding having giving from")
SIGNED: Final = words("signed inked sign put exchanged")
LATER: Final = words("after following")  # what frames one meeting more beside the one the verb tells of
MET: Final = words("meeting receiving")
PARTNER: Final = {"reception": ("for", "with", "in honour of"), "courtesy_call": ("on", "to", "from", "with")}
WITHIN: Final = 12  # units between the noun of a meeting and its partner
ATTEND: Final = words("attended witnessed held participated part presided at followed took joined")


def told(found: Encounters, tokens: list[Unit], first: list[Ref], main: list[Ref], headline: bool) -> None:
    """Add what a sentence without a meeting verb tells: ``first`` is its first subject, ``main`` its last."""
    led(found, tokens)
    _between(found, tokens, headline)
    if headline:
        return
    if main:
        framed(found, tokens, first if _subject(found, first) else main)
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


def framed(found: Encounters, tokens: list[Unit], subject: list[Ref], besides: bool = False) -> None:
    """``At a meeting with X, Y said``, ``Y said at a reception for X``, ``Meeting X, Y said``.

    ``besides``: a verb of meeting has told the main one; only ``after a call with Z`` tells one more.
    """
    for k in range(len(tokens) - 1):
        kind = _noun(tokens, k)
        if kind is None or not _governed(tokens, k, LATER if besides else FRAMES):
            continue
        at = _partner(tokens, k, kind)
        if at is None and tokens[k - 1].low in ("in", "a", "an") and _mutual(found, tokens, k, kind, subject):
            return
        if at is None:
            continue
        other = found.people_of(list(_named(tokens, at)))
        one = _subject(found, subject, other)
        if not other or not any(isinstance(w, Figure) for w in (*one, *other)):
            continue
        meeting = Meeting("talks" if kind == "conference" else kind, (tokens[k].start, tokens[k].end))
        hosted = any(isinstance(ref, Mention) and ref.epithet == "host" for ref in subject)
        turned = kind == "courtesy_call" or hosted
        meeting.hosts, meeting.guests = (other, one) if turned else (one, other)
        if not one:
            continue
        found.set_date(meeting, tokens)
        found.set_place(meeting, tokens, k)
        found.add(meeting, False)
        return


def _mutual(found: Encounters, tokens: list[Unit], k: int, kind: str, subject: list[Ref]) -> bool:
    """``A and B spent the day in a working session``: the two who are its subject met."""
    who = [w for w in found.people_of(subject) if isinstance(w, Figure)]
    if len(who) != 2 or kind not in ("talks", "working_session", "dialogue"):
        return False
    meeting = Meeting(kind, (tokens[k].start, tokens[k].end))
    meeting.hosts, meeting.guests = list[Who](who[:1]), list[Who](who[1:])
    found.set_date(meeting, tokens)
    found.add(meeting, False)
    return True


def _noun(tokens: list[Unit], k: int) -> str | None:
    """The kind of the meeting that a noun or ``meeting``, ``receiving`` at ``k`` names."""
    unit = tokens[k]
    entry = unit.kinds.get("occasion")
    if entry is not None:
        return entry.value if entry.value in NOUNS else None
    if unit.low == "meeting with" or (unit.low in MET and ref_of(tokens[k + 1]) is not None):
        return "reception" if unit.low == "receiving" else "talks"
    event = ref_of(unit)
    if event is None or event.name != "event":
        return None
    if "reception" in unit.low:
        return "reception"
    return kind_of([unit])


def _governed(tokens: list[Unit], k: int, frames: frozenset[str]) -> bool:
    """Whether ``at``, ``during`` or the like governs the noun at ``k``, and it is none of another time."""
    for j in range(k - 1, max(-1, k - 7), -1):
        unit = tokens[j]
        if unit.low in OTHER_TIMES or unit.low in ("ahead of", "ahead", "before"):
            return False
        if unit.low in frames or unit.low.endswith((" at", " during")):
            return True
        if not unit.word or unit.ref is not None or {"cue", "aux", "sub"} & unit.kinds.keys():
            return False
        if "prep" in unit.kinds:
            return False
    return tokens[k].cap and tokens[k].low.startswith(("meeting", "receiving")) and tokens[k].ref is None


def _partner(tokens: list[Unit], k: int, kind: str) -> int | None:
    """Where the other side stands after the noun at ``k``: ``with X``, ``in Riga on 4 March with X``."""
    if tokens[k].low.endswith(" with") or tokens[k].low in MET and tokens[k].kinds.get("occasion") is None:
        first = k
    elif tokens[k].low in MET and ref_of(tokens[k + 1]) is not None:
        first = k
    else:
        links = PARTNER.get(kind, ("with",))
        first = -1
        for j in range(k + 1, min(len(tokens) - 1, k + WITHIN)):
            if tokens[j].low in links:
                first = j
                break
            if tokens[j].low in (".", ";", "and", "to") or {"cue", "sub", "rel"} & tokens[j].kinds.keys():
                return None
    for j in range(first + 1, min(len(tokens), first + 5)) if first >= 0 else ():
        ref = ref_of(tokens[j])
        if ref is not None:
            return j if ref.kind in (PERSON, OFFICE) else None
        if not tokens[j].word and tokens[j].low != "'":
            return None
    return None


def _named(tokens: list[Unit], k: int) -> Iterator[Ref]:
    """The person at ``k`` and those joined to it."""
    while k < len(tokens) and (ref := ref_of(tokens[k])) is not None and ref.kind in (PERSON, OFFICE):
        yield ref
        if k + 2 < len(tokens) and tokens[k + 1].low in ("and", ",") and tokens[k + 2].ref is not None:
            if tokens[k + 1].low == "," or (k + 3 < len(tokens) and is_verbish(tokens[k + 3])):
                return
            k += 2
        else:
            return


def _subject(found: Encounters, subject: list[Ref], other: list[Who] | None = None) -> list[Who]:
    """Whom the main clause is about, beside ``other``; where it is both sides, whom the text is about."""
    who = [w for w in found.people_of(subject) if isinstance(w, Figure) and w not in (other or ())]
    if not who and any(ref.kind == BOTH for ref in subject):
        return [found.central] if found.central is not None and found.central not in (other or ()) else []
    if not who and len(subject) == 1 and subject[0].kind == OFFICE:
        return found.people_of(subject)
    return list[Who](who) if len(who) == 1 else []


def _between(found: Encounters, tokens: list[Unit], headline: bool) -> None:
    """``A meeting between A and B was held on 3 March``."""
    for k in range(1, len(tokens) - 3):
        if "modal" in tokens[k].kinds or tokens[k].low in OTHER_TIMES:
            return
        if tokens[k].low != "between" or tokens[k + 2].low != "and":
            continue
        one, other = ref_of(tokens[k + 1]), ref_of(tokens[k + 3])
        at = _nearest_noun(tokens, k)
        if at is None or one is None or other is None or not {one.kind, other.kind} <= {PERSON, OFFICE}:
            continue
        kind = _noun(tokens, at) or "talks"
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
        if _noun(tokens, j) is not None or "meetnoun" in tokens[j].kinds:
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


def led(found: Encounters, tokens: list[Unit]) -> bool:
    """``The Indian side was led by A, and the Finnish side by B``: consultations with their heads."""
    heads = _under(tokens) or _by(tokens)
    if len(heads) != 2 or heads[0] is heads[1] or not any(u.low in LED | LEADERSHIP for u in tokens):
        return False
    if any("modal" in u.kinds for u in tokens):
        return False
    kind = "dialogue" if found.consulted else "conference"
    meeting = Meeting(kind, (tokens[0].start, tokens[0].end))
    if found.consulted:
        meeting.hosts, meeting.guests = heads[:1], heads[1:]
    else:
        meeting.hosts = heads
    found.set_date(meeting, tokens)
    found.set_place(meeting, tokens, 0)
    found.add(meeting, False)
    return True


def _under(tokens: list[Unit]) -> list[Who]:
    """``under the co-chairmanship of A, Minister of X, and B``."""
    for k, unit in enumerate(tokens[:-2]):
        if unit.low in LEADERSHIP and tokens[k + 1].low == "of":
            return list(_persons(tokens[k + 2 : k + 7])[:2])
    return []


def _by(tokens: list[Unit]) -> list[Who]:
    """``by A``, ``by A and B``, ``by A, and B``."""
    heads: list[Who] = []
    for k, unit in enumerate(tokens[:-1]):
        if unit.low != "by" or not (first := _persons(tokens[k + 1 : k + 2])):
            continue
        heads += first
        j = k + 2 + (k + 2 < len(tokens) and tokens[k + 2].low == ",")
        if j + 1 < len(tokens) and tokens[j].low == "and":
            heads += _persons(tokens[j + 1 : j + 2])
    return heads
