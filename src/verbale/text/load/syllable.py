"""Is this Vietnamese? Its words are written by the syllable, and the syllables are few: a sharp test."""

import re
import unicodedata
from functools import lru_cache

from verbale.text.language_words import FREQUENT
from verbale.text.words import word_set

_RHYMES = word_set(
    """a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en
    eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o
    oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om
    on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch
    uênh ui um un ung uơ up ut uôc uôi uôm uôn uông uôt uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa
    ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu"""
)
_AFTER_QU = word_set(
    """a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât âu ây e en eo et ê ên êt êch
    ênh i ich it ơ ôc y yên yêt ynh yt"""
)
# Rhymes whose last vowel is a glide and never carries the tone; oa, oe, uy may (`hoà`, `hòa`).
_GLIDING = word_set(
    """ai ao au ay âu ây eo êu iu oi ôi ơi ui ưi ưu ia ua ưa iêu uôi ươi ươu yêu oai oay oeo uây uya
    uyu"""
)
_FREQUENT = frozenset(word for word in FREQUENT["vi"].split() if not word.isascii())
_ONSET = re.compile(r"(?:ngh|ng|gh|gi|kh|nh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])")
_TONES = str.maketrans("", "", "\u0300\u0301\u0303\u0309\u0323")
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_STOPS = ("c", "ch", "p", "t")
_WORD = re.compile(r"[^\W\d_]+")
_STRAY = re.compile(r"[\x80-\x9f¡-§©ª¬®-º¼-¿×÷\u0300-\u036f]|\ufffd")
_FOREIGN = re.compile(r"[fjwz]|.{8}", re.I)


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Tell whether a lower-case NFC word is a possible Vietnamese syllable, its tone in a possible place."""
    apart = unicodedata.normalize("NFD", word)
    tones = _TONE.findall(apart)
    if len(tones) > 1:
        return False
    plain = unicodedata.normalize("NFC", apart.translate(_TONES))
    if plain.endswith(_STOPS) and (not tones or tones[0] not in "\u0301\u0323"):
        return False
    onset = _ONSET.match(plain)
    rhyme = plain[onset.end() :] if onset else plain
    if rhyme in _GLIDING and _TONE.search(unicodedata.normalize("NFD", word[-1])):
        return False
    if onset and onset.group() == "qu":
        return rhyme in _AFTER_QU
    return rhyme in _RHYMES or (onset is not None and onset.group() == "gi" and "i" + rhyme in _RHYMES)


def accented_words(text: str) -> tuple[int, int]:
    """Count words with letters beyond ASCII: (possible Vietnamese syllables, all others and stray signs)."""
    good = bad = 0
    for word in _WORD.findall(text):
        if word.isascii():
            continue
        if is_syllable(word.lower()):
            good += 1
        else:
            bad += 1
    return good, bad + len(_STRAY.findall(text))


def frequent_words(text: str) -> int:
    """Count the accented words that are among the most frequent of Vietnamese."""
    return sum(1 for word in _WORD.findall(text) if word in _FREQUENT)


def foreign_share(text: str) -> float:
    """Return the share of words that are not Vietnamese: longer than seven letters, or with f, j, w, z."""
    words = [word for word in _WORD.findall(text) if len(word) > 1]
    return sum(1 for word in words if _FOREIGN.search(word)) / len(words) if words else 0.0
