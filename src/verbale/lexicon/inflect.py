"""Inflections of English verbs: regular spelling rules and a table of the irregular ones."""

import re
from collections.abc import Iterator
from typing import Final

from verbale.text.words import word_set

IRREGULAR: Final[dict[str, tuple[str, str]]] = {
    "say": ("said", "said"), "tell": ("told", "told"), "speak": ("spoke", "spoken"),
    "take": ("took", "taken"), "give": ("gave", "given"), "make": ("made", "made"),
    "hold": ("held", "held"), "meet": ("met", "met"), "seek": ("sought", "sought"),
    "undertake": ("undertook", "undertaken"), "draw": ("drew", "drawn"), "put": ("put", "put"),
    "set": ("set", "set"), "stand": ("stood", "stood"), "lay": ("laid", "laid"),
    "bring": ("brought", "brought"), "think": ("thought", "thought"), "feel": ("felt", "felt"),
    "find": ("found", "found"), "see": ("saw", "seen"), "send": ("sent", "sent"),
    "pay": ("paid", "paid"), "begin": ("began", "begun"), "write": ("wrote", "written"),
    "lead": ("led", "led"), "have": ("had", "had"), "do": ("did", "done"), "go": ("went", "gone"),
    "get": ("got", "got"), "lend": ("lent", "lent"), "build": ("built", "built"),
    "bid": ("bade", "bidden"), "know": ("knew", "known"), "understand": ("understood", "understood"),
    "foresee": ("foresaw", "foreseen"), "swear": ("swore", "sworn"), "leave": ("left", "left"),
    "win": ("won", "won"), "hear": ("heard", "heard"), "come": ("came", "come"),
    "show": ("showed", "shown"), "keep": ("kept", "kept"), "be": ("was", "been"),
    "bear": ("bore", "borne"), "bind": ("bound", "bound"), "cast": ("cast", "cast"),
    "catch": ("caught", "caught"), "choose": ("chose", "chosen"), "deal": ("dealt", "dealt"),
    "drive": ("drove", "driven"), "dwell": ("dwelt", "dwelt"), "fall": ("fell", "fallen"),
    "let": ("let", "let"), "run": ("ran", "run"), "shake": ("shook", "shaken"),
    "shed": ("shed", "shed"), "sit": ("sat", "sat"), "strike": ("struck", "struck"),
    "throw": ("threw", "thrown"), "underwrite": ("underwrote", "underwritten"),
    "uphold": ("upheld", "upheld"),
}  # fmt: skip
# One syllable with one vowel and one consonant at its end doubles the consonant; longer verbs do where the
# stress is on the end.
SHORT: Final = re.compile(r"(?:[^aeiou]*|[^aeiou]*qu)[aeiou][^aeiouwxy]")
DOUBLING: Final = word_set(
    """
    abhor admit aver commit concur confer defer demur extol permit rebut recap recommit refer regret submit
    transmit
    """
)


def inflections(verb: str) -> Iterator[tuple[str, str]]:
    """The forms of a verb with their flags: ``base``, ``third``, ``past``, ``participle``, ``ing``."""
    yield verb, "base"
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        yield verb + "es", "third"
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        yield verb[:-1] + "ies", "third"
    else:
        yield verb + "s", "third"
    stem = verb + verb[-1] if verb in DOUBLING or SHORT.fullmatch(verb) else verb
    if verb in IRREGULAR:
        past, participle = IRREGULAR[verb]
    elif verb.endswith("e"):
        past = participle = verb + "d"
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        past = participle = verb[:-1] + "ied"
    else:
        past = participle = stem + "ed"
    yield past, "past"
    if participle != past:
        yield participle, "participle"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        yield verb[:-1] + "ing", "ing"
    else:
        yield stem + "ing", "ing"
