"""Statements drafted from clause heads: act, content, addressees, confidence."""

from typing import Final

from verbale.attribute.draft import BOTH as ALL
from verbale.attribute.draft import Draft, Who
from verbale.extract.cast import BOTH, PRONOUN, Figure
from verbale.lang.en.carrying import Carried, Carrying
from verbale.lang.en.contents import ENOUGH, Content
from verbale.lang.en.cues import FUSED, Cue
from verbale.lang.en.heads import Head
from verbale.lang.en.special import special
from verbale.lang.en.words import is_possessive, ref_of, words
from verbale.model.records import Span
from verbale.text.units import Unit

DOUBTED: Final = frozenset({"en.participle", "en.fronted", "en.after", "en.relative", "en.group"})
# What is urged rather than who.
DOINGS: Final = words("""
    efforts effort action actions steps progress work measures restraint cooperation dialogue talks support
    caution patience unity investment access solutions negotiations exchanges visit visits
""")


class Drafter(Carrying):
    """Turns heads into drafts, carried acts and addressees included."""

    def draft(self, content: Content, number: int, who: tuple[Who, ...], sure: float) -> Draft | None:
        """The statement of a head, or None where it governs nothing."""
        head, tokens = content.heads[number], content.tokens
        if head.outer is not None and self._own_subject(tokens, head.start, len(tokens), who) is None:
            head.cue, head.after, head.rule = head.outer, head.outer.end + 1, "en.after"
        first, last = content.bounds(number)
        span = content.span(first, last) or self._ahead(content, number)
        cue, rule = head.cue, head.rule
        if span is not None and (fused := _fused(tokens[cue.end - 1], cue)):
            span = tokens[cue.end - 1].end - fused + 1, span[1]
        act = special(tokens, cue, first, cue.act) if span else None
        if span is None or act is None or span[0] >= span[1]:
            return None
        cue_span = _cue_span(tokens, cue)
        carried = self._inner_act(tokens, head, first, last, act, who)
        if carried is not None:
            inner_cue, act, start, rule = carried
            if inner_cue is not None:
                cue_span, span = inner_cue, (start, span[1])
        if span[0] >= span[1]:
            return None
        confidence = min(head.confidence * min(1.0, sure + 0.02), _most(rule, cue, who, sure))
        if carried is not None and carried[0] is not None:  # the subject of what is carried is no addressee
            first = next((k for k in range(first, last) if tokens[k].start >= span[0]), last)
        addressees = self._addressees(tokens, cue, act, first, last, who)
        return Draft(cue_span, span, act, who, rule, round(confidence, 3), addressees, head.negated)

    def second(self, content: Content, number: int, draft: Draft, who: tuple[Who, ...]) -> Draft | None:
        """``responded that A, and that his country was prepared to B``: a second, weightier act."""
        head, tokens = content.heads[number], content.tokens
        if head.before is not None or draft.rule in ("en.carried", "en.future"):
            return None
        joins = [
            k
            for k in range(head.cue.end + 2, len(tokens) - 3)
            if tokens[k].low == "and" and tokens[k + 1].low == "that"
        ]
        if not joins:
            return None
        first, last = content.bounds(number)
        for k in joins:
            if first + 2 <= k < last - 3:
                at = self._own_subject(tokens, k + 2, last, who)
                found = self._inner(tokens, at, last, head.cue, draft.act, who) if at is not None else None
                cue = found[0] if found is not None else None
                if found is None or cue is None:
                    continue
                _, act, start, rule = found
                end = draft.content[1]
                cut = k - 1 if tokens[k - 1].low == "," else k
                draft.content = (draft.content[0], tokens[cut - 1].end)
                return Draft(cue, (start, end), act, who, rule, round(draft.confidence - 0.03, 3), ())
        return None

    def waiting(self, content: Content, number: int, who: tuple[Who, ...], sure: float) -> Draft:
        """The statement of a head whose content is the list that follows, still without it."""
        head = content.heads[number]
        cue = _cue_span(content.tokens, head.cue)
        confidence = min(head.confidence * min(1.0, sure + 0.02), _most(head.rule, head.cue, who, sure))
        return Draft(
            cue, (cue[1], cue[1]), head.cue.act, who, head.rule, round(confidence, 3), (), head.negated
        )

    def _inner_act(
        self, tokens: list[Unit], head: Head, first: int, last: int, act: str, who: tuple[Who, ...]
    ) -> Carried | None:
        """The weightier act that the content carries, in a clause or in direct speech."""
        if head.before is None or not (tokens[head.before[1] - 1].inner or tokens[head.before[0]].inner):
            return self._carried(tokens, head.cue, first, last, act, who)
        if tokens[head.before[1] - 1].inner is not None or tokens[head.before[0]].inner is not None:
            return self._spoken(tokens[first], head.cue, act, who)
        return None

    def _ahead(self, content: Content, number: int) -> tuple[int, int] | None:
        """``To this the Minister agreed``: what stands before the subject is the content."""
        tokens, head = content.tokens, content.heads[number]
        if (
            number
            or head.cue.act not in ("agree", "support")
            or head.before is not None
            or tokens[0].low not in ("to", "with", "on")
            or tokens[-1].low == ":"
        ):
            return None
        for k, unit in enumerate(tokens):
            if unit.ref is not None and head.refs and unit.ref is head.refs[0] and k > 1:
                return tokens[0].start, tokens[k - 1].end
        return None

    def _addressees(
        self, tokens: list[Unit], cue: Cue, act: str, first: int, last: int, who: tuple[Who, ...]
    ) -> tuple[tuple[int, int], ...]:
        if first >= last or first >= len(tokens):
            return ()
        k = cue.end if "object" in cue.flags else first
        unit = tokens[k] if k < last else tokens[first]
        if "object" in cue.flags:
            return () if "conj" in unit.kinds else self._object(tokens, k, last, act)
        if (
            cue.noun
            and unit.low == "to"
            and k + 1 < last
            and tokens[k + 1].ref is not None
            and act in ("thank", "appreciate", "congratulate", "greet")
        ):
            ref = ref_of(tokens[k + 1])
            return ((ref.start, ref.end),) if ref is not None else ()
        ref = ref_of(unit)
        if (
            act in ("propose", "hope", "request")
            and ref is not None
            and ref.kind != PRONOUN
            and ref.name != "event"
            and (ref.kind == BOTH or self._own_subject(tokens, first, last, who) is None)
            and is_possessive(tokens, k + 1) == k + 1
        ):
            return ((ref.start, ref.end),) if ref.name != "it" else ()
        return ()

    def _object(self, tokens: list[Unit], k: int, last: int, act: str) -> tuple[tuple[int, int], ...]:
        out: list[tuple[int, int]] = []
        while k < last and tokens[k].ref is not None:
            ref = ref_of(tokens[k])
            after = is_possessive(tokens, k + 1)
            if ref is None or after > k + 1 or ref.name == "event":
                break
            out.append((ref.start, ref.end))
            if k + 2 < last and tokens[k + 1].low == "and" and tokens[k + 2].ref is not None:
                k += 2
            else:
                break
        if not out and act in ("request", "invite"):
            for j in range(k + 1, min(k + 8, last)):
                if {"sub", "rel", "aux"} & tokens[j - 1].kinds.keys() or _pronoun(tokens[j - 1]):
                    break  # ``asked what she would like to see``
                if tokens[j].low in ("to", "for", "on", ",", "that"):
                    if tokens[j].low == "to" and tokens[j - 1].low not in DOINGS:
                        out.append((tokens[k].start, tokens[j - 1].end))
                    break
        return tuple(out)


def _pronoun(unit: Unit) -> bool:
    ref = ref_of(unit)
    return ref is not None and ref.kind == PRONOUN


def _cue_span(tokens: list[Unit], cue: Cue) -> Span:
    """Span of a cue; a ``that`` that the lexicon holds with it is no part of it."""
    last = tokens[cue.end - 1]
    return tokens[cue.start].start, last.end - (5 if last.low.endswith(" that") else _fused(last, cue))


def _fused(last: Unit, cue: Cue) -> int:
    """Length of the preposition that the lexicon holds with the noun of a cue (``his call for``)."""
    return len(last.low.rpartition(" ")[2]) + 1 if cue.noun and last.low in FUSED else 0


def _most(rule: str, cue: Cue, who: tuple[Who, ...], sure: float) -> float:
    """The most that a statement found in this way may be trusted."""
    if not who:
        return ENOUGH
    named = any(isinstance(one, Figure) for one in who) or ALL in who
    if rule in DOUBTED or not named or cue.flags & {"weak", "still"}:
        return 0.88
    return 0.95 if sure > 0.955 else 0.9  # a pronoun, or an office that is the nearest one
