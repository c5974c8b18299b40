"""Carrying: an inner verb of the speaker's own side that performs a weightier act than the verb of saying."""

from typing import Final

from verbale.acts import FORCE
from verbale.attribute.draft import BOTH as ALL
from verbale.attribute.draft import Who
from verbale.extract.cast import BODY, BOTH, OFFICE, PERSON, PRONOUN, Figure, Ref
from verbale.lang.en.contents import OPENING
from verbale.lang.en.cues import INVARIANT, Cue, cue_at
from verbale.lang.en.mention import Mention
from verbale.lang.en.words import POSSESSIVES, is_adverb, is_possessive, ref_of, words
from verbale.model.records import Span
from verbale.text.units import Unit

# span of the inner cue (None: the outer cue stays), act, start of the content, rule
Carried = tuple[Span | None, str, int, str]


GIVING: Final = words("""
    provide grant give lend send donate equip supply offer deliver extend second ship transfer finance
    fund sponsor
""")
CONDITIONS: Final = words("if once should when provided unless as in subject were had")  # what opens one
RECEIVERS: Final = words(
    "neighbour neighbours neighbor neighbors guest guests host hosts counterpart partner"
)


class Carrying:
    """Finds acts that are carried inside a content."""

    def __init__(self, text: str, parties: frozenset[str | None], unnamed: set[str] | None = None) -> None:
        self.text, self.parties = text, parties
        self.unnamed = unnamed if unnamed is not None else set()  # offices whose holder is never named

    def _carried(
        self, tokens: list[Unit], cue: Cue, first: int, last: int, act: str, who: tuple[Who, ...]
    ) -> Carried | None:
        """An inner verb of the speaker's own whose force is greater than the outer verb's."""
        if cue.noun and act not in ("affirm",):
            return None
        if first >= len(tokens):
            return None
        if tokens[first].inner is not None:
            return self._spoken(tokens[first], cue, act, who)
        if "object" in cue.flags and act in ("affirm", "inform"):
            that = next((x for x in range(first, min(first + 8, last)) if tokens[x].low == "that"), None)
            if that is not None and that + 1 < last:
                first = that + 1
            elif (
                first + 1 < last
                and (ref := ref_of(tokens[first + 1])) is not None
                and (ref.kind == PRONOUN or tokens[first].low in ("him", "her", "them"))
            ):
                first += 1  # ``told the guest she would``
        first = _past_condition(tokens, first, last)
        k = self._own_subject(tokens, first, last, who)
        if k is None and tokens[first].low == "to" and first + 2 < last and tokens[first + 1].low == "be":
            k = first + 1  # ``affirmed to be ready to``
        if k is None and tokens[cue.start].low.startswith("assur"):
            k = self._assured(tokens, first, who)
            if act == "affirm" and self._will_be(tokens, first, last):
                return None, "commit", 0, "en.future"
        if k is None:
            return None
        return self._inner(tokens, k, last, cue, act, who)

    def _inner(
        self, tokens: list[Unit], k: int, last: int, cue: Cue, act: str, who: tuple[Who, ...] = ()
    ) -> Carried | None:
        start, modal, past, be = k, "", False, False
        while (
            k < last and ("aux" in tokens[k].kinds or is_adverb(tokens[k])) and "cue" not in tokens[k].kinds
        ):
            unit = tokens[k]
            if "neg" in unit.kinds:
                return None
            if unit.low in ("had", "has", "have", "already"):
                past = True
            if "be" in unit.kinds:
                be = True
            if "modal" in unit.kinds:
                modal = modal or unit.low
            k += 1
        if k >= last or "neg" in tokens[k].kinds:
            return None
        if not past and (not be or tokens[k].low in ("ready", "willing", "prepared", "keen", "eager")):
            inner = cue_at(tokens, k)
            if tokens[k].low in ("ready", "willing", "prepared") and be:
                inner = Cue(k, k + 1, "offer", "past", frozenset())
            if inner is not None and inner.end < last and inner.form != "ing" and inner.form != "participle":
                force = FORCE[inner.act]
                modal_fits = not modal or (modal in ("would", "will") and inner.act == "offer")
                if (
                    force > FORCE[act]
                    and modal_fits
                    and inner.act not in ("conclude", "discuss")
                    and "weak"
                    not in inner.flags
                    | (
                        frozenset({"weak"})
                        if inner.act in ("agree",) and inner.form == "base" and modal
                        else frozenset()
                    )
                ) or (force > FORCE[act] and inner.act == "hope" and not modal):
                    at = inner.end
                    while at < last and tokens[at].low in OPENING:
                        at += 1
                    begin = tokens[inner.start].start
                    if at < last:
                        return (begin, tokens[inner.end - 1].end), inner.act, tokens[at].start, "en.carried"
        if past or be:
            return None  # ``it would be a mistake``, ``he would have signed``: no promise
        if (
            modal in ("will", "would", "shall", "'ll")
            and "future" in cue.flags
            and FORCE[act] < 5
            and self._benefits(tokens, k, last, who)
        ):
            return None, "commit", 0, "en.future"
        if modal in ("will", "would") and "news" in cue.flags and self._names_other(tokens, k, last, who):
            return None, "commit", 0, "en.future"
        del start
        return None

    def _benefits(self, tokens: list[Unit], k: int, last: int, who: tuple[Who, ...]) -> bool:
        verb = tokens[k + (tokens[k].low == "always" and k + 1 < last)].low
        return verb not in ("be", "need", "remain", "have", "depend", "like", "become", "always", "mark")

    def _names_other(self, tokens: list[Unit], k: int, last: int, who: tuple[Who, ...]) -> bool:
        """Whether the clause names another party's state or person."""
        own = {w.party_key for w in who if isinstance(w, Figure)} | {w for w in who if isinstance(w, str)}
        for j, unit in enumerate(tokens[k:last], k):
            ref = ref_of(unit)
            if tokens[j - 1].low in ("in", "at") and ref is not None and _placed(ref):
                continue  # ``would open an office in Suva``: where, not for whom
            if unit.low in ("for", "to") and tokens[k].low in GIVING and _receiver(tokens[j + 1 : last]):
                return True
            if tokens[k].low in GIVING and (
                "bodynoun" in unit.kinds
                or unit.low in RECEIVERS
                or (ref is not None and (ref.kind in (PERSON, OFFICE) or _other(ref)))
            ):
                return True
            if (
                ref is not None
                and ref.kind == BODY
                and ref.key
                and ref.key not in own
                and unit.low not in own
            ):
                return True
            nation = unit.kinds.get("nation")
            if nation is not None and unit.cap and nation.value not in own:
                return True
        return False

    def _own_subject(self, tokens: list[Unit], first: int, last: int, who: tuple[Who, ...]) -> int | None:
        """Index after the subject of the that-clause where it is the speaker or the speaker's party; else
        None.
        """
        ref = ref_of(tokens[first])
        if ref is None:
            return self._own_phrase(tokens, first, last)
        if is_possessive(tokens, first + 1) > first + 1:
            return None
        if ref.kind == PRONOUN:
            return first + 1
        if ref.kind == BOTH:
            several = len(who) > 1 or any(isinstance(w, str) for w in who)
            return first + 1 if ALL in who or (ref.name == "they" and several) else None
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
            elif one in self.unnamed and ref.kind == BODY and ref.key and ref.key not in self.parties:
                return first + 1  # ``the Secretary said that the United States expects``
            elif ref.kind == BODY and (
                ref.name.casefold() == one.casefold() or (ref.key and ref.key.casefold() == one.casefold())
            ):
                return first + 1
        return None

    def _own_body(self, ref: Ref, figure: Figure) -> bool:
        """The speaker's own ministry or institute."""
        name = set(ref.name.lower().split())
        if not ref.name or ref.key not in (None, figure.party_key):
            return False
        return any(o.body and name <= set(o.body.lower().split()) | {"the"} for o in figure.offices) or (
            ref.key is None
            and ref.name.lower().removeprefix("the ").removeprefix("federal ").removeprefix("national ")
            in (
                "ministry",
                "government",
                "commission",
                "agency",
                "institute",
                "university",
                "academy",
                "secretariat",
                "delegation",
                "fund",
                "bank",
                "office",
                "school",
                "company",
                "embassy",
                "faculty",
                "province",
                "city",
                *(
                    f"{one} side"
                    for one in ("school", "company", "city", "province", "municipal", "university")
                ),
            )
        )

    def _assured(self, tokens: list[Unit], first: int, who: tuple[Who, ...]) -> int | None:
        """``assured her that Lofoten would``: who assures does so for a body of their own."""
        ref = ref_of(tokens[first])
        partyless = any(isinstance(w, Figure) and w.party_key is None for w in who)
        if (
            ref is not None
            and ref.kind == BODY
            and (ref.key is None or partyless or ref.key not in self.parties)
        ):
            return first + 1
        if ref is None and tokens[first].cap and not tokens[first].kinds:
            return first + 1
        return None

    def _will_be(self, tokens: list[Unit], first: int, last: int) -> bool:
        """``assured him that no water would be held back``: what will be done, by whomever."""
        if tokens[first - 1].low != "that":
            return False
        for k in range(first, min(first + 9, last - 2)):
            if tokens[k].low in ("would", "will"):
                done = tokens[k + 2].low.endswith("ed") or bool({"nverb", "cue"} & tokens[k + 2].kinds.keys())
                return tokens[k + 1].low == "be" and (done or not tokens[k + 2].kinds)
            if {"aux", "cue"} & tokens[k].kinds.keys() and tokens[k].ref is None:
                return False
        return False

    def _own_phrase(self, tokens: list[Unit], first: int, last: int) -> int | None:
        """``her office``, ``his country``: the speaker's own side."""
        if tokens[first].low in POSSESSIVES and first + 2 < last:
            for k in range(first + 1, min(first + 4, last)):
                if "bodynoun" in tokens[k].kinds or tokens[k].low in (
                    "country",
                    "government",
                    "organisation",
                    "organization",
                    "side",
                    "nation",
                    "capital",
                    "institution",
                ):
                    return k + 1
        return self._acronym(tokens, first, last)

    def _acronym(self, tokens: list[Unit], first: int, last: int) -> int | None:
        """``The WB stands ready``: an unknown short name before a verb that only one's own side performs."""
        k = first + (tokens[first].low == "the")
        start = k
        while (
            k < min(last, start + 3)
            and tokens[k].cap
            and tokens[k].ref is None
            and "cue" not in tokens[k].kinds
        ):
            k += 1
        ready = k < last and tokens[k].low.startswith(
            ("stands ready", "is ready", "is willing", "is prepared", "remains ready")
        )
        return k if k > start and ready else None

    def _spoken(self, quote: Unit, cue: Cue, act: str, who: tuple[Who, ...] = ()) -> Carried | None:
        """Direct speech that begins with ``We want``, ``I propose``: the inner act is carried."""
        inner = quote.inner or []
        k = 0
        while k < len(inner) and (is_adverb(inner[k]) or inner[k].low == ","):
            k += 1
        if k + 1 >= len(inner) or not (inner[k].low in ("we", "i") or _own_party(inner[k], who)):
            return None
        verb = next((u for u in inner[k + 1 : k + 5] if "cue" in u.kinds), None)
        if verb is not None and "past" in verb.kinds["cue"].flags and verb.low.split(" ")[0] not in INVARIANT:
            return None  # ``We asked for buses``: an earlier act
        return self._inner(inner, k + 1, len(inner), cue, act)


def _own_party(unit: Unit, who: tuple[Who, ...]) -> bool:
    """``“Kenya is ready to”, the ambassador said``: the state or organisation of who speaks."""
    ref = ref_of(unit)
    own = ref is not None and ref.kind == BODY and ref.key is not None
    return own and any(isinstance(w, Figure) and ref is not None and w.party_key == ref.key for w in who)


def _past_condition(tokens: list[Unit], first: int, last: int) -> int:
    """``that if talks fail, the state is ready``: at the subject after the condition and its comma."""
    first += tokens[first].low == "that" and first + 1 < last
    if tokens[first].low not in CONDITIONS:
        return first
    marks = [k for k in range(first + 1, last - 1) if tokens[k].low == ","]
    return marks[0] + 1 if marks else first


def _receiver(after: list[Unit]) -> bool:
    """``for Maribor students``, ``to the district``: somebody who is given something."""
    return bool(after) and (after[0].cap or after[0].ref is not None or after[0].low == "the")


def _placed(ref: Ref) -> bool:
    return isinstance(ref, Mention) and "city" in ref.kinds and "state" not in ref.kinds


def _other(ref: Ref) -> bool:
    """``the agency``: a body without a party, and not the speaker's own."""
    return ref.kind == BODY and not ref.key and not (isinstance(ref, Mention) and ref.epithet == "own")


def _same(a: str | None, b: str | None) -> bool:
    return a is not None and a == b
