"""People and offices: titles before names, names alone, offices that refer back."""

from typing import Final

from verbale.extract.cast import OFFICE
from verbale.lang.en.mention import PLAIN, QUOTERS, Mention
from verbale.lang.en.names import hard, name_end
from verbale.lang.en.offices import OfficeRun, office_run
from verbale.lang.en.shared import Shared
from verbale.lang.en.words import words

RANKED: Final = frozenset({"prime", "politburo", "vice"})  # offices that others are held beside
COMPANY: Final = frozenset({"delegation", "entourage", "wife", "husband", "team", "spouse", "counterpart"})
# Last words of names of places, bodies, texts and feasts.
NOT_LAST: Final = words("""
    state station base agreement review jubilee legislature tribunal province district region county
    university college hospital airport street square avenue road river lake island islands sea bay
    mountain valley park palace hotel tower hall stadium cathedral museum bridge dam canal port week day
    year prize award medal cup games festival expo fair times post news tribune gazette daily herald
    newspaper airlines airways motors electric bank group holdings dialogue declaration convention summit
    conference initiative forum process protocol accord treaty
""")
SECOND: Final = frozenset({"ambassador", "senator", "minister", "secretary"})  # titles after another one
BEFORE_WHO: Final = ("and", "received", "met", "welcomed")


class Persons(Shared):
    """People and offices among the units."""

    def _person(self, i: int) -> Mention | None:
        units, n = self.units, len(self.units)
        run = office_run(units, i, self.text)
        if run is not None:
            run = self._listed_posts(run)
            k, female, seen = self._honors(self._past_acronym(run.end))
            j = name_end(units, k, True)
            if j == k and not seen and (after := self._second_title(k)) is not None:
                k, j, seen = after, name_end(units, after, True), True
            if j > k and len(run.offices) > 1 and units[i].low == "the" and self._two_people(run, k, j):
                return self._office(i, self._first_only(run))
            if j > k and self._name_fits(run, k, j, seen):
                return self._named(i, k, j, female, run)
            named = self._office_comma_name(i, run)
            if named:
                return named
            return self._office(i, run)
        if units[i].low == "deputy" and units[i].cap and (i == 0 or not units[i - 1].cap):
            j = name_end(units, i + 1, True)  # a member of parliament
            if j > i + 2 or (j == i + 2 and self._acts(j)):
                found = self._named(i, i + 1, j, None, None)
                title = units[i]
                raw = self.text[title.start : title.end]
                found.offices.insert(0, (raw, None, title.start, title.end, frozenset({"deputy"})))
                return found
        k = i + 1 if units[i].low == "the" and i + 1 < n and "honor" in units[i + 1].kinds else i
        if "honor" in units[i].kinds and units[i].low.startswith("the "):
            k = i
        k2, female, seen = self._honors(k) if "honor" in units[k].kinds else (k, None, False)
        if seen:
            j = name_end(units, k2, True)
            if j > k2:
                return self._named(i, k2, j, female, None)
            if k2 < n and units[k2].cap and "title" in units[k2].kinds:
                return self._addressed(i, k2)
        elif units[i].cap:
            return self._bare(i)
        return None

    def _addressed(self, i: int, k: int) -> Mention | None:
        """``Mr. Chairman Le Van An``, ``comrade Vice Chairman``: an honorific before the office at ``k``."""
        run = office_run(self.units, k, self.text)
        if run is None:
            return None
        run.determined = True
        start, female, seen = self._honors(run.end)
        end = name_end(self.units, start, True)
        if end > start and self._name_fits(run, start, end, seen):
            return self._named(i, start, end, female, run)
        return self._office(i, run)

    def _past_acronym(self, k: int) -> int:
        """Past a body's short name in brackets, ``Director of the Space Centre (NSC) Le Thu Van``."""
        units = self.units
        if k + 3 >= len(units) or units[k].low != "(":
            return k
        if units[k + 2].low != ")":  # ``Foreign Secretary (Senior Secretary) Anna Low``
            end = self._brackets(k)
            inside = all(u.cap and u.kinds for u in units[k + 1 : end - 1])
            return end if end > k and inside and name_end(units, self._honors(end)[0], False) > end else k
        raw = self.text[units[k + 1].start : units[k + 1].end]
        return k + 3 if raw.isupper() and name_end(units, self._honors(k + 3)[0], False) > k + 3 else k

    def _listed_posts(self, run: OfficeRun) -> OfficeRun:
        """``Politburo member, Deputy Prime Minister X``: posts in a row before the one name."""
        units = self.units
        for _ in range(4):
            k = run.end
            if k + 1 >= len(units) or units[k].low != ",":
                break
            adverb = units[k + 1].low == "concurrently"
            if not (adverb or run.offices[-1].words & RANKED or self._of_party(run)):
                break
            more = office_run(units, k + 1 + adverb, self.text)
            if more is None or more.determined or not units[k + 1 + adverb].cap:
                break
            if name_end(units, self._honors(more.end)[0], True) == self._honors(more.end)[0] and not (
                more.end < len(units) and units[more.end].low == ","
            ):
                break
            run.offices += more.offices
            run.end, run.complete = more.end, True
            run.key, run.party = run.key or more.key, run.party or more.party
        return run

    def _of_party(self, run: OfficeRun) -> bool:
        title, body = run.offices[-1].title, run.offices[-1].body
        first, last = title[0], (body or title)[1]
        return any(u.low in ("politburo", "secretariat", "party") for u in self.units[first:last])

    def _second_title(self, k: int) -> int | None:
        """Past ``Ambassador`` after another office, ``Under Secretary of State Ambassador Anna Low``."""
        units = self.units
        if k + 1 >= len(units) or not units[k].cap or units[k].low not in SECOND:
            return None
        return k + 1 if name_end(units, k + 1, True) > k + 1 else None

    def _two_people(self, run: OfficeRun, k: int, j: int) -> bool:
        """``the Governor and Ambassador Ruiz``: with an article and a lone surname, two people are meant."""
        first, second = run.offices[0], run.offices[1]
        return (
            sum(u.word for u in self.units[k:j]) == 1
            and first.body is None
            and first.title[1] < second.title[0]
        )

    def _first_only(self, run: OfficeRun) -> OfficeRun:
        run.offices = run.offices[:1]
        run.end = run.offices[0].body[1] if run.offices[0].body else run.offices[0].title[1]
        return run

    def _name_fits(self, run: OfficeRun, k: int, j: int, seen: bool) -> bool:
        if seen or (self.units[k].start > self.units[run.end - 1].end + 1 and self.units[k - 1].low != ")"):
            return seen
        first = self.units[k]
        upper = self.text[first.start : first.end]
        return not (upper.isupper() and len(upper) > 1 and j == k + 1 and not run.complete and len(upper) < 4)

    def _bare(self, i: int) -> Mention | None:
        """A full name without any title, told by an apposition or a verb of speech after it."""
        units, n = self.units, len(self.units)
        inside = i > 0 and units[i - 1].word and not hard(units[i])
        if (not hard(units[i]) and not inside) or "sides" in units[i].kinds:
            return None
        j = name_end(units, i, inside)
        count = sum(1 for u in units[i:j] if u.word)
        if units[j - 1].low in NOT_LAST or ("modal" in units[i].kinds and inside):
            return None
        if i > 1 and units[i - 1].low in ("on", "for", "of", "under") and "inst" in units[i - 2].kinds:
            return None  # ``the Treaty on Audiovisual Performances``
        if count < 2 or count > 5 or j >= n:
            return None
        if any(self.text[u.start : u.end].isupper() and len(u.low) > 1 for u in units[i:j]):
            return self._named(i, i, j, None, None) if self._in_capitals(i, j) else None
        if (several := self._several_before(i)) is not None:
            return self._named_of_side(i, j, several)
        if (
            "given" in units[i].kinds
            and not (units[j].cap and units[j].word)
            and not (i and self._capitals(i - 1))  # the frigate ``ITS Luigi Rizzo``
            and (i == 0 or units[i - 1].low not in ("the", "a", "an", "of", "after", "-", "–"))
        ):
            return self._named(i, i, j, None, None)
        after = units[j]
        sure = self._dash(j) and office_run(units, j + 1, self.text) is not None
        if sure:
            pass
        elif (
            self._led(i)
            or (
                after.low == ","
                and j + 1 < n
                and units[j + 1].low == "who"
                and hard(units[i])
                and i
                and units[i - 1].low in ("by", "with", "from", "to", "and")
            )
            or (after.low == "," and i and units[i - 1].low in QUOTERS)
        ):
            sure = True
        elif after.low == "," and j + 1 < n:
            sure = (
                office_run(units, j + 1, self.text) is not None or units[j - 1].low in self.alone
                or self._calling(j + 1) is not None
                or self._introduced(i, j)
                or self._listed(i)
            )  # fmt: skip
        elif after.low == "(" and j + 2 < n and not self.heading:
            sure = (
                self._with_party(j)
                or office_run(units, j + 1, self.text) is not None
                or (
                    units[j + 2].low == ")"
                    and (
                        bool({"org", "state", "nation"} & units[j + 1].kinds.keys())
                        or (hard(units[j + 1]) and self.text[units[j + 1].start : units[j + 1].end].isupper())
                    )
                )
            )
        elif (
            after.low in ("of", "from", "at") and j + 1 < n and units[j + 1].cap | (units[j + 1].low == "the")
        ):
            sure = self._speaks(j) or self._led(i)
        elif self._led(i) or self._listed(i):
            sure = True
        elif units[j - 1].low in self.alone or units[i].low in self.alone:
            sure = not ({"bodyhead", "inst", "field"} & units[j].kinds.keys()) and (
                i == 0
                or (
                    units[i - 1].low not in ("the", "a", "an", "in", "at", "near")
                    and not (units[i - 1].cap and units[i - 1].word and i > 1)
                )
            )
        elif after.low == "and" and j + 2 < n and units[j + 1].low in ("his", "her"):
            sure = units[j + 2].low in COMPANY and (i == 0 or not units[i - 1].cap)
        elif after.low in QUOTERS and i and units[i - 1].low not in ("the", "a", "an"):
            sure = True
        if not sure:
            return None
        return self._named(i, i, j, None, None)

    def _in_capitals(self, i: int, j: int) -> bool:
        """``ANNA LOW (Kenya) said``, ``JACK ODE, Director of``: a debate's speaker at a line's head."""
        units = self.units
        if (i and units[i - 1].word and units[i - 1].cap) or self.heading or j + 2 >= len(units):
            return False
        if not all(self.text[u.start : u.end].isupper() for u in units[i:j] if u.word):
            return False
        if units[j].low == ",":
            run = office_run(units, j + 1, self.text)
            return run is not None and not self.text[units[j + 1].start : units[j + 1].end].isupper()
        end = self._brackets(j)
        told = end > j and bool({"state", "org", "bodyhead", "nation"} & units[j + 1].kinds.keys())
        return told and end < len(units) and (units[end].low == "," or self._acts(end))

    def _with_party(self, j: int) -> bool:
        """``Anna Low (Green Party), chair of``, ``Jo Berg (Centre) said``: whom a member sits for."""
        units, end = self.units, self._brackets(j)
        if end == j or end >= len(units) or not all(u.cap or not u.word for u in units[j + 1 : end - 1]):
            return False
        posted = units[end].low == "," and office_run(units, end + 1, self.text) is not None
        return posted or self._acts(end)

    def _capitals(self, k: int) -> bool:
        raw = self.text[self.units[k].start : self.units[k].end]
        return len(raw) > 1 and raw.isupper()

    def _introduced(self, i: int, j: int) -> bool:
        """``Robert Kiprop, who leads the union``: a relative clause after a name that opens a phrase."""
        units = self.units
        return units[j + 1].low == "who" and (
            i == 0 or not units[i - 1].word or units[i - 1].low in BEFORE_WHO
        )

    def _predicate(self, i: int, run: OfficeRun) -> bool:
        """``was ambassador in Vienna``, ``served as head of the department``: an office without article."""
        units = self.units
        before = {u.low for u in units[max(0, i - 2) : i]}
        if not i or run.offices[0].words & PLAIN or units[i].low in ("general", "party", "leader", "speaker"):
            return False
        return units[i - 1].low in ("was", "became", "been") or (
            units[i - 1].low == "as" and bool(before & {"served", "serving", "worked", "serves"})
        )

    def _office(self, i: int, run: OfficeRun) -> Mention | None:
        units = self.units
        first = units[i]
        predicate = not run.determined and not first.cap and self._predicate(i, run)
        if not (run.determined or first.cap or predicate):
            return None
        if not (run.determined or run.complete or predicate) and i and not self.heading:
            return None
        core = run.offices[0].words
        if (
            core
            <= {"member", "officer", "partner", "head", "chief", "chair", "fellow", "presidency", "manager"}
            and not first.cap
            and not run.determined
        ):
            return None
        presides = core == {"chair"} and units[i].low == "the" and self._acts(run.end)
        plain = core & PLAIN and run.offices[0].words <= PLAIN
        if plain and not presides and not any(u.cap for u in units[i + 1 : run.end]):
            return None
        found = self._make(OFFICE, i, run.end, words=core, key=run.key or run.offices[0].key)
        self._offices(found, run)
        if units[i].low in ("his", "her", "their", "its") and len(units) > i + 1:
            found.epithet = "counterpart"
        return found
