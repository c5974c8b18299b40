"""How a statement is meant: negated, conditional, to come, done already, said again; each with its words.

A language lends the words (:class:`Signs`); where they may stand is the same in both. All is told from the
folded text around a statement, so every mark has its span from the match on.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from verbale.attribute.draft import Draft
from verbale.model.records import Mark, MarkKind, Span

REACH: Final = 60  # characters before a cue in which its own adverbs and negation stand
# Acts whose object lies ahead: a word of the past in it tells of something else (the treaty it had signed).
AHEAD: Final = frozenset({"propose", "request", "invite", "hope", "offer", "commit"})
ADVERBS: Final = 24  # characters between an auxiliary and its verb (đã chính thức ký)
SENTENCE_END: Final = re.compile(r"(?<=\w{3})[.!?…]\s")
CLAUSE_END: Final = re.compile(r"[,;:.!?“”\"()\n–—]")


class Signs(NamedTuple):
    """The words of one language that tell how a statement is meant, as patterns over folded text.

    Attributes:
        condition: opens a condition, inside the content or before the statement's clause.
        future, done: in the verb of what is said.
        done_cue: a cue that by itself tells of something done (``signed``).
        again: in the cue, or among the words right before it; ``again_after``: right behind it.
        negation: before the verb of the cue.
        aside: opens a clause inside the content whose verb is not the content's own.
        topic: opens a content that is no clause and has no verb of its own (``on trade``).
    """

    condition: re.Pattern[str]
    future: re.Pattern[str]
    done: re.Pattern[str]
    done_cue: re.Pattern[str] | None
    again: re.Pattern[str]
    again_after: re.Pattern[str]
    negation: re.Pattern[str]
    aside: re.Pattern[str]
    topic: re.Pattern[str]


def any_of(lines: str) -> re.Pattern[str]:
    """A pattern of alternatives, one a line, that begins and ends at a word's edge."""
    choices = "|".join(line.strip() for line in lines.splitlines() if line.strip())
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)")


def mark(low: str, drafts: Sequence[Draft], sentences: Sequence[Span], signs: Signs) -> None:
    """Give each draft its marks.

    Args:
        low: the document's text, folded offset by offset.
        sentences: spans of the sentences, in order.
    """
    starts = _starts(drafts, sentences)
    for draft, start in zip(drafts, starts, strict=True):
        draft.marks = tuple(sorted(_marks(low, draft, start, signs), key=lambda m: (m.span, m.kind)))


def _starts(drafts: Sequence[Draft], sentences: Sequence[Span]) -> list[int]:
    """Where the words that may belong to each draft begin: its sentence's start, or the statement before."""
    begins = [start for start, _ in sentences]
    edges = sorted({edge for d in drafts for edge in (d.cue[1], d.content[1])})
    found = []
    for draft in drafts:
        first = min(draft.cue[0], draft.content[0])
        sentence = begins[max(0, bisect_right(begins, first) - 1)] if begins else first
        before = bisect_right(edges, first) - 1
        found.append(min(first, max(sentence, edges[before] if before >= 0 else 0)))
    return found


def _marks(low: str, draft: Draft, start: int, signs: Signs) -> list[Mark]:
    found = []
    if draft.negated:
        found.append(Mark(kind="negated", span=_negation(low, draft, start, signs)))
    told: tuple[tuple[MarkKind, Span | None], ...] = (
        ("conditional", _condition(low, draft, start, signs)),
        ("repeated", _again(low, draft, start, signs)),
        _tense(low, draft, signs),
    )
    return found + [Mark(kind=kind, span=span) for kind, span in told if span is not None]


def _negation(low: str, draft: Draft, start: int, signs: Signs) -> Span:
    """The words that negate: the last ones before or in the cue, else those right behind it, else the cue."""
    begin, end = max(start, draft.cue[0] - REACH), draft.cue[1]
    before = list(signs.negation.finditer(low, begin, end))
    if before:
        return before[-1].span()
    after = signs.negation.search(low, end, min(len(low), end + REACH))
    return after.span() if after else draft.cue


def _condition(low: str, draft: Draft, start: int, signs: Signs) -> Span | None:
    """A condition inside the content, or one that opens the clause before the cue."""
    inside = signs.condition.search(low, *draft.content)
    if inside is not None:
        return inside.span()
    before = signs.condition.finditer(low, start, draft.cue[0])
    return next((m.span() for m in before if _opens(low, start, m.start())), None)


def _opens(low: str, start: int, at: int) -> bool:
    """Whether a clause begins at ``at``: at the start, after a stop, or after one or two joining words."""
    stop = max((m.end() for m in CLAUSE_END.finditer(low, start, at)), default=start)
    return len(low[stop:at].split()) <= 2 or low.endswith(" that ", start, at)


def _again(low: str, draft: Draft, start: int, signs: Signs) -> Span | None:
    """A word of repetition in the cue, among its adverbs before it, or right behind it."""
    cue = signs.again.search(low, *draft.cue)
    if cue is not None:
        return cue.span()
    begin = max(start, draft.cue[0] - REACH)
    if signs.again.search(low, begin, draft.cue[0]) is not None:
        stop = max((m.end() for m in CLAUSE_END.finditer(low, begin, draft.cue[0])), default=begin)
        before = list(signs.again.finditer(low, stop, draft.cue[0]))
        if before and len(low[before[-1].end() : draft.cue[0]].split()) <= 3:
            return before[-1].span()
    after = signs.again_after.match(low, _skip(low, draft.cue[1]))
    return after.span() if after else None


def _skip(low: str, at: int) -> int:
    while at < len(low) and low[at] == " ":
        at += 1
    return at


def _main_clause(low: str, content: Span, signs: Signs) -> Span:
    """The part of a content that its own verb stands in: up to an aside, or behind one that opens it."""
    begin, end = content
    if signs.topic.match(low, begin, end):
        return end, end
    aside = signs.aside.search(low, begin, end)
    if aside is not None and aside.start() == begin:
        comma = low.find(",", begin, end)
        begin = comma + 1 if comma >= 0 else end
        aside = signs.aside.search(low, begin, end)
    if (stop := SENTENCE_END.search(low, begin, end)) is not None:
        end = stop.start()  # of a quotation what its first sentence says
    return begin, min(aside.start(), end) if aside else end


def _tense(low: str, draft: Draft, signs: Signs) -> tuple[MarkKind, Span | None]:
    """Whether what is said is still to come or done: by the first such word of the content's own clause."""
    if signs.done_cue is not None and draft.act != "affirm" and signs.done_cue.search(low, *draft.cue):
        return "done", draft.cue
    begin, main = _main_clause(low, draft.content, signs)
    future, done = signs.future.search(low, begin, main), signs.done.search(low, begin, main)
    if future is not None and (done is None or future.start() < done.start()):
        return "future", future.span()
    if done is not None and draft.act not in AHEAD:
        return "done", done.span()
    if draft.act == "conclude":  # đã ký: the auxiliary stands before the cue
        before = signs.done.search(low, max(0, draft.cue[0] - ADVERBS), draft.cue[0])
        return "done", before.span() if before else None
    return "done", None
