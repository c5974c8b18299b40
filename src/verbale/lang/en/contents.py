"""What a cue governs: the content's span, who is spoken to, and acts that an inner verb carries."""

from typing import Final

from verbale.acts import FORCE
from verbale.attribute.draft import BOTH as ALL
from verbale.attribute.draft import Draft, Who
from verbale.extract.cast import BODY, BOTH, OFFICE, PERSON, PRONOUN, Figure, Ref
from verbale.lang.en.clauses import Head
from verbale.lang.en.cues import Cue, cue_at
from verbale.lang.en.mentions import Mention
from verbale.lang.en.words import POSSESSIVES, is_adverb, is_possessive, ref_of
from verbale.text.units import Unit

OPENING: Final = frozenset({"that", ",", ":", "–", "—"})
TRAILING: Final = frozenset({",", ";", ":", ".", "/", "!", "?", "–", "—", "and", "but", "while", "whereas", "or", "yet", "then", "as well as", "whilst", "also", "…", "-", "in addition", "at the same time", "for his part", "for her part", "in turn", "in response", "before", "further", "furthermore", "moreover"})
NARRATED: Final = frozenset("gesture move step point decision measure sign proposal request figure idea suggestion call development remark comment view concern offer".split())
ENOUGH: Final = 0.35


class Content:
    """Drafts the statements of one sentence's heads."""

    def __init__(self, tokens: list[Unit], heads: list[Head], end: int) -> None:
        self.tokens, self.heads, self.end = tokens, heads, end

    def bounds(self, number: int) -> tuple[int, int]:
        """Token range of a head's content, trimmed; empty if first >= last."""
        tokens, head = self.tokens, self.heads[number]
        if head.before is not None:
            return self._trim(*head.before)
        first = max(head.cue.end, head.after or 0)
        stop = self.end
        if number + 1 < len(self.heads):
            after = self.heads[number + 1]
            if after.start <= first and after.before is None:
                after_start = after.cue.start
            else:
                after_start = after.start
            stop = min(stop, after.before[0] if after.before is not None and after.before[0] > first else after_start)
            if after.before is not None and after.before[0] <= first:
                stop = min(self.end, after.before[1])
        if head.stop is not None and head.stop > first:
            stop = min(stop, head.stop)
        while first < stop and (tokens[first].low in OPENING or (is_adverb(tokens[first]) and first + 1 < stop and tokens[first + 1].low in OPENING)):
            first += 1
        return self._narrator(*self._trim(first, stop))

    def _trim(self, first: int, last: int) -> tuple[int, int]:
        tokens = self.tokens
        while last > first and tokens[last - 1].inner is None and (tokens[last - 1].low in TRAILING) and tokens[last - 1].ref is None:
            last -= 1
        return first, last

    def _narrator(self, first: int, last: int) -> tuple[int, int]:
        """Leave out the narrator's apposition (``, a gesture that``, ``, which the Minister welcomed``)."""
        tokens = self.tokens
        for k in range(first + 1, last - 2):
            if tokens[k].low == "," and tokens[k + 1].low in ("a", "an") and any(u.low in NARRATED for u in tokens[k + 2 : k + 4]):
                return first, k
        return first, last

    def span(self, first: int, last: int) -> tuple[int, int] | None:
        """Text span of a token range, quotation marks taken off; None if nothing is left."""
        tokens = self.tokens
        if first >= last:
            return None
        for k in (first, last - 1):
            if tokens[k].inner is not None and (first + 1 == last or (k == first and self._quote_only(k, last))):
                return _inside(tokens[k])
        return tokens[first].start, tokens[last - 1].end

    def _quote_only(self, k: int, last: int) -> bool:
        return all(not u.word or u.inner is not None for u in self.tokens[k + 1 : last])


def _inside(quote: Unit) -> tuple[int, int] | None:
    inner = quote.inner or []
    last = len(inner)
    while last and inner[last - 1].low in (",", ".", ";", "!", "?") and inner[last - 1].ref is None:
        last -= 1
    return (inner[0].start, inner[last - 1].end) if last else None


class Drafter:
    """Turns heads into drafts, carried acts and addressees included."""

    def __init__(self, text: str, parties: frozenset[str | None]) -> None:
        self.text, self.parties = text, parties

    def draft(self, content: Content, number: int, who: tuple[Who, ...], sure: float) -> Draft | None:
        """The statement of a head, or None where it governs nothing."""
        head, tokens = content.heads[number], content.tokens
        first, last = content.bounds(number)
        span = content.span(first, last) or self._ahead(content, number)
        if span is None or span[0] >= span[1]:
            return None
        cue, act, rule = head.cue, head.cue.act, head.rule
        act = special(tokens, cue, first, last, act)
        if act is None:
            return None
        cue_span = (tokens[cue.start].start, tokens[cue.end - 1].end)
        confidence = head.confidence * min(1.0, sure + 0.02)
        if not who:
            confidence = min(confidence, ENOUGH)
        if head.before is None:
            carried = self._carried(tokens, cue, first, last, act, who)
            if carried is not None:
                inner_cue, act, start, rule = carried
                if inner_cue is not None:
                    cue_span = inner_cue
                    span = (start, span[1])
                    if span[0] >= span[1]:
                        return None
        elif tokens[head.before[1] - 1].inner is not None or tokens[head.before[0]].inner is not None:
            carried = self._spoken(tokens[first], cue, act)
            if carried is not None:
                inner_cue, act, start, rule = carried
                if inner_cue is not None:
                    cue_span, span = inner_cue, (start, span[1])
        if span[0] >= span[1]:
            return None
        found = Draft(cue_span, span, act, who, rule, round(confidence, 3), self._addressees(tokens, cue, act, first, last), head.negated)
        return found

    def _ahead(self, content: Content, number: int) -> tuple[int, int] | None:
        """``To this the Minister agreed``: what stands before the subject is the content."""
        tokens, head = content.tokens, content.heads[number]
        if number or head.cue.act not in ("agree", "support") or head.before is not None or tokens[0].low not in ("to", "with", "on"):
            return None
        for k, unit in enumerate(tokens):
            if unit.ref is not None and head.refs and unit.ref is head.refs[0] and k > 1:
                return tokens[0].start, tokens[k - 1].end
        return None

    # --- carrying

    def _carried(
        self, tokens: list[Unit], cue: Cue, first: int, last: int, act: str, who: tuple[Who, ...]
    ) -> tuple[tuple[int, int] | None, str, int, str] | None:
        """An inner verb of the speaker's own whose force is greater than the outer verb's."""
        if cue.noun and act not in ("affirm",):
            return None
        if tokens[first].inner is not None:
            return self._spoken(tokens[first], cue, act)
        if "object" in cue.flags and act in ("affirm", "inform"):
            that = next((x for x in range(first, min(first + 8, last)) if tokens[x].low == "that"), None)
            if that is not None and that + 1 < last:
                first = that + 1
        k = self._own_subject(tokens, first, last, who)
        if k is None:
            return self._bare_inner(tokens, cue, first, last, act)
        return self._inner(tokens, k, last, cue, act, who)

    def _inner(
        self, tokens: list[Unit], k: int, last: int, cue: Cue, act: str, who: tuple[Who, ...] = ()
    ) -> tuple[tuple[int, int] | None, str, int, str] | None:
        start, modal, past, be = k, "", False, False
        while k < last and ("aux" in tokens[k].kinds or is_adverb(tokens[k])) and "cue" not in tokens[k].kinds:
            unit = tokens[k]
            if "neg" in unit.kinds:
                return None
            if unit.low in ("had", "has", "have"):
                past = True
            if "be" in unit.kinds:
                be = True
            if "modal" in unit.kinds:
                modal = modal or unit.low
            k += 1
        if k >= last:
            return None
        if not past and (not be or tokens[k].low in ("ready", "willing", "prepared", "keen", "eager")):
            inner = cue_at(tokens, k)
            if tokens[k].low in ("ready", "willing", "prepared") and be:
                inner = Cue(k, k + 1, "offer", "past", frozenset())
            if inner is not None and inner.end < last and inner.form != "ing" and not (inner.form == "participle"):
                force = FORCE[inner.act]
                modal_fits = not modal or (modal in ("would", "will") and inner.act == "offer")
                if force > FORCE[act] and modal_fits and inner.act not in ("conclude", "discuss") and "weak" not in inner.flags | (frozenset({"weak"}) if inner.act in ("agree",) and inner.form == "base" and modal else frozenset()) or (
                    force > FORCE[act] and inner.act == "hope" and not modal
                ):
                    at = inner.end
                    while at < last and tokens[at].low in OPENING:
                        at += 1
                    begin = tokens[inner.start].start
                    if at < last:
                        return (begin, tokens[inner.end - 1].end), inner.act, tokens[at].start, "en.carried"
        if modal in ("will", "would", "shall", "'ll") and "future" in cue.flags and FORCE[act] < 5 and self._benefits(tokens, k, last, who):
            return None, "commit", 0, "en.future"
        if modal in ("will", "would") and "news" in cue.flags and self._names_other(tokens, k, last, who):
            return None, "commit", 0, "en.future"
        del start
        return None

    def _benefits(self, tokens: list[Unit], k: int, last: int, who: tuple[Who, ...]) -> bool:
        verb = tokens[k].low
        return verb not in ("be", "need", "remain", "have", "depend", "like", "become", "always", "mark")

    def _names_other(self, tokens: list[Unit], k: int, last: int, who: tuple[Who, ...]) -> bool:
        """Whether the clause names another party's state or person."""
        own = {w.party_key for w in who if isinstance(w, Figure)} | {w for w in who if isinstance(w, str)}
        for unit in tokens[k:last]:
            ref = ref_of(unit)
            if ref is not None and ref.kind == BODY and ref.key and ref.key not in own and unit.low not in own:
                return True
            nation = unit.kinds.get("nation")
            if nation is not None and unit.cap and nation.value not in own:
                return True
        return False

    def _bare_inner(
        self, tokens: list[Unit], cue: Cue, first: int, last: int, act: str
    ) -> tuple[tuple[int, int] | None, str, int, str] | None:
        return None

    def _own_subject(self, tokens: list[Unit], first: int, last: int, who: tuple[Who, ...]) -> int | None:
        """Index after the subject of the that-clause where it is the speaker or the speaker's party; else None."""
        ref = ref_of(tokens[first])
        if ref is None:
            return self._own_phrase(tokens, first, last)
        if is_possessive(tokens, first + 1) > first + 1:
            return None
        if ref.kind == PRONOUN:
            return first + 1
        if ref.kind == BOTH:
            return first + 1 if ALL in who or ref.name == "they" else None
        if isinstance(ref, Mention) and ref.epithet == "own" and ref.kind == BODY:
            return first + 1
        for one in who:
            if isinstance(one, Figure):
                if ref.kind == BODY and ref.key and one.party_key is None and ref.key not in self.parties:
                    return first + 1
                if ref.kind == BODY and (_same(ref.key, one.party_key) or self._own_body(ref, one)):
                    return first + 1
                if ref.figure is one:
                    return first + 1
            elif ref.kind == BODY and (ref.name.casefold() == one.casefold() or (ref.key and ref.key.casefold() == one.casefold())):
                return first + 1
        return None

    def _own_body(self, ref: Ref, figure: Figure) -> bool:
        """The speaker's own ministry or institute."""
        name = set(ref.name.lower().split())
        if not ref.name or ref.key not in (None, figure.party_key):
            return False
        return any(o.body and name <= set(o.body.lower().split()) | {"the"} for o in figure.offices) or (
            ref.key is None and ref.name.lower() in ("ministry", "government", "commission", "agency", "institute", "university", "academy", "secretariat", "delegation", "fund", "bank", "office")
        )

    def _own_phrase(self, tokens: list[Unit], first: int, last: int) -> int | None:
        """``her office``, ``his country``: the speaker's own side."""
        if tokens[first].low in POSSESSIVES and first + 2 < last:
            for k in range(first + 1, min(first + 4, last)):
                if "bodynoun" in tokens[k].kinds or tokens[k].low in ("country", "government", "organisation", "organization", "side", "nation", "capital", "institution"):
                    return k + 1
        return None

    def _spoken(self, quote: Unit, cue: Cue, act: str) -> tuple[tuple[int, int] | None, str, int, str] | None:
        """Direct speech that begins with ``We want``, ``I propose``: the inner act is carried."""
        inner = quote.inner or []
        k = 0
        while k < len(inner) and (is_adverb(inner[k]) or inner[k].low == ","):
            k += 1
        if k + 1 >= len(inner) or inner[k].low not in ("we", "i"):
            return None
        return self._inner(inner, k + 1, len(inner), cue, act)

    # --- addressees

    def _addressees(self, tokens: list[Unit], cue: Cue, act: str, first: int, last: int) -> tuple[tuple[int, int], ...]:
        if first >= last or first >= len(tokens):
            return ()
        k = cue.end if "object" in cue.flags else first
        unit = tokens[k] if k < last else tokens[first]
        if "object" in cue.flags:
            return self._object(tokens, k, last, act)
        if cue.noun and unit.low == "to" and k + 1 < last and tokens[k + 1].ref is not None and act in ("thank", "appreciate", "congratulate", "greet"):
            ref = ref_of(tokens[k + 1])
            return ((ref.start, ref.end),) if ref is not None else ()
        ref = ref_of(unit)
        if act in ("propose", "hope", "request") and ref is not None and is_possessive(tokens, k + 1) == k + 1:
            return ((ref.start, ref.end),) if ref.name != "it" else ()
        return ()

    def _object(self, tokens: list[Unit], k: int, last: int, act: str) -> tuple[tuple[int, int], ...]:
        out: list[tuple[int, int]] = []
        while k < last and tokens[k].ref is not None:
            ref = ref_of(tokens[k])
            after = is_possessive(tokens, k + 1)
            if ref is None or after > k + 1:
                break
            out.append((ref.start, ref.end))
            if k + 2 < last and tokens[k + 1].low == "and" and tokens[k + 2].ref is not None:
                k += 2
            else:
                break
        if not out and act in ("request", "invite"):
            for j in range(k + 1, min(k + 8, last)):
                if tokens[j].low in ("to", "for", "on", ",", "that"):
                    if tokens[j].low == "to":
                        out.append((tokens[k].start, tokens[j - 1].end))
                    break
        return tuple(out)


def _same(a: str | None, b: str | None) -> bool:
    return a is not None and a == b


def special(tokens: list[Unit], cue: Cue, first: int, last: int, act: str) -> str | None:
    """Acts that depend on what follows: wished somebody success, shared views, concluded an agreement."""
    low = tokens[cue.start].low
    after = tokens[first]
    if low.startswith("wish"):
        return "hope" if after.low in ("to", "for") or tokens[cue.end].low == "that" else "greet"
    if low.startswith("conclude") and act == "conclude" and (tokens[cue.end].low == "that" or cue.end < len(tokens) and after.low in ("by", "with")):
        return "affirm"
    if act == "discuss" and cue.noun and tokens[cue.end - 1].low in ("exchange", "exchanges") and after.low == "with":
        return None
    return act


__all__ = ["Content", "Drafter", "OFFICE", "PERSON"]
