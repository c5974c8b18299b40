"""Acts that depend on what follows the cue."""

from typing import Final

from verbale.lang.en.cues import Cue
from verbale.lang.en.words import POSSESSIVES, is_possessive, words
from verbale.text.units import Unit

OFFERINGS: Final = words("flowers incense wreath wreaths garland garlands prayers tea lunch dinner")
GIFTS: Final = words("""
    credentials credence gift gifts painting picture plaque souvenir souvenirs medal bouquet certificate
    certificates award memento keepsake statue vase trophy portrait scroll
""")
AUDIENCES: Final = words("""
    audience students officers gathering session forum conference summit assembly reporters journalists
    press media crowd participants delegates parliament parliamentarians nation seminar ceremony rally
    workshop congress lawmakers members guests alumni cadets troops guard parade officials scholars
""")
ENJOYED: Final = words("have enjoy fulfil fulfill complete")  # what one is wished to have
ACCEPTED: Final = frozenset({"invitation", "offer", "suggestion", "proposal", "invite"})
TOLD: Final = frozenset({"had", "has", "have", "was", "were", "would", "will", "is", "are"})


def _advice(tokens: list[Unit], cue: Cue, first: int) -> str:
    """``advised X to``, ``advised that X be``: a proposal; ``advised that X had``: news."""
    that = next((k for k in range(cue.end, min(cue.end + 8, len(tokens))) if tokens[k].low == "that"), None)
    if that is None:
        return "propose"
    told = any(u.low in TOLD for u in tokens[max(first, that) : that + 12])
    return "inform" if told else "propose"


def _about(tokens: list[Unit], k: int) -> bool:
    """``told the guests about the plan``: a topic after whom it is told to, no clause."""
    return any(
        u.low == "about" and v.low not in ("how", "what") and tokens[j].ref is not None
        for j, (u, v) in enumerate(zip(tokens[k + 1 : k + 4], tokens[k + 2 : k + 5], strict=False), k)
    )


def _assured_of(tokens: list[Unit], first: int) -> str | None:
    """``assured her of his continued support``: the act that the noun names."""
    of = next((k for k in range(first, min(first + 6, len(tokens))) if tokens[k].low == "of"), None)
    if of is None or of + 2 >= len(tokens):
        return None
    own = tokens[of + 1].low in POSSESSIVES or is_possessive(tokens, of + 2) > of + 2
    noun = next((u.kinds["actnoun"] for u in tokens[of + 2 : of + 8] if "actnoun" in u.kinds), None)
    return noun.value if own and noun is not None and "r" in noun.flags else None


def _wish(tokens: list[Unit], cue: Cue, first: int, after: Unit) -> str:
    """``wished her success``, or ``wished that``, ``wished the friends continue to``: a hope."""
    if tokens[cue.start].low.endswith(" for") or after.low in ("to", "for") or tokens[cue.end].low == "that":
        return "hope"
    to = next((k for k in range(first + 1, min(first + 3, len(tokens) - 1)) if tokens[k].low == "to"), None)
    if after.ref is not None and to is not None:
        return "greet" if tokens[to + 1].low in ENJOYED else "hope"
    for unit in tokens[first + 1 : first + 9]:
        if not unit.word or unit.low in ("a", "an", "every", "all", "much", "good"):
            break
        if "modal" in unit.kinds or unit.low in ("continue", "become", "keep", "maintain", "soon", "always"):
            return "hope"
    return "greet"


def _no_topic(tokens: list[Unit], at: int) -> bool:
    """``addressed two hundred students``, ``inspected a guard of honour``: who was there, no topic."""
    for unit in tokens[at : at + 6]:
        if unit.low.rpartition(" ")[2] in AUDIENCES:
            return True
        if unit.low in (",", ".", "of", "for", "and", "'"):
            return False
    return False


def _held_to_be(tokens: list[Unit], at: int) -> bool:
    """``considering the country a pathfinder``: a second noun phrase right after the first."""
    for k in range(at + 1, min(at + 7, len(tokens) - 1)):
        if not tokens[k].word or "prep" in tokens[k].kinds or "conj" in tokens[k].kinds:
            return False
        if tokens[k].low in ("a", "an", "one"):
            return True
    return False


def special(tokens: list[Unit], cue: Cue, first: int, act: str) -> str | None:
    """Acts that depend on what follows: wished somebody success, shared views, concluded an agreement."""
    low = tokens[cue.start].low
    after = tokens[min(first, len(tokens) - 1)]
    if low.startswith(("assur", "reassur")) and act == "affirm":
        return _assured_of(tokens, first) or act
    if low in ("told", "telling", "tells", "tell") and _about(tokens, cue.end):
        return "inform"
    if low.startswith("wonder") and tokens[cue.end].low in ("whether", "if", "how", "what", "why"):
        return "request"
    if low.startswith("wish"):
        return _wish(tokens, cue, first, after)
    if (
        low.startswith(("declin", "refus"))
        and after.low == "to"
        and tokens[min(first + 1, len(tokens) - 1)].low.startswith("comment")
    ):
        return None
    if cue.noun and tokens[cue.end - 1].low == "understanding" and after.low in ("for", "of", "towards"):
        return "support" if act == "affirm" else act
    if low.startswith("answer") and any("question" in u.low for u in tokens[first : first + 5]):
        return None
    if low.startswith("advis"):
        return _advice(tokens, cue, first)
    if low.startswith(("sought", "seeking")) and act in ("hope", "request") and cue.end == cue.start + 1:
        return "hope" if tokens[cue.end].low == "to" else "request"
    if low.startswith(("took up", "taking up")) and act == "discuss":
        accepted = any(u.low in ACCEPTED for u in tokens[first : first + 4])
        return "agree" if accepted else act
    if low.startswith("conclude") and act == "conclude" and after.low in ("by", "with", "in", "at", "on"):
        return None
    if low.startswith("present") and any(u.low in GIFTS for u in tokens[cue.end : cue.end + 7]):
        return None  # ``presented her credentials``, ``presents a painting to``
    if low.startswith("offer") and cue.end == cue.start + 1 and after.low in OFFERINGS:
        return None  # ``offered flowers at the monument``
    judging = low.startswith(("evaluat", "assess", "rate", "regard", "consider", "appreciat"))
    if judging and cue.start and tokens[cue.start - 1].low == "highly":
        return "appreciate"
    if act == "discuss" and low.startswith(("address", "inspect")) and _no_topic(tokens, cue.end):
        return None
    if low.startswith("evaluat"):
        return "affirm" if tokens[cue.end].low == "that" else act
    if low.startswith(("consider", "assess")) and act in ("affirm", "discuss"):
        judged = tokens[cue.end].low in ("that", "it") or any(
            u.low == "as" for u in tokens[cue.end : cue.end + 9]
        )
        judged = judged or _held_to_be(tokens, cue.end)
        return "affirm" if judged else "discuss"
    if (
        act == "discuss"
        and cue.noun
        and tokens[cue.end - 1].low in ("exchange", "exchanges")
        and after.low == "with"
    ):
        return None
    return act
