"""Where the content of a clause begins and ends."""

from typing import Final

from verbale.extract.cast import Ref
from verbale.lang.vi.heads import ACCEPTING, Head
from verbale.lang.vi.refs import SUBJECTS, ref_in
from verbale.model.records import Span
from verbale.text.units import Unit

VERBS: Final = ("nêu", "đưa ra")
# Between a cue and its content.
LEADING: Final = frozenset({",", ":", "thêm", "-", "–", "rằng", "thêm rằng", "rằng là"})
# What shows that the ref before it is a subject.
PREDICATE: Final = frozenset({"adv", "meet", "attend", "cue"})


def set_bounds(heads: list[Head], length: int) -> None:
    """Let every content in ``length`` units run to the next clause; twins share theirs."""
    for n, head in enumerate(heads):
        after = next((h for h in heads[n + 1 :] if h.twin is not head or h.rule == "vi.passive"), None)
        head.end = after.start if after is not None else length
        if 0 <= head.end_at < head.end:
            head.end = head.end_at
    for head in heads:
        if head.twin is not None and head.rule == "vi.passive" and head.prior is None:
            head.stop, head.end = head.twin.stop, head.twin.end
    for head in reversed(heads):
        if head.twin is not None and head.rule != "vi.passive":
            head.twin.stop, head.twin.end = head.stop, head.end


def bound_by_main(units: list[Unit], head: Head) -> Ref | None:
    """The subject of a main clause without cue (``Cảm ơn A, Bộ trưởng trao quà``): the content ends there."""
    for k in range(head.end - 2, head.stop, -1):
        ref = ref_in(units[k], SUBJECTS)
        if (
            ref is not None
            and units[k - 1].low == ","
            and not units[k + 1].kinds.keys().isdisjoint(PREDICATE)
        ):
            head.end = k - 1
            return ref
    return None


def spans(units: list[Unit], head: Head) -> tuple[Span, Span | None]:
    """The spans of a head's cue and of its content, None where it has none."""
    cue = head.cue or (units[head.at].start, units[head.at].end)
    content = _content(units, head)
    if "invited" in head.entry.flags:
        verb = cue[0] + len(ACCEPTING)
        return (cue[0], verb), (verb + 1, content[1] if content else cue[1])
    if head.fixed >= 0:
        return cue, (head.fixed, content[1] if content else units[head.stop - 1].end)
    return cue, content


def counted(units: list[Unit], head: Head) -> tuple[Span, Span] | None:
    """``nêu ba đề xuất`` without more: the verb, and what it names as its content."""
    unit = units[head.at]
    if "noun" not in head.entry.flags or head.cue is not None:
        return None
    for verb in VERBS:
        if unit.low.startswith(verb) and len(unit.low) > len(verb) + 1:
            cut = unit.start + len(verb)
            return (unit.start, cut), (cut + 1, unit.end)
    return None


def quotation(units: list[Unit], head: Head) -> Unit | None:
    """The quotation that is the whole content; else None."""
    body = [u for u in units[head.stop : head.end] if u.word or u.inner is not None]
    return body[0] if len(body) == 1 and body[0].inner is not None else None


def trim(units: list[Unit], lo: int, hi: int) -> Span | None:
    """The span of units ``[lo:hi)`` without punctuation at its ends; None if nothing is left."""
    while hi > lo and _is_edge(units[hi - 1], (")", "%")):
        hi -= 1
    while lo < hi and _is_edge(units[lo], ("(",)):
        lo += 1
    return (units[lo].start, units[hi - 1].end) if lo < hi else None


def _is_edge(unit: Unit, kept: tuple[str, ...]) -> bool:
    return not unit.word and unit.inner is None and unit.low not in kept


def _content(units: list[Unit], head: Head) -> Span | None:
    if head.quote is not None:
        return head.quote.start, head.quote.end
    if head.prior is not None:
        return trim(units, *head.prior)
    lo, hi = head.stop, head.end
    while lo < hi and units[lo].low in LEADING:
        lo += 1
    says = head.entry.value in ("affirm", "inform")
    if says and lo + 2 < hi and "adv" in units[lo].kinds and units[lo + 1].low in ("rằng", ":"):
        lo += 2
    return trim(units, lo, _before_aside(units, lo, hi))


def _before_aside(units: list[Unit], lo: int, hi: int) -> int:
    """Gifts, photo credits, and a further clause with its own subject are no part of a content."""
    for k in range(lo + 1, hi):
        unit, before, after = units[k], units[k - 1], units[k + 1] if k + 1 < hi else None
        if "ritual" in unit.kinds and before.low in ("và", ",", "đồng thời"):
            return k - 1
        if after is None:
            continue
        if unit.low == "ảnh" and after.low == ":":
            return k
        contrast = unit.low in ("còn", "trong khi", "trong khi đó") and before.low in (",", ";")
        if contrast and after.ref is not None and units[lo].ref is None:
            return k - 1
    return hi
