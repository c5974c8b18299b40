"""Encounters of a Vietnamese page: who met whom, how, when and where."""

from typing import Final

from verbale.attribute.draft import Draft, Meeting
from verbale.extract.cast import BODY, PERSON, Figure
from verbale.lang.vi.refs import ref_in
from verbale.lang.vi.register import Register, Scene
from verbale.lang.vi.sides import Sides, is_occasion
from verbale.lang.vi.speakers import Speakers
from verbale.text.page import Page, Sentence
from verbale.text.units import Unit

ALONE: Final = frozenset({"conference", "dialogue", "signing"})  # kinds of which a sentence tells one
RECEIVING: Final = frozenset({"reception", "talks", "working_session"})  # kinds that somebody can chair
# Before a further verb of one subject.
FURTHER: Final = frozenset({"và", ",", ";", "đồng thời", "đã", "cũng", "tiếp"})
# Before "chủ trì": another occasion.
NO_CHAIR: Final = frozenset({"nhân dịp", "bên lề", "sẽ", "dự kiến", "lễ đón"})
ATTEND_REACH: Final = 8  # units of a sentence in which it tells that it lists attendees


class Encounters:
    """Collects encounters sentence by sentence; attendees named later join the latest one."""

    def __init__(self, page: Page, speakers: Speakers, published: str | None) -> None:
        self.register = Register(page, speakers, published)
        self.sides = Sides(self.register, speakers)
        # of the sentence that is being read:
        self.subject: list[Figure] = []  # the side before the first verb of meeting
        self.visit: Unit | None = None  # a verb of visiting whose hosts come with a later noun of meeting
        self.done: set[Figure] = set()  # whose encounter is put down

    def read(self, sentence: Sentence, units: list[Unit], headline: bool) -> None:
        """Take what one sentence tells of encounters."""
        scene = self.register.scene(sentence, units, headline)
        if self._attendance(units):
            return
        if headline and sum(ref_in(u, frozenset({PERSON})) is not None for u in units) < 2:
            self._chaired_reception(scene)
            return  # the text itself names who met
        self.subject, self.visit, self.done = [], None, set()
        for i, unit in enumerate(units):
            meet = unit.kinds.get("meet")
            if meet is not None:
                if (
                    unit.ref is None
                    and self._meeting(scene, i)
                    and (meet.value in ALONE or "noun" in meet.flags)
                ):
                    break
            elif "cue" in unit.kinds and unit.ref is None and i and "det" not in units[i - 1].kinds:
                break  # a meeting that somebody speaks of

    def settled(self, drafts: list[Draft]) -> list[Meeting]:
        """All encounters of the page in text order; ``drafts``: its statements."""
        return self.register.settled(drafts)

    def _meeting(self, scene: Scene, i: int) -> bool:
        """Put down the encounter whose verb or noun stands at unit ``i``; whether there was one."""
        entry = scene.units[i].kinds["meet"]
        if entry.value == "conference" or "chair" in entry.flags:
            return self._chaired_reception(scene) or self._conference(scene)
        if is_occasion(scene.units, i):
            return False
        if entry.value == "signing":
            return self._signing(scene, i)
        if entry.value == "dialogue":
            return self._dialogue(scene, i)
        return self._two_sides(scene, i)

    def _two_sides(self, scene: Scene, i: int) -> bool:
        units, cue = scene.units, scene.units[i]
        entry = cue.kinds["meet"]
        kind, noun = entry.value, "noun" in entry.flags
        if self.subject and not noun and not (i and units[i - 1].low in FURTHER):
            return False
        before, after = self.sides.around(units, i, noun)
        before = self.subject or before
        after = [f for f in after if f not in before]
        if kind == "visit" and before and not after and _has_come(units, i):
            self.visit = cue
        if not before or not after or {*before, *after} <= self.done:
            return False
        if self.visit is not None and noun:
            kind, cue = "visit", self.visit
        self.subject = before
        self.done |= {*before, *after}
        if "call" in entry.flags or kind == "visit":
            before, after = after, before
        self.register.add(scene, kind, cue, before, after)
        return True

    # kinds with forms of their own

    def _dialogue(self, scene: Scene, i: int) -> bool:
        """``A và B đồng chủ trì Đối thoại``, ``A tham vấn chính trị với B``."""
        if scene.headline:
            return False
        people = self.sides.people(scene.units[:i])
        after = people[1:2]
        if not after:
            after = [f for f in self.sides.people(scene.units[i + 1 :]) if f not in people][:1]
        if not people or not after:
            return False
        self.register.add(scene, "dialogue", scene.units[i], people[:1], after)
        return True

    def _conference(self, scene: Scene) -> bool:
        """``X chủ trì hội nghị``, ``hội nghị do X chủ trì``."""
        units = scene.units
        chair = next(
            (k for k, u in enumerate(units) if "meet" in u.kinds and "chair" in u.kinds["meet"].flags), -1
        )
        if (
            scene.headline
            or chair < 0
            or not any(map(_names_conference, units))
            or scene.has(NO_CHAIR, chair)
        ):
            return False
        start = next((k for k in range(chair - 1, -1, -1) if units[k].low == "do"), -1)
        people = self.sides.people(units[start + 1 : chair])
        if not people:
            return False
        if not any(m.kind == "conference" and set(m.hosts) & set(people) for m in self.register.meetings):
            meeting = self.register.add(scene, "conference", units[chair], people, [])
            meeting.attendees = [f for f in self.sides.people(units[chair + 1 :]) if f not in people]
        return True

    def _chaired_reception(self, scene: Scene) -> bool:
        """``X chủ trì buổi tiếp``: the host is named, the guests come later."""
        units, register = scene.units, self.register
        for k in range(1, len(units) - 1):
            meet = units[k + 1].kinds.get("meet")
            if units[k].low != "chủ trì" or meet is None or meet.value not in RECEIVING:
                continue
            people = self.sides.people(units[:k])
            if people and not register.meetings and not register.pending:
                meeting = Meeting(meet.value, (units[k + 1].start, units[k + 1].end))
                meeting.hosts.extend(people[:1])
                meeting.date = register.date(scene, units[k].start)
                register.pending.append(meeting)
                return True
        return False

    def _signing(self, scene: Scene, i: int) -> bool:
        """``lễ ký ... giữa A và B``: people, else bodies."""
        units = scene.units
        between = next((k for k in range(i, len(units)) if units[k].low == "giữa"), len(units))
        people = self.sides.people(units[between:] or units[:i])
        if len(people) >= 2:
            self.register.add(scene, "signing", units[i], people[:1], people[1:2])
            return True
        refs = (ref_in(u, frozenset({BODY})) for u in units[between:])
        bodies = [ref.name for ref in refs if ref is not None]
        if len(bodies) < 2:
            return False
        meeting = Meeting("signing", (units[i].start, units[i].end))
        meeting.date = self.register.date(scene, units[i].start)
        meeting.hosts, meeting.guests = [bodies[0]], [bodies[1]]
        self.register.meetings.append(meeting)
        return True

    def _attendance(self, units: list[Unit]) -> bool:
        """``Cùng dự có ...``: those named attend the latest encounter."""
        first = next((k for k, u in enumerate(units[:ATTEND_REACH]) if "attend" in u.kinds), -1)
        if first < 0 or not (self.register.meetings or self.register.pending):
            return False
        for unit in units[:first]:
            meet = unit.kinds.get("meet")
            if (meet is not None and "noun" not in meet.flags) or ref_in(
                unit, frozenset({PERSON})
            ) is not None:
                return False
        self.register.attend(self.sides.people(units[first:]))
        return True


def _has_come(units: list[Unit], i: int) -> bool:
    """Whether the verb of visiting at unit ``i`` tells of a visit that took place."""
    return any(u.low == "đã" or u.low.startswith(("đến", "tới")) for u in units[max(0, i - 1) : i + 1])


def _names_conference(unit: Unit) -> bool:
    meet = unit.kinds.get("meet")
    return meet is not None and meet.value == "conference" and "noun" in meet.flags
