"""Encounters of a Vietnamese page: who met whom, how, when and where."""

from typing import Final

from verbale.attribute.draft import Draft, Meeting, Who
from verbale.extract.cast import BODY, PERSON, Figure
from verbale.lang.vi.chaired import EVENTS, Chaired
from verbale.lang.vi.meeting_clauses import is_occasion, opens
from verbale.lang.vi.refs import NAMED, ref_in
from verbale.lang.vi.register import Register, Scene, speaks
from verbale.lang.vi.sides import Sides
from verbale.lang.vi.speakers import Speakers
from verbale.text.page import Page, Sentence
from verbale.text.units import Unit

ALONE: Final = frozenset({"conference", "dialogue", "signing"})  # kinds of which a sentence tells one
# Kinds that a sentence with both sides as its subject tells of: "A và B đã hội đàm".
EQUAL: Final = frozenset({"talks", "working_session", "phone_call", "dialogue"})
# Before a further verb of one subject.
FURTHER: Final = frozenset({"và", ",", ";", "đồng thời", "đã", "cũng", "tiếp"})
# Before a noun of meeting: several meetings, one with each.
SEVERAL: Final = frozenset({"các", "những", "lần lượt", "loạt", "một loạt", "hàng loạt", "nhiều", "riêng"})
PLANS: Final = frozenset({"sẽ", "sắp", "dự kiến"})
PLAN_REACH: Final = 3  # units before a verb
MEETINGS: Final = frozenset({"hoạt", "hoạt động", "cuộc", "buổi", "sự kiện"})  # after a word of several
ATTEND_REACH: Final = 8  # units of a sentence in which it tells that it lists attendees
LISTS: Final = frozenset({"có", ":", "gồm", "còn có", "có các", "là", "của", "bao gồm"})  # after "cùng dự"
OPENING: Final = frozenset({"bước", "mở đầu", "tại", "trong", "ngay đầu"})  # before "cuộc hội đàm, A chào B"
COMMA_REACH: Final = 9  # units from the noun to the comma that ends its phrase
RECEIVING: Final = ("tiếp", "đón")


ONLY_PERSON: Final = frozenset({PERSON})


class Encounters:
    """Collects encounters sentence by sentence; attendees named later join the latest one."""

    def __init__(self, page: Page, speakers: Speakers, published: str | None) -> None:
        self.register = Register(page, speakers, published)
        self.sides = Sides(self.register, speakers)
        self.chaired = Chaired(self.register, self.sides)
        # of the sentence that is being read:
        self.subject: list[Figure] = []  # the side before the first verb of meeting
        self.visit: Unit | None = None  # a verb of visiting whose hosts come with a later noun of meeting
        self.done: set[Who] = set()  # whose encounter is put down

    def read(self, sentence: Sentence, units: list[Unit], headline: bool) -> None:
        """Take what one sentence tells of encounters."""
        scene = self.register.scene(sentence, units, headline)
        if self._attendance(units) or self._welcomed(scene) or self.chaired.headed(scene):
            return
        self.subject, self.visit, self.done = [], None, set()
        self._meetings(scene)
        self._note_topic(units)

    def settled(self, drafts: list[Draft]) -> list[Meeting]:
        """All encounters of the page in text order; ``drafts``: its statements."""
        return self.register.settled(drafts)

    def _meetings(self, scene: Scene) -> None:
        units = scene.units
        if not [u for u in units if "meet" in u.kinds]:
            return
        planned = False  # what is joined to a plan is one too
        told = False  # by a noun: only further verbs of the same subject go on with it
        for i, unit in enumerate(units):
            meet = unit.kinds.get("meet")
            if meet is not None:
                if unit.ref is not None or (told and ("noun" in meet.flags or meet.value in ALONE)):
                    continue
                planned = _is_planned(units, i, planned)
                if not planned and self._meeting(scene, i):
                    if meet.value in ALONE:
                        return
                    told = told or "noun" in meet.flags
            elif unit.low.startswith("nhận lời mời") and all(u.ref is None for u in units[:i]):
                continue  # Nhận lời mời của A, B đã gặp ...
            elif i and "cue" in unit.kinds and speaks(units, i) and "det" not in units[i - 1].kinds:
                return  # a meeting that somebody speaks of

    def _meeting(self, scene: Scene, i: int) -> bool:
        """Put down the encounter whose verb or noun stands at unit ``i``; whether there was one."""
        units = scene.units
        entry = units[i].kinds["meet"]
        if entry.value == "conference" or "chair" in entry.flags or entry.value == "dialogue":
            if self.chaired.read(scene):
                return True
            if entry.value == "conference" or "chair" in entry.flags:
                return self.chaired.attended(scene, i)
        if is_occasion(units, i):
            return False
        if entry.value == "signing":
            return self.chaired.signing(scene, i)
        if self._two_sides(scene, i):
            return True
        if entry.value in EVENTS or entry.value in EQUAL:
            self.chaired.held(scene, units[i])
        return False

    def _two_sides(self, scene: Scene, i: int) -> bool:
        units, cue = scene.units, scene.units[i]
        entry = cue.kinds["meet"]
        kind, noun = entry.value, "noun" in entry.flags
        if self.subject and not noun and not (i and units[i - 1].low in FURTHER):
            return False
        hosts, guests = self._parties(scene, i)
        if kind == "visit" and hosts and not guests and _has_come(units, i):
            self.visit = cue
            self.register.visitors(scene, cue, [f for f in hosts if isinstance(f, Figure)])
        if not hosts or not guests or {*hosts, *guests} <= self.done:
            return False
        if self.visit is not None and noun:
            kind, cue = "visit", self.visit
        self.done |= {*hosts, *guests}
        each = len(guests) > 1 and any(u.low in SEVERAL for u in units[max(0, i - 2) : i])
        for some in [[g] for g in guests] if each else [guests]:
            sides = (some, hosts) if "call" in entry.flags or kind == "visit" else (hosts, some)
            self.register.add(scene, kind, cue, *sides)
        return True

    def _parties(self, scene: Scene, i: int) -> tuple[list[Who], list[Who]]:
        """Those who hold the encounter at unit ``i``, and those with whom."""
        units = scene.units
        entry = units[i].kinds["meet"]
        noun = "noun" in entry.flags
        passive = self._passive(units, i)
        if passive is not None:
            return passive
        found, after = self.sides.around(units, i, noun)
        before = self.subject or found
        after = [f for f in after if f not in before]
        if noun and not before and len(after) > 1 and _apart(units, i):
            before, after = self.sides.split(after)  # Tại cuộc điện đàm chiều 11/5, A và B đã ...
        alone = not units[i].low.endswith("với") and (i + 1 == len(units) or units[i + 1].low != "với")
        if len(before) > 1 and not after and alone and entry.value in EQUAL:
            before, after = self.sides.split(before)
        with_whom = not noun or (i + 1 < len(units) and units[i + 1].low == "với")
        if not after and with_whom and before and not opens(units, i) and not scene.headline:
            self.subject = before
            return [*before], self.sides.named(units, i)
        if not before and not after and (noun or entry.value in EQUAL):
            opened = self._opened(units, i)
            return opened if noun or opened[0] else self._offices(units, i)
        if not before and after and not noun:
            return self.sides.holding(units[:i]), [*after]
        if before and after:
            self.subject = before
        return [*before], [*after]

    def _offices(self, units: list[Unit], i: int) -> tuple[list[Who], list[Who]]:
        """``Cục trưởng Cục X điện đàm với Đại biện Y``, ``hai Bộ trưởng hội đàm``: nobody is named."""
        if i and (both := self.sides.both(units[:i])):
            return [both[0]], [both[1]]
        hosts = self.sides.holding(units[:i])
        guests = self.sides.named(units, i) if hosts and ref_in(units[i - 1], NAMED) is not None else []
        return (hosts, guests) if guests else ([], [])

    def _passive(self, units: list[Unit], i: int) -> tuple[list[Who], list[Who]] | None:
        """``B được A tiếp``: A is the host."""
        if i < 3 or "passive" not in units[i - 2].kinds:
            return None
        hosts = self.sides.people(units[i - 1 : i])
        guests: list[Who] = [*self.sides.subject(units[: i - 2])] or self.sides.holding(units[: i - 2])
        return ([*hosts], guests) if hosts and guests else None

    def _opened(self, units: list[Unit], i: int) -> tuple[list[Who], list[Who]]:
        """``Bước vào hội đàm, A chào mừng B``: of a meeting that nothing else tells, who speaks to whom."""
        if self.register.meetings or self.register.pending or units[0].low not in OPENING or i > 4:
            return [], []
        comma = next((k for k in range(i + 1, min(len(units), i + COMMA_REACH)) if units[k].low == ","), -1)
        if comma < 0 or any(u.ref is not None for u in units[i + 1 : comma]):
            return [], []
        verb = next((k for k in range(comma, len(units)) if "cue" in units[k].kinds), comma + 8)
        people = self.sides.people(units[comma + 1 : min(verb, comma + 8)])
        keys = [f.party_key for f in people]
        if len(people) > 2 and len(set(keys)) == len(keys):
            return [*people[:1]], [*people[1:]]  # cuộc gặp ba bên, A, B và C
        if len(people) < 2 or None in keys[:2] or keys[0] == keys[1]:
            return [], []
        return [*people[:1]], [*people[1:2]]

    # what other sentences add

    def _attendance(self, units: list[Unit]) -> bool:
        """``Cùng dự có ...``: those named attend the latest encounter."""
        if not (self.register.meetings or self.register.pending):
            return False
        first = -1
        for k, unit in enumerate(units[:ATTEND_REACH]):
            if "attend" in unit.kinds or (k <= 1 and _attends(units, k)):
                first = k
                break
        if first < 0:
            return self._joins(units)
        if "meet" in units[first].kinds and len(self.sides.people(units[:first])) > 1:
            return False  # A và B cùng tiếp C
        for unit in units[:first]:
            meet = unit.kinds.get("meet")
            if (meet is not None and "noun" not in meet.flags) or ref_in(unit, ONLY_PERSON) is not None:
                return self._joins(units[: first + 3])
        told = units[first].low.endswith((" có", " của")) or any(
            u.low in LISTS or "rank" in u.kinds for u in units[first + 1 : first + ATTEND_REACH]
        )
        if not told and any("meet" in u.kinds and u.ref is None for u in units[first + 3 :]):
            return False
        self.register.attend(self.sides.people(units[first:]))
        return True

    def _joins(self, units: list[Unit]) -> bool:
        """``Đại sứ X cùng dự (các cuộc gặp trên)``: the subject attends the latest encounter, or all."""
        if self.register.low.find("cùng", units[0].start, units[-1].end) < 0:
            return False
        k = -1
        for m, unit in enumerate(units):
            if unit.low[:4] == "cùng" and (unit.low.startswith("cùng dự") or unit.low == "cùng tham dự"):
                k = m
                break
        if k < 1 or any(
            ("cue" in u.kinds or "meet" in u.kinds) and u.ref is None and "noun" not in u.kinds
            for u in units[:k]
        ):
            return False
        people = self.sides.people(units[:k])
        every = any(u.low == "các" for u in units[k + 1 : k + 3])
        for meeting in self.register.meetings if every else self.register.meetings[-1:]:
            self.register.attend(people, meeting)
        return bool(people)

    def _welcomed(self, scene: Scene) -> bool:
        """``Tiếp và làm việc với Đoàn có A, B``: who received the visitors of the sentence before."""
        units, visit = scene.units, self.register.visit
        if len(units) < 3 or not units[0].low.startswith(RECEIVING) or "meet" not in units[0].kinds:
            return False
        has = next((k for k in range(1, min(len(units), 5)) if units[k].low in LISTS), -1)
        if has < 0 and visit is not None and units[2].low == ",":
            has = 2  # Đón tiếp ông, Hiệu trưởng A chia sẻ ...
            units = units[:4]
        ref = ref_in(units[1], frozenset({BODY}))
        if has < 0 or (ref is None and not self.sides.people(units[1:has])):
            return False
        hosts = self.sides.people(units[has + 1 :])
        if not hosts or (visit is None and not self.register.meetings):
            return False
        if visit is None:
            self.register.attend(hosts)
            return True
        self.register.receive(scene, hosts)
        return True

    def _note_topic(self, units: list[Unit]) -> None:
        """Whose meetings the lines after this sentence list: ``Bộ trưởng A đã:``, ``... các cuộc gặp``."""
        listed = units[-1].low == ":" and not any(speaks(units, k) for k in range(len(units)))
        several = [k for k, u in enumerate(units) if u.low in SEVERAL]
        if listed or any(_meetings_follow(units, k) for k in several):
            named = next((u for u in units if ref_in(u, NAMED) is not None), None)
            people = self.sides.people([named]) if named is not None else []
            if people:
                self.register.topic = people


def _is_planned(units: list[Unit], i: int, planned: bool) -> bool:
    """Whether the verb of meeting at unit ``i`` tells of a plan, itself or by one that it goes on with."""
    if any(u.low in PLANS for u in units[max(0, i - PLAN_REACH) : i]):
        return True
    return planned and i > 0 and units[i - 1].low in ("và", ",", "đồng thời")


def _meetings_follow(units: list[Unit], k: int) -> bool:
    """Whether what there are several of at unit ``k`` is meetings: ``nhiều hoạt động song phương``."""
    return any("meet" in u.kinds or u.low in MEETINGS for u in units[k + 1 : k + 4])


def _apart(units: list[Unit], i: int) -> bool:
    """Whether a comma parts the noun at unit ``i`` from the people after it: they are a new subject."""
    first = next((k for k in range(i + 1, len(units)) if ref_in(units[k], NAMED) is not None), 0)
    return first > 0 and units[first - 1].low == ","


def _attends(units: list[Unit], k: int) -> bool:
    """Whether attendees are listed from unit ``k`` on: ``Cùng dự``, ``Dự Đối thoại có``."""
    if "attend" in units[k].kinds:
        return True
    return k <= 1 and units[k].low == "dự" and any(u.low in LISTS for u in units[k + 1 : k + ATTEND_REACH])


def _has_come(units: list[Unit], i: int) -> bool:
    """Whether the verb of visiting at unit ``i`` tells of a visit that took place."""
    return any(u.low == "đã" or u.low.startswith(("đến", "tới")) for u in units[max(0, i - 1) : i + 1])
