"""Encounters put down in order, each once, with its date and place."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from verbale.attribute.draft import Draft, Meeting, Who
from verbale.extract.cast import BODY, Figure
from verbale.frameworks.numbered import day_of_meeting
from verbale.lang.vi.dates import Dated, dates_in, reference_in, shifted
from verbale.lang.vi.refs import NAMED, ref_in
from verbale.lang.vi.speakers import Speakers
from verbale.text.fold import fold
from verbale.text.page import Page, Sentence
from verbale.text.units import Unit
from verbale.text.words import word_set

PLANNED: Final = frozenset({"sẽ", "dự kiến", "theo chương trình"})  # the sentence's date is still to come
SAME_DAY: Final = ("cùng ngày", "cuối ngày", "cùng buổi", "sau đó", "tiếp đó", "tiếp theo", "ngay sau")
ANOTHER_DAY: Final = re.compile(
    r"\b(?:(?:(?:ngày|sáng|chiều|tối|trưa) )?hôm|ngày|sáng|chiều|tối)\s+(sau|trước)(?:\s+đó)?,|"
    r"một ngày (sau|trước)(?: đó|,)"
)
EARLIER: Final = ("trước đó", "trước khi")
SAME_DAY_REACH: Final = 60  # characters of a sentence in which it tells that it goes on with the same day
EARLIER_REACH: Final = 14
RECEPTIONS: Final = frozenset({"reception", "working_session"})  # of visitors: the visit
SIGNING: Final = "signing"
AT: Final = frozenset({"tại", "ở"})
PLACE_ENDS: Final = word_set(", ; . ( ngày sáng chiều tối trưa hôm đã đang vào lúc")
PAUSES: Final = frozenset({",", "-", "–", ")", ":", "ngày"})
ENDS_PLACE: Final = frozenset({"meet", "adv", "time", "cue", "occasion", "lead"})
# Places begun in small letters.
SMALL_PLACES: Final = word_set(
    "trụ phường xã tp tỉnh nhà hội phòng thị đặc khu thủ huyện quận dinh đảo làng bản khách"
) | {"trụ sở", "thành phố", "thủ đô", "nhà khách", "hội trường", "phòng họp", "thị xã", "đặc khu"}


class Scene:
    """A sentence in which encounters are looked for: its units, and the dates before anybody speaks in it."""

    __slots__ = ("dated", "headline", "sentence", "units")

    def __init__(self, sentence: Sentence, units: list[Unit], headline: bool) -> None:
        self.sentence, self.units, self.headline = sentence, units, headline
        self.dated: list[Dated] = []

    def has(self, words: frozenset[str], stop: int | None = None) -> bool:
        """Whether one of these words stands in the sentence, before unit ``stop``."""
        return any(u.low in words for u in self.units[:stop])


def is_nameless(who: Who) -> bool:
    """Whether a participant is only a body, or an office without a name."""
    return isinstance(who, str) or not who.named


def speaks(units: list[Unit], k: int) -> bool:
    """Whether unit ``k`` is a cue: what stands after it somebody says.

    A body alone that tells is only the narrator's source: ``Bộ Ngoại giao cho biết, ...``.
    """
    if "cue" not in units[k].kinds or units[k].ref is not None:
        return False
    kinds = {u.ref.kind for u in units[:k] if u.ref is not None}
    return BODY not in kinds or not NAMED.isdisjoint(kinds)


class Register:
    """The encounters of a page so far.

    Attributes:
        day: the date that the text is at, ISO, or None.
        pending: encounters of which the host is named, no guest yet.
        headed: encounters of a headline: they count if the text tells none of these people.
        visit: a visit of which the visitors are named, no host yet.
        topic: whose meetings the text lists.
        assumed: encounters that nothing dates but the dateline.
        bodies: of encounters with bodies, the folded words that name them.
    """

    def __init__(self, page: Page, speakers: Speakers, published: str | None) -> None:
        self.text, self.low = page.text, page.low
        self.speakers, self.published = speakers, published
        # what tells the year of days without one
        self.reference = published or reference_in(page.low) or day_of_meeting(page.low)
        self.meetings: list[Meeting] = []
        self.pending: list[Meeting] = []
        self.headed: list[Meeting] = []
        self.visit: Meeting | None = None
        self.topic: list[Figure] = []
        self.assumed: set[Meeting] = set()
        self.bodies: dict[Meeting, str] = {}
        self.day: str | None = None

    def scene(self, sentence: Sentence, units: list[Unit], headline: bool) -> Scene:
        """The next sentence, with the dates it gives; they tell the day that the text is at."""
        scene = Scene(sentence, units, headline)
        dated = dates_in(self.low, sentence.start, sentence.end, self.reference)
        if dated:
            spoken = next(
                (u.start for k, u in enumerate(units) if "cue" in u.kinds and _is_said(units, k)),
                sentence.end,
            )
            quoted = [(u.start, u.end) for u in units if u.inner is not None]
            scene.dated = [d for d in dated if d.at < spoken and not any(a <= d.at < b for a, b in quoted)]
        if scene.dated and not scene.has(PLANNED):
            first = next((d for d in scene.dated if d.opens and not d.span), None)
            if first is not None or self.day is None:
                self.day = (first or scene.dated[0]).day
        return scene

    def add(self, scene: Scene, kind: str, cue: Unit, hosts: Sequence[Who], guests: Sequence[Who]) -> Meeting:
        """Put an encounter down, unless the same people's of that day is there already; returns that one."""
        day = self.date(scene, cue.start)
        pair = {*hosts, *guests}
        self.speakers.meet(hosts, guests, scene.units)
        sure = bool(scene.dated)
        for known in self.meetings:
            if {*known.hosts, *known.guests} != pair or (kind == SIGNING) != (known.kind == SIGNING):
                continue  # a ceremony is one more encounter of those who have met
            if known in self.assumed and sure and known.kind == kind:
                known.date, known.place = day, known.place or self.place(scene.units)
                self.assumed.discard(known)
            if known.date == day or day is None or known.date is None:
                return known
        for known in self.meetings:
            if self._same_body(scene, known, kind, hosts, guests, day):
                return known
        if all(isinstance(who, str) for who in guests):  # a body that the guest met before may stand for
            for known in self.meetings:
                if known.date == day and [*known.hosts] == [*hosts]:
                    return known
        received = kind in RECEPTIONS and not scene.dated  # a reception with a day of its own stands alone
        if received and self.visit is not None and {*self.visit.guests} & {*hosts, *guests}:
            cue_span, kind = self.visit.cue, "visit"  # the visitors of the sentence before are received
            hosts, guests = [who for who in pair if who not in self.visit.guests], self.visit.guests
        else:
            cue_span = (cue.start, cue.end)
        meeting = Meeting(kind, cue_span)
        meeting.date, meeting.place = day, self.place(scene.units)
        meeting.hosts.extend(hosts)
        meeting.guests.extend(guests)
        if any(is_nameless(who) for who in guests):
            self.bodies[meeting] = self.low[cue.end : scene.sentence.end]
        if not sure and day == self.published:
            self.assumed.add(meeting)
        (self.headed if scene.headline else self.meetings).append(meeting)
        self.visit = None
        return meeting

    def _same_body(
        self, scene: Scene, known: Meeting, kind: str, hosts: Sequence[Who], guests: Sequence[Who],
        day: str | None,
    ) -> bool:  # fmt: skip
        """Whether a known encounter with a body is this one, which names who came: they are its guests."""
        told = all(isinstance(who, str) for who in known.guests) and bool(known.guests)
        if not told or (known.kind, known.date) != (kind, day) or [*known.hosts] != [*hosts]:
            return False
        sentence = self.low[scene.sentence.start : scene.sentence.end]
        named = not any(isinstance(who, str) for who in guests)
        if not named or not all(_is_in(str(who), sentence) for who in known.guests):
            return False
        known.guests[:] = guests
        return True

    def visitors(self, scene: Scene, cue: Unit, guests: list[Figure]) -> None:
        """Note who came on a visit; the hosts may come with the next sentence."""
        if not scene.headline:
            self.visit = Meeting("visit", (cue.start, cue.end))
            self.visit.guests.extend(guests)
            self.visit.date, self.visit.place = self.date(scene, cue.start), self.place(scene.units)

    def receive(self, scene: Scene, hosts: list[Figure]) -> None:
        """The hosts of the visit that waits for them."""
        if self.visit is not None:
            self.visit.hosts.extend(f for f in hosts if f not in self.visit.guests)
            self.meetings.append(self.visit)
            self.speakers.meet(self.visit.hosts, self.visit.guests, scene.units)
            self.visit = None

    def date(self, scene: Scene, at: int) -> str | None:
        """The date of an encounter whose cue stands at offset ``at``, ISO; None where the text tells none."""
        if scene.dated:
            before = [d for d in scene.dated if d.at < at] or scene.dated
            opening = [d for d in before if d.opens and not d.span]
            near = opening[-1] if opening else next((d for d in before if not d.span), before[0])
            self.day = near.day
            return self.day
        start, end = scene.sentence.start, scene.sentence.end
        opening_words = self.low[start : min(end, start + SAME_DAY_REACH)]
        if moved := ANOTHER_DAY.search(opening_words):
            self.day = shifted(self.day, 1 if "sau" in moved.group() else -1)
            return self.day
        if any(word in opening_words for word in SAME_DAY) or self.low.find(SAME_DAY[0], start, end) > 0:
            return self.day
        if any(word in opening_words[:EARLIER_REACH] for word in EARLIER):
            return None
        return self.day or self.published

    def place(self, units: list[Unit]) -> str | None:
        """Where an encounter took place, as written after ``tại``; None where it is not told.

        Of several the last that opens a clause before anybody speaks, else the first.
        """
        found: list[tuple[bool, str]] = []
        for k, unit in enumerate(units[:-1]):
            if "cue" in unit.kinds and speaks(units, k):
                break
            if unit.low in AT and (units[k + 1].cap or units[k + 1].low in SMALL_PLACES):
                m = k + 1
                while m < len(units) and not _ends_place(units[m]):
                    m += 1
                if m > k + 1:
                    front = k == 0 or units[k - 1].low in PAUSES or "time" in units[k - 1].kinds
                    name = self.text[units[k + 1].start : units[m - 1].end]
                    found.append((front, re.split(r"\s\(", name)[0]))
        found = [one for one in found if fold(one[1]) != "việt nam"]  # of a title, or the whole country
        opening = [name for front, name in found if front]
        return opening[-1] if opening else found[0][1] if found else None

    def attend(self, figures: list[Figure], at: Meeting | None = None) -> None:
        """Note those who attend an encounter besides hosts and guests; without one, the latest.

        Who holds an office of a body that is one of the sides stands for that side.
        """
        meeting = at or (self.meetings or self.pending)[-1]
        for figure in figures:
            if figure in meeting.hosts or figure in meeting.guests or figure in meeting.attendees:
                continue
            if any(o.body and fold(o.body) in self.bodies.get(meeting, "") for o in figure.offices):
                meeting.guests = [*(who for who in meeting.guests if not isinstance(who, str)), figure]
            else:
                meeting.attendees.append(figure)

    def _speakers_of(self, meeting: Meeting, drafts: list[Draft]) -> None:
        """Whoever speaks at a conference attends it, until the text tells of another encounter."""
        end = min((m.cue[0] for m in self.meetings if m.cue[0] > meeting.cue[0]), default=len(self.text))
        for draft in drafts:
            if meeting.cue[0] < draft.cue[0] < end:
                for who in draft.who:
                    if isinstance(who, Figure) and who not in meeting.hosts + meeting.attendees:
                        meeting.attendees.append(who)

    def settled(self, drafts: list[Draft]) -> list[Meeting]:
        """All encounters in text order; the page's statements show guests that nothing else names."""
        for meeting in self.pending:
            _guest_by_speech(meeting, drafts)
            if meeting.guests and not any(set(m.hosts) & set(meeting.hosts) for m in self.meetings):
                self.meetings.append(meeting)
        for meeting in self.meetings:
            if meeting.kind == "conference":
                self._speakers_of(meeting, drafts)
        told = {who for m in self.meetings for who in (*m.hosts, *m.guests)}
        self.meetings += [m for m in self.headed if not {*m.hosts, *m.guests} & told]
        return sorted(self.meetings, key=lambda m: m.cue)


def _is_said(units: list[Unit], k: int) -> bool:
    """Whether somebody speaks at unit ``k``; not in ``Nhận lời mời của A, ngày 10/3, B thăm``."""
    return speaks(units, k) and (k > 0 or "invited" not in units[k].kinds["cue"].flags)


def _is_in(body: str, sentence: str) -> bool:
    """Whether a folded sentence names a body, or all the proper names of a delegation's."""
    if fold(body) in sentence:
        return True
    names = [word for word in body.split()[1:] if word[:1].isupper()]
    return fold(body).startswith("đoàn") and bool(names) and all(fold(name) in sentence for name in names)


def _ends_place(unit: Unit) -> bool:
    if unit.low in PLACE_ENDS or not unit.kinds.keys().isdisjoint(ENDS_PLACE):
        return True
    if "prep" in unit.kinds and unit.low not in AT and unit.low != "của" and not unit.cap:
        return True
    return ref_in(unit, NAMED) is not None


def _guest_by_speech(meeting: Meeting, drafts: list[Draft]) -> None:
    """The guest of a reception that names its host alone: the first speaker of another party."""
    host = meeting.hosts[0]
    if not isinstance(host, Figure):
        return
    speakers = (who for draft in drafts for who in draft.who if isinstance(who, Figure))
    others = (who for who in speakers if who.party_key != host.party_key and who not in meeting.attendees)
    meeting.guests.extend(islice(others, 1))
