"""How far the name of an instrument goes that no list knows: ``Biên bản ghi nhớ về hợp tác số giai đoạn
2026-2030``."""

import re
from typing import Final

from verbale.text.units import Unit
from verbale.text.words import word_set

TOPICS: Final = frozenset({"về", "vì"})  # after these a name goes on in small letters
JOINING: Final = frozenset({"và", "với", "giữa", "của", "đến", "cho", "đối với"})
# Words that a name does not end in.
TRAILING: Final = word_set("về vì giữa năm lần đến của và - – , & với số cho") | {"giai đoạn"}
# Kinds that end a name: what a sentence goes on with.
STOPS: Final = word_set("cue meet adv passive title rank joint attend lead occasion time neg pron front held")
FUNCTION: Final = frozenset({"conj", "prep", "that", "det", "instrhead", "instrument"})
NO_TOPIC: Final = frozenset({"title", "rank", "det", "joint"})  # kinds that a topic does not begin with
NEW_NAME: Final = frozenset(
    {"title", "rank", "instrument", "instrhead"}
)  # after a joining word: not this name
PARTIES: Final = frozenset({"state", "body", "org"})
HEAD_REACH: Final = 4  # small-letter units after the type word that may belong to the name
# First words of what a paper is on, in small letters: "Kế hoạch phát triển xanh thành phố X".
SUBJECTS: Final = word_set(
    """miễn tránh dẫn tương chuyển bảo khuyến quản đào hỗ trao vay vận xây nâng giảm thúc ứng kết nối tăng sử
    số"""
) | {
    "hợp tác", "phát triển", "quản lý", "phòng, chống", "phòng chống", "bảo vệ", "xây dựng", "đào tạo",
    "trao đổi", "chuyển giao", "khuyến khích", "bảo hộ", "thương mại", "học bổng", "hỗ trợ",
    "hành động", "miễn thị thực", "kết nối", "thúc đẩy", "nâng cao", "tăng cường", "chuyển đổi",
    "giáo dục", "đầu tư", "vận tải", "hàng không", "dẫn độ", "chống", "phòng vệ", "cấm",
    "tiếp cận", "tiếp nhận",
}  # fmt: skip
# Papers of which the capital type word shows that small letters after it are a name.
ON_SUBJECTS: Final = (
    "kế hoạch", "khung", "thỏa thuận", "hiệp định", "nghị định thư", "chiến lược", "đề án", "biên bản",
    "bản ghi nhớ", "quy định", "đạo luật", "điều lệ", "công ước", "bộ quy tắc",
    "bộ qui tắc", "bộ tiêu chuẩn", "bộ khuyến nghị", "quy chế",
)  # fmt: skip
AFTER_JOINT: Final = frozenset({"về", "giai đoạn", "giai", "đến"})  # after "chung"
CARRIED_OUT: Final = frozenset(
    {"triển khai", "thực hiện", "thực thi"}
)  # "Chương trình hành động triển khai ..."
COPING: Final = frozenset({"ứng", "phó", "thích ứng", "ứng phó"})  # verbs of a topic that need their "với"
KINDS: Final = ("đối tác", "hợp tác")  # of a paper, behind its type word in small letters
NATIONAL: Final = (
    "chương trình mục tiêu quốc gia",
    "chương trình quốc gia",
    "chương trình trọng điểm",
    "quy hoạch",
)
PROGRAMMES: Final = (*NATIONAL, "chương trình hành động", "kế hoạch hành động", "lộ trình")
CLAUSES: Final = word_set(
    "title rank joint pron attend lead occasion time passive"
)  # they end a name in capitals too
# "Luật sửa đổi, bổ sung một số điều của Luật X": words between a paper and the one that it amends.
AMENDS: Final = word_set("sửa bổ thay gia")  # the first
AMENDING: Final = word_set("sửa đổi bổ sung thay thế gia hạn , và một số điều khoản của các cho") | {
    "sửa đổi", "bổ sung", "thay thế", "gia hạn", "một số", "nội dung", "kéo dài",
}  # fmt: skip
AMENDING_REACH: Final = 12  # units
LAWS: Final = frozenset({"công ước", "hiệp ước", "tuyên bố", "luật", "đạo luật"})  # "về các biện pháp"
AMOUNTS: Final = word_set("triệu tỷ tỉ nghìn ngàn trăm vạn chục")  # "Đề án 1 triệu héc-ta lúa"
RIGHTS: Final = ("quyền", "bình đẳng", "bảo vệ", "phẩm giá")  # whose they are belongs to the topic
# After a comma they tell what comes of a paper, and are no further topic of it.
RESULTS: Final = word_set(
    "góp tạo mở đưa giúp nhằm thúc mang hướng làm đẩy tiến cùng bao trong thay nhất đáp coi xem"
)
VISIONS: Final = (", tầm nhìn", ", định hướng", "và tầm nhìn", "và định hướng")  # of a later year
VISION_REACH: Final = 7  # units
LIST_REACH: Final = 5  # units from a comma in a topic to the "và" of its list
SHORT_REACH: Final = 12  # units of a name to its abbreviation in brackets
SHORT_UNITS: Final = 6  # units of brackets with an abbreviation
SHORT: Final = re.compile(r"[A-ZĐ][A-ZĐ0-9+&-]{1,14}")
LONGEST: Final = 80  # units of a name; a line of capitals without end is not one
YEARS: Final = re.compile(r"\d{4}(?:-\d{4})?")
NUMBERED: Final = re.compile(r"\d+[-/]|[Ss]ố\s+\d+")


def after_ordinal(units: list[Unit], k: int) -> int:
    """The index after ``lần thứ 6`` or ``lần thứ nhất`` at ``k``; ``k`` if it is not there."""
    if k + 2 < len(units) and units[k].low == "lần" and units[k + 1].low == "thứ":
        return k + 3
    if k + 1 < len(units) and units[k].low == "lần thứ":
        return k + 2
    return k


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
        if low == "bằng" and after is not None and after.low in ("0", "không"):
            return k + 2  # phát thải ròng bằng 0
        if low == "với" and self.free and units[k - 1].low in COPING and after is not None and not after.cap:
            return k + 1  # về thích ứng với hạn hán
        if low == "với" and any(u.low == "giữa" for u in units[self.head + 1 : k]):
            return self._joined(unit, after)  # giữa Đại học A với Đại học B
        if k == self.head + 1 and self._on_subject(unit):
            self.free = True
            return k + 1
        if k == self.head + 1 and low[0].isdigit() and after is not None and after.low in AMOUNTS:
            self.free = True
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
        if low == "giữa" and after is not None and "joint" in after.kinds and _dated(units, k + 2):
            return k + 2  # giữa hai cơ quan lập pháp giai đoạn 2026-2030
        if k == self.head + 1 and "instrhead" in unit.kinds and low.startswith(KINDS) and not unit.cap:
            return k + 1  # Thỏa thuận đối tác chiến lược về ...
        if low in JOINING:
            return self._joined(unit, after)
        if low == "trong" and self.free and after is not None and "field" in after.kinds:
            return k + 2
        return self._small_word(unit)

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
        return before in TOPICS and self.at - 1 > self.head and ("cue" in unit.kinds or "field" in unit.kinds)

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
        if unit.low == "đến" and k + 2 < len(units) and units[k + 1].low == "năm" and _is_years(units, k + 2):
            self.complete = True
            return self._vision(k + 3)
        words = 2 if unit.low == "giai" and k + 1 < len(units) and units[k + 1].low == "đoạn" else 1
        if words == 1 and unit.low not in ("giai đoạn", "năm"):
            return None
        year = k + words
        if not _is_years(units, year):
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
        year = next((m for m in range(k, min(len(units), k + VISION_REACH)) if _is_years(units, m)), -1)
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
        if self.free and unit.low == "và" and _is_managing(after):
            return k + 2
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
        if not unit.kinds.keys().isdisjoint(FUNCTION) and not (self.free and unit.low == "sự"):
            return k
        near = k - self.head <= HEAD_REACH and not unit.kinds
        return k + 1 if self.free or self.units[k - 1].cap or "field" in unit.kinds or near else k


def before_short(text: str, units: list[Unit], i: int) -> int:
    """The index of the bracket with its abbreviation that ends a name in small letters; 0 without one.

    ``Chương trình cấp phép việc làm cho lao động nước ngoài (EPS)``: nothing but the type word has a capital.
    """
    if not units[i].cap:
        return 0
    for k in range(i + 1, min(len(units) - 2, i + SHORT_REACH)):
        unit = units[k]
        if unit.low == "(":
            return k if k > i + 2 and is_short(text, units, k) else 0
        if (
            unit.cap
            or not unit.word
            or "frequent" in unit.kinds
            or (unit.low != "chung" and not unit.kinds.keys().isdisjoint(STOPS - {"front", "cue"} | NEW_NAME))
        ):
            return 0
    return 0


def is_short(text: str, units: list[Unit], k: int) -> bool:
    """Whether an abbreviation that is no known party's stands in brackets at unit ``k``."""
    close = next((m for m in range(k + 2, min(len(units), k + SHORT_UNITS)) if units[m].low == ")"), 0)
    if k >= len(units) or units[k].low != "(" or not close:
        return False
    own = units[k + 1].kinds.keys().isdisjoint(PARTIES)
    return own and SHORT.fullmatch(text, units[k + 1].start, units[close - 1].end) is not None


def _is_managing(unit: Unit) -> bool:
    """Whether a small word is a topic, though it is somebody's title as well: ``và quản lý nước``."""
    return not unit.cap and unit.kinds.keys() == {"title", "field"}


def _dated(units: list[Unit], k: int) -> bool:
    """Whether a period or a topic follows at unit ``k``: ``giai đoạn 2026-2030``, ``về nông nghiệp``."""
    return k < len(units) and units[k].low in ("giai", "giai đoạn", "năm", "về")


def _is_years(units: list[Unit], k: int) -> bool:
    return k < len(units) and YEARS.fullmatch(units[k].low) is not None
