"""Title phrases: a title, what it is of, and where the holder's name begins."""

import re
from typing import Final

from verbale.extract.cast import Office
from verbale.lang.vi.names import SURNAMES, hyphened, is_given, is_split_name, is_syllable, name_at
from verbale.lang.vi.portfolios import (
    Capitals,
    foreign_surname,
    is_part,
    name_follows,
    portfolio_end,
    small_goes_on,
    small_part,
    unlisted_field,
    word_key,
)
from verbale.lang.vi.tables import phrase_set
from verbale.lang.vi.title_words import HEADS, QUALIFIERS, Phrase, title_words
from verbale.text.units import Unit
from verbale.text.words import word_set

BRACKET: Final = 4  # units
# Words between a title and what it is of.
LINKS: Final = word_set("của về tại ở cho thuộc phụ") | {"bên cạnh"}
# Those that may go on in small letters: what the office is about.
TOPICS: Final = frozenset({"về", "phụ trách"})
# Kinds that end a phrase: what a sentence goes on with.
STOPS: Final = word_set("cue meet attend lead adv passive neg occasion time front title rank joint held")
# Bodies of state whose name is not complete with its first word: more capitals may be theirs.
NEEDS_MORE: Final = phrase_set("bộ|tổng cục|cục|vụ|sở|ủy ban|cơ quan|đảng|ban")
# Bodies that nobody gives a person's name, unlike schools and funds.
NAMELESS: Final = ("hội", "chi hội", "liên chi hội", "phân hội", "hiệp hội", "liên đoàn", "ban", "phòng")
ENDS_IN_NAME: Final = frozenset({"academy", "company", "body"})  # bodies that are often called after somebody


# Heads that end in the noun of a body or place, whose own name follows (Trưởng Ban ..., Tỉnh trưởng ...).
UNITS_OF_BODIES: Final = (
    " ban", " phòng", " khoa", " văn phòng", " nhóm", " bộ phận", " bộ môn",
    "tỉnh trưởng", "thống đốc", "thị trưởng", "giám đốc", "giám đốc điều hành", "chủ tịch", "viện trưởng",
    "hiệu trưởng", "trưởng đại diện", "sáng lập",
)  # fmt: skip


DIPLOMATS: Final = ("bí thư thứ", "tham tán", "tùy viên", "cố vấn", "chuyên viên", "công sứ", "phó đại sứ")
SHORT_STATES: Final = word_set("việt hàn nhật trung hoa ấn tây thái")  # after a dash only
MISSIONS: Final = ("đại sứ quán", "tổng lãnh sự quán", "phái đoàn", "văn phòng", "cơ quan đại diện")
PLACED: Final = ("thị trưởng", "tỉnh trưởng", "thống đốc", "quận trưởng", "đô trưởng")  # of a place


class TitleReader:
    """A title phrase while it is read, unit by unit, from one at which ``begins_title``.

    ``named``: its holder's name stands before it, ``bare`` without a title there. Where the name is still to
    come, a run of capitals after a portfolio or a country is taken for it.

    Attributes:
        at: the unit looked at; end: the unit after what surely belongs to the phrase.
        last: what the phrase ended in so far: title, org, lowerorg, field, body or state.
        body: the unit at which the body's name begins; -1 where none is named.
        open_body: a body is being named that may end in a proper name (Đại học Quốc gia Cuyo).
        complete: the last body's name needs nothing more (Quốc hội, Chính phủ).
        nested: a title stands inside the title (Trợ lý Bộ trưởng ...): what follows belongs to that one.
        bracket, closed: the unit at which the last abbreviation in brackets opens, and the unit after it; -1
            where none does.
    """

    def __init__(
        self, capitals: Capitals, units: list[Unit], i: int, named: bool, bare: bool = False
    ) -> None:
        self.text, self.capitals = capitals.text, capitals
        self.units, self.start, self.named, self.bare = units, i, named, bare
        led = units[i].low in HEADS and i + 1 < len(units) and "title" in units[i + 1].kinds
        self.head = i + 1 if led else i
        self.words = {*title_words(units[self.head].low)}
        self.at = self.end = self.head + 1
        self.last = "title"
        self.body = self.bracket = self.closed = -1
        self.party: str | None = None
        self.key: str | None = None
        self.open_body = self.complete = self.nested = False

    def read(self) -> Phrase:
        """The whole phrase."""
        while self.at < len(self.units) and self._same_line() and self._goes_on(self.units[self.at]):
            pass
        after = self.end
        if self.bracket >= self.end:
            self.end, after = self.bracket, self.closed
        return Phrase(self._office(), after, self.party, self.key)

    def _same_line(self) -> bool:
        return "\n" not in self.text[self.units[self.at - 1].end : self.units[self.at].start]

    def _office(self) -> Office:
        units, end = self.units, self.end
        title_end = self.body if self.body > 0 else end
        while title_end - 1 > self.head and units[title_end - 1].low in LINKS:
            title_end -= 1
        start = units[self.start].start
        title = self.text[start : units[title_end - 1].end]
        body = self.text[units[self.body].start : units[end - 1].end] if 0 < self.body < end else None
        return Office(title, body, start, units[end - 1].end, frozenset(self.words))

    def _goes_on(self, unit: Unit) -> bool:
        """Take the unit looked at into the phrase, or step over it; False where the phrase ends before it."""
        kinds = unit.kinds
        if self._bracketed(unit) or self._qualified(unit):
            return True
        if not self.named and is_given(self.units, self.at) and self.last != "title":
            return False
        if unit.cap and not self.named and is_split_name(self.text, self.units, self.at):
            return False
        if unit.cap and hyphened(self.units, self.at):
            return self._capitals(unit)  # a name spelt by syllables: Ai-đa-na
        if "nation" in kinds:
            return self._take("~" + kinds["nation"].value)
        if self._portfolio():
            return True
        if is_part(unit) and (unit.cap or small_part(self.units, self.at, self.last, self.named)):
            return self._part(unit)
        before = self.units[self.at - 1]
        if "title" in kinds and (
            self.last in ("title", "org") or before.low in LINKS or "rank" in before.kinds
        ):
            self.nested = True
            if self.last != "org":
                self.last = "title"
            return self._take(*title_words(unit.low))
        after = self._after()
        if "rank" in kinds and self.last == "title" and after is not None and "title" in after.kinds:
            return self._skip()
        if unit.low == "," and self._mission(after):
            return self._skip()
        if unit.low == "," and self._another_body(after):
            return name_follows(self.text, self.units, self.at + 1) and self._skip()
        if unit.low == "các" and after is not None and after.cap and is_part(after):
            return self._skip()
        if self._joined(unit, after) or self._unlisted_field(unit):
            return True
        if unit.low in LINKS or unit.low in TOPICS:
            return self._link(unit, after)
        return self._capitals(unit) or self._small_word(unit, before)

    def _portfolio(self) -> bool:
        """An unlisted portfolio or body before its country, the whole of it."""
        if self.at != self.end or self.last not in ("title", "field") or self.body >= 0:
            return False
        unit = self.units[self.at]
        if is_part(unit) and ("state" in unit.kinds or "org" in unit.kinds or "body" in unit.kinds):
            return False
        reach = portfolio_end(self.units, self.at)
        if not reach or all(is_part(u) or u.low in ("và", ",", "-") for u in self.units[self.at : reach]):
            return False
        if name_at(self.text, self.units, self.at) is not None and self.units[self.head].low.endswith(
            "đại sứ"
        ):
            return False
        self.words.update(word_key(u) for u in self.units[self.at : reach] if u.word)
        self.at = self.end = reach
        self.last = "field"
        return True

    def _take(self, *words: str) -> bool:
        self.words.update(words)
        self.at += 1
        self.end = self.at
        return True

    def _skip(self) -> bool:
        """Step over a joining word: it is the phrase's only if something follows that is."""
        self.at += 1
        return True

    def _after(self) -> Unit | None:
        return self.units[self.at + 1] if self.at + 1 < len(self.units) else None

    def _bracketed(self, unit: Unit) -> bool:
        """An abbreviation in brackets: ``Liên minh châu Âu (EU)``, ``Bộ Xây dựng (Bộ XD)``."""
        k = self.at
        if unit.low != "(":
            return False
        close = next(
            (m for m in range(k + 1, min(len(self.units), k + BRACKET)) if self.units[m].low == ")"), 0
        )
        inside = self.units[k + 1 : close]
        if not inside or not all(u.cap and "title" not in u.kinds and "rank" not in u.kinds for u in inside):
            return False
        if len(inside) > 1 and not ("org" in inside[0].kinds or "state" in inside[-1].kinds):
            return False
        self.words.update(word_key(u) for u in inside)
        for u in inside:
            if "state" in u.kinds:
                self._speaks_for(u, u.kinds["state"].value)
        self.bracket, self.closed = k, close + 1
        self.at, self.last = close + 1, "state"  # more capitals are the holder's
        return True

    def _qualified(self, unit: Unit) -> bool:
        if (
            self.last not in ("title", "field")
            or unit.cap
            or unit.low not in QUALIFIERS
            or is_part(unit)
            or self.at != self.end
        ):
            return False
        return self._take()

    def _part(self, unit: Unit) -> bool:
        """A listed part of a body's name: it may tell the party too."""
        kinds = unit.kinds
        if self.last == "title" and self.body < 0 and not self.nested and ("org" in kinds or "body" in kinds):
            self.body = self.at
        if "state" in kinds:
            self.last = "state"
            if "capital" not in kinds["state"].flags:
                self._speaks_for(unit, kinds["state"].value)
        elif "body" in kinds:
            self.last = "body"
            self._speaks_for(unit, kinds["body"].value)
        else:
            org = kinds["org"].value if "org" in kinds else None
            self.open_body = org in ENDS_IN_NAME or (self.open_body and self.last != "state")
            self.complete = org == "state" and unit.low not in NEEDS_MORE
            self.last = "org" if org is not None else "lowerorg" if "lowerorg" in kinds else "field"
        return self._take(word_key(unit))

    def _speaks_for(self, unit: Unit, key: str) -> None:
        if self.key is None:
            name = self.text[unit.start : unit.end]
            self.party, self.key = re.split(r"\stại\s", name)[0], key  # LHQ tại Việt Nam

    def _mission(self, after: Unit | None) -> bool:
        """``Bí thư thứ hai, Đại sứ quán Na Uy``: the mission of a diplomat, after a comma."""
        head = self.units[self.head].low
        return (
            after is not None and after.cap and self.body < 0 and self.last in ("title", "field")
            and head.startswith(DIPLOMATS) and after.low.startswith(MISSIONS)
        )  # fmt: skip

    def _another_body(self, after: Unit | None) -> bool:
        """``Bộ trưởng Ngoại giao, Thương mại ...``: whether after the comma one more body is named."""
        return (
            self.last in ("field", "org") and not self.named
            and after is not None and "org" in after.kinds and after.cap
        )  # fmt: skip

    def _joined(self, unit: Unit, after: Unit | None) -> bool:
        """``Khoa học và Công nghệ``, ``Đức - Áo``: a joining word between two listed parts."""
        if after is None:
            return False
        if self.last == "state":
            if unit.low in ("-", "–") and after.cap and after.low in SHORT_STATES:
                self.at += 1
                return self._take(after.low)  # Hội Hữu nghị Pháp - Việt
            parties = "state" in after.kinds or "place" in after.kinds or "body" in after.kinds
            return unit.low in ("-", "–", "và") and parties and self._skip()
        if (
            self.last not in ("field", "org")
            or unit.low not in (",", "và", "-", "&")
            or "field" not in after.kinds
        ):
            return False
        third = self.units[self.at + 2] if self.at + 2 < len(self.units) else None
        capital = after.cap or (third is not None and third.cap and is_part(third))
        return capital and self._skip()

    def _unlisted_field(self, unit: Unit) -> bool:
        if unit.low not in (",", "và") or self.last not in ("field", "org"):
            return False
        reach = unlisted_field(self.units, self.at + 1)
        if not reach:
            return False
        self.words.update(u.low for u in self.units[self.at + 1 : reach])
        self.at = self.end = reach
        return True

    def _link(self, unit: Unit, after: Unit | None) -> bool:
        """``của``, ``về``, ``tại`` and what follows it."""
        topic = unit.low in TOPICS
        if after is None:
            return False
        listed = is_part(after) or "title" in after.kinds or "rank" in after.kinds
        if not (listed or (after.word and (topic or after.cap))):
            return False
        bodily = "org" in after.kinds or "body" in after.kinds
        if unit.low == "của" and self.body < 0 and not self.nested and bodily:
            self.body = self.at + 1
        self.at += 1
        if topic and self.body >= 0:  # what the office is about comes after the body: the title is the whole
            self.body = -1
            self.nested = True
        if topic and not after.cap:
            self._topic()
        return True

    def _topic(self) -> None:
        """What an office is about, in small letters."""
        units = self.units
        while self.at < len(units) and units[self.at].word and not units[self.at].cap:
            if not units[self.at].kinds.keys().isdisjoint(STOPS):
                break
            self.words.add(units[self.at].low)
            self.at += 1
        self.end = self.at
        self.last = "field"

    def _capitals(self, unit: Unit) -> bool:
        """Capitals that no list knows: the body's, the holder's, or first the one and then the other."""
        if not (unit.cap and unit.word) or not unit.kinds.keys().isdisjoint(STOPS):
            return False
        if self.named and self.last == "field" and self._next_person():
            return False  # Chủ tịch Hội A Lê Văn B, Chủ tịch Hội C Trần Thị D
        last = "state" if self.complete and self.last == "org" else self.last
        head = self.units[self.head]
        if self.at > self.end and self.units[self.at - 1].low in ("tại", "ở") and last == "state":
            last = "lowerorg"  # Hội người Việt Nam tại Ehime
        if self.named and self.at == self.head + 1 and head.low.endswith(UNITS_OF_BODIES):
            last = "org"
        open_body = self.open_body and self.last not in ("state", "body")
        nameless = unit.low not in SURNAMES
        if self.bare and self.body >= 0 and self.last in ("field", "org") and nameless:
            last = "org"  # ông A, Cục trưởng Cục Cảnh sát Prey Veng
        if head.low.endswith(PLACED) and self.at == self.head + 1 and self._east_asian():
            last = "lowerorg"  # Phó Thị trưởng Suwon Park Ji-won
        self.open_body = False
        stop = self.capitals.end(self.units, self.at, last, self.named, open_body)
        if head.low == "đại diện" and open_body and unit.low not in SURNAMES:
            found = name_at(self.text, self.units, self.at)
            stop = found[0] if found is not None else stop  # the body speaks, and nobody is named
        if stop == self.at:
            return False
        if self.last == "title" and self.body < 0:
            self.body = self.at
        self.words.update(word_key(u) for u in self.units[self.at : stop] if u.word)
        name_left = not self.named and name_at(self.text, self.units, stop) is not None
        self.last = "state" if name_left else "org"
        self.at = self.end = stop
        return True

    def _next_person(self) -> bool:
        """Whether the run of capitals looked at is a Vietnamese name of three syllables or more."""
        house = self.units[self.body].low if self.body >= 0 else ""
        if self.units[self.at].low not in SURNAMES or not (self.complete or house.startswith(NAMELESS)):
            return False
        found = name_at(self.text, self.units, self.at)
        return found is not None and len(found[1]) > 2 and all(map(is_syllable, found[1]))

    def _east_asian(self) -> bool:
        """Whether the run of capitals looked at is a place and an East Asian name."""
        found = name_at(self.text, self.units, self.at)
        return found is not None and foreign_surname(self.units, self.at + 1, found[0]) > 0

    def _small_word(self, unit: Unit, before: Unit) -> bool:
        """A word in small letters inside a body's name."""
        if not unit.word or unit.cap or unit.kinds or not before.word or unit.low == "kiêm":
            return False
        if self.last not in ("field", "org") or self.complete or not small_goes_on(self.units, self.at):
            return False
        return self._take(unit.low)
