"""Encounters put down in order, each once, with its date and place."""

import re
from itertools import islice
from typing import Final

from verbale.attribute.draft import Draft, Meeting
from verbale.extract.cast import Figure
from verbale.lang.vi.dates import Dated, dates_in, shifted
from verbale.lang.vi.refs import NAMED, ref_in
from verbale.lang.vi.speakers import Speakers
from verbale.text.page import Page, Sentence
from verbale.text.units import Unit

PLANNED: Final = frozenset({"sẽ", "dự kiến", "theo chương trình"})  # the sentence's date is still to come
SAME_DAY: Final = ("cùng ngày", "cuối ngày", "cùng buổi", "sau đó", "tiếp đó", "tiếp theo", "ngay sau")
ANOTHER_DAY: Final = re.compile(r"\b(?:hôm|ngày hôm|ngày)\s+(sau|trước)(?:\s+đó)?,|một ngày (sau|trước) đó")
EARLIER: Final = ("trước đó", "trước khi")
SAME_DAY_REACH: Final = 60  # characters of a sentence in which it tells that it goes on with the same day
EARLIER_REACH: Final = 14
AT: Final = frozenset({"tại", "ở"})
# Places begun in small letters.
SMALL_PLACES: Final = frozenset({"trụ", "trụ sở", "phường", "xã", "thành phố", "tp"})


class Scene:
    """A sentence in which encounters are looked for: its units, and the dates before anybody speaks in it."""

    __slots__ = ("dated", "headline", "sentence", "units")

    def __init__(self, sentence: Sentence, units: list[Unit], headline: bool) -> None:
        self.sentence, self.units, self.headline = sentence, units, headline
        self.dated: list[Dated] = []

    def has(self, words: frozenset[str], stop: int | None = None) -> bool:
        """Whether one of these words stands in the sentence, before unit ``stop``."""
        return any(u.low in words for u in self.units[:stop])


class Register:
    """The encounters of a page so far.

    Attributes:
        day: the date that the text is at, ISO, or None.
        pending: encounters of which the host is named, no guest yet.
    """

    def __init__(self, page: Page, speakers: Speakers, published: str | None) -> None:
        self.text, self.low = page.text, page.low
        self.speakers, self.published = speakers, published
        self.meetings: list[Meeting] = []
        self.pending: list[Meeting] = []
        self.day: str | None = None

    def scene(self, sentence: Sentence, units: list[Unit], headline: bool) -> Scene:
        """The next sentence, with the dates it gives; they tell the day that the text is at."""
        scene = Scene(sentence, units, headline)
        dated = dates_in(self.low, sentence.start, sentence.end, self.published)
        if dated:
            spoken = next((u.start for u in units if "cue" in u.kinds and u.ref is None), sentence.end)
            quoted = [(u.start, u.end) for u in units if u.inner is not None]
            scene.dated = [
                d for d in dated if d.at < spoken and not any(a <= d.at < b for a, b in quoted)
            ]
        if scene.dated and not scene.has(PLANNED):
            first = next((d for d in scene.dated if d.opens and not d.span), None)
            if first is not None or self.day is None:
                self.day = (first or scene.dated[0]).day
        return scene

    def add(self, scene: Scene, kind: str, cue: Unit, hosts: list[Figure], guests: list[Figure]) -> Meeting:
        """Put an encounter down, unless the same people's of that day is there already; returns that one."""
        day = self.date(scene, cue.start)
        pair = {*hosts, *guests}
        self.speakers.present = [*hosts, *guests]
        for known in self.meetings:
            if {*known.hosts, *known.guests} == pair and (
                known.date == day or day is None or known.date is None
            ):
                return known
        meeting = Meeting(kind, (cue.start, cue.end))
        meeting.date, meeting.place = day, self._place(scene.units)
        meeting.hosts.extend(hosts)
        meeting.guests.extend(guests)
        self.meetings.append(meeting)
        return meeting

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
        if any(word in opening_words for word in SAME_DAY):
            return self.day
        if any(word in opening_words[:EARLIER_REACH] for word in EARLIER):
            return None
        return self.day or self.published

    def _place(self, units: list[Unit]) -> str | None:
        for k, unit in enumerate(units[:-1]):
            if unit.low in AT and (units[k + 1].cap or units[k + 1].low in SMALL_PLACES):
                m = k + 1
                while m < len(units) and not _ends_place(units[m]):
                    m += 1
                if m > k + 1:
                    return self.text[units[k + 1].start : units[m - 1].end]
        return None

    def attend(self, figures: list[Figure]) -> None:
        """Note those who attend the latest encounter besides hosts and guests."""
        meeting = (self.meetings or self.pending)[-1]
        for figure in figures:
            if (
                figure not in meeting.hosts
                and figure not in meeting.guests
                and figure not in meeting.attendees
            ):
                meeting.attendees.append(figure)

    def settled(self, drafts: list[Draft]) -> list[Meeting]:
        """All encounters in text order; the page's statements show guests that nothing else names."""
        for meeting in self.pending:
            _guest_by_speech(meeting, drafts)
            if meeting.guests and not any(set(m.hosts) & set(meeting.hosts) for m in self.meetings):
                self.meetings.append(meeting)
        return sorted(self.meetings, key=lambda m: m.cue)


def _ends_place(unit: Unit) -> bool:
    if unit.low in (",", ";", ".") or "meet" in unit.kinds or "adv" in unit.kinds:
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
