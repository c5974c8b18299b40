"""What a sentence tells of whom one of its phrases can stand for: nobody is their own object or addressee."""

import re
from typing import Final, NamedTuple

from verbale.extract.cast import BODY, PERSON, Ref
from verbale.lang.vi.refs import PEOPLE, ref_in, ref_of
from verbale.lang.vi.tables import phrase_set
from verbale.text.units import Unit

# Acts towards somebody else: whoever stands right after their verb is not of the speaker's side.
TOWARDS: Final = frozenset({"thank", "congratulate", "welcome", "greet", "request", "invite"})
# Acts of one's own side, where a state and what it does follow: "khẳng định Việt Nam luôn ..."
OF_OWN: Final = frozenset({"affirm", "inform", "commit", "offer"})
STANCE: Final = phrase_set(
    "luôn|luôn luôn|sẽ|sẵn sàng|cam kết|coi trọng|nhất quán|mong muốn|kiên trì|quyết tâm|ủng hộ"
)
VERB_REACH: Final = 7  # units from a subject to its verb
OBJECT_REACH: Final = 12  # units from a verb to its object
GOVERNED: Final = frozenset({"prep", "det"})  # before a phrase that is no subject
CLAUSE_ENDS: Final = frozenset({",", ";", ":", "."})
# Openings of a sentence that answers the one before; its subject is somebody else.
_ANSWER: Final = re.compile(
    r"(?:[-–•*■]\s*)?(?:đáp (?:lại|từ|lời)|về phần mình|về phía mình|về phần (?:ông|bà)|phản hồi|hồi đáp|"
    r"trước (?:đề nghị|đề xuất|kiến nghị|lời|ý kiến|băn khoăn|quan tâm|nhận xét|câu hỏi|thông tin|quan ngại)|"
    r"(?:nhất trí|đồng tình|đồng ý|chia sẻ|thống nhất|tán thành|ghi nhận|cảm ơn|hoan nghênh|tiếp thu|trả lời|"
    r"đánh giá cao|cảm kích)(?: với| trước| về)? (?:các |những )?(?:đề nghị|đề xuất|kiến nghị|lời|ý kiến|"
    r"quan điểm|nhận định|phát biểu|đánh giá|chia sẻ|gợi ý|sáng kiến|tình cảm|"
    r"thiện chí|quan tâm|góp ý|băn khoăn))"
)


# After a verb of consent: what was said just before.
_TAKEN_UP: Final = re.compile(
    r"\s*(?:với |về |trước )?(?:các |những |hai |ba |cả hai |cả ba |toàn bộ )?"
    r"(?:đề xuất|đề nghị|kiến nghị|ý kiến|gợi ý|sáng kiến|ý tưởng|lời mời|quan điểm|nhận định|thiện chí|"
    r"đánh giá|khuyến nghị|phương án|quyết định|thông tin|lời)[^,.;:]{0,30}?\b"
    r"(?:này|đó|trên|ấy|vừa nêu|nêu trên)\b"
)
ACCEPTING: Final = "nhận lời"  # an invitation of whoever spoke before
CONSENTING: Final = frozenset({"agree", "support", "welcome", "appreciate", "thank", "concern"})


class Evidence(NamedTuple):
    """What stands around a phrase.

    Attributes:
        objects: phrases for other people in its clause.
        parties: keys of states that the clause addresses: not the subject's.
        own: key of the state whose stance the clause tells as the subject's own; None if it tells none.
        answers: the sentence answers what was said before.
        subject: the phrase is the subject of a verb.
    """

    objects: tuple[Ref, ...] = ()
    parties: frozenset[str] = frozenset()
    own: str | None = None
    answers: bool = False
    subject: bool = False


def around(units: list[Unit], low: str, ref: Ref) -> Evidence:
    """The evidence that the units of a sentence hold on one of its refs; ``low``: the page's folded text."""
    j = next((k for k, u in enumerate(units) if u.ref is ref), -1)
    if j < 0:
        return Evidence()
    answers = _ANSWER.match(low, units[0].start) is not None
    if j and not units[j - 1].kinds.keys().isdisjoint(GOVERNED) and units[j - 1].ref is None:
        return Evidence(answers=answers)
    verb = _verb(units, j)
    if verb < 0:
        return Evidence(answers=answers)
    if units[verb].ref is None and "passive" in units[verb].kinds:
        agent = ref_in(units[verb + 1], PEOPLE) if verb + 1 < len(units) else None
        return Evidence((agent,) if agent else (), answers=answers, subject=True)
    answers = answers or _takes_up(units[verb], low)
    objects, first = _objects(units, verb)
    parties, own = _sides(units, verb, first)
    return Evidence(objects, parties, own, answers, True)


def _takes_up(verb: Unit, low: str) -> bool:
    """``ủng hộ đề xuất này``: what one consents to or thanks for, somebody else has said."""
    cue = verb.kinds.get("cue")
    if verb.low.startswith(ACCEPTING):
        return True
    return cue is not None and cue.value in CONSENTING and _TAKEN_UP.match(low, verb.end) is not None


def _verb(units: list[Unit], j: int) -> int:
    """The verb of the subject at unit ``j``; -1 if none follows soon."""
    for k in range(j + 1, min(len(units), j + 1 + VERB_REACH)):
        unit = units[k]
        if unit.ref is not None or unit.low in CLAUSE_ENDS:
            return -1
        if "cue" in unit.kinds and "adv" not in unit.kinds:
            return k
        if "meet" in unit.kinds or ("passive" in unit.kinds and unit.low == "được"):
            return k
    return -1


def _objects(units: list[Unit], verb: int) -> tuple[tuple[Ref, ...], int]:
    """Phrases for people that the verb governs, and the unit of the first phrase for anybody."""
    found: list[Ref] = []
    first = -1
    for k in range(verb + 1, min(len(units), verb + 1 + OBJECT_REACH)):
        if units[k].low in CLAUSE_ENDS or ("that" in units[k].kinds and k > verb + 1):
            break
        if "cue" in units[k].kinds and units[k].ref is None and k > verb + 1 and not found:
            break
        ref = ref_of(units[k])
        if ref is None:
            continue
        if first < 0:
            first = k
        if ref.kind in PEOPLE:
            found.append(ref)
    return tuple(found), first


def _sides(units: list[Unit], verb: int, first: int) -> tuple[frozenset[str], str | None]:
    """The states that are addressed, and the one whose stance the subject tells."""
    cue = units[verb].kinds.get("cue")
    if cue is None or first < 0:
        return frozenset(), None
    ref = ref_of(units[first])
    assert ref is not None
    near = all(u.kinds or not u.cap for u in units[verb + 1 : first]) and first - verb <= 3
    key = ref.key if ref.key not in (None, "?", "self") else None
    if key is None or not near or ref.kind == PERSON:
        return frozenset(), None
    if cue.value in TOWARDS:
        return frozenset({key}), None
    after = units[first + 1] if first + 1 < len(units) else None
    told = ref.kind == BODY and after is not None and (after.low in STANCE or after.low.startswith("luôn "))
    return frozenset(), key if told and cue.value in OF_OWN else None
