"""Adjectives that report where the copula is left out: ``The two sides ready to sign``."""

from typing import Final

from verbale.lang.en.words import words
from verbale.text.units import Unit

DEGREES: Final = words("very so truly quite extremely really most")
# Of each adjective the act, and the words of which one must follow.
READY: Final = ("offer", frozenset({"to"}))
GLAD: Final = ("welcome", words("to that about for with"))
GRATEFUL: Final = ("thank", words("for to that"))
EAGER: Final = ("hope", words("to that for on"))
WORRIED: Final = ("concern", words("about over at by that"))
CERTAIN: Final = ("affirm", words("that of in"))
WITHOUT_BE: Final = {
    "ready": READY, "willing": READY,
    "happy": GLAD, "glad": GLAD, "delighted": GLAD, "honoured": GLAD, "honored": GLAD, "proud": GLAD,
    "pleased": GLAD, "satisfied": ("welcome", words("with that")),
    "grateful": GRATEFUL, "thankful": GRATEFUL,
    "eager": EAGER, "keen": EAGER, "hopeful": EAGER, "desirous": EAGER,
    "concerned": WORRIED, "worried": WORRIED, "alarmed": WORRIED, "anxious": WORRIED,
    "confident": CERTAIN, "convinced": CERTAIN, "sure": CERTAIN,
    "impressed": ("appreciate", words("by with")),
}  # fmt: skip


def without_be(tokens: list[Unit], k: int) -> str | None:
    """The act of the adjective at ``k``, where what must follow it does; its subject stands before it."""
    if k >= len(tokens):
        return None
    found = WITHOUT_BE.get(tokens[k].low)
    if found is None or tokens[k].cap or k + 1 >= len(tokens):
        return None
    return found[0] if tokens[k + 1].low in found[1] else None
