"""Who takes part in the meeting that a verb tells of: hosts, guests and others present."""

from typing import Final

from verbale.attribute.draft import BOTH, Meeting, Who
from verbale.extract.cast import BODY, OFFICE, PERSON, PRONOUN, Figure, Ref
from verbale.extract.cast import BOTH as BOTH_SIDES
from verbale.lang.en.heads import Event
from verbale.lang.en.mention import Mention
from verbale.lang.en.pairs import pair
from verbale.lang.en.subjects import Discourse
from verbale.lang.en.words import MODIFIERS, ends_object, ref_of, words
from verbale.text.units import Unit

RECEIVED: Final = frozenset({"received", "welcomed", "greeted", "hosted"})
SHOWED: Final = RECEIVED | {"shown", "showed", "guided", "briefed", "accompanied"}
MUTUAL: Final = frozenset({"talks", "phone_call", "working_session", "dialogue"})
TURNED: Final = frozenset({"reception", "talks", "courtesy_call"})  # passive: the subject is the guest
THEM: Final = words("her him them")
JOINED: Final = frozenset({"and", ",", ";", "as well as"})
MORE: Final = words(", and separately with then later also ; subsequently afterwards")
NEAR: Final = 14  # units between a guest and ``together with`` another
REACH: Final = 14  # how many units after the verb the first person may stand


def people_of(discourse: Discourse, refs: list[Ref]) -> list[Who]:
    """Whom mentions stand for, without ``both sides``."""
    refs = [ref for ref in refs if ref.kind != BOTH_SIDES] or refs  # ``the two ministers, X and Y``
    found, _ = discourse.resolve_all(refs)
    if not found and refs and all(ref.kind != BOTH_SIDES for ref in refs):
        return [w for ref in refs for w in _one(discourse, ref)]
    return [w for w in found if w != BOTH]


def _one(discourse: Discourse, ref: Ref) -> list[Who]:
    """Whom a mention stands for; a title whose holder the text never names, as written."""
    found, _ = discourse.resolve(ref)
    if found or ref.kind != OFFICE or ref.plural or not isinstance(ref, Mention) or not ref.offices:
        return [w for w in found if w != BOTH]
    title, body, start, end, _ = ref.offices[0]
    whole = discourse.text[start:end] if body else title
    return [" ".join(whole.split())] if whole[:1].isupper() else []


def objects_of(discourse: Discourse, event: Event, tokens: list[Unit]) -> list[Who]:
    """Persons after the verb: ``X``, ``with X and Y``, ``by X``; ``received her`` of the clause before."""
    k, n = event.end, len(tokens)
    pronoun = event.earlier and k < n and tokens[k].low in THEM
    if pronoun and ends_object(tokens, k + 1):
        return [w for w in people_of(discourse, event.earlier or []) if isinstance(w, Figure)]
    if event.passive:
        while k < n and tokens[k].low != "by" and k < event.end + 8:
            k += 1
    out: list[Who] = []
    steps = 0
    while k < n and steps < REACH:
        ref = ref_of(tokens[k])
        if ref is not None and ref.kind in (PERSON, OFFICE, PRONOUN):
            found = _one(discourse, ref)
            out += [f for f in found if (isinstance(f, Figure) or ref.kind == OFFICE) and f not in out]
            following = _next_named(tokens, k) or _together(tokens, k + 1)
            if following is None:
                break
            k = following
            continue
        if out or (ref is None and "cue" in tokens[k].kinds and tokens[k].low.endswith("ing")):
            break
        k += 1
        steps += 1
    return out


def _together(tokens: list[Unit], k: int) -> int | None:
    """The person after ``in Riga, together with``: received as well; ``accompanied by`` tells of company."""
    for j in range(k, min(k + NEAR, len(tokens) - 2)):
        unit = tokens[j]
        if unit.low in (".", ";", ":") or ({"cue", "nverb", "rel"} & unit.kinds.keys() and unit.ref is None):
            return None
        if unit.low in ("together", "along", "jointly") and tokens[j + 1].low == "with":
            for m in range(j + 2, min(j + 6, len(tokens))):
                ref = ref_of(tokens[m])
                if ref is not None and ref.kind == PERSON:
                    return m
    return None


def _next_named(tokens: list[Unit], k: int) -> int | None:
    """The next person of an enumeration, unless a verb of its own follows the name."""
    n = len(tokens)
    if k + 1 >= n or tokens[k + 1].low not in JOINED:
        return None
    with_more = _with_more(tokens, k + 1)
    if with_more is not None:
        return with_more
    other = _of_another(tokens, k + 1)
    if other is not None:
        return other
    nxt = k + 3 if k + 2 < n and tokens[k + 2].low == "and" else k + 2
    while nxt < n and tokens[nxt].low in MODIFIERS and tokens[nxt].ref is None:
        nxt += 1
    ref = ref_of(tokens[nxt]) if nxt < n else None
    if ref is None or ref.kind != PERSON:
        return None
    acts = nxt + 1 < n and not {"cue", "nverb"}.isdisjoint(tokens[nxt + 1].kinds)
    return None if tokens[k + 1].low == "," and acts else nxt


def _of_another(tokens: list[Unit], k: int) -> int | None:
    """The person after ``, and of Peru,`` at ``k``: who holds there the office named before."""
    n = len(tokens)
    k += k < n and tokens[k].low == ","
    k += k < n and tokens[k].low == "and"
    if k + 3 >= n or tokens[k].low not in ("of", "from", "for"):
        return None
    k += 1 + (tokens[k + 1].low == "the")
    body, person = ref_of(tokens[k]), ref_of(tokens[k + 2]) if k + 2 < n else None
    if body is None or body.kind != BODY or tokens[k + 1].low != "," or person is None:
        return None
    acts = k + 3 < n and not {"cue", "nverb", "meet"}.isdisjoint(tokens[k + 3].kinds)
    return k + 2 if person.kind == PERSON and not acts else None


def _behind(event: Event, tokens: list[Unit]) -> list[Who]:
    """``A delegation headed by X met``, ``The two ministers, X and Y, met``: who is meant."""
    if not event.refs:
        return []
    after = [k for k, u in enumerate(tokens[: event.start]) if u.start >= event.refs[-1].end]
    named = [(k, ref_of(tokens[k])) for k in after if ref_of(tokens[k]) is not None]
    found: list[Who] = [
        r.figure for _, r in named if r is not None and r.kind == PERSON and r.figure is not None
    ]
    if event.refs[0].kind == BOTH_SIDES:
        return found if len(found) == 2 else []
    led = [k for k in after if tokens[k].low in ("led", "headed") and tokens[k + 1].low == "by"]
    return found[:1] if led and "delegation" in event.refs[0].name else []


def _with_more(tokens: list[Unit], k: int) -> int | None:
    """The person after ``and, separately, with`` at ``k``; None where these words do not stand there."""
    j = k
    while j < len(tokens) and tokens[j].low in MORE:
        j += 1
    if j == k or j >= len(tokens) or not any(u.low == "with" for u in tokens[k:j]):
        return None
    ref = ref_of(tokens[j])
    return j if ref is not None and ref.kind == PERSON else None


def cast(
    discourse: Discourse, event: Event, tokens: list[Unit], meeting: Meeting, consulted: bool
) -> Meeting | None:
    """Give the meeting of a verb its participants; None where they are not told."""
    subject = people_of(discourse, event.refs)
    if not subject and event.earlier and all(ref.kind == PRONOUN for ref in event.refs):
        subject = people_of(discourse, event.earlier)  # ``X visited Riga, where he called on Y``
    objects = [o for o in objects_of(discourse, event, tokens) if o not in subject]
    if not any(isinstance(w, Figure) for w in subject):
        subject = _behind(event, tokens) or subject
        if not subject and not objects and meeting.kind in MUTUAL:
            subject = pair(discourse, event, tokens)
    persons = [w for w in subject if isinstance(w, Figure)]
    if persons:  # ``X and his delegation``
        subject = [w for w in subject if isinstance(w, Figure) or w[:1].isupper()]
    if meeting.kind == "signing":
        return None
    if meeting.kind == "visit":
        meeting.hosts = _receiver(discourse, event, tokens)
        meeting.guests = list[Who](persons)
        return meeting if meeting.hosts and persons else None
    heads = persons or objects
    if event.kind == "conference" and not (consulted and "chair" in event.flags):
        return _conference(meeting, event.passive, subject, objects)
    if event.kind == "conference":  # consultations have two heads, who face each other
        meeting.kind = "dialogue"
    if event.kind == "conference" and len(heads) == 2:
        meeting.hosts, meeting.guests = list[Who](heads[:1]), list[Who](heads[1:])
    elif (event.passive and event.kind in TURNED) or "guest" in event.flags:
        meeting.hosts, meeting.guests = objects, subject
    elif objects:
        meeting.hosts, meeting.guests = subject, objects
    elif meeting.kind in MUTUAL and (event.kind != "event" or len(persons) == 2):
        meeting.hosts, meeting.guests = subject[:1], subject[1:]
    if not meeting.hosts or not meeting.guests:
        return None
    return meeting if any(isinstance(w, Figure) for w in (*meeting.hosts, *meeting.guests)) else None


def _conference(meeting: Meeting, passive: bool, subject: list[Who], objects: list[Who]) -> Meeting | None:
    """Who chairs a conference is its host; where it is chaired ``by X``, X."""
    persons: list[Who] = [w for w in subject if isinstance(w, Figure)]
    if passive:
        meeting.hosts = objects
        return meeting if objects else None
    meeting.hosts, meeting.attendees = persons or subject, objects
    return meeting if persons or (subject and objects) else None


def _receiver(discourse: Discourse, event: Event, tokens: list[Unit]) -> list[Who]:
    """The named host of a visit: ``where she was welcomed by X``, ``where X received her``."""
    named: Ref | None = None
    where = verb = by = passive = False
    for unit in tokens[event.end :]:
        ref = ref_of(unit)
        where = where or unit.low == "where"
        if ref is not None and ref.kind == PERSON:
            if verb:
                return people_of(discourse, [ref]) if by else []
            named = ref
        elif unit.low in (".", ";"):
            break
        elif "be" in unit.kinds:
            passive = True
        elif unit.low == "by":
            by = True
        elif unit.low in SHOWED and (where or verb):
            if not passive and named is not None and where:
                return people_of(discourse, [named])
            verb, by = True, False
        elif unit.low in RECEIVED:
            verb, by = True, False
    return []


def apart(meeting: Meeting) -> list[Meeting]:
    """``held separate meetings with A and B``: one meeting for each guest."""
    out: list[Meeting] = []
    for guest in meeting.guests:
        one = Meeting(meeting.kind, meeting.cue)
        one.hosts, one.guests = list(meeting.hosts), [guest]
        one.date, one.place = meeting.date, meeting.place
        out.append(one)
    return out or [meeting]
