"""How far the name of an instrument goes that no list knows: ``Biên bản ghi nhớ về hợp tác số giai đoạn
2026-2030``."""

from verbale.lang.vi.instrument_parts import after_ordinal, dated, is_managing, is_topic, is_years, term
from verbale.lang.vi.instrument_shorts import before_short
from verbale.lang.vi.instrument_words import (
    AFTER_JOINT,
    AMENDING,
    AMENDING_REACH,
    AMENDS,
    AMOUNTS,
    CARRIED_OUT,
    CLAUSES,
    COPING,
    FUNCTION,
    HEAD_REACH,
    JOINING,
    KINDS,
    LAWS,
    LIST_REACH,
    LONGEST,
    NEW_NAME,
    NO_TOPIC,
    NUMBERED,
    NUMBERS,
    ON_SUBJECTS,
    PARTIES,
    PROGRAMMES,
    RESULTS,
    RIGHTS,
    STAGES,
    STOPS,
    SUBJECTS,
    TERMS,
    TOPICS,
    TRAILING,
    VISION_REACH,
    VISIONS,
)
from verbale.text.units import Unit


def name_end(text: str, units: list[Unit], i: int) -> int:
    """The unit after the name whose type word is unit ``i``."""
    return NameReader(text, units, i).read()


class NameReader:
    """The name of an instrument while it is read, unit by unit.

    Attributes:
        head: the type word; at: the unit looked at.
        free: ``về`` has been read: the name goes on in small letters.
        complete: the name ends where ``at`` is, whatever it ends in (an ordinal, a year).
    """

    def __init__(self, text: str, units: list[Unit], i: int) -> None:
        self.text, self.units, self.head = text, units, i
        self.at = i + 1
        self.free = self.complete = False

    def read(self) -> int:
        """The unit after the name."""
        units = self.units
        if (amended := self._amended()) > 0:
            return amended
        limit = min(len(units), self.head + LONGEST)
        while self.at < limit and not self.complete and self._same_line():
            step = self._next(units[self.at])
            if step == self.at:
                break
            self.at = step
        if not self.complete:
            while self.at > self.head + 1 and self._trailing(units[self.at - 1]):
                self.at -= 1
        return max(self.at, before_short(self.text, units, self.head))

    def _amended(self) -> int:
        """The unit after the name of the paper that this one amends; 0 where it amends none."""
        units, k = self.units, self.head + 1
        if k >= len(units) or units[k].low.split()[0] not in AMENDS:
            return 0
        while k < min(len(units), self.head + AMENDING_REACH) and units[k].low in AMENDING:
            k += 1
        if k >= len(units) or not units[k].cap or "\n" in self.text[units[self.head].end : units[k].start]:
            return 0
        if "instrhead" in units[k].kinds:
            return name_end(self.text, units, k)
        return after_ordinal(units, k + 1) if "instrument" in units[k].kinds else 0

    def _same_line(self) -> bool:
        return "\n" not in self.text[self.units[self.at - 1].end : self.units[self.at].start]

    def _trailing(self, unit: Unit) -> bool:
        """Whether a name does not end in ``unit``: ``Thị trường số`` is one, ``Nghị quyết số`` is none."""
        numeral = unit.low != "số" or self.at - 1 == self.head + 1
        return not unit.word or (unit.low in TRAILING and numeral)

    def _next(self, unit: Unit) -> int:
        """The index after what goes on the name at the unit looked at; that unit if nothing does."""
        units, k, low = self.units, self.at, unit.low
        ordinal = after_ordinal(units, k)
        if ordinal > k:
            self.complete = True
            return ordinal
        after = units[k + 1] if k + 1 < len(units) else None
        if low in TOPICS:
            return self._topic(unit, after)
        if "meet" in unit.kinds and k == self.head + 1 and units[self.head].low == "biên bản":
            return k + 1  # Biên bản kỳ họp ...
        if low == "chung" and after is not None and (after.low in AFTER_JOINT or after.low[0].isdigit()):
            return k + 1  # Tầm nhìn chung về ...
        if low == "chung" and after is not None and after.cap and units[k - 1].cap and k > self.head + 1:
            return (
                k + 1 if after.kinds.keys().isdisjoint(CLAUSES) else k
            )  # Trung tâm Nghiên cứu chung Việt - Đức
        if low == "chung" and self._ends_joint(after):
            return k + 1  # Quỹ Đổi mới sáng tạo chung
        if low == "cấp" and after is not None and after.cap and "title" in after.kinds:
            return k + 2  # Cơ chế Đối thoại Kinh tế cấp Bộ trưởng
        if low == "bằng" and after is not None and after.low in ("0", "không"):
            return k + 2  # phát thải ròng bằng 0
        if low == "với" and self.free and units[k - 1].low in COPING and after is not None and not after.cap:
            return k + 1  # về thích ứng với hạn hán
        if low == "với" and any(u.low == "giữa" for u in units[self.head + 1 : k]):
            return self._joined(unit, after)  # giữa Đại học A với Đại học B
        if k == self.head + 1 and self._on_subject(unit):
            self.free = True
            return k + 1
        if k == self.head + 1 and (low[0].isdigit() or low in NUMBERS) and after and after.low in AMOUNTS:
            self.free = True
            return k + 2
        if k == self.head + 1 and low in TERMS and (behind := term(units, k)):
            return behind
        if low == "của" and self._issued(after):
            return k + 2
        if low == "liên quan" and self.free and (after is None or not after.word):
            return k + 1
        if low == "bị" and self.free and units[k - 1].low == "người":
            return k + 1  # Hiệp định về chuyển giao người bị kết án
        if not unit.kinds.keys().isdisjoint(STOPS) and not self._in_name(unit):
            return k
        period = self._period(unit)
        if period is not None:
            return period
        if (unit.cap and unit.word) or low[0].isdigit():
            return k + 1
        if not unit.word:
            return self._mark(unit, after)
        if low == "giữa" and after is not None and "pair" in after.kinds:
            return k + 2
        if low == "giữa" and after is not None and "joint" in after.kinds and dated(units, k + 2):
            return k + 2  # giữa hai cơ quan lập pháp giai đoạn 2026-2030
        if k == self.head + 1 and "instrhead" in unit.kinds and low.startswith(KINDS) and not unit.cap:
            return k + 1  # Thỏa thuận đối tác chiến lược về ...
        if low in JOINING:
            return self._joined(unit, after)
        if low == "trong" and self.free and after is not None and "field" in after.kinds:
            return k + 2
        if low in NUMBERS and self.free and after is not None and not after.cap:
            return k + 1  # kết nối ba nền kinh tế
        return self._small_word(unit)

    def _ends_joint(self, after: Unit | None) -> bool:
        """Whether ``chung`` ends a name in capitals: nothing but a mark or a joining word follows."""
        before = self.units[self.at - 1]
        named = before.cap or "field" in before.kinds
        return named and (after is None or not after.word or "conj" in after.kinds)

    def _issued(self, after: Unit | None) -> bool:
        """``Công ước của Liên hợp quốc về ...``: an organisation between a law's type word and its topic."""
        units, k = self.units, self.at
        law = k == self.head + 1 and units[self.head].cap and units[self.head].low in LAWS
        return law and after is not None and "body" in after.kinds and is_topic(units, k + 2)

    def _on_subject(self, unit: Unit) -> bool:
        """Whether the name of a paper goes on with what it is on, in small letters."""
        head = self.units[self.head]
        if not head.cap or unit.cap or not head.low.startswith((*ON_SUBJECTS, *PROGRAMMES)):
            return False
        if unit.low in CARRIED_OUT and head.low.startswith(PROGRAMMES):
            return True
        return unit.low in SUBJECTS or "field" in unit.kinds

    def _in_name(self, unit: Unit) -> bool:
        """Whether a verb is part of the name: a capital, a listed field, or the first word of a topic."""
        if unit.cap:
            return "field" in unit.kinds or unit.kinds.keys().isdisjoint(CLAUSES | {"meet", "front"})
        before = self.units[self.at - 1].low
        if self.free and {"cue", "field"} <= unit.kinds.keys() and self.units[self.at - 1].word:
            return True  # về bảo mật thông tin quân sự
        return (
            before in TOPICS
            and self.at - 1 > self.head
            and not unit.kinds.keys().isdisjoint({"cue", "field", "meet"})
        )

    def _topic(self, unit: Unit, after: Unit | None) -> int:
        """``về``, ``vì``; but after a number (``Nghị quyết 57-NQ/TW về ...``) it says what that is about."""
        k = self.at
        start, end = self.units[self.head].start, self.units[k - 1].end
        if unit.low == "về" and NUMBERED.search(self.text, start, end):
            return k
        if after is None or not after.word:
            return k
        if after.low == "các" and self.units[self.head].low in LAWS:
            self.free = True
            return k + 2
        topical = after.low == "sự" or ("field" in after.kinds and not after.cap)
        if not topical and not after.kinds.keys().isdisjoint(NO_TOPIC):
            return k
        self.free = True
        return k + 1

    def _period(self, unit: Unit) -> int | None:
        """``đến năm 2030, tầm nhìn đến 2045``, ``giai đoạn 2026-2030``; None where none begins."""
        units, k = self.units, self.at
        if unit.low == "đến" and k + 2 < len(units) and units[k + 1].low == "năm" and is_years(units, k + 2):
            self.complete = True
            return self._vision(k + 3)
        words = 2 if unit.low == "giai" and k + 1 < len(units) and units[k + 1].low == "đoạn" else 1
        if words == 1 and unit.low not in ("giai đoạn", "năm"):
            return None
        year = k + words
        if words + (unit.low == "giai đoạn") > 1 and year < len(units) and units[year].low in STAGES:
            self.complete = True
            return year + 1  # giai đoạn III
        if not is_years(units, year):
            return k
        self.complete = True
        until = year + 2 < len(units) and units[year + 1].low in ("-", "–") and units[year + 2].low.isdigit()
        return year + 3 if until else year + 1

    def _vision(self, k: int) -> int:
        """The index after ``, tầm nhìn đến năm 2045`` at ``k``; ``k`` if it is not there."""
        units = self.units
        words = " ".join(u.low for u in units[k : k + VISION_REACH])
        if not words.startswith(VISIONS):
            return k
        year = next((m for m in range(k, min(len(units), k + VISION_REACH)) if is_years(units, m)), -1)
        return year + 1 if year > 0 else k

    def _mark(self, unit: Unit, after: Unit | None) -> int:
        """A hyphen, stroke or stop inside a name, or a comma between two fields of it."""
        units, k = self.units, self.at
        if after is None:
            return k
        tight = after.cap or after.low[0].isdigit()
        glued = self.units[k - 1].end == unit.start and unit.end == after.start
        if glued and unit.low == "+" and after.low[0].isdigit():
            return k + 1  # Đối thoại 2+2
        if glued and unit.low in ("-", "–") and self.free:
            return k + 1  # héc-ta
        if self.free and unit.low in ("-", "–") and "field" in after.kinds and "field" in units[k - 1].kinds:
            return k + 1  # kinh tế - xã hội
        if tight and (unit.low in ("-", "–", "/", "&") or (unit.low == "." and glued)):
            return k + 1
        fields = "field" in after.kinds and "field" in self.units[k - 1].kinds
        listed = self.free and "field" in self.units[k - 1].kinds and self._lists(k + 1)
        return k + 1 if unit.low == "," and (((tight or self.free) and fields) or listed) else k

    def _lists(self, k: int) -> bool:
        """Whether the topic after a comma, in small letters, is one of a list: ``về A, nguồn gen và B``."""
        units = self.units
        if units[k].low in RESULTS:
            return False
        for m in range(k, min(len(units) - 1, k + LIST_REACH)):
            if units[m].low == "và":
                return m > k and ("field" in units[m + 1].kinds or not units[m + 1].kinds)
            if units[m].cap or not units[m].word or not units[m].kinds.keys() <= {"field"}:
                return False
        return False

    def _joined(self, unit: Unit, after: Unit | None) -> int:
        """``và``, ``của`` and the like before a capital, or between two small words of a topic."""
        k = self.at
        if after is None or not after.word:
            return k
        if self.free and unit.low == "và" and is_managing(after):
            return k + 2
        before = self.units[k - 1]
        small = not before.cap and not after.cap and k > self.head + 1 and self.units[self.head].cap
        if unit.low == "và" and small and "field" in before.kinds and after.kinds.keys() == {"field"}:
            return k + 2  # Sáng kiến hỗ trợ công nghệ và đổi mới sáng tạo
        if not after.kinds.keys().isdisjoint(NEW_NAME):
            return k + 1 if after.cap and self._second_party(after) else k
        if unit.low == "của" and self.free and not after.cap and not after.kinds:
            return k + 1 if self.units[k - 1].low.endswith(RIGHTS) else k
        topical = "field" in after.kinds or not after.kinds
        small = self.free and unit.low in ("và", "cho") and topical and after.kinds.keys().isdisjoint(STOPS)
        if not (after.cap or small) or (unit.low == "của" and not after.kinds.keys().isdisjoint(PARTIES)):
            return k
        return k + 1

    def _second_party(self, after: Unit) -> bool:
        """Whether a body that could begin a name of its own is the second of ``giữa A và B``."""
        if after.kinds.keys().isdisjoint(PARTIES) or "title" in after.kinds:
            return False
        inside = [u.low for u in self.units[self.head + 1 : self.at]]
        return "giữa" in inside and not {"và", "với"} & {*inside[inside.index("giữa") :]}

    def _small_word(self, unit: Unit) -> int:
        k = self.at
        if "instrument" in unit.kinds and not unit.cap and "field" in self.units[k - 1].kinds:
            return k + 1  # thiết lập Quan hệ đối tác chuyển đổi ...
        if self.free and not unit.cap and self.units[k - 1].low in TOPICS and _opens_topic(unit):
            return k + 1  # Bản ghi nhớ về tham vấn chính trị
        fields = self.free and {"cue", "field"} <= unit.kinds.keys() and self.units[k - 1].word
        if not unit.kinds.keys().isdisjoint(FUNCTION) and not fields and not (self.free and unit.low == "sự"):
            return k
        near = k - self.head <= HEAD_REACH and not unit.kinds
        return k + 1 if self.free or self.units[k - 1].cap or "field" in unit.kinds or near else k


def _opens_topic(unit: Unit) -> bool:
    """Whether a word of meeting or of a paper, in small letters, is the first of a topic: ``về tầm nhìn``."""
    return "meet" in unit.kinds or "instrhead" in unit.kinds
