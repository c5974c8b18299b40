"""Meetings that are told by their chairs: conferences, dialogues, receptions that somebody ``chủ trì``."""

from typing import Final

from verbale.attribute.draft import Meeting, Who
from verbale.extract.cast import BODY, Figure
from verbale.lang.vi.meeting_clauses import opens
from verbale.lang.vi.refs import ref_in
from verbale.lang.vi.register import Register, Scene
from verbale.lang.vi.sides import Sides
from verbale.text.units import Unit

EVENTS: Final = frozenset({"conference", "dialogue"})
TWO_SIDED: Final = frozenset({"reception", "talks", "working_session", "phone_call"})
# Before "chủ trì": another occasion, or one to come.
NO_CHAIR: Final = frozenset({"nhân dịp", "sẽ", "dự kiến", "lễ đón"})
CONFERENCES: Final = (
    "hội nghị",
    "diễn đàn",
    "phiên",
    "kỳ họp",
    "ủy ban",
    "tiểu ban",
    "cuộc họp",
    "chương trình",
)
HELD: Final = ("diễn ra", "tổ chức", "tiến hành")  # an event took place
ATTENDING: Final = frozenset({"tham dự", "cùng tham dự", "dự", "cùng dự", "tham gia", "cùng tham gia"})
ATTEND_REACH: Final = 4  # units from a verb of attending to what is attended
OCCASIONS: Final = NO_CHAIR | {"nhân", "bên lề", "sau khi", "trước khi", "để", "sang", "sắp"}
TOGETHER: Final = (
    "đồng chủ",
    "cùng chủ",
    "làm đồng chủ",
    "là đồng chủ",
    "đồng điều",
    "cùng đồng",
)  # verbs of chairing with somebody
CHAIRED_BY: Final = 3  # units between "dưới sự đồng chủ trì" and its "của"


class Chaired:
    """Puts down the meetings of which a sentence tells the chairs."""

    def __init__(self, register: Register, sides: Sides) -> None:
        self.register, self.sides = register, sides
        self.event: Meeting | None = None  # held, its heads still to be named

    def read(self, scene: Scene) -> bool:
        """Put down what the chair of this sentence tells; whether it told anything."""
        units = scene.units
        k = next((k for k, u in enumerate(units) if _is_chair(u)), -1)
        if k < 0 or scene.has(NO_CHAIR, k):
            return False
        event = _event(units, k)
        kind = _kind(event) if event is not None else None
        if event is None and self.event is not None:
            kind = self.event.kind
        if kind is None:
            return False
        chairs, others = self._chairs(units, k)
        if not chairs and units[k].low.startswith(TOGETHER) and opens(units, k):
            chairs = self._latest()  # - Ngày 10/3, đồng chủ trì phiên họp với B
        if not chairs or (scene.headline and kind in EVENTS):
            return False
        if kind in TWO_SIDED and len(chairs) == 1:
            return event is not None and self._host(scene, event, chairs, k)
        if units[k].low.startswith(TOGETHER) and len(chairs) == 1:
            chairs += self._with(units, k, others)
        self._put(scene, kind, units[k], chairs, [f for f in others if f not in chairs])
        return True

    def _chairs(self, units: list[Unit], k: int) -> tuple[list[Figure], list[Figure]]:
        """Who chairs (``A chủ trì``, ``do A chủ trì``, ``dưới sự chủ trì của A``), and who else is named."""
        of = next((m for m in range(k + 1, min(len(units), k + CHAIRED_BY)) if units[m].low == "của"), -1)
        if k and units[k - 1].low in ("sự", "dưới sự") and of > 0:
            stop = next((m for m in range(of + 1, len(units)) if _ends_chairs(units[m])), len(units))
            chairs = self.sides.people(units[of + 1 : stop])
            others = self.sides.people([*units[:k], *units[stop:]])
            return chairs, [f for f in others if f not in chairs]
        start = next((m for m in range(k - 1, -1, -1) if units[m].low == "do"), -1)
        if start >= 0:
            chairs = self.sides.people(units[start + 1 : k])
            return chairs, [f for f in self.sides.people(units[:start]) if f not in chairs]
        chairs = self.sides.subject(units[:k])
        return chairs, [f for f in self.sides.people(units[k + 1 :]) if f not in chairs]

    def _latest(self) -> list[Figure]:
        """Whose meetings the text lists, else the host of the one before."""
        before = self.register.meetings[-1].hosts[:1] if self.register.meetings else []
        return self.register.topic or [f for f in before if isinstance(f, Figure)]

    def _with(self, units: list[Unit], k: int, others: list[Figure]) -> list[Figure]:
        """``A đồng chủ trì kỳ họp với B``: B, the first person behind ``với``."""
        at = next(
            (m for m in range(k + 1, len(units) - 1) if units[m].low in ("với", "cùng", "cùng với")), -1
        )
        people = self.sides.people(units[at + 1 : at + 2]) if at > 0 else []
        return [f for f in people if f in others]

    def _put(self, scene: Scene, kind: str, cue: Unit, chairs: list[Figure], others: list[Figure]) -> None:
        register = self.register
        if kind == "conference":
            if any(m.kind == kind and set(m.hosts) & set(chairs) for m in register.meetings):
                return
            meeting = register.add(scene, kind, cue, chairs, [])
        else:
            guests = chairs[1:] or others[:1]
            if not guests:
                return
            meeting = register.add(scene, kind, cue, chairs[:1], guests)
        for other in others:
            if other not in meeting.hosts and other not in meeting.guests:
                meeting.attendees.append(other)
        if self.event is not None:
            meeting.date, meeting.place = self.event.date or meeting.date, self.event.place or meeting.place
            self.event = None

    def _host(self, scene: Scene, event: Unit, chairs: list[Figure], k: int) -> bool:
        """``X chủ trì buổi tiếp (với Y)``: the host is named; the guests here, or later."""
        units, register = scene.units, self.register
        kind = _kind(event)
        at = units.index(event)
        _, guests = self.sides.around(units, at, True)
        guests = [f for f in guests if f not in chairs]
        named: list[Who] = list(guests) or self.sides.named(units, at)
        if named:
            register.add(scene, kind, event, chairs, named)
            return True
        if register.meetings or register.pending:
            return False
        meeting = Meeting(kind, (event.start, event.end))
        meeting.hosts.extend(chairs[:1])
        meeting.date, meeting.place = register.date(scene, units[k].start), register.place(units)
        register.pending.append(meeting)
        return True

    def attended(self, scene: Scene, i: int) -> bool:
        """``A cùng B tham dự diễn đàn ...``: two or more who attend what the noun at unit ``i`` names."""
        units = scene.units
        k = next((k for k in range(i - 1, max(0, i - ATTEND_REACH), -1) if units[k].low in ATTENDING), -1)
        if k < 0 or scene.headline or scene.has(OCCASIONS, i) or any("cue" in u.kinds for u in units[:k]):
            return False
        people = self.sides.subject(units[:k])
        if len(people) < 2 or len({f.party_key for f in people}) < 2:
            return False
        register, cue = self.register, units[k]
        meeting = Meeting("conference", (cue.start, cue.end))
        meeting.date, meeting.place = register.date(scene, cue.start), register.place(units)
        meeting.attendees.extend(people)
        register.meetings.append(meeting)
        register.speakers.meet(people[:1], people[1:], units)
        return True

    # events whose heads are named in the next sentence

    def held(self, scene: Scene, cue: Unit) -> None:
        """Note an event that took place, of which nobody is named yet."""
        start, end = scene.sentence.start, scene.sentence.end
        if not scene.headline and any(self.register.low.find(w, start, end) >= 0 for w in HELD):
            self.event = Meeting(cue.kinds["meet"].value, (cue.start, cue.end))
            self.event.date = self.register.date(scene, cue.start)
            self.event.place = self.register.place(scene.units)

    def headed(self, scene: Scene) -> bool:
        """``Đoàn X do A dẫn đầu và đoàn Y do B làm trưởng đoàn``: the heads of the event told before."""
        units = scene.units
        if self.event is None or sum("lead" in u.kinds for u in units) < 2:
            return False
        heads = self.sides.people([units[m + 1] for m in range(len(units) - 1) if units[m].low == "do"])
        if len(heads) < 2:
            return False
        cue = next(u for u in units if "lead" in u.kinds)
        self._put(scene, self.event.kind, cue, heads, [])
        return True

    def signing(self, scene: Scene, i: int) -> bool:
        """``lễ ký ... giữa A và B``: people, else bodies; those who only attend it are no signers."""
        units = scene.units
        listed = next((k for k in range(i, len(units)) if units[k].low == ":"), len(units))
        between = next((k for k in range(i, listed) if units[k].low == "giữa"), len(units))
        seen = next(
            (k for k in range(between, listed) if units[k].low in WITNESSED or units[k].low == ","),
            len(units),
        )
        watched = any(u.low in WATCHING or "attend" in u.kinds for u in units[max(0, i - 3) : i])
        people = self.sides.people(units[between:seen] or ([] if watched else units[:i]))
        if len(people) >= 2:
            self.register.add(scene, "signing", units[i], people[:1], people[1:2])
            return True
        refs = (ref_in(u, frozenset({BODY})) for u in units[between:seen])
        bodies: list[Who] = [ref.name for ref in refs if ref is not None]
        if len(bodies) < 2:
            return False
        meeting = self.register.add(scene, "signing", units[i], bodies[:1], bodies[1:2])
        meeting.attendees.extend(f for f in self.sides.people(units[seen:]) if f not in meeting.attendees)
        return True


AFTER_CHAIRS: Final = frozenset({"attend", "held", "adv", "meet", "cue"})
# After these those are named before whom it was signed.
WITNESSED: Final = frozenset(
    {"với sự", "dưới sự", "chứng kiến", "với sự tham dự của", "với sự tham gia của", "trước sự"}
)
WATCHING: Final = frozenset({"chứng kiến", "cùng chứng kiến", "dự", "tham dự"})


def _ends_chairs(unit: Unit) -> bool:
    """Whether those who chair are all named before ``unit``: others come, or what happened."""
    return unit.low.startswith("với") or not unit.kinds.keys().isdisjoint(AFTER_CHAIRS)


def _is_chair(unit: Unit) -> bool:
    meet = unit.kinds.get("meet")
    return meet is not None and "chair" in meet.flags


def _event(units: list[Unit], k: int) -> Unit | None:
    """The noun of what is chaired at unit ``k``: the next after it, else one before it."""
    after = (u for u in units[k + 1 :] if _names_event(u))
    before = (u for u in reversed(units[:k]) if _names_event(u))
    return next(after, None) or next(before, None)


def _kind(event: Unit) -> str:
    return event.kinds["meet"].value if "meet" in event.kinds else "conference"


def _names_event(unit: Unit) -> bool:
    meet = unit.kinds.get("meet")
    if meet is None:  # "Hội nghị hợp tác ..." is read as a body's name
        named = unit.ref is not None or (unit.cap and "instrhead" in unit.kinds)
        return named and unit.low.startswith(CONFERENCES)
    return (meet.value in EVENTS and "noun" in meet.flags) or meet.value in TWO_SIDED
