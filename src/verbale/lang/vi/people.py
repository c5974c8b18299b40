"""Who a Vietnamese text names: people with their offices, and every phrase that later stands for somebody."""

from typing import Final

from verbale.extract.cast import BODY, BOTH, OFFICE, PERSON, PRONOUN, Cast, Figure, Office, Ref
from verbale.lang.vi.names import SURNAMES, name_at, starts_name
from verbale.lang.vi.offices import Phrase, _word, is_part, titles_at
from verbale.text.page import Page
from verbale.text.units import Unit

HOME: Final = "Việt Nam"
HOME_KEY: Final = "Viet Nam"
MOST_RANKS: Final = 24  # units before a name; titles in between are counted too
UNITS: Final = frozenset("usd eur vnd mw kw kwh gdp ai ict fdi oda gwh gw tp iot vgp ttxvn vnd km ha ii iii iv vi vii viii xi xii xiii xiv".split())
AFTER_NAME: Final = frozenset({"cue", "meet", "adv", "passive", "lead", "neg"})
SENTENCE_ENDS: Final = frozenset({".", "!", "?", ";"})


class Names:
    """Finds the refs of a page, paragraph by paragraph, and fills the cast."""

    def __init__(self, page: Page) -> None:
        self.page, self.text = page, page.text
        self.cast = Cast()
        self.bodies: dict[str, tuple[str, list[tuple[int, int]]]] = {}

    def refs(self) -> list[list[Ref]]:
        """Refs of every paragraph, in order, without overlap. Two passes: names first, so that a short form that
        comes before its full form (a headline) is known too."""
        lines = [self._line(units) for units in self.page.flat]
        return [self._settle(refs) for refs in lines]

    def _settle(self, refs: list[Ref]) -> list[Ref]:
        for ref in refs:
            if ref.kind == PERSON and ref.figure is None:
                ref.figure = self.cast.named(tuple(ref.name.split("\0")))
        return [r for r in refs if r.kind != PERSON or r.figure is not None]

    def _line(self, units: list[Unit]) -> list[Ref]:
        out: list[Ref] = []
        shout = _all_capitals(self.text, units)
        i, n = 0, len(units)
        while i < n:
            unit = units[i]
            step = None
            if unit.word and (unit.kinds or unit.cap):
                step = self._joint(units, i) or self._someone(units, i, shout) or self._body(units, i)
            if step is None:
                i += 1
                continue
            i, ref = step
            out.append(ref)
        return out

    # the two sides together

    def _joint(self, units: list[Unit], i: int) -> tuple[int, Ref] | None:
        unit = units[i]
        if "joint" in unit.kinds:
            return i + 1, Ref(BOTH, unit.start, unit.end, unit.low, plural=True)
        if "pair" in unit.kinds and i + 1 < len(units):
            k = i + 1
            if "rank" in units[k].kinds and k + 1 < len(units):
                k += 1
            if "rank" in units[i + 1].kinds and "title" not in units[k].kinds and not starts_name(units[k]):
                return i + 2, Ref(BOTH, unit.start, units[i + 1].end, unit.low, plural=True)
            if "title" in units[k].kinds:
                k += 1
                while k < len(units) and units[k].cap and is_part(units[k]) and units[k].low != "số":
                    k += 1
                return k, Ref(BOTH, unit.start, units[k - 1].end, unit.low, plural=True)
            if "org" in units[k].kinds and units[k].cap:
                return k + 1, Ref(BOTH, unit.start, units[k].end, unit.low, plural=True)
        return None

    # people

    def _someone(self, units: list[Unit], i: int, shout: bool) -> tuple[int, Ref] | None:
        n, k = len(units), i
        female: bool | None = None
        ranked = False
        while k < n and k - i < MOST_RANKS and "rank" in units[k].kinds:
            value = units[k].kinds["rank"].value
            female = {"m": False, "f": True}.get(value, female)
            ranked = True
            k += 1
            if k + 1 < n and units[k].low in (",", ".") and "rank" in units[k + 1].kinds and units[k + 1].start == units[k].end:
                k += 1
        phrases, k = titles_at(self.text, units, k, named=False) if k < n else ([], k)
        while k < n and k - i < MOST_RANKS and "rank" in units[k].kinds:
            value = units[k].kinds["rank"].value
            female = {"m": False, "f": True}.get(value, female)
            ranked = True
            k += 1
            if k + 1 < n and units[k].low in (",", ".") and "rank" in units[k + 1].kinds and units[k + 1].start == units[k].end:
                k += 1
        late, k2 = titles_at(self.text, units, k, named=False) if ranked and k < n and not phrases else ([], k)
        phrases, k = phrases + late, k2
        found = None if shout else name_at(self.text, units, k)
        if found is not None:
            step = self._named(units, i, k, found, phrases, ranked, female)
            if step is not None:
                return step
        if phrases:
            return self._office(units, i, phrases, female)
        if ranked and i + 1 <= k:
            return self._pronoun(units, i, k, female)
        if "pron" in units[i].kinds:
            gender = {"m": False, "f": True}.get(units[i].kinds["pron"].value)
            if units[i].low == "người đứng đầu" and k + 1 < n and "org" in units[k + 1].kinds:
                return k + 2, Ref(PRONOUN, units[i].start, units[k + 1].end, units[i].low)
            return i + 1, Ref(PRONOUN, units[i].start, units[i].end, units[i].low, female=gender)
        return None

    def _pronoun(self, units: list[Unit], i: int, k: int, female: bool | None) -> tuple[int, Ref] | None:
        low = units[i].low
        follows = units[k] if k < len(units) else None
        if k - i == 1 and follows is not None and follows.kinds.keys() & {"cue", "adv"} and "cap" not in low:
            return k, Ref(PRONOUN, units[i].start, units[i].end, low, female=female)
        if follows is not None and follows.low == "người" and k + 1 < len(units):
            k += 1
            follows = units[k]
        if follows is not None and "state" in follows.kinds and low != "đồng chí":
            after = units[k + 1] if k + 1 < len(units) else None
            if after is not None and after.kinds.keys() & {"cue", "adv"}:
                words = frozenset({"=" + follows.kinds["state"].value})
                return k + 1, Ref(OFFICE, units[i].start, follows.end, low, words, female=female)
        if k - i == 1 and ("pron" in units[i].kinds or low in ("ông", "bà", "đồng chí", "ngài", "anh", "chị")):
            return k, Ref(PRONOUN, units[i].start, units[i].end, low, female=female)
        return None

    def _office(self, units: list[Unit], i: int, phrases: list[Phrase], female: bool | None) -> tuple[int, Ref]:
        first = phrases[0]
        words = first.office.words
        end = phrases[-1].office.end if len(phrases) > 1 and "rank" in units[i].kinds else first.office.end
        if len(phrases) > 1 and end == first.office.end:
            stop = first.end
        else:
            stop = phrases[-1].end
        return stop, Ref(OFFICE, units[i].start, end, self.text[first.office.start : first.office.end], words, female=female, key=first.key)

    def _named(
        self, units: list[Unit], i: int, k: int, found: tuple[int, tuple[str, ...]], phrases: list[Phrase],
        ranked: bool, female: bool | None,
    ) -> tuple[int, Ref] | None:  # fmt: skip
        stop, words = found
        n = len(units)
        start, end = units[k].start, units[stop - 1].end
        known = self.cast.named(words)
        after = stop
        if after + 2 < n and units[after].low == "(" and units[after + 1].cap and not units[after + 1].kinds:
            close = next((m for m in range(after + 1, min(n, after + 8)) if units[m].low == ")"), -1)
            if close > 0 and all(u.cap or u.low in "-de van von" for u in units[after + 1 : close]):
                after = close + 1
        if after + 2 < n and units[after].low == "(" and not units[after + 1].cap:  # (phải), (thứ hai từ trái)
            close = next((m for m in range(after + 1, min(n, after + 7)) if units[m].low == ")"), -1)
            if close > 0 and close + 1 < n and units[close + 1].kinds.keys() & AFTER_NAME:
                after = close + 1
        behind: list[Phrase] = []
        if after + 1 < n and units[after].low in (",", "-", "–", "(") and units[after].word is False:
            behind, m = titles_at(self.text, units, after + 1, named=True)
            if behind and self._is_next_subject(units, behind, m):
                behind = []
            if behind:
                closing = units[after].low
                after = m
                if closing == "(" and after < n and units[after].low == ")":
                    after += 1
        full = len(words) >= 2
        if known is None and not (ranked or phrases or behind) and not self._bare(units, k, stop, words):
            return None
        if not full and not (ranked or phrases) and units[k].kinds.keys() & {"side", "counterpart", "org"}:
            return None
        if known is None and not full and not (ranked or phrases):
            return None
        if known is None and not full and self._ambiguous_single(units, k, phrases):
            return None
        if known is not None and full and len(words) >= len(known.words):
            figure = self.cast.add(self.text[start:end], words, (start, end))
        elif known is not None:
            figure = known
            known.mentions.append((start, end))
        else:
            figure = self.cast.add(self.text[start:end], words, (start, end))
        if figure.female is None:
            figure.female = female if female is not None else True if "thị" in words[1:] else None
        self._give(figure, phrases + behind)
        last = behind[-1].office.end if behind else units[after - 1].end
        ref = Ref(PERSON, units[i].start, max(last, units[after - 1].end), figure.name, figure=figure)
        return after, ref

    @staticmethod
    def _is_next_subject(units: list[Unit], behind: list[Phrase], k: int) -> bool:
        """``... gặp ông A, Phó Thủ tướng nhấn mạnh``: a bare title before a verb is the subject of what follows."""
        last = behind[-1].office
        bare = last.body is None and len(last.words) == 1
        return len(behind) == 1 and bare and k < len(units) and bool(units[k].kinds.keys() & {"cue", "meet", "adv"})

    def _ambiguous_single(self, units: list[Unit], k: int, phrases: list[Phrase]) -> bool:
        """One capital word after a title is rather a place or a house than a person, unless a verb follows."""
        follows = units[k + 1] if k + 1 < len(units) else None
        return follows is None or not (follows.kinds.keys() & AFTER_NAME)

    def _bare(self, units: list[Unit], k: int, stop: int, words: tuple[str, ...]) -> bool:
        """A full Vietnamese name before a verb needs no title."""
        follows = units[stop] if stop < len(units) else None
        return (
            units[k].low in SURNAMES and 2 <= len(words) <= 4 and follows is not None
            and bool(follows.kinds.keys() & {"cue", "meet"}) and (k == 0 or not units[k - 1].cap)
        )  # fmt: skip

    def _give(self, figure: Figure, phrases: list[Phrase]) -> None:
        for phrase in phrases:
            figure.calls.add(phrase.office.words)
            if phrase.key is not None and (figure.party is None or figure.party_key == HOME_KEY):
                figure.party, figure.party_key = phrase.party, phrase.key
            add_office(figure, phrase.office)

    # bodies

    def _body(self, units: list[Unit], i: int) -> tuple[int, Ref] | None:
        n = len(units)
        k = i
        if "side" in units[i].kinds and i + 1 < n and units[i].low != "thay mặt":
            k = i + 1
            while k < n and units[k].low in ("của", "phía", "lãnh đạo", "đại biểu"):
                k += 1
        if k >= n:
            return None
        if units[i].kinds.keys() & {"group", "crowd"} and i + 1 < n and units[i + 1].kinds.keys() & {"state", "place"}:
            other = units[i + 1].kinds.get("state") or units[i + 1].kinds["place"]
            span = units[i].start, units[i + 1].end
            return i + 2, Ref(BODY, *span, self.text[span[0] : span[1]], frozenset({"=" + other.value}), key=other.value or None)
        unit = units[k]
        if "counterpart" in units[i].kinds and (units[i].low not in ("bạn", "khách", "đoàn") or units[i].low == "đoàn"):
            if not (k > i and k < n and is_part(unit)):
                return i + 1, Ref(BODY, units[i].start, units[i].end, self.text[units[i].start : units[i].end], key="?")
        if "self" in unit.kinds:
            return k + 1, Ref(BODY, units[i].start, unit.end, unit.low, key="self")
        stop, key, kind = self._body_end(units, k)
        if stop == k:
            return None
        start, end = units[k].start, units[stop - 1].end
        if units[i].low.startswith(("đoàn", "phái đoàn", "lãnh đạo")):  # a delegation is reported as written
            start = units[i].start
        name = self.text[start:end]
        words = frozenset(_word(u) for u in units[k:stop] if u.word)
        entry = self.bodies.setdefault(name, (kind, []))
        entry[1].append((start, end))
        after = stop
        if after + 2 < n and units[after].low == "(" and units[after + 2].low == ")" and units[after + 1].cap:
            after += 3
            end = units[after - 1].end
        return after, Ref(BODY, units[i].start, end, name, words, key=key)

    def _body_end(self, units: list[Unit], k: int) -> tuple[int, str | None, str]:
        """The end of a body's name that begins at ``k`` (``k`` if none does), its party and kind."""
        n, unit = len(units), units[k]
        if not unit.cap and "lowerorg" not in unit.kinds:
            return k, None, ""
        if "state" in unit.kinds:
            return k + 1, unit.kinds["state"].value, "state"
        if "body" in unit.kinds or "org" in unit.kinds:
            key = unit.kinds["body"].value if "body" in unit.kinds else None
            kind = "international" if "body" in unit.kinds else unit.kinds["org"].value
            m = k + 1
            while m < n:
                u = units[m]
                joined = u.low in ("và", ",", "-", "&", "của") and m + 1 < n and units[m + 1].cap
                if is_part(u) and (u.cap or "lowerorg" in u.kinds or ("field" in u.kinds and "cue" not in u.kinds and m > k + 1)):
                    if "state" in u.kinds:
                        key = u.kinds["state"].value
                    m += 1
                elif joined and units[m + 1].kinds.keys() & {"field"} and "field" in units[m - 1].kinds:
                    m += 2
                elif u.low == "của" and m + 1 < n and units[m + 1].kinds.keys() & {"state", "body"}:
                    m += 1
                elif u.cap and u.word and not u.kinds and "org" in unit.kinds and ("&" in u.low or unit.kinds["org"].value in ("academy", "company", "body")):
                    m += 1
                    if m + 1 < n and units[m].word and not units[m].cap and not units[m].kinds and (is_part(units[m + 1]) or (units[m + 1].cap and units[m + 1].word)):
                        m += 1  # Trung tâm Xúc tiến đầu tư: the second syllable of a word
                else:
                    break
            return m, key, kind
        if "place" in unit.kinds:
            return k + 1, unit.kinds["place"].value or None, "place"
        raw = self.text[unit.start : unit.end]
        camel = len(raw) > 3 and raw[0].isupper() and sum(ch.isupper() for ch in raw) >= 2 and not raw.isupper()
        if camel and raw.isalnum() and not unit.kinds:
            return k + 1, None, "body"
        if len(raw) >= 2 and raw.isupper() and raw.isalpha() and len(raw) <= 8 and not unit.kinds and unit.low not in UNITS:
            return k + 1, None, "body"
        if "lowerorg" in unit.kinds and unit.low in ("tỉnh", "thành phố") and (k + 1 >= n or not units[k + 1].cap):
            return k + 1, None, "government"
        if "lowerorg" in unit.kinds and k + 1 < n and "place" in units[k + 1].kinds and not units[k].cap:
            return k + 2, units[k + 1].kinds["place"].value or None, "government"
        return k, None, ""


def add_office(figure: Figure, office: Office) -> None:
    """Note an office unless the figure has it already; a fuller wording replaces a shorter one."""
    for n, known in enumerate(figure.offices):
        if office.words <= known.words:
            known.since, known.until = known.since or office.since, known.until or office.until
            return
        heads = {w for w in office.words if w[0] == "#"} & {w for w in known.words if w[0] == "#"}
        if heads and known.words <= office.words:
            office.since, office.until = office.since or known.since, office.until or known.until
            figure.offices[n] = office
            return
    figure.offices.append(office)


def settle_parties(cast: Cast) -> None:
    """People with Vietnamese names and no other party speak for Viet Nam if they hold an office of state."""
    for figure in cast.figures:
        if figure.party is None and figure.words[0] in SURNAMES and figure.offices:
            if not any("#chủ tịch" in o.words and "=" in "".join(o.words) for o in figure.offices):
                figure.party, figure.party_key = HOME, HOME_KEY


def _all_capitals(text: str, units: list[Unit]) -> bool:
    letters = [u for u in units if u.word and not u.low[0].isdigit()]
    return len(letters) > 3 and all(text[u.start : u.end].isupper() for u in letters)


__all__ = ["Names", "add_office", "settle_parties", "starts_name"]
