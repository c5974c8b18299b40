"""What a cue governs: the span of the content, trimmed."""

from typing import Final

from verbale.lang.en.heads import Head
from verbale.lang.en.words import is_adverb, words
from verbale.text.units import Unit

OPENING: Final = frozenset({"that", ",", ":", "–", "—"})
TRAILING: Final = frozenset(
    {
        ",",
        ";",
        ":",
        ".",
        "/",
        "!",
        "?",
        "–",
        "—",
        "and",
        "but",
        "while",
        "whereas",
        "or",
        "yet",
        "then",
        "as well as",
        "whilst",
        "also",
        "…",
        "-",
        "in addition",
        "at the same time",
        "for his part",
        "for her part",
        "in turn",
        "in response",
        "before",
        "further",
        "furthermore",
        "moreover",
    }
)
NARRATED: Final = words("""
    gesture move step point decision measure sign proposal request figure idea suggestion call
    development remark comment view concern offer
""")
# What the parties did beside speaking: told by the narrator.
DEEDS: Final = words("""
    handed exchanged laid planted posed toured left departed flew shook walked sat dined lunched visited
    boarded drove witnessed leaving departing visiting touring handing attended cut rang planting delivered
""")
BEFORE_DEEDS: Final = frozenset({"and", "but", "then", "before"})
SPEECH: Final = frozenset(["speech", "remarks", "address", "toast"])
ASIDE: Final = 16  # tokens
ENOUGH: Final = 0.35


class Content:
    """Drafts the statements of one sentence's heads."""

    def __init__(self, tokens: list[Unit], heads: list[Head], end: int) -> None:
        self.tokens, self.heads, self.end = tokens, heads, end

    def bounds(self, number: int) -> tuple[int, int]:
        """Token range of a head's content, trimmed; empty if first >= last."""
        tokens, head = self.tokens, self.heads[number]
        if head.before is not None:
            begin, end = head.before
            if begin + 2 < end and tokens[begin + 1].low == "," and is_adverb(tokens[begin]):
                begin += 2  # ``Furthermore, trade has grown, he said``
            return self._trim(begin, end)
        first = max(head.cue.end, head.after or 0)
        stop = self.end
        if number + 1 < len(self.heads):
            after = self.heads[number + 1]
            overlaps = after.start <= first and after.before is None
            after_start = self._before_verb(after.cue.start, first) if overlaps else after.start
            stop = min(
                stop, after.before[0] if after.before is not None and after.before[0] > first else after_start
            )
            if after.before is not None and after.before[0] <= first:
                stop = min(self.end, after.before[1])
        if head.stop is not None and head.stop > first:
            stop = min(stop, head.stop)
        for k in range(first + 1, stop - 1):
            if tokens[k].low == "nor" and "aux" in tokens[k + 1].kinds:
                stop = k  # ``did not confirm this, nor would his aides``
                break
        first = self._past_aside(head, first, stop)
        while first < stop and (
            tokens[first].low in OPENING
            or (is_adverb(tokens[first]) and first + 1 < stop and tokens[first + 1].low in OPENING)
        ):
            first += 1
        return self._narrator(*self._trim(first, stop))

    def _before_verb(self, k: int, first: int) -> int:
        """Before the auxiliaries and adverbs of the verb at ``k`` (``, citing cost, could offer``)."""
        tokens = self.tokens
        while k > first and ({"aux", "neg"} & tokens[k - 1].kinds.keys() or is_adverb(tokens[k - 1])):
            k -= 1
        return k

    def _past_aside(self, head: Head, first: int, stop: int) -> int:
        """``maintained, in this spirit, that``, ``voiced unease, though, about``: past the aside."""
        tokens = self.tokens
        for k in range(first, min(first + 7, stop - 1)):  # ``said here on Wednesday that``
            unit = tokens[k]
            if unit.low == "that" and k > first:
                return k
            dated = {"weekday", "dayword", "month"} & unit.kinds.keys() or unit.low in (
                "here",
                "on",
                "in",
                "at",
            )
            if not dated and not unit.low.isdigit():
                break
        if first + 3 >= stop or tokens[first].low != "," or head.after is not None:
            return first
        for k in range(first + 1, min(first + ASIDE, stop - 1)):
            unit = tokens[k]
            if unit.low == "," and tokens[k + 1].low == "that":
                return k + 1
            if unit.low == "," and all(is_adverb(u) or u.low == "though" for u in tokens[first + 1 : k]):
                return k + 1
            if unit.low in (";", "that") or unit.inner is not None or "cue" in unit.kinds:
                break
        return first

    def _trim(self, first: int, last: int) -> tuple[int, int]:
        tokens = self.tokens
        while last > first and tokens[last - 1].inner is None and tokens[last - 1].ref is None:
            if tokens[last - 1].low in TRAILING:
                last -= 1
            elif (
                last > first + 3
                and is_adverb(tokens[last - 1])
                and tokens[last - 2].low == ","
                and tokens[last - 3].low in ("and", "but")
            ):
                last -= 2  # ``recalled the accord and, in this regard, tasked``
            else:
                break
        return first, last

    def _narrator(self, first: int, last: int) -> tuple[int, int]:
        """Leave out the narrator's apposition (``, a gesture that``, ``, which the Minister welcomed``)."""
        tokens = self.tokens
        for k in range(first + 1, last - 1):
            deed = tokens[k].low in BEFORE_DEEDS and tokens[k + 1].low in DEEDS
            if deed and not self._told(first, last):
                return self._trim(first, k)
        for k in range(first + 1, last - 2):
            low = tokens[k].low
            if low not in (",", "and"):
                continue
            spoke = tokens[k + 1].low in ("made", "gave")
            if spoke and any(u.low in SPEECH for u in tokens[k + 2 : k + 6]) and not self._told(first, last):
                return self._trim(first, k)
            if (
                low == ","
                and tokens[k + 1].low in ("a", "an")
                and any(u.low in NARRATED for u in tokens[k + 2 : k + 4])
            ):
                return first, k
        return first, last

    def _told(self, first: int, last: int) -> bool:
        """Whether a content is a clause of its own."""
        return any(u.low == "that" or "aux" in u.kinds for u in self.tokens[first:last])

    def span(self, first: int, last: int) -> tuple[int, int] | None:
        """Text span of a token range, quotation marks taken off; None if nothing is left."""
        tokens = self.tokens
        if first >= last:
            return None
        for k in (first, last - 1):
            if tokens[k].inner is not None and (
                first + 1 == last or (k == first and self._quote_only(k, last))
            ):
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
