"""The two sides of an encounter: who stands before its verb, who after it, and who is left unsaid."""

from typing import Final

from verbale.attribute.draft import Who
from verbale.extract.cast import BODY, BOTH, OFFICE, PRONOUN, Figure
from verbale.lang.vi.meeting_clauses import (
    clause_start,
    clause_stop,
    ends_name,
    holds,
    is_with,
    names_between,
    opens,
    visits,
    without_brackets,
)
from verbale.lang.vi.refs import PEOPLE, ref_in
from verbale.lang.vi.register import Register
from verbale.lang.vi.speakers import Speakers
from verbale.lang.vi.tables import phrase_set
from verbale.text.fold import fold
from verbale.text.units import Unit

# After these a person is named who is not the subject: "nhận lời mời của A", "tháp tùng A".
ADJUNCT: Final = phrase_set("của|tháp tùng|thay mặt|theo|cho|với|nhân|sự|bởi")
COMPANY: Final = frozenset({"và", "cùng", "cùng với", "với"})  # between subjects
LEADING: Final = frozenset({"dẫn đầu", "đứng đầu"})
# First words of a body that can receive and be received.
RECEIVES: Final = tuple(
    w + " "
    for w in phrase_set(
        """bộ|sở|tập đoàn|công ty|tổng công ty|ngân hàng|trường|đại học|học viện|viện|hiệp hội|
        liên đoàn|hội|quỹ|ủy ban|cục|vụ|tổng cục|đại sứ quán|tổng lãnh sự quán|tổ chức|trung tâm|
        phòng thương mại|hội đồng|cơ quan|văn phòng|liên minh|đoàn|đoàn công tác|đoàn đại biểu|
        phái đoàn|ban|ubnd|tỉnh ủy|thành ủy|liên hiệp"""
    )
)
BETWEEN_REACH: Final = 4  # units from a verb of meeting to "giữa"
DELEGATION_REACH: Final = 14  # units
DELEGATION: Final = ("đoàn", "phái đoàn")


class Sides:
    """Finds the people on both sides of a verb or noun of meeting."""

    def __init__(self, register: Register, speakers: Speakers) -> None:
        self.register, self.speakers = register, speakers

    def people(self, units: list[Unit]) -> list[Figure]:
        """The people that these units name or stand for, each once."""
        out: list[Figure] = []
        for unit in units:
            figure = self._person(unit)
            if figure is not None and figure not in out:
                out.append(figure)
        return out

    def _person(self, unit: Unit, subject: bool = False) -> Figure | None:
        """Whom a unit names or stands for; a bare office as ``subject`` is whose meetings the text lists."""
        ref = ref_in(unit, PEOPLE)
        if ref is None:
            return None
        if subject and ref.kind == OFFICE and len(ref.words) == 1 and ref.female is None:
            first = self.register.meetings[0].hosts[:1] if self.register.meetings else []
            for figure in [*self.register.topic, *first]:
                if isinstance(figure, Figure) and figure in self.speakers.cast.holders(ref.words):
                    return figure
        if subject and ref.kind == PRONOUN and len(self.register.topic) == 1:
            (topic,) = self.register.topic
            if topic.female in (None, ref.female):
                return topic  # * Ngay sau đó, bà hội đàm với ...
        found = self.speakers.figure(ref)
        return found if found is None or found.named or (subject and len(ref.words) > 1) else None

    def subject(self, units: list[Unit]) -> list[Figure]:
        """The people who are the subject of what follows these units, coordinated ones too."""
        units = without_brackets(units)
        k = len(units) - 1
        while k >= 0 and units[k].ref is None and ("adv" in units[k].kinds or holds(units[k])):
            k -= 1
        if k < 0:
            return []
        if "lead" in units[k].kinds or units[k].low == ",":
            return self._main(units)
        last = self._person(units[k], subject=True)
        if last is None:
            return self._main(units)
        out, listed = [last], False
        while k >= 2 and (units[k - 1].low in COMPANY or (listed and units[k - 1].low == ",")):
            figure = self._person(units[k - 2])
            if figure is None:
                break
            listed = True
            out.insert(0, figure)
            k -= 2
        if k and units[k - 1].low in ADJUNCT - COMPANY:
            return self._main(units)
        return list(dict.fromkeys(out))

    def _main(self, units: list[Unit]) -> list[Figure]:
        """The leader of a delegation, else all people but those who stand in an adjunct."""
        leader = self._leader(units)
        if leader is not None:
            return [leader]
        free = [u for k, u in enumerate(units) if not k or units[k - 1].low not in ADJUNCT]
        return self.people(free) or self.people(units)

    def around(self, units: list[Unit], i: int, noun: bool) -> tuple[list[Figure], list[Figure]]:
        """Those before and those after the verb of meeting at unit ``i``, or the ``noun``."""
        start, stop = clause_start(units, i), clause_stop(units, i)
        between = names_between(units, i, stop if noun else min(stop, i + BETWEEN_REACH))
        if between > 0 and (noun or units[i].kinds["meet"].value == "talks"):
            both = self._delegates(units[between + 1 : stop])
            return both[:1], both[1:]
        before = self.subject(units[start:i])
        after = [f for f in self.people(units[i + 1 : stop]) if f not in before]
        leader = self._leader(units[i + 1 : stop])
        if leader is not None:
            after = [f for f in self._beside_delegation(units[i + 1 : stop]) if f != leader] + [leader]
        if noun and not before and len(after) > 1 and i + 1 < len(units) and is_with(units[i + 1 : stop]):
            return after[:1], after[1:]  # cuộc gặp của A là với B
        if before and not after and not noun:
            after = self._delegation(units[i + 1 : stop])
        if not before and after:
            before = self._main_subject(units, i, stop, noun, after) or self._understood(units, i, noun)
        return before, after

    def _delegates(self, units: list[Unit]) -> list[Figure]:
        """``giữa A và B``, ``giữa đoàn X do A làm trưởng đoàn và đoàn Y do B làm trưởng đoàn``."""
        leaders = self.people([units[k + 1] for k in range(len(units) - 1) if units[k].low == "do"])
        return leaders if len(leaders) >= 2 else self.people(units)

    def split(self, people: list[Figure]) -> tuple[list[Figure], list[Figure]]:
        """Several people of equal sides: those of the first one's party, and the others."""
        key = people[0].party_key
        mine = [f for f in people if f.party_key == key]
        others = [f for f in people if f.party_key != key]
        return (mine, others) if others and key is not None else (people[:1], people[1:])

    def named(self, units: list[Unit], i: int) -> list[Who]:
        """A side that is only an office or a body, right after the verb of meeting at unit ``i``."""
        k = i + 1
        while k < len(units) and units[k].low in ("với", "các", "ngài", "đại diện"):
            k += 1
        if k >= len(units) or (visits(units[i]) and units[k - 1].low != "với"):
            return []
        if units[k].low.startswith(DELEGATION) and (name := self._delegates_of(units, k)):
            return [name]
        ref = ref_in(units[k], frozenset({OFFICE, BODY}))
        if ref is None:
            return []
        if ref.kind == OFFICE:
            figure = self.speakers.figure(ref)
            nameless = len(ref.words) > 1 and not (figure is not None and figure.named)
            return [figure or ref.name] if nameless else []
        if ref.key == "?" or not fold(ref.name + " ").startswith(RECEIVES):
            return []
        return [self._whole(units, k)]

    def _delegates_of(self, units: list[Unit], k: int) -> str | None:
        """``đoàn doanh nghiệp Nhật Bản``: a delegation as written, if its name says whose it is."""
        m = k
        while m + 1 < min(len(units), k + DELEGATION_REACH) and not ends_name(units[m + 1]):
            m += 1
        while m > k and not units[m].cap and units[m].ref is None:
            m -= 1
        name = self.register.text[units[k].start : units[m].end]
        return name if any(word[0].isupper() for word in name.split()[1:]) else None

    def _whole(self, units: list[Unit], k: int) -> str:
        """A body's name with the capitals behind it that no list knows: ``Tổ chức Bàn tay Nối liền``."""
        m = k
        while (
            m + 1 < len(units) and units[m + 1].word and units[m + 1].ref is None and not units[m + 1].kinds
        ):
            m += 1
        while m > k and not units[m].cap:
            m -= 1
        return self.register.text[units[k].start : units[m].end]

    def holding(self, units: list[Unit]) -> list[Who]:
        """A side that is only a body or an office, right before a verb of meeting."""
        k = len(units) - 1
        while k >= 0 and units[k].ref is None and units[k].low not in (",", ";", ":"):
            k -= 1
        ref = ref_in(units[k], frozenset({BODY, OFFICE})) if k >= 0 else None
        if ref is None or (k and units[k - 1].low in ADJUNCT | {"tại", "ở"}):
            return []
        if ref.kind == OFFICE:
            figure = self.speakers.figure(ref)
            return [figure or ref.name] if len(ref.words) > 1 else []
        return [ref.name] if ref.key != "?" and fold(ref.name).startswith(RECEIVES) else []

    def both(self, units: list[Unit]) -> list[Figure]:
        """``hai Bộ trưởng (đã hội đàm)``: of the text's first meeting, those two whom it has named so far."""
        k = len(units) - 1
        while k >= 0 and units[k].ref is None and ("adv" in units[k].kinds or holds(units[k])):
            k -= 1
        ref = ref_in(units[k], frozenset({BOTH})) if k >= 0 else None
        if ref is None or self.register.meetings or self.register.pending:
            return []
        named = [f for f in self.speakers.cast.figures if f.named and f.mentions[0][0] < ref.start]
        return named if len(named) == 2 and named[0].party_key != named[1].party_key else []

    def _main_subject(
        self, units: list[Unit], i: int, stop: int, noun: bool, after: list[Figure]
    ) -> list[Figure]:
        """``Gặp Bộ trưởng A, Bộ trưởng B chúc mừng``: the host comes with the main clause."""
        rest = [f for f in self.people(units[stop:]) if f not in after]
        if not rest or (stop < len(units) and units[stop].low != ","):
            return []
        return rest[:1] if noun or opens(units, i) else []

    def _understood(self, units: list[Unit], i: int, noun: bool) -> list[Figure]:
        """The side left unsaid: of ``đoàn làm việc với`` the latest guest, of ``Tại cuộc gặp`` the host."""
        latest = self.register.meetings[-1] if self.register.meetings else None
        bodies = (ref_in(u, frozenset({BODY})) for u in units[:i])
        if latest is not None and any(
            ref is not None and fold(ref.name).startswith("đoàn") for ref in bodies
        ):
            return [f for f in latest.guests[:1] if isinstance(f, Figure)]
        if noun and any(ref_in(u, frozenset({BOTH})) is not None for u in units[i:]):
            if latest is not None:
                return [f for f in latest.hosts[:1] if isinstance(f, Figure)]
            return self.speakers.cast.figures[:1]
        return self.register.topic if opens(units, i) else []

    def _delegation(self, units: list[Unit]) -> list[Figure]:
        """``đã tiếp Đoàn``: a delegation that came before is its leader, the latest guest."""
        ref = ref_in(units[0], frozenset({BODY})) if units else None
        if ref is None or not self.register.meetings or not fold(ref.name).startswith(DELEGATION):
            return []
        if ref.key not in (None, "?"):
            return []
        return [f for f in self.register.meetings[-1].guests[:1] if isinstance(f, Figure)]

    def _beside_delegation(self, units: list[Unit]) -> list[Figure]:
        """``tiếp Đại sứ X và đoàn doanh nghiệp do ông Y dẫn đầu``: those named before the delegation."""
        for k in range(1, len(units)):
            if units[k].low == "do":
                break
            if units[k].low.startswith(DELEGATION) and units[k - 1].low in COMPANY:
                return self.people(units[: k - 1])
        return []

    def _leader(self, units: list[Unit]) -> Figure | None:
        """``đoàn ... do ông X dẫn đầu``: X leads the delegation."""
        k = next((k for k, unit in enumerate(units) if unit.low == "do"), len(units))
        people = self.people(units[k + 1 :])
        return people[0] if people else None
