"""The words of titles: what begins one, its head, and the phrase that a reader makes of it."""

from typing import Final

from verbale.extract.cast import Office
from verbale.text.units import Unit
from verbale.text.words import word_set

# Words that a title may have besides its head, and those of them that stand before it.
QUALIFIERS: Final = word_set(
    """trú cao thứ nhất hai ba thường trực phụ trách điều hành cấp cao quyền cựu nguyên đồng
    lâm thời đặc mệnh toàn mới"""
)
HEADS: Final = word_set("nguyên cựu quyền nữ đồng tân")
# Offices with two names: the same words, so that each finds the other's holder.
SAME: Final = {
    "ngoại trưởng": ("#bộ trưởng", "ngoại giao"),
    "phó ngoại trưởng": ("#thứ trưởng", "ngoại giao"),
    "thứ trưởng ngoại giao": ("#thứ trưởng", "ngoại giao"),
}


class Phrase:
    """A title phrase: the office it names, the unit after it, and its party, as written and as key."""

    __slots__ = ("end", "key", "office", "party")

    def __init__(self, office: Office, end: int, party: str | None, key: str | None) -> None:
        self.office, self.end, self.party, self.key = office, end, party, key


def begins_title(units: list[Unit], i: int) -> bool:
    """Whether unit ``i`` is a title, or one of the words that stand before one (``nguyên Bộ trưởng``)."""
    if i >= len(units):
        return False
    if "title" in units[i].kinds:
        return True
    return units[i].low in HEADS and i + 1 < len(units) and "title" in units[i + 1].kinds


def head_words(low: str) -> str:
    """The head of a title without what qualifies it: ``phó chủ tịch thứ nhất`` is a ``phó chủ tịch``."""
    words = [w for w in low.split() if w not in QUALIFIERS]
    return "#" + " ".join(words or low.split())


def title_words(low: str) -> tuple[str, ...]:
    """The words by which a title is known: its head, or those of its other name."""
    head = head_words(low)
    return SAME.get(head[1:], (head,))
