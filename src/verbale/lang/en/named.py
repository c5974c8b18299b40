"""Named people with the offices that stand before and after the name."""

from typing import Final

from verbale.extract.cast import PERSON
from verbale.lang.en.apposed import Apposed
from verbale.lang.en.complements import FIRMS, body_at
from verbale.lang.en.mention import Mention, _gender, _phrase_end, _spaced
from verbale.lang.en.names import hard, name_end, name_words
from verbale.lang.en.offices import OfficeRun, office_run
from verbale.lang.en.words import glued, is_possessive

HEADS: Final = frozenset(
    {"director", "rector", "dean", "head", "principal", "secretary", "chancellor", "provost"}
)
ENVOYS: Final = frozenset({"representative", "ambassador", "envoy", "delegate"})  # accredited to many
TITLE_AND_RANK: Final = frozenset({"commander"})  # after an office and a comma, a rank


class Named(Apposed):
    """A name, its honorifics, brackets and appositions, put into one mention."""

    def _appositions(self, found: Mention, end: int) -> int:
        """Take in ``, the newly accredited Ambassador of Canada to ASEAN`` and ``, Ministry of X`` after a
        name.
        """
        units, n = self.units, len(self.units)
        for _ in range(4):
            k = end
            dash = self._dash(k)
            if k + 1 >= n or not (units[k].low in (",", "(") or dash):
                break
            inside = units[k].low == "("
            k = self._also(k)
            run = self._run_after(k + 1) or self._calling(k + 1)
            if run is None:
                break
            j = name_end(units, self._honors(run.end)[0], True)
            if j > self._honors(run.end)[0] and units[run.end].start <= units[run.end - 1].end + 1:
                break  # the next person of a list
            if self._office_comma_name(k + 1, run) is not None and run.end < n and units[run.end].low == ",":
                after = self._honors(run.end + 1)
                told = after[2] and (found.offices or units[k + 1].low == "the")
                closes = after[2] or self._closes(run.end + 1)
                if not self._own_office(run.end + 1) and (told or not closes):
                    break
            if (
                run.end < n
                and (units[run.end].low in ("and", "&"))
                and run.end + 1 < n
                and "det" in units[run.end + 1].kinds
            ):
                pass
            elif run.end < n and self._is_subject(run.end) and not dash:
                break
            self._offices(found, run)
            end = self._short_name(run.end)
            if not inside:
                end = self._body_after(found, end)
            elif end < n and units[end].low == ")":
                end += 1
        return end

    def _own_office(self, k: int) -> bool:
        """``, Xu Lihua, director of ...``: the name that follows has an office of its own."""
        k = self._honors(k)[0]
        j = name_end(self.units, k, True)
        follows = k < j < len(self.units) - 1 and self.units[j].low == ","
        return follows and office_run(self.units, j + 1, self.text) is not None

    def _body_after(self, found: Mention, end: int) -> int:
        """``, Ministry of External Affairs`` after an office that names no body yet."""
        units, n = self.units, len(self.units)
        if end + 1 >= n or units[end].low != "," or not found.offices:
            return end
        m = end + 1
        if not units[m].cap or body_at(units, m) is None or office_run(units, m, self.text) is not None:
            return end
        if found.offices[-1][4] & ENVOYS:
            return end
        j = _phrase_end(units, m)
        title, body, s, _, core = found.offices[-1]
        if body is None and j > m:
            name = self.text[units[m].start : units[j - 1].end]
            found.offices[-1] = (title, name, s, units[j - 1].end, core)
            for u in units[m:j]:
                entry = u.kinds.get("state") or u.kinds.get("org")
                if entry and not found.key:
                    found.key, found.party = entry.value, self.text[u.start : u.end]
            return j
        return end

    def _named(self, i: int, k: int, j: int, female: bool | None, run: OfficeRun | None) -> Mention:
        units, n = self.units, len(self.units)
        end = j = self._junior(self._without_verb(k, j))
        bare = (units[k].start, units[j - 1].end)
        found = self._make(
            PERSON,
            i,
            j,
            self.text[bare[0] : bare[1]],
            words=frozenset(name_words(units, k, j)),
            female=female,
        )
        found.bare = bare
        if found.female is None:
            found.female = _gender(units, k, j)
        found.name = _spaced(found.name)
        if run is not None:
            self._offices(found, run)
        end = self._letters(end)
        self._state_of(found, end)
        end = self._brackets(end)
        end = self._house(found, end)
        end = self._of_side(found, end) if run is not None else end
        end = self._appositions(found, end)
        found.end = units[end - 1].end
        del n
        return found

    def _of_side(self, found: Mention, end: int) -> int:
        """``Foreign Minister Anna Low of Kenya``, ``Director Jack Low of the WFP``: whom an office is held
        for, told after the name.
        """
        units, n = self.units, len(self.units)
        k = end + 1 + (end + 1 < n and units[end + 1].low == "the")
        if k >= n or units[end].low != "of" or not units[k].cap or is_possessive(units, k + 1) > k + 1:
            return end
        entry = units[k].kinds.get("state") or units[k].kinds.get("org")
        following = units[k + 1] if k + 1 < n else None
        dated = following is not None and {"weekday", "month", "dayword"} & following.kinds.keys()
        if following is not None and following.cap and following.word and entry is not None and not dated:
            return end  # ``of Kenya Airways``
        if entry is None:
            return k + 1 if "city" in units[k].kinds and k == end + 1 else end
        title, body, s, _, core = found.offices[-1] if found.offices else ("", None, 0, 0, frozenset[str]())
        if body is not None:
            return end
        if "state" not in units[k].kinds and title:
            found.offices[-1] = (title, self.text[units[k].start : units[k].end], s, units[k].end, core)
        if not found.key:
            found.key, found.party = entry.value or None, self.text[units[k].start : units[k].end]
        return k + 1

    def _state_of(self, found: Mention, k: int) -> None:
        """``Mr. Okafor (Nigeria)``: the state in brackets is the one spoken for."""
        units = self.units
        if found.key is None and k + 2 < len(units) and units[k].low == "(" and units[k + 2].low == ")":
            entry = units[k + 1].kinds.get("state") or units[k + 1].kinds.get("org")
            if entry is not None and units[k + 1].cap:
                found.key = entry.value
                found.party = self.text[units[k + 1].start : units[k + 1].end]

    def _house(self, found: Mention, k: int) -> int:
        """``President Li Jun of Yunnan Normal University``: the body of the office before the name."""
        units = self.units
        if not found.offices or found.offices[-1][1] or k + 1 >= len(units) or units[k].low != "of":
            return k
        title, _, start, _, core = found.offices[-1]
        at = k + 1 + (units[k + 1].low == "the")
        heads = any(w in title.lower() for w in FIRMS) or core & HEADS
        if not heads or "minister" in title.lower() or body_at(units, at) is None:
            return k
        end = _phrase_end(units, at)
        if end <= at or not any("bodyhead" in u.kinds for u in units[at:end]):
            return k
        body = self.text[units[at].start : units[end - 1].end]
        found.offices[-1] = (title, body, start, units[end - 1].end, core)
        return end

    def _junior(self, j: int) -> int:
        """Past the stop of ``Jr.`` within a sentence, or past ``, Jr.``."""
        units, n = self.units, len(self.units)
        if j + 1 < n and units[j].low == "," and units[j + 1].low in ("jr", "sr"):
            j += 2
        if (
            j + 1 < n
            and units[j - 1].low in ("jr", "sr")
            and units[j].low == "."
            and glued(units[j - 1], units[j])
        ):
            return j + 1
        return j

    def _without_verb(self, k: int, j: int) -> int:
        """The end of a name without ``Leading`` of a headline (``Jack Low Leading a Meeting``)."""
        units = self.units
        if (
            j - k < 3
            or j >= len(units)
            or not units[j - 1].low.endswith("ing")
            or "det" not in units[j].kinds
        ):
            return j
        return j - 1

    def _name_in_brackets(self, i: int, run: OfficeRun) -> Mention | None:
        """``the representative of Brazil (Ms. Anna Low) objected``: the holder's name after the office."""
        units, n = self.units, len(self.units)
        if run.end + 3 >= n or units[run.end].low != "(" or not (run.complete or run.determined):
            return None
        k, female, seen = self._honors(run.end + 1)
        j = name_end(units, k, seen)
        if j == k or j >= n or units[j].low != ")" or (not seen and sum(u.word for u in units[k:j]) < 2):
            return None
        found = self._named(i, k, j, female, run)
        found.end = max(found.end, units[j].end)
        return found

    def _office_comma_name(self, i: int, run: OfficeRun) -> Mention | None:
        units, n = self.units, len(self.units)
        if (inside := self._name_in_brackets(i, run)) is not None:
            return inside
        stop = self._short_name(run.end)
        if stop >= n or units[stop].low not in (",", ":") or not (run.complete or run.determined):
            return None
        k = stop + 1
        if k < n and units[k].low == "the":
            k += 1
        k, female, seen = self._honors(k)
        if k + 1 < n and units[k].low in TITLE_AND_RANK and hard(units[k + 1]):
            k, seen = k + 1, True
        j = name_end(units, k, seen)
        if j == k or (not seen and sum(u.word for u in units[k:j]) < 2):
            return None
        after = self._letters(j)
        if units[stop].low == "," and self._fronted(i, after):
            return None
        if (
            j < n
            and not seen
            and after == j
            and units[j].low not in (",", ".", ")", ";", "(", "and")
            and not self._verb(j)
        ):
            return None
        return self._named(i, k, j, female, run)
