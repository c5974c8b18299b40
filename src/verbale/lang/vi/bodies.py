"""Bodies, states and delegations that stand for somebody: ``phía Thụy Điển``, ``nước bạn``."""

from typing import Final

from verbale.extract.cast import BODY, Ref
from verbale.lang.vi.portfolios import is_part, word_key
from verbale.lang.vi.titles import ENDS_IN_NAME
from verbale.model.records import Span
from verbale.text.units import Unit
from verbale.text.words import word_set

# Abbreviations in capitals that are no bodies: measures, moneys, techniques, Roman numbers.
NO_BODY: Final = word_set(
    """usd eur vnd mw kw kwh gdp ai ict fdi oda gwh gw tp iot vgp ttxvn km ha
    ii iii iv vi vii viii xi xii xiii xiv"""
)
SIDE_WORDS: Final = frozenset({"của", "phía", "lãnh đạo", "đại biểu"})  # between "đại diện" and whose it is
DELEGATIONS: Final = ("đoàn", "phái đoàn")  # these are reported as written, with this word
EVERYDAY: Final = frozenset({"bạn", "khách"})  # words for the other side that mean other things as well
PLACES: Final = frozenset({"tỉnh", "thành phố"})  # bare, they stand for their government
BETWEEN: Final = frozenset({"và", ",", "-", "&", "của"})  # inside a body's name, before a capital
LONGEST_HOUSE: Final = 5  # units of an unlisted name
LONGEST_ABBREVIATION: Final = 8  # letters
Found = tuple[int, str | None, str]  # the unit after a body's name, its party, its kind


class Bodies:
    """Finds bodies in one text, and notes the mentions of each: name as written, kind, spans."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: dict[str, tuple[str, list[Span]]] = {}

    def at(self, units: list[Unit], i: int) -> tuple[int, Ref] | None:
        """The body that a phrase at unit ``i`` stands for, with the index after it; else None."""
        first = units[i]
        k = _after_side(units, i)
        if k >= len(units):
            return None
        after = units[i + 1] if i + 1 < len(units) else None
        if ("group" in first.kinds or "crowd" in first.kinds) and after is not None:
            party = after.kinds.get("state") or after.kinds.get("place")
            if party is not None:
                name = self.text[first.start : after.end]
                words = frozenset({"=" + party.value})
                return i + 2, Ref(BODY, first.start, after.end, name, words, key=party.value or None)
        if "counterpart" in first.kinds and first.low not in EVERYDAY and not (k > i and is_part(units[k])):
            return i + 1, Ref(BODY, first.start, first.end, self.text[first.start : first.end], key="?")
        if "self" in units[k].kinds:
            return k + 1, Ref(BODY, first.start, units[k].end, units[k].low, key="self")
        return self._named(units, i, k) or self._unlisted(units, i, k)

    def _unlisted(self, units: list[Unit], i: int, k: int) -> tuple[int, Ref] | None:
        """``Phía Sumito mong``: capitals that no list knows, before a verb."""
        if units[i].low != "phía":
            return None
        stop = k
        while stop < len(units) and units[stop].cap and units[stop].word and not units[stop].kinds:
            stop += 1
        if not k < stop < min(len(units), k + LONGEST_HOUSE):
            return None
        if units[stop].kinds.keys().isdisjoint({"cue", "adv", "neg"}):
            return None
        name = self.text[units[k].start : units[stop - 1].end]
        words = frozenset(u.low for u in units[k:stop])
        return stop, Ref(BODY, units[i].start, units[stop - 1].end, name, words)

    def _named(self, units: list[Unit], i: int, k: int) -> tuple[int, Ref] | None:
        """The body whose name begins at unit ``k``, in a phrase that begins at unit ``i``."""
        found = self._end(units, k)
        if found is None:
            return None
        stop, key, kind = found
        delegation = units[i].low.startswith(DELEGATIONS)
        start, end = units[i if delegation else k].start, units[stop - 1].end
        name = self.text[start:end]
        if kind not in TOWNS:
            body = units[k].start, end
            self.found.setdefault(self.text[slice(*body)], (kind, []))[1].append(body)
        words = frozenset(word_key(u) for u in units[k:stop] if u.word)
        if (
            stop + 2 < len(units)
            and units[stop].low == "("
            and units[stop + 2].low == ")"
            and units[stop + 1].cap
        ):
            stop += 3  # its abbreviation
        ref = Ref(BODY, units[i].start, units[stop - 1].end, name, words, key=key)
        ref.envoy = units[i].low == "đại diện" or (units[i].low == "lãnh đạo" and kind not in COUNTRIES)
        return stop, ref

    def _end(self, units: list[Unit], k: int) -> Found | None:
        kinds = units[k].kinds
        if not units[k].cap and "lowerorg" not in kinds:
            return None
        if "state" in kinds:
            capital = "capital" in kinds["state"].flags
            return k + 1, kinds["state"].value, "capital" if capital else "state"
        if "meet" in kinds and (k + 1 >= len(units) or not is_part(units[k + 1])):
            return None  # Hội nghị, Đối thoại: what is held, not who speaks
        if "body" in kinds or "org" in kinds:
            return _listed(units, k)
        if "place" in kinds:
            return k + 1, kinds["place"].value or None, "place"
        if not kinds:
            return (k + 1, None, "body") if self._coined(units[k]) else None
        return _local_government(units, k)

    def _coined(self, unit: Unit) -> bool:
        """A name in mixed case (``VietTel``) or an abbreviation in capitals."""
        raw = self.text[unit.start : unit.end]
        if raw.isupper():
            return 2 <= len(raw) <= LONGEST_ABBREVIATION and raw.isalpha() and unit.low not in NO_BODY
        return len(raw) > 3 and raw[0].isupper() and raw.isalnum() and sum(ch.isupper() for ch in raw) >= 2


def _after_side(units: list[Unit], i: int) -> int:
    """Where the body's name begins in ``phía ...``, ``đại diện lãnh đạo ...``; ``i`` without such words."""
    if "side" not in units[i].kinds or i + 1 >= len(units) or units[i].low == "thay mặt":
        return i
    k = i + 1
    while k < len(units) and units[k].low in SIDE_WORDS:
        k += 1
    return k


COUNTRIES: Final = frozenset({"state", "capital", "place"})
TOWNS: Final = frozenset({"place", "capital"})  # they stand for who speaks there, and are no organisation
# Abbreviated ministries.
MINISTRIES: Final = word_set("vhttdl gtvt tttt tt tnmt nnmt nnptnt khcn gdđt ldtbxh xd ct nv tc")


def _listed(units: list[Unit], k: int) -> Found:
    """A body whose name begins with a listed word: how far the name goes."""
    kinds = units[k].kinds
    key = kinds["body"].value if "body" in kinds else None
    kind = "international" if "body" in kinds else kinds["org"].value
    if units[k].low == "bộ":
        kind = "ministry"
    elif kind == "state":
        kind = "government"
    stop = k + 1
    while stop < len(units) and (step := _goes_on(units, k, stop)) > stop:
        if "state" in units[stop].kinds and _inside(units, k, stop):
            key = units[stop].kinds["state"].value
        stop = step
    return stop, key, kind


def _inside(units: list[Unit], k: int, m: int) -> bool:
    """Whether unit ``m`` is a listed part of the name that begins at unit ``k``."""
    unit, kinds = units[m], units[m].kinds
    topic = "field" in kinds and "cue" not in kinds and m > k + 1 and "state" not in units[m - 1].kinds
    return is_part(unit) and (unit.cap or "lowerorg" in kinds or topic)


def _goes_on(units: list[Unit], k: int, m: int) -> int:
    """The unit after what goes on a body's name, from unit ``k``, at unit ``m``; ``m`` if nothing does."""
    unit, after = units[m], units[m + 1] if m + 1 < len(units) else None
    if _inside(units, k, m):
        return m + 1
    if after is not None:
        fields = "field" in after.kinds and "field" in units[m - 1].kinds
        if unit.low in BETWEEN and after.cap and fields:
            return m + 2
        if unit.low == "của" and ("state" in after.kinds or "body" in after.kinds):
            return m + 1
    org = units[k].kinds.get("org")
    if org is None or not (unit.cap and unit.word) or unit.kinds:
        return m
    if "&" not in unit.low and org.value not in ENDS_IN_NAME and unit.low not in MINISTRIES:
        return m
    return m + 2 if _second_syllable(units, m + 1) else m + 1


def _second_syllable(units: list[Unit], m: int) -> bool:
    """``Trung tâm Xúc tiến đầu tư``: a small word after an unlisted capital, and more of the name."""
    if m + 1 >= len(units) or not units[m].word or units[m].cap or units[m].kinds:
        return False
    return is_part(units[m + 1]) or (units[m + 1].cap and units[m + 1].word)


def _local_government(units: list[Unit], k: int) -> Found | None:
    """``tỉnh`` alone, or ``thành phố`` and its name."""
    if "lowerorg" not in units[k].kinds:
        return None
    after = units[k + 1] if k + 1 < len(units) else None
    if units[k].low in PLACES and (after is None or not after.cap):
        return k + 1, None, "government"
    if after is not None and "place" in after.kinds:
        return k + 2, after.kinds["place"].value or None, "government"
    return None
