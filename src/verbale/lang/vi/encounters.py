"""Encounters of a Vietnamese page: who met whom, how, when and where."""

from typing import Final

from verbale.attribute.draft import Draft, Meeting
from verbale.extract import cast as c
from verbale.lang.vi.dates import dates_in
from verbale.lang.vi.speakers import Speakers
from verbale.lexicon.lexicon import Entry
from verbale.text.page import Page, Sentence
from verbale.text.units import Unit

SAME_DAY: Final = ("cùng ngày", "cuối ngày", "cùng buổi", "sau đó", "tiếp đó", "tiếp theo", "ngay sau")
EARLIER: Final = ("trước đó", "trước khi")


class Encounters:
    """Collects encounters sentence by sentence; attendees named later join the latest one."""

    def __init__(self, page: Page, speakers: Speakers, published: str | None) -> None:
        self.page, self.text, self.low = page, page.text, page.low
        self.speakers, self.published = speakers, published
        self.meetings: list[Meeting] = []
        self.day: str | None = None
        self.pending: list[Meeting] = []  # a host is named, no guest yet

    def read(self, sentence: Sentence, units: list[Unit], headline: bool) -> None:
        """Take what one sentence tells of encounters."""
        dated = dates_in(self.low, sentence.start, sentence.end, self.published)
        first = next((u.start for u in units if "cue" in u.kinds and u.ref is None), sentence.end)
        dated = [d for d in dated if d[0] < first]
        if dated and not any(u.low in ("sẽ", "dự kiến", "theo chương trình") for u in units):
            self.day = dated[0][1]
        if self._attendance(units):
            return
        self.subject: list[c.Figure] = []
        self.visit: Unit | None = None
        self.done: set[c.Figure] = set()
        for i, unit in enumerate(units):
            if "cue" in unit.kinds and unit.ref is None and i and "det" not in units[i - 1].kinds and "meet" not in unit.kinds:
                break  # a meeting that somebody speaks of
            if "meet" in unit.kinds and unit.ref is None and self._meeting(units, i, unit.kinds["meet"], sentence, dated, headline):
                if unit.kinds["meet"].value in ("conference", "dialogue", "signing") or "noun" in unit.kinds["meet"].flags:
                    break

    # participants

    def _people(self, units: list[Unit]) -> list[c.Figure]:
        out: list[c.Figure] = []
        for unit in units:
            ref = unit.ref
            if isinstance(ref, c.Ref) and ref.kind in (c.PERSON, c.OFFICE, c.PRONOUN):
                figure = self.speakers.figure(ref)
                if figure is not None and figure not in out:
                    out.append(figure)
        return out

    def _meeting(
        self, units: list[Unit], i: int, entry: Entry, sentence: Sentence, dated: list[tuple[int, str]], headline: bool
    ) -> bool:
        if entry.value == "conference" or "chair" in entry.flags:
            return self._conference(units, i, sentence, dated, headline)
        if self._occasion(units, i):
            return False
        noun = "noun" in entry.flags
        if entry.value == "signing":
            return self._signing(units, i, sentence, dated)
        if entry.value == "dialogue":
            return self._dialogue(units, i, sentence, dated, headline)
        if self.subject and not noun and not (i and units[i - 1].low in ("và", ",", ";", "đồng thời", "đã", "cũng", "tiếp")):
            return False
        before, after = self._sides(units, i, noun)
        before = self.subject or before
        after = [f for f in after if f not in before]
        if entry.value == "visit" and before and not after and any(u.low in ("đã", "tới", "đến") or u.low.startswith(("đến", "tới")) for u in units[max(0, i - 1) : i + 1]):
            self.visit = units[i]
        if not before or not after or (set(before) | set(after)) <= self.done:
            return False
        kind, cue = entry.value, units[i]
        if self.visit is not None and noun:
            kind, cue = "visit", self.visit
        self.subject = before
        if "call" in entry.flags or kind == "visit":
            before, after = after, before
        self._add(kind, cue, before, after, sentence, dated, units)
        self.done |= set(before) | set(after)
        return True

    def _sides(self, units: list[Unit], i: int, noun: bool) -> tuple[list[c.Figure], list[c.Figure]]:
        k = i - 1
        while k >= 0 and units[k].ref is None and ("adv" in units[k].kinds or units[k].low in ("có", "tổ", "chức", "dành", "cuộc", "buổi", "có một", "trọng", "thể", "tiến", "hành")):
            k -= 1
        start = self._clause_start(units, i)
        before = self._people(units[start:i])
        stop = self._clause_stop(units, i)
        after = [f for f in self._people(units[i + 1 : stop]) if f not in before]
        led = self._leader(units, i, stop)
        if led is not None:
            after = [led]
        if not before and after:  # "Gặp Bộ trưởng A, Bộ trưởng B chúc mừng": the host comes with the main clause
            rest = self._people(units[stop:])
            rest = [f for f in rest if f not in after]
            if rest and (noun or k < 0 or units[k].low == ","):
                before = rest[:1]
                if stop < len(units) and units[stop].low != ",":
                    before = []
        if not before and after:
            before = self._understood(units, i, noun)
        return before, after

    def _understood(self, units: list[Unit], i: int, noun: bool) -> list[c.Figure]:
        """The side left unsaid: ``đoàn làm việc với ...`` is the latest guest, ``Tại cuộc gặp với ...`` the latest host."""
        latest = self.meetings[-1] if self.meetings else None
        group = any(isinstance(u.ref, c.Ref) and u.ref.kind == c.BODY and u.ref.name.casefold().startswith("đoàn") for u in units[:i])
        if group and latest is not None:
            return [f for f in latest.guests[:1] if isinstance(f, c.Figure)]
        if noun and any(isinstance(u.ref, c.Ref) and u.ref.kind == c.BOTH for u in units[i:]):
            if latest is not None:
                return [f for f in latest.hosts[:1] if isinstance(f, c.Figure)]
            return self.speakers.cast.figures[:1]
        return []

    def _clause_start(self, units: list[Unit], i: int) -> int:
        for k in range(i - 1, -1, -1):
            if units[k].low in (";", ":"):
                return k + 1
        return 0

    def _clause_stop(self, units: list[Unit], i: int) -> int:
        for k in range(i + 1, len(units)):
            unit = units[k]
            if "meet" in unit.kinds and "noun" not in unit.kinds["meet"].flags and k > i + 2 and units[k - 1].low in ("và", ",", "đã"):
                return k
            if unit.low in (";", ":") or "occasion" in unit.kinds or unit.low in ("nhân", "nhân dịp", "trong khuôn khổ", "bên lề", "dự"):
                return k
            if unit.low == "," and k + 1 < len(units) and isinstance(units[k + 1].ref, c.Ref) and k + 2 < len(units):
                follows = units[k + 2]
                if follows.kinds.keys() & {"cue", "adv", "meet"}:
                    return k
            if "cue" in unit.kinds and k > i + 1 and units[k - 1].low in (",", "và"):
                return k
        return len(units)

    def _leader(self, units: list[Unit], i: int, stop: int) -> c.Figure | None:
        """``đoàn ... do ông X dẫn đầu``: X leads the guests."""
        for k in range(i + 1, stop):
            if units[k].low == "do" and k + 1 < stop:
                people = self._people(units[k + 1 : stop])
                return people[0] if people else None
        return None

    def _occasion(self, units: list[Unit], i: int) -> bool:
        for unit in units[max(0, i - 3) : i]:
            if unit.low in ("nhân", "nhân dịp", "sau", "trước khi", "theo", "kết thúc", "dự kiến", "sẽ", "sắp", "trước", "không", "phát biểu", "sau khi", "mong", "mong muốn", "đã dành thời gian"):
                return True
            if unit.low == "thời gian":
                return True
        return bool(units[i].low in ("làm việc", "thăm và làm việc", "thăm, làm việc", "thăm") and i and (units[i - 1].low in ("đến thăm và", "thăm,", "thăm và", "đang", "chuyến", "và", "sang", "đến", "tới")))

    # kinds with forms of their own

    def _dialogue(self, units: list[Unit], i: int, sentence: Sentence, dated: list[tuple[int, str]], headline: bool) -> bool:
        if headline:
            return False
        people = self._people(units[:i])
        if len(people) >= 2:
            self._add("dialogue", units[i], people[:1], people[1:2], sentence, dated, units)
            return True
        after = [f for f in self._people(units[i + 1 :]) if f not in people]
        if people and after and not self._occasion(units, i):
            self._add("dialogue", units[i], people[:1], after[:1], sentence, dated, units)
            return True
        return False

    def _conference(self, units: list[Unit], i: int, sentence: Sentence, dated: list[tuple[int, str]], headline: bool) -> bool:
        if self._chaired_reception(units, sentence, dated):
            return True
        if headline:
            return False
        chair = next((k for k, u in enumerate(units) if "meet" in u.kinds and "chair" in u.kinds["meet"].flags), -1)
        noun = next((k for k, u in enumerate(units) if "meet" in u.kinds and u.kinds["meet"].value == "conference" and "noun" in u.kinds["meet"].flags), -1)
        if chair < 0 or noun < 0 or any(u.low in ("nhân dịp", "bên lề", "sẽ", "dự kiến", "lễ đón") for u in units[:chair]):
            return False
        start = next((k for k in range(chair - 1, -1, -1) if units[k].low == "do"), -1)
        people = self._people(units[start + 1 : chair]) if start >= 0 else self._people(units[:chair])
        if not people:
            return False
        if any(set(m.hosts) & set(people) and m.kind == "conference" for m in self.meetings):
            return True
        meeting = self._add("conference", units[chair], people, [], sentence, dated, units)
        meeting.attendees = [f for f in self._people(units[chair + 1 :]) if f not in people]
        return True

    def _chaired_reception(self, units: list[Unit], sentence: Sentence, dated: list[tuple[int, str]]) -> bool:
        """``X chủ trì buổi tiếp``: the host is named, the guests come later."""
        for k in range(1, len(units) - 1):
            kind = units[k + 1].kinds.get("meet")
            if units[k].low == "chủ trì" and kind is not None and kind.value in ("reception", "talks", "working_session"):
                people = self._people(units[:k])
                if people and not self.meetings and not self.pending:
                    self.pending.append(Meeting(kind.value, (units[k + 1].start, units[k + 1].end)))
                    self.pending[0].hosts.extend(people[:1])
                    self.pending[0].date = self._date(units, sentence, dated, units[k].start)
                    return True
        return False

    def _guests_by_speech(self, meeting: Meeting, drafts: list[Draft]) -> None:
        """Guests of a reception that names its host alone: the first speaker of another party."""
        host = meeting.hosts[0]
        for draft in drafts:
            for who in draft.who:
                if isinstance(who, c.Figure) and isinstance(host, c.Figure) and who.party_key != host.party_key:
                    if who not in meeting.attendees:
                        meeting.guests.append(who)
                        return

    def _signing(self, units: list[Unit], i: int, sentence: Sentence, dated: list[tuple[int, str]]) -> bool:
        between = next((k for k in range(i, len(units)) if units[k].low == "giữa"), -1)
        if between < 0:
            return False
        bodies = [u.ref for u in units[between:] if isinstance(u.ref, c.Ref) and u.ref.kind == c.BODY]
        people = self._people(units[between:])
        if len(people) >= 2:
            self._add("signing", units[i], people[:1], people[1:2], sentence, dated, units)
            return True
        if len(bodies) < 2:
            return False
        meeting = Meeting("signing", (units[i].start, units[i].end))
        meeting.date = self._date(units, sentence, dated, units[i].start)
        meeting.hosts, meeting.guests = [bodies[0].name], [bodies[1].name]
        self.meetings.append(meeting)
        return True

    def _attendance(self, units: list[Unit]) -> bool:
        """``Cùng dự có ...``: those named attend the latest encounter."""
        first = next((k for k, u in enumerate(units[:8]) if "attend" in u.kinds), -1)
        latest = (self.meetings or self.pending)[-1:]
        if first < 0 or not latest or any(u.kinds.keys() & {"meet"} and "noun" not in u.kinds["meet"].flags for u in units[:first]):
            return False
        if first > 0 and any(isinstance(u.ref, c.Ref) and u.ref.kind == c.PERSON for u in units[:first]):
            return False
        meeting = latest[0]
        for figure in self._people(units[first:]):
            if figure not in meeting.hosts and figure not in meeting.guests and figure not in meeting.attendees:
                meeting.attendees.append(figure)
        return True

    # putting one down

    def _add(
        self, kind: str, cue: Unit, hosts: list[c.Figure], guests: list[c.Figure], sentence: Sentence,
        dated: list[tuple[int, str]], units: list[Unit],
    ) -> Meeting:  # fmt: skip
        day = self._date(units, sentence, dated, cue.start)
        pair = set(hosts) | set(guests)
        self.speakers.present = [*hosts, *guests]
        for known in self.meetings:
            if set(known.hosts) | set(known.guests) == pair and (known.date == day or day is None or known.date is None):
                return known
        meeting = Meeting(kind, (cue.start, cue.end))
        meeting.date, meeting.place = day, self._place(units)
        meeting.hosts.extend(hosts)
        meeting.guests.extend(guests)
        self.meetings.append(meeting)
        return meeting

    def _date(self, units: list[Unit], sentence: Sentence, dated: list[tuple[int, str]], at: int) -> str | None:
        low = self.low[sentence.start : sentence.end]
        if dated:
            near = [d for d in dated if d[0] < at] or dated
            self.day = near[-1][1] if len(near) == 1 else near[0][1]
            return self.day
        if any(word in low[:60] for word in SAME_DAY):
            return self.day
        if any(low.startswith(word) or low[:14].find(word) >= 0 for word in EARLIER):
            return None
        return self.day or self.published

    def _place(self, units: list[Unit]) -> str | None:
        for k, unit in enumerate(units):
            if unit.low in ("tại", "ở") and k + 1 < len(units) and (units[k + 1].cap or units[k + 1].low in ("trụ", "trụ sở", "phường", "xã", "thành phố", "tp")):
                m = k + 1
                while m < len(units) and units[m].low not in (",", ";", ".") and "meet" not in units[m].kinds and "adv" not in units[m].kinds:
                    if isinstance(units[m].ref, c.Ref) and units[m].ref.kind in (c.PERSON, c.OFFICE):
                        break
                    m += 1
                if m > k + 1:
                    return self.text[units[k + 1].start : units[m - 1].end]
        return None

    def settled(self, drafts: list[Draft]) -> list[Meeting]:
        """All encounters of the page in text order."""
        for meeting in self.pending:
            self._guests_by_speech(meeting, drafts)
            if meeting.guests and not any(set(m.hosts) & set(meeting.hosts) for m in self.meetings):
                self.meetings.append(meeting)
        return sorted(self.meetings, key=lambda m: m.cue)
