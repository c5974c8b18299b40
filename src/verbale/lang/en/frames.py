"""Meetings told in a frame: ``At a meeting with X, Y said``, ``Receiving X, Y thanked``."""

from collections.abc import Iterator
from typing import Final

from verbale.attribute.draft import Meeting, Who
from verbale.extract.cast import BODY, BOTH, OFFICE, PERSON, PRONOUN, Figure, Ref
from verbale.lang.en.encounters import Encounters, kind_of
from verbale.lang.en.mention import Mention
from verbale.lang.en.words import is_verbish, ref_of, words
from verbale.text.units import Unit

OTHER_TIMES: Final = frozenset({"next", "upcoming", "last", "previous", "future", "earlier"})
NOUNS: Final = frozenset(
    {"talks", "reception", "courtesy_call", "phone_call", "working_session", "conference", "dialogue"}
)
# What governs the noun of a meeting that took place; ``ahead of`` and ``for`` do not.
FRAMES: Final = words("at during in after following over upon on through hosting holding having giving from")
LATER: Final = words("after following and")  # what frames one meeting more beside the one the verb tells of
MET: Final = words("meeting receiving")
NAMING: Final = MET | {"at the meeting", "meeting with"}  # beside occasions and events
PARTNER: Final = {"reception": ("for", "with", "in honour of"), "courtesy_call": ("on", "to", "from", "with")}
WITHIN: Final = 12  # units between the noun of a meeting and its partner
SPOKEN: Final = words("call meeting conversation talk talks")
ANOTHER: Final = words("separate another further second third parallel")  # before a meeting of its own
FIRST: Final = 6  # units of a sentence in which the noun of such a meeting stands
ITEM: Final = words("bilateral a the separate brief courtesy informal working his her official")


def framed(found: Encounters, tokens: list[Unit], subject: list[Ref], besides: bool = False) -> None:
    """``At a meeting with X, Y said``, ``Y said at a reception for X``, ``Meeting X, Y said``.

    ``besides``: a verb of meeting has told the main one; only ``after a call with Z`` tells one more.
    """
    for k, unit in enumerate(tokens[:-1]):
        if unit.ref is None and "occasion" not in unit.kinds and unit.low not in NAMING:
            continue
        kind = noun(tokens, k)
        if kind is None or not _governed(tokens, k, LATER if besides else FRAMES):
            continue
        at = _partner(tokens, k, kind)
        if at is None and _shared(tokens, k) and _mutual(found, tokens, k, kind, subject):
            return
        told = _told(tokens, k, kind) if at is None else None
        at = told if at is None else at
        if at is None and not besides and _another(tokens, k) and _addressed(found, tokens, k, kind, subject):
            return
        if at is None:
            continue
        other = found.people_of(list(_named(tokens, at)))
        one = subject_of(found, subject, other) or (_teller(found, tokens, at) if told is not None else [])
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


def _shared(tokens: list[Unit], k: int) -> bool:
    """``in a working session``, ``at their meeting``: what the subjects held with each other."""
    return tokens[k - 1].low in ("in", "a", "an", "their") or tokens[k].low.startswith("their ")


def _another(tokens: list[Unit], k: int) -> bool:
    """``In a separate meeting, X told Y``: a meeting of its own opens the sentence."""
    if k >= FIRST or any(u.ref is not None or "cue" in u.kinds for u in tokens[:k]):
        return False
    return any(u.low in ANOTHER for u in tokens[max(0, k - 3) : k])


def _addressed(found: Encounters, tokens: list[Unit], k: int, kind: str, subject: list[Ref]) -> bool:
    """Add the meeting of the one that speaks with whom the cue addresses, else whom the text is about."""
    one = [w for w in found.people_of(subject) if isinstance(w, Figure)]
    if len(one) != 1 or kind not in ("talks", "conference", "working_session", "dialogue"):
        return False
    for j in range(k + 2, min(len(tokens), k + WITHIN)):
        if {"modal", "neg"} & tokens[j].kinds.keys() and tokens[j].ref is None:
            return False
        if "cue" in tokens[j].kinds and tokens[j].ref is None:
            break
    else:
        return False
    ref = ref_of(tokens[j + 1]) if j + 1 < len(tokens) else None
    spoken = found.people_of([ref]) if ref is not None and ref.kind in (PERSON, OFFICE, PRONOUN) else []
    other = [w for w in spoken if isinstance(w, Figure) and w is not one[0]]
    named = bool(other)
    if not other and found.central not in (None, one[0]):
        other = [w for w in (found.central,) if w is not None]
    if len(other) != 1:
        return False
    meeting = Meeting("talks" if kind == "conference" else kind, (tokens[k].start, tokens[k].end))
    sides = (one, other) if named else (other, one)
    meeting.hosts, meeting.guests = list[Who](sides[0]), list[Who](sides[1])
    found.set_date(meeting, tokens[: j + 1])
    found.set_place(meeting, tokens[:j], k)
    found.add(meeting, False, apart=True)
    return True


def _told(tokens: list[Unit], k: int, kind: str) -> int | None:
    """``congratulated X in a telephone call``, ``told X at a meeting``: the one spoken to before the noun."""
    if kind not in ("phone_call", "talks", "conference") or tokens[k].low.split()[-1] not in SPOKEN:
        return None
    if k < 3 or tokens[k - 1].low not in ("a", "an", "telephone", "phone", "their"):
        return None
    for j in range(k - 2, max(0, k - 10), -1):
        ref = ref_of(tokens[j])
        if ref is not None and ref.kind == PERSON:
            before = tokens[max(0, j - 5) : j]
            return j if any({"cue", "nverb"} & u.kinds.keys() and u.ref is None for u in before) else None
        if tokens[j].low in (";", "that"):
            return None
    return None


def _teller(found: Encounters, tokens: list[Unit], at: int) -> list[Who]:
    """``..., X told Y at a meeting``: who told the person at ``at``."""
    for j in range(at - 1, max(0, at - 6), -1):
        ref = ref_of(tokens[j])
        if ref is not None:
            return found.people_of([ref]) if ref.kind == PERSON else []
    return []


def _mutual(found: Encounters, tokens: list[Unit], k: int, kind: str, subject: list[Ref]) -> bool:
    """``A and B spent the day in a working session``: the two who are its subject met."""
    who = [w for w in found.people_of(subject) if isinstance(w, Figure)]
    if len(who) == 1 and found.central not in (None, who[0]) and tokens[k].low.startswith("their "):
        who = [found.central, *who] if found.central is not None else who  # ``In their meeting, Y said``
    if len(who) != 2 or kind not in ("talks", "working_session", "dialogue", "conference", "phone_call"):
        return False
    meeting = Meeting("talks" if kind == "conference" else kind, (tokens[k].start, tokens[k].end))
    meeting.hosts, meeting.guests = list[Who](who[:1]), list[Who](who[1:])
    found.set_date(meeting, tokens)
    found.add(meeting, False)
    return True


AT_MEETING: Final = frozenset({"at the meeting", "meeting with"})


def noun(tokens: list[Unit], k: int) -> str | None:
    """The kind of the meeting that a noun or ``meeting``, ``receiving`` at ``k`` names."""
    unit = tokens[k]
    if (
        unit.ref is None
        and "occasion" not in unit.kinds
        and unit.low not in MET
        and unit.low not in AT_MEETING
    ):
        return None
    if unit.low == "at the meeting":
        return "talks" if tokens[k + 1].low == "with" else None
    entry = unit.kinds.get("occasion")
    if entry is not None:
        return entry.value if entry.value in NOUNS else None
    if unit.low == "meeting with" or _follows(tokens, k):
        return "reception" if unit.low == "receiving" else "talks"
    event = ref_of(unit)
    if event is None or event.name != "event":
        return None
    if "reception" in unit.low:
        return "reception"
    return kind_of([unit])


def _follows(tokens: list[Unit], k: int) -> bool:
    """``Meeting X``, ``Receiving X``."""
    return tokens[k].low in MET and k + 1 < len(tokens) and ref_of(tokens[k + 1]) is not None


def _governed(tokens: list[Unit], k: int, frames: frozenset[str]) -> bool:
    """Whether ``at``, ``during`` or the like governs the noun at ``k``, and it is none of another time."""
    if tokens[k].low.startswith("at "):
        return True
    for j in range(k - 1, max(-1, k - 7), -1):
        unit = tokens[j]
        if unit.low in OTHER_TIMES or unit.low in ("ahead of", "ahead", "before"):
            return False
        if unit.low in frames or unit.low.endswith((" at", " during")):
            return True
        if unit.low == "'":
            continue  # ``at today's meeting with X``
        if not unit.word or unit.ref is not None or {"cue", "aux", "sub"} & unit.kinds.keys():
            return False
        if "prep" in unit.kinds:
            return False
    whom = ref_of(tokens[k + 1])
    alone = tokens[k].ref is None or (whom is not None and whom.kind in (PERSON, OFFICE))
    return tokens[k].cap and tokens[k].low.startswith(("meeting", "receiving")) and alone


def _partner(tokens: list[Unit], k: int, kind: str) -> int | None:
    """Where the other side stands after the noun at ``k``: ``with X``, ``in Riga on 4 March with X``."""
    if _follows(tokens, k) or tokens[k].low.endswith(" with"):
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


def _group(ref: Ref) -> bool:
    """``the Vietnamese and Korean officials``: a group of people, no state and no organisation."""
    return ref.kind == BODY and isinstance(ref, Mention) and not ref.kinds and not ref.name[:1].isupper()


def subject_of(found: Encounters, subject: list[Ref], other: list[Who] | None = None) -> list[Who]:
    """Whom the main clause is about, beside ``other``; where it is both sides, whom the text is about."""
    who = [w for w in found.people_of(subject) if isinstance(w, Figure) and w not in (other or ())]
    if not who and (not subject or any(ref.kind == BOTH or _group(ref) for ref in subject)):
        return [found.central] if found.central is not None and found.central not in (other or ()) else []
    if not who and len(subject) == 1 and subject[0].kind == OFFICE:
        return found.people_of(subject)
    return list[Who](who) if len(who) == 1 else []


def listed(found: Encounters, tokens: list[Unit]) -> None:
    """``2. Meeting with Minister X``, ``• Phone call with X``: an item of a list of meetings."""
    k = next((j for j, u in enumerate(tokens[:6]) if noun(tokens, j) is not None), None)
    if k is None or found.central is None or len(tokens) > 40:
        return
    if any(u.low not in ITEM and not u.low.isdigit() and u.word for u in tokens[:k]):
        return
    kind = noun(tokens, k) or "talks"
    at = _partner(tokens, k, kind)
    other = [w for w in found.people_of(list(_named(tokens, at))) if w is not found.central] if at else []
    if other:
        meeting = Meeting("talks" if kind == "conference" else kind, (tokens[k].start, tokens[k].end))
        meeting.hosts, meeting.guests = [found.central], other
        found.set_date(meeting, tokens)
        found.set_place(meeting, tokens, k)
        found.add(meeting, True)
