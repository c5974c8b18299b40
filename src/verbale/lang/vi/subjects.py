"""The subject of a clause: beside its verb, in front of an apposition or adverbials, a group without a
name."""

import re
from typing import Final

from verbale.extract.cast import BODY, BOTH, PERSON, Ref
from verbale.lang.vi.heads import PAUSES
from verbale.lang.vi.items import BULLETS
from verbale.lang.vi.refs import NAMED, SUBJECTS, ref_in, ref_of
from verbale.text.units import Unit

Subject = tuple[list[Ref], int]  # the refs, and the unit at which they begin
# What may stand after a subject before its verb.
ADVERBIAL: Final = frozenset({"prep", "adv", "front", "side", "rank"})
# What shows that the ref before it is a subject.
PREDICATE: Final = frozenset({"attend", "adv", "meet", "front"})
MAIN: Final = NAMED | {BOTH}  # who may be the subject far from the sentence's beginning
BODIES: Final = frozenset({BODY})
CONNECTIVE: Final = frozenset({"conj", "time", "adv"})
OPENING: Final = CONNECTIVE | {"front"}
AT: Final = frozenset({"tại", "ở"})  # where a body is: "Đại sứ quán Chile tại Hà Nội"
ASIDES: Final = frozenset({"thông qua", "thông", "qua", "tham gia", "thay mặt", "cùng với", "cùng", "với"})
CROWD_REACH: Final = 8  # units of a group's name
_LONG_AGO: Final = re.compile(
    r"(?i)\b(?:từ\s+lâu|lâu\s+nay|năm\s+(?:ngoái|trước)|trước\s+đây|nhiều\s+năm\s+(?:qua|nay)|từng)\b"
)
COLLECTIVE_REACH: Final = 16  # units of the name of a group that nothing else tells
UNLISTED: Final = 6  # letters of a foreign name
CAPITALS: Final = 7  # units of names that no list knows
APPOSITION: Final = 24  # units between a subject and its verb
APPOSING: Final = frozenset({",", "-", "–", "("})
VERBAL: Final = frozenset({"cue", "passive", "meet", "attend", "neg"})  # what no name of a group holds
# First words of groups as written; of them those that may be read as part of another phrase.
COLLECTIVE: Final = frozenset(
    {"đại diện", "lãnh đạo", "đoàn", "phái đoàn", "giới", "cộng đồng", "tập thể", "toàn thể", "đông đảo",
     "các", "nhiều", "một số", "phía", "nhóm", "ban", "hội", "liên đoàn", "đoàn đại biểu", "đoàn công tác"}
)  # fmt: skip
COLLECTIVE_WORDS: Final = ("đại diện", "lãnh đạo", "đoàn", "phái đoàn", "các nhà", "giới ", "cộng đồng")
CROWD_PART: Final = 5  # units of one group in an enumeration


def subject_before(units: list[Unit], j: int) -> Subject:
    """The refs of a subject that ends at unit ``j``, with the coordinated ones before it."""
    last = ref_of(units[j])
    assert last is not None
    refs, start = [last], j
    while start >= 2 and units[start - 1].low in ("và", ",", "cùng", "-", "–"):
        other = ref_of(units[start - 2])
        if other is None or not (other.kind == refs[0].kind or {other.kind, refs[0].kind} <= NAMED):
            break
        listed = (
            units[start - 1].low in (",", "-", "–") and len(refs) == 1
        )  # "A, B": two only if two bodies open the sentence
        opens = start == 2 or units[start - 3].low in (";", *BULLETS)
        if listed and not (other.kind == BODY and opens):
            break
        refs.insert(0, other)
        start -= 2
    return refs, start


def far_subject(units: list[Unit], j: int) -> Subject | None:
    """The subject that opens the clause, with adverbials between it and the verb after unit ``j``."""
    k = j
    while k >= 0 and units[k].low not in (",", ";", ":"):
        if k < j and units[k].ref is not None:
            between = units[k + 1 : j + 1]
            if any("passive" in u.kinds or "that" in u.kinds for u in between):
                return None
            ref = ref_in(units[k], SUBJECTS)
            opens = k == 0 or units[k - 1].low in PAUSES or "conj" in units[k - 1].kinds
            if ref is not None and opens and _adverbial(between):
                return [ref], k
        k -= 1
    return None


def _adverbial(between: list[Unit]) -> bool:
    if not between[0].kinds.keys().isdisjoint(ADVERBIAL):
        return True
    return len(between) <= 3 and all(u.word and not u.cap and not u.kinds for u in between)


def body_at(units: list[Unit], start: int) -> Subject | None:
    """``Đại sứ quán Chile tại Hà Nội (cho biết)``: a body that opens the clause, and where it is."""
    k = start - 2
    body = ref_in(units[k], BODIES) if k >= 0 and units[start - 1].low in AT else None
    return ([body], k) if body is not None and (k == 0 or _after_opening(units[k - 1])) else None


def apposed_subject(units: list[Unit], j: int) -> Subject | None:
    """A person who opens the clause before the comma at unit ``j``, with an apposition between."""
    for k in range(min(j, 3)):
        if k and not _after_opening(units[k - 1]):
            continue
        if ref_in(units[k], SUBJECTS) is not None:
            while k + 2 < j and units[k + 1].low in ("và", "cùng") and ref_in(units[k + 2], NAMED):
                k += 2
            return subject_before(units, k)
        if (body := ref_in(units[k], BODIES)) is not None and _meets(units, k, j):
            return [body], k
        if body is not None and k + 2 < j and units[k + 1].low == "," and _aside(units[k + 2 : j]):
            return [body], k
    for k in range(j - 1, 0, -1):
        ref = ref_in(units[k], MAIN)
        if ref is None or units[k - 1].low != ",":
            continue
        after = units[k + 1]
        if k + 1 == j or after.low == "," or not after.kinds.keys().isdisjoint(PREDICATE):
            return [ref], k
    return None


def _aside(units: list[Unit]) -> bool:
    """``Bộ X, thông qua Thương vụ, đề nghị``: whether an adverbial without a verb stands between commas."""
    opens = not units[0].kinds.keys().isdisjoint({"prep", "front", "time", "side"}) or units[0].low in ASIDES
    return opens and all(u.kinds.keys().isdisjoint(VERBAL) and u.low not in (";", ":") for u in units[1:])


def _meets(units: list[Unit], k: int, j: int) -> bool:
    """Whether a verb of meeting follows the body at unit ``k``, nobody between: it is the subject."""
    for unit in units[k + 1 : j]:
        if unit.ref is not None or unit.low == ",":
            return False
        if "meet" in unit.kinds:
            return "noun" not in unit.kinds["meet"].flags
    return False


def apposed_after(units: list[Unit], lo: int, j: int) -> Subject | None:
    """``; đại diện Tập đoàn A, ông X, hứa``: the person of an apposition, from ``lo`` to the comma ``j``.

    Either side of the apposition may be the person; nothing but their description may stand there.
    """
    whole = ref_in(units[lo], NAMED) if j - lo == 1 and ", " in units[lo].low else None
    if whole is not None and whole.kind == PERSON:
        return [whole], lo  # read as one phrase
    if j - lo < 3 or j - lo > APPOSITION or any(not u.kinds.keys().isdisjoint(VERBAL) for u in units[lo:j]):
        return None
    last, first = ref_in(units[j - 1], NAMED), ref_in(units[lo], NAMED)
    if last is not None and last.kind == PERSON and units[j - 2].low == ",":
        return [last], lo
    if first is not None and first.kind == PERSON and units[lo + 1].low == ",":
        return [first], lo
    return None


def long_apposition(units: list[Unit], j: int) -> Subject | None:
    """``Bà A - Bí thư thứ hai, Phòng Văn hóa, Đại sứ quán B cảm ơn``: posts read in part only."""
    k = j
    while k >= 0 and units[k].kinds.keys().isdisjoint(VERBAL) and units[k].low not in (";", ":"):
        ref = ref_in(units[k], NAMED)
        if ref is not None and ref.kind == PERSON and (k == 0 or _after_opening(units[k - 1])):
            return _apposed_to(units, k, j, ref)
        k -= 1
    return None


def _apposed_to(units: list[Unit], k: int, j: int, ref: Ref) -> Subject | None:
    if not 2 <= j - k <= APPOSITION:
        return None
    if units[k + 1].low not in APPOSING and not any(mark in units[k].low for mark in (",", " - ", " – ")):
        return None
    return [ref], k


def collective(text: str, units: list[Unit], j: int) -> Subject | None:
    """``Đại diện các trường``, ``Lãnh đạo các nền kinh tế``: a group as written, up to unit ``j``."""
    start = _clause_start(units, j, COLLECTIVE_REACH)
    if start < 0:
        return None
    k = start
    while k < j and units[k].low not in COLLECTIVE and not units[k].kinds.keys().isdisjoint(OPENING):
        k += 1
    span = units[k : j + 1]
    opens = units[k].low in COLLECTIVE or units[k].low.startswith(COLLECTIVE_WORDS)
    if not opens or len(span) < 2 or any(not u.kinds.keys().isdisjoint(VERBAL) for u in span):
        return None
    if any(u.ref is not None and u.ref.kind == PERSON for u in span) or _of_long_ago(text, units, j):
        return None
    if any(u.ref is not None and u.ref.kind == BOTH for u in span) and "và" in {u.low for u in span}:
        return [Ref(BOTH, span[0].start, span[-1].end, "", plural=True)], start
    if span[0].low in ("đại diện", "phía", "đại diện phía"):
        span = span[1:]  # whom they stand for
    return [Ref(BODY, units[k].start, span[-1].end, text[span[0].start : span[-1].end])], start


def capitals(text: str, units: list[Unit], j: int) -> Subject | None:
    """``Kitaura và Halvorsen``: unlisted names that open the sentence, up to unit ``j``."""
    if j == 0 and not (units[0].low.isascii() and len(units[0].low) >= UNLISTED):
        return None  # any word that opens a sentence may be Vietnamese
    head = units[: j + 1]
    first = next((k + 1 for k in range(j) if units[k].low == "," and "conj" in units[0].kinds), 0)
    start = first
    if j - first >= CAPITALS or any(
        u.cap and text[u.start : u.end].isupper() and len(u.low) > 3 for u in head
    ):
        return None
    refs: list[Ref] = []
    for k in range(first, j + 2):
        if k <= j and units[k].low not in ("và", ",", "-", "–"):
            if not units[k].cap or not (units[k].ref is None or units[k].ref.kind == BODY) or units[k].kinds:
                return None
            continue
        if k == first:
            return None
        start, end = units[first].start, units[k - 1].end
        refs.append(Ref(BODY, start, end, text[start:end]))
        first = k + 1
    return refs, start


def _of_long_ago(text: str, units: list[Unit], j: int) -> bool:
    """Whether the sentence, up to its verb after unit ``j``, tells of a habit or of another year."""
    after = units[j + 1].end if j + 1 < len(units) else units[j].end
    return _LONG_AGO.search(text, units[0].start, after) is not None


def _after_opening(before: Unit) -> bool:
    return before.low in PAUSES or before.inner is not None or not before.kinds.keys().isdisjoint(CONNECTIVE)


def crowd(text: str, units: list[Unit], j: int) -> Subject | None:
    """``Nhiều chuyên gia cho rằng``: a group named by a common noun, up to unit ``j``, or several."""
    first = _clause_start(units, j)
    if first < 0:
        return None
    start = first - 1 if first and units[first - 1].low == "," else first
    k = first
    while k < j and not units[k].kinds.keys().isdisjoint(OPENING) and "crowd" not in units[k].kinds:
        k += 1
    if not _has_crowd(units, k, k + 3):
        return None
    named = units[k].start
    while start >= 2 and units[start].low == "," and _has_crowd(units, start - 3, start):
        back = next((m for m in range(start - 1, -1, -1) if units[m].low in PAUSES), -1)
        if start - back > CROWD_PART:
            break
        named, start = units[back + 1].start, max(back, 0)
    end = units[j].end
    return [Ref(BODY, units[k].start, end, text[named:end])], start


def _clause_start(units: list[Unit], j: int, reach: int = CROWD_REACH) -> int:
    """The unit after the nearest pause before unit ``j``; -1 if a verb stands between."""
    k = j
    while k >= 0 and units[k].low not in PAUSES and j - k < reach:
        if "cue" in units[k].kinds or "passive" in units[k].kinds:
            return -1
        k -= 1
    return k + 1


def _has_crowd(units: list[Unit], start: int, stop: int) -> bool:
    return any("crowd" in u.kinds for u in units[max(0, start) : stop])
