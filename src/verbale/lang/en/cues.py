"""Cues: a verb, or a verb with the noun of an act, recognised among the units of a sentence."""

from typing import Final

from verbale.acts import FORCE
from verbale.extract.cast import BODY, PERSON, Ref
from verbale.lang.en.words import POSSESSIVES, is_adverb, is_possessive, ref_of
from verbale.text.units import Unit

NOTHING: Final[frozenset[str]] = frozenset()
FORMS: Final = ("past", "third", "ing", "base", "participle")
LONGEST: Final = 9
STOPPERS: Final = ("prep", "rel", "sub", "conj", "cue", "nverb", "modal", "pron", "be")
# What is restated when it is held all along: the verb alone is the cue.
STANDING: Final = frozenset(["position", "stance", "standpoint", "understanding"])
# A noun of asking that the lexicon holds together with its preposition.
FUSED: Final = {
    "call for": "request", "calls for": "request", "appeal for": "request", "appeals for": "request",
    "request for": "request", "plea for": "request", "hope for": "hope", "hopes for": "hope",
    "wish for": "hope", "wishes for": "hope",
}  # fmt: skip
# Participles before a noun that are cues elsewhere.
PARTICIPIAL: Final = frozenset(
    ["detailed", "focused", "shared", "renewed", "considered", "continued", "expected"]
)
GOVERNED: Final = frozenset(["to", "for", "that", "at", "over", "about", "on", "with", "of", "towards"])
INVARIANT: Final = frozenset(["put", "set", "read", "let", "cut", "bid", "hit"])


class Cue:
    """A cue candidate: token range, act, form of its verb, flags; ``owner`` is whose act a noun names."""

    __slots__ = ("act", "end", "flags", "form", "none", "noun", "own", "owner", "start")

    def __init__(self, start: int, end: int, act: str, form: str, flags: frozenset[str]) -> None:
        self.start, self.end, self.act, self.form, self.flags = start, end, act, form, flags
        self.noun = False
        self.none = False  # ``reached no agreement``
        self.owner: Ref | None = None
        self.own = False


def form_of(unit: Unit, flags: frozenset[str]) -> str:
    """The inflection of a cue's verb: past, third, ing, base or participle."""
    first = unit.low.split(" ", 1)[0]
    for form in FORMS:
        if form in flags:
            return "past" if form == "base" and first in INVARIANT else form
    if first in ("is", "are"):
        return "third"
    if first == "would":
        return "past"
    return "past"


def cue_at(tokens: list[Unit], k: int) -> Cue | None:
    """The cue that begins at token ``k``, or None."""
    unit = tokens[k]
    kinds = unit.kinds
    verb = kinds.get("nverb")
    if verb is not None:
        found = _with_noun(tokens, k, verb.flags)
        found = found or _expressed(tokens, k, verb.flags)
        if found is not None:
            return found
    entry = kinds.get("cue")
    if entry is None:
        return None
    return Cue(k, k + 1, entry.value, form_of(unit, entry.flags), entry.flags)


def _with_noun(tokens: list[Unit], k: int, classes: frozenset[str]) -> Cue | None:
    """``expressed her deep gratitude``, ``reiterated Canada's support``, ``underscored the enduring U.S.
    commitment``.
    """
    n, j = len(tokens), k + 1
    if "q" in classes:
        return _said_his(tokens, k)
    given = _given_to(tokens, k, classes)
    if given is not None:
        return given
    owner: Ref | None = None
    own = article = False
    none = j < n and tokens[j].low == "no"
    j += none
    while j < n and j <= k + LONGEST:
        unit = tokens[j]
        kinds = unit.kinds
        noun = kinds.get("actnoun") or kinds.get("hnoun")
        if "s" in classes and "hnoun" in kinds and "s" in kinds["hnoun"].flags:
            noun = kinds["hnoun"]
        elif "actnoun" in kinds and kinds["actnoun"].flags & classes:
            noun = kinds["actnoun"]
        elif "hnoun" in kinds and kinds["hnoun"].flags & classes:
            noun = kinds["hnoun"]
        if (
            (own or owner is not None or "x" in classes or "m" in classes)
            and unit.low in FUSED
            and classes & {"r", "x", "m"}
        ):
            return _noun_cue(tokens, k, j, FUSED[unit.low], classes, (owner, own, article))
        if noun is not None:
            if noun.flags & classes:
                found = _noun_cue(tokens, k, j, noun.value, classes, (owner, own, article))
                if found is not None:
                    found.none = none
                return found
            return None
        after = is_possessive(tokens, j)
        if unit.ref is not None:
            ref = ref_of(unit)
            owner = ref
            after = is_possessive(tokens, j + 1)
            if after == j + 1 and not _adjectival(ref):
                return None
            j = after
            continue
        if unit.low in POSSESSIVES:
            own = True
        elif unit.low in ("the", "this", "that"):
            if unit.low == "that" and j + 1 < n and "det" in tokens[j + 1].kinds:
                return None  # ``provided that the requests arrive``
            article = True
        elif after > j:
            j = after
            continue
        elif unit.low in ("and", ",", "-", "–", "a", "an") and j + 1 < n:
            if unit.low in ("and", ",") and not _between_adjectives(tokens, k, j):
                return None
        elif not _adjective(unit):
            return None
        j += 1
    return None


def _said_his(tokens: list[Unit], k: int) -> Cue | None:
    """``said his thanks to``, ``said her wish that``: as translations have it; no ``said his wish was``."""
    if k + 3 >= len(tokens) or tokens[k + 1].low not in POSSESSIVES:
        return None
    j = k + 2 + (is_adverb(tokens[k + 2]) or not tokens[k + 2].kinds)
    noun = tokens[j].kinds.get("actnoun") if j + 1 < len(tokens) else None
    if noun is None or "x" not in noun.flags or tokens[j + 1].low not in GOVERNED:
        return None
    cue = Cue(k, j + 1, noun.value, form_of(tokens[k], tokens[k].kinds["nverb"].flags), NOTHING)
    cue.noun = cue.own = True
    return cue


def _expressed(tokens: list[Unit], k: int, classes: frozenset[str]) -> Cue | None:
    """``expressed to welcome the guests``, ``expressed that trade has grown``: as translations have it."""
    if k + 3 >= len(tokens) or not tokens[k].low.startswith("express"):
        return None
    form = form_of(tokens[k], classes)
    if tokens[k + 1].low == "that" or _clause_after(tokens, k + 1):
        return Cue(k, k + 1, "affirm", form, frozenset({"future"}))
    inner = tokens[k + 2].kinds.get("cue")
    if tokens[k + 1].low != "to" or inner is None or "base" not in inner.flags:
        return None
    return Cue(k, k + 3, inner.value, form, inner.flags - set(FORMS))


def _clause_after(tokens: list[Unit], k: int) -> bool:
    """``expressed, people never forget``: a clause after a comma, no ``expressed, once more, support``."""
    if tokens[k].low not in (",", ":") or {"prep", "adv", "sub", "poss"} & tokens[k + 1].kinds.keys():
        return False
    aside = tokens[k].low == ","
    return not any((aside and u.low == ",") or "actnoun" in u.kinds for u in tokens[k + 1 : k + 9])


def _given_to(tokens: list[Unit], k: int, classes: frozenset[str]) -> Cue | None:
    """``conveyed to the guest the greetings of``: to whom stands before what; the cue is the verb alone."""
    if "x" not in classes or k + 3 >= len(tokens) or tokens[k + 1].low != "to" or tokens[k + 2].ref is None:
        return None
    for unit in tokens[k + 3 : k + 7]:
        noun = unit.kinds.get("actnoun")
        if noun is not None and "x" in noun.flags:
            return Cue(k, k + 1, noun.value, form_of(tokens[k], tokens[k].kinds["nverb"].flags), NOTHING)
        if unit.low not in ("the", "a", "an") and unit.low not in POSSESSIVES and not _adjective(unit):
            return None
    return None


def _between_adjectives(tokens: list[Unit], k: int, j: int) -> bool:
    """``candid, substantive, and constructive discussions``."""
    before, after = j - 1, j + 1
    if tokens[j].low == "and" and tokens[before].low == ",":
        before -= 1
    if tokens[j].low == "," and tokens[after].low == "and" and after + 1 < len(tokens):
        after += 1
    return before > k and _adjective(tokens[before]) and _adjective(tokens[after])


def _adjectival(ref: Ref | None) -> bool:
    return ref is not None and ref.kind == BODY


def _adjective(unit: Unit) -> bool:
    if not unit.word:
        return False
    if (
        is_adverb(unit)
        or "nation" in unit.kinds
        or "field" in unit.kinds
        or "state" in unit.kinds
        or "titlepre" in unit.kinds
        or "ordinal" in unit.kinds
    ):
        return True
    return not unit.kinds or unit.low in PARTICIPIAL or not any(s in unit.kinds for s in STOPPERS)


def _noun_cue(
    tokens: list[Unit],
    k: int,
    j: int,
    act: str,
    classes: frozenset[str],
    whose: tuple[Ref | None, bool, bool],
) -> Cue | None:
    verb = tokens[k].kinds["nverb"]
    if "r" in classes and "x" not in classes and tokens[j].low in STANDING:
        return None
    end = j + 1
    first = tokens[j].low
    end, act = _second_noun(tokens, end, act, classes, first)
    owner, own, article = whose
    again = tokens[k].low.startswith(("renew", "reiterat", "repeat", "restat", "reaffirm")) and act in (
        "invite",
        "request",
        "propose",
        "offer",
    )
    if (
        "r" in classes
        and "x" not in classes
        and article
        and owner is None
        and not own
        and not again
        and not _owned_after(tokens, end)
    ):
        return None
    if (
        "r" in classes
        and tokens[k].low.startswith(("note", "recall", "highlight", "stress", "emphasi"))
        and owner is None
        and not own
    ):
        return None
    if "h" in classes and act == "discuss" and end < len(tokens) and tokens[end].low == "with":
        pass
    if "s" in classes and act == "discuss" and owner is not None and not own:
        act = "agree"  # ``shared Viet Nam's views on``
    if (act == "inform" and "s" in classes) or "k" in classes:
        end = k + 1  # what was shared is the content
    found = Cue(k, end, act, form_of(tokens[k], verb.flags), verb.flags)
    found.noun, found.owner, found.own = True, owner, own
    if "e" in classes or act == "discuss":
        found.flags = verb.flags | {"joint"}
    return found


def _second_noun(
    tokens: list[Unit], end: int, act: str, classes: frozenset[str], first: str
) -> tuple[int, str]:
    """``understanding and support``: the cue takes both nouns; its act is the weightier of them."""
    n = len(tokens)
    if end + 1 < n and tokens[end].low in ("and", "for and"):
        m = end + 1
        while (
            m < n
            and m < end + 4
            and (tokens[m].low in POSSESSIVES or (_adjective(tokens[m]) and "actnoun" not in tokens[m].kinds))
        ):
            m += 1
        noun = tokens[m].kinds.get("actnoun") if m < n else None
        if noun is not None and noun.flags & classes:
            if first == "understanding" or FORCE[noun.value] > max(1, FORCE[act]):
                act = noun.value
            return m + 1, act
    return end, act


def _owned_after(tokens: list[Unit], end: int) -> bool:
    """``the commitment of the United Nations``: the owner follows."""
    return end + 1 < len(tokens) and tokens[end].low in ("of", "by") and tokens[end + 1].ref is not None


__all__ = ["PERSON", "Cue", "cue_at", "form_of"]
