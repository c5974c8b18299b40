"""Cues that open a sentence, stand right beside another, or follow a joining word with their subject."""

from typing import Final

from verbale.acts import FORCE
from verbale.lang.vi.heads import ACCEPTING, JOINING, LISTING, PAUSES, Cue, Head
from verbale.lang.vi.refs import SUBJECTS
from verbale.lang.vi.subjects import Subject
from verbale.text.units import Unit

CONTRASTS: Final = frozenset({"còn", "trong khi", "trong khi đó", "song", "nhưng", "đồng thời"})


def first(cue: Cue) -> Head | None:
    """A cue that opens its sentence: its subject is that of the main clause, or of the sentence before."""
    if cue.short and cue.weak:
        return None
    head = cue.head(cue.at, "vi.dropped-subject", None)
    head.front = True
    return head


def joined(units: list[Unit], start: int, stop: int) -> bool:
    """Whether nothing but joining words and adverbs stands in units ``[start:stop)``."""
    return all(u.ref is None and ("adv" in u.kinds or u.low in JOINING) for u in units[start:stop])


def beside(cue: Cue, open_: Head) -> Head | None:
    """A cue right beside the open cue, with a joining word or nothing between: two verbs over one content."""
    units, at = cue.units, cue.at
    if any(u.low in JOINING for u in units[open_.stop : at]):
        if units[open_.at].low == "chia sẻ" and cue.act == "agree":
            open_.act = "agree"
        if cue.act == open_.act:
            open_.stop = at + 1
            return None
        head = cue.head(at, "vi.coordinate", open_.who)
        if "invited" in cue.entry.flags:
            open_.fixed = units[at].start + len(ACCEPTING) + 1
        head.twin, head.front = open_, open_.front
        return head
    stronger = FORCE[cue.act] > FORCE[open_.act] and open_.act not in LISTING
    if stronger and not cue.negated and not cue.weak and "noun" not in cue.entry.flags:
        open_.carries(cue.act, (units[open_.at].start, units[at].end), at + 1)
    return None


def after_joint(cue: Cue, open_: Head, subject: Subject, before: Unit) -> Head | None:
    """``..., còn phía Việt Nam đề nghị``: a subject after a joining word, if not inside what is reported."""
    refs, start = subject
    if refs[-1].kind not in SUBJECTS and before.low not in CONTRASTS and open_.says:
        return None
    k = start - 1
    while k > 0 and cue.units[k - 1].low in PAUSES:
        k -= 1
    return cue.head(k, "vi.subject-cue", refs)
