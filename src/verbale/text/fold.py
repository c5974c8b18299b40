"""Length-preserving folding: what is compared is folded beside the text, offset by offset."""

import re
import unicodedata
from typing import Final

# Old and new placement of the tone mark in open oa, oe, uy: both spellings fold to the first letter.
_OLD: Final = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]
_NEW: Final = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"]
_TONE: Final = dict(zip(_OLD, _NEW, strict=True))
_PLACED: Final = re.compile(r"(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\w)")
# Pairs, not a table: a table is asked for every letter, and most texts hold none of these.
_PLAINER: Final = [*((space, " ") for space in "\xa0\u2007\u202f\u2009\u3000"), ("’", "'"), ("‘", "'")]


def fold(text: str) -> str:
    """Fold case, tone placement, odd spaces and apostrophes: ``len(fold(t)) == len(t)``."""
    low = text.lower()
    if len(low) != len(text):  # 'İ'.lower() is two code points
        low = "".join(c if len(d := c.lower()) != 1 else d for c in text)
    if low.isascii():
        return low
    for odd, plainer in _PLAINER:
        low = low.replace(odd, plainer)
    return _PLACED.sub(lambda m: _TONE[m.group()], low)


def plain(name: str) -> str:
    """A name without case, tone marks and diacritics: ``dang van lam`` finds ``Đặng Văn Lâm``."""
    letters = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
