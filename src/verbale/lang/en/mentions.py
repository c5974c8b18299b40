"""The mention pass: every noun phrase that may stand for a person, an office, a body or both sides, as one ref."""

from typing import Final

from verbale.extract.cast import BODY, BOTH, OFFICE, PERSON, PRONOUN, Figure, Ref
from verbale.lang.en.names import hard, name_end, name_words
from verbale.lang.en.offices import OfficeRun, body_at, office_run
from verbale.lang.en.words import DASHES, MODIFIERS, glued, is_adverb, is_possessive
from verbale.text.units import Unit

TWO: Final = frozenset({"two", "three", "four", "both", "all"})
QUOTERS: Final = frozenset("said says told added noted stressed argued warned stated explained wrote".split())


class Mention(Ref):
    """A ref with what it tells of the person: offices, party, and where the bare name stands."""

    __slots__ = ("bare", "epithet", "former", "offices", "party", "sure")

    def __init__(self, kind: str, start: int, end: int, **more: object) -> None:
        super().__init__(kind, start, end, **more)  # type: ignore[arg-type]
        self.offices: list[tuple[str, str | None, int, int, frozenset[str]]] = []
        self.party: str | None = None
        self.bare: tuple[int, int] = (start, end)
        self.epithet = ""
        self.former = False
        self.sure = True


class Scanner:
    """Reads one paragraph's units into mentions, left to right, without overlap."""

    def __init__(self, text: str, low: str, heading: bool, alone: frozenset[str]) -> None:
        self.text, self.low, self.heading, self.alone = text, low, heading, alone
        self.units: list[Unit] = []

    def scan(self, units: list[Unit]) -> list[Mention]:
        """All mentions of a paragraph in order."""
        self.units = units
        out: list[Mention] = []
        i, n = 0, len(units)
        while i < n:
            unit = units[i]
            found = self._at(i) if unit.word and (unit.kinds or unit.cap) else None
            if found is None:
                i += 1
                continue
            out.append(found)
            i += 1
            while i < n and units[i].start < found.end:
                i += 1
        return out

    def _at(self, i: int) -> Mention | None:
        unit = self.units[i]
        kinds = unit.kinds
        if "pron" in kinds:
            value = kinds["pron"].value
            if value == "p":
                return self._make(BOTH, i, i + 1, "they", plural=True)
            return self._make(PRONOUN, i, i + 1, unit.low, female={"m": False, "f": True}.get(value))
        if kinds or hard(unit):
            if unit.cap or "det" in kinds or "titlepre" in kinds or "title" in kinds or "honor" in kinds or "poss" in kinds:
                found = self._person(i)
                if found:
                    return found
            found = self._sides(i) or self._epithet(i) or self._body(i) or self._agent(i)
            if found:
                return found
        return None

    def _make(self, kind: str, i: int, j: int, name: str = "", **more: object) -> Mention:
        return Mention(kind, self.units[i].start, self.units[j - 1].end, name=name, **more)

    # --- people and offices

    def _honors(self, k: int) -> tuple[int, bool | None, bool]:
        """Past honorifics (and articles before them): next index, gender, whether there were any."""
        units, n, female, seen = self.units, len(self.units), None, False
        n = min(n, k + 16)
        while k < n:
            unit = units[k]
            entry = unit.kinds.get("honor")
            if entry is not None and (unit.cap or unit.low.startswith("the ")) and not (unit.low == "u" and unit.end - unit.start == 1 and not self._u(k)):
                if entry.value:
                    female = entry.value == "f"
                seen = True
                k += 1
                if k < n and units[k].low == "." and glued(units[k - 1], units[k]):
                    k += 1
            elif unit.low in ("the", ",") and k + 1 < n and "honor" in units[k + 1].kinds and units[k + 1].cap and seen:
                k += 1
            else:
                break
        return k, female, seen

    def _u(self, k: int) -> bool:
        return k + 1 < len(self.units) and hard(self.units[k + 1])

    def _person(self, i: int) -> Mention | None:
        units, n = self.units, len(self.units)
        run = office_run(units, i, self.text)
        if run is not None:
            k, female, seen = self._honors(run.end)
            j = name_end(units, k, True)
            if j > k and self._name_fits(run, k, j, seen):
                return self._named(i, k, j, female, run)
            named = self._office_comma_name(i, run)
            if named:
                return named
            return self._office(i, run)
        k = i + 1 if units[i].low == "the" and i + 1 < n and "honor" in units[i + 1].kinds else i
        if "honor" in units[i].kinds and units[i].low.startswith("the "):
            k = i
        k2, female, seen = self._honors(k)
        if seen:
            j = name_end(units, k2, True)
            if j > k2:
                return self._named(i, k2, j, female, None)
        elif units[i].cap:
            return self._bare(i)
        return None

    def _name_fits(self, run: OfficeRun, k: int, j: int, seen: bool) -> bool:
        if seen or self.units[k].start > self.units[run.end - 1].end + 1:
            return seen
        first = self.units[k]
        upper = self.text[first.start : first.end]
        return not (upper.isupper() and len(upper) > 1 and j == k + 1 and not run.complete and len(upper) < 4)

    def _office_comma_name(self, i: int, run: OfficeRun) -> Mention | None:
        units, n = self.units, len(self.units)
        if run.end >= n or units[run.end].low not in (",", ":") or not (run.complete or run.determined):
            return None
        k = run.end + 1
        if k < n and units[k].low == "the":
            k += 1
        k, female, seen = self._honors(k)
        j = name_end(units, k, seen)
        if j == k or (not seen and sum(u.word for u in units[k:j]) < 2):
            return None
        if j < n and not seen and units[j].low not in (",", ".", ")", ";", "(") and not self._verb(j):
            return None
        return self._named(i, k, j, female, run)

    def _verb(self, j: int) -> bool:
        kinds = self.units[j].kinds
        return bool({"cue", "nverb", "meet", "aux", "dayword", "adv", "prep"} & kinds.keys())

    def _bare(self, i: int) -> Mention | None:
        """A full name without any title, told by an apposition or a verb of speech after it."""
        units, n = self.units, len(self.units)
        inside = i > 0 and units[i - 1].word and not hard(units[i])
        if not hard(units[i]) and not inside:
            return None
        j = name_end(units, i, inside)
        count = sum(1 for u in units[i:j] if u.word)
        if count < 2 or count > 5 or j >= n:
            return None
        if any(self.text[u.start : u.end].isupper() and len(u.low) > 1 for u in units[i:j]):
            return None
        if "given" in units[i].kinds and not ({"bodyhead", "inst", "field"} & units[j].kinds.keys() and units[j].cap) and (i == 0 or units[i - 1].low not in ("the", "a", "an", "of")):
            return self._named(i, i, j, None, None)
        after = units[j]
        sure = False
        if self._led(i) or (after.low == "," and j + 1 < n and units[j + 1].low == "who" and i and units[i - 1].low in ("by", "with", "from", "to", "and")):
            sure = True
        elif after.low == "," and i and units[i - 1].low in QUOTERS:
            sure = True
        elif after.low == "," and j + 1 < n:
            sure = (
                office_run(units, j + 1, self.text) is not None or units[j - 1].low in self.alone
                or (units[j + 1].low == "who" and (i == 0 or not units[i - 1].word or units[i - 1].low in ("and", "received", "met", "welcomed")))
                or self._listed(i)
            )  # fmt: skip
        elif after.low == "(" and j + 2 < n and not self.heading:
            sure = office_run(units, j + 1, self.text) is not None or (
                units[j + 2].low == ")" and (bool({"org", "state", "nation"} & units[j + 1].kinds.keys()) or (hard(units[j + 1]) and self.text[units[j + 1].start : units[j + 1].end].isupper()))
            )
        elif after.low in ("of", "from", "at") and j + 1 < n and units[j + 1].cap | (units[j + 1].low == "the"):
            sure = self._speaks(j) or self._led(i)
        elif self._led(i) or self._listed(i):
            sure = True
        elif units[j - 1].low in self.alone or units[i].low in self.alone:
            sure = not ({"bodyhead", "inst", "field"} & units[j].kinds.keys()) and (i == 0 or units[i - 1].low not in ("the", "a", "an") and not (units[i - 1].cap and units[i - 1].word and i > 1))
        elif after.low in QUOTERS and i and units[i - 1].low not in ("the", "a", "an"):
            sure = True
        if not sure:
            return None
        return self._named(i, i, j, None, None)

    def _speaks(self, j: int) -> bool:
        """Whether a verb of saying follows soon (``Maria Silva of Chatham House argued``)."""
        for u in self.units[j + 1 : j + 10]:
            if "cue" in u.kinds and not u.low.endswith("ing"):
                return True
            if u.low in (".", ";", ","):
                return False
        return False

    def _listed(self, i: int) -> bool:
        """One of those present: ``attended by``, ``Also present were A, B and C``."""
        k = i - 1
        if k < 0 or self.units[k].low not in (",", "and", "by", "were", "was", "with", ":", "included", "including"):
            return False
        while k >= max(0, i - 60) and self.units[k].low not in (".", ";"):
            if self.units[k].low in ("attended", "present", "accompanied", "attendance", "attending", "panellists", "panelists", "speakers", "joined", "signatories"):
                return True
            k -= 1
        return False

    def _led(self, i: int) -> bool:
        """``chaired by``, ``moderated by``: a name follows, or ``Chaired by``."""
        return i > 1 and self.units[i - 1].low == "by" and self.units[i - 2].low in (
            "chaired", "moderated", "led", "headed", "co-chaired", "hosted", "represented", "opened", "facilitated", "joined", "accompanied", "attended"
        )

    def _named(self, i: int, k: int, j: int, female: bool | None, run: OfficeRun | None) -> Mention:
        units, n = self.units, len(self.units)
        end = j
        bare = (units[k].start, units[j - 1].end)
        found = self._make(PERSON, i, j, self.text[bare[0] : bare[1]], words=frozenset(name_words(units, k, j)), female=female)
        found.bare = bare
        if found.female is None:
            found.female = _gender(units, k, j)
        found.name = _spaced(found.name)
        if run is not None:
            self._offices(found, run)
        end = self._brackets(end)
        end = self._appositions(found, end)
        found.end = units[end - 1].end
        del n
        return found

    def _brackets(self, k: int) -> int:
        units, n = self.units, len(self.units)
        if k < n and units[k].low == "(":
            for j in range(k + 1, min(k + 6, n)):
                if units[j].low == ")":
                    return j + 1
        return k

    def _appositions(self, found: Mention, end: int) -> int:
        """Take in ``, the newly accredited Ambassador of Canada to ASEAN`` and ``, Ministry of X`` after a name."""
        units, n = self.units, len(self.units)
        for _ in range(4):
            k = end
            if k + 1 >= n or units[k].low not in (",", "("):
                break
            inside = units[k].low == "("
            run = office_run(units, k + 1, self.text)
            if run is None:
                break
            j = name_end(units, self._honors(run.end)[0], True)
            if j > self._honors(run.end)[0] and units[run.end].start <= units[run.end - 1].end + 1:
                break  # the next person of a list
            if self._office_comma_name(k + 1, run) is not None and run.end < n and units[run.end].low == ",":
                after = self._honors(run.end + 1)
                if after[2] or not self._closes(run.end + 1):
                    break
            if run.end < n and (units[run.end].low in ("and", "&")) and run.end + 1 < n and "det" in units[run.end + 1].kinds:
                pass
            elif run.end < n and self._is_subject(run.end):
                break
            self._offices(found, run)
            end = run.end
            if not inside:
                end = self._body_after(found, end)
            elif end < n and units[end].low == ")":
                end += 1
        return end

    def _closes(self, k: int) -> bool:
        return "title" in self.units[k].kinds

    def _is_subject(self, k: int) -> bool:
        """``, the Minister said``: the office after the comma is the subject of what follows."""
        unit = self.units[k]
        return ("cue" in unit.kinds or "nverb" in unit.kinds) and not unit.low.endswith("ing")

    def _body_after(self, found: Mention, end: int) -> int:
        """``, Ministry of External Affairs`` after an office that names no body yet."""
        units, n = self.units, len(self.units)
        if end + 1 >= n or units[end].low != "," or not found.offices:
            return end
        m = end + 1
        if not units[m].cap or body_at(units, m) is None or office_run(units, m, self.text) is not None:
            return end
        j = _phrase_end(units, m)
        title, body, s, e, words = found.offices[-1]
        if body is None and j > m:
            name = self.text[units[m].start : units[j - 1].end]
            found.offices[-1] = (title, name, s, units[j - 1].end, words)
            for u in units[m:j]:
                entry = u.kinds.get("state") or u.kinds.get("org")
                if entry and not found.key:
                    found.key, found.party = entry.value, self.text[u.start : u.end]
            return j
        return end

    def _offices(self, found: Mention, run: OfficeRun) -> None:
        units, text = self.units, self.text
        for office in run.offices:
            s, e = units[office.title[0]].start, units[office.title[1] - 1].end
            body = None
            if office.body:
                body = text[units[office.body[0]].start : units[office.body[1] - 1].end]
                e = max(e, units[office.body[1] - 1].end)
            found.offices.append((text[s : units[office.title[1] - 1].end], body, s, e, office.words))
            if office.key and not found.key:
                found.key, found.party = office.key, office.party
        if run.key and not found.key:
            found.key, found.party = run.key, run.party
        found.former = found.former or run.former

    def _office(self, i: int, run: OfficeRun) -> Mention | None:
        units = self.units
        first = units[i]
        if not (run.determined or first.cap):
            return None
        if not run.determined and not run.complete and i and not self.heading:
            return None
        words = run.offices[0].words
        if words <= {"member", "officer", "partner", "head", "chief", "chair", "fellow", "presidency", "manager"} and not first.cap and not run.determined:
            return None
        if words & PLAIN and not any(u.cap for u in units[i + 1 : run.end]) and run.offices[0].words <= PLAIN:
            return None
        found = self._make(OFFICE, i, run.end, words=words, key=run.key or run.offices[0].key)
        self._offices(found, run)
        if units[i].low in ("his", "her", "their", "its") and len(units) > i + 1:
            found.epithet = "counterpart"
        return found

    # --- sides, bodies, groups

    def _sides(self, i: int) -> Mention | None:
        units, n = self.units, len(self.units)
        unit = units[i]
        low = unit.low
        if "event" in unit.kinds and i and "det" in units[i - 1].kinds:
            return None
        k = i
        if low == "the" or "allsides" in unit.kinds or low in TWO:
            k = i + 1
            if low == "the" and k < n and units[k].low in TWO:
                k += 1
            counted = low in TWO or "allsides" in unit.kinds or k > i + 1
            if counted and low == "all" and not (k < n and "sides" in units[k].kinds):
                return None
            m = k
            while m < n and m < k + 4 and "sides" not in units[m].kinds and self._side_word(m):
                m += 1
            if m < n and "sides" in units[m].kinds and (counted or units[m].low in ("leaders", "ministers", "sides", "parties", "officials", "principals", "presidents", "secretaries", "foreign ministers", "prime ministers", "heads of state", "delegations", "diplomats", "defence ministers")):
                if m + 1 < n and units[m + 1].low == "of" and not counted:
                    return None
                return self._make(BOTH, i, m + 1, plural=True)
            if low == "the" and not counted and m == k and m < n and "sides" in units[m].kinds and self._acts(m + 1):
                return self._make(BOTH, i, m + 1, plural=True)
            if "allsides" in unit.kinds and low != "both":
                return self._make(BOTH, i, i + 1, plural=True)
            if low == "both" and k < n and ("cue" in units[k].kinds or "nverb" in units[k].kinds):
                return self._make(BOTH, i, i + 1, plural=True)
        if "sides" in unit.kinds and unit.cap and low in ALL_TOGETHER and (i == 0 or not units[i - 1].word) and self._acts(i + 1):
            return self._make(BOTH, i, i + 1, plural=True)
        if low in ("the", "this", "their") or "event" in unit.kinds:
            m = i + (low in ("the", "this", "their"))
            limit = m + 3
            while m < n and m < limit and "event" not in units[m].kinds and (units[m].low.endswith(("al", "level")) or "ordinal" in units[m].kinds or units[m].low in ("working",)):
                m += 1
            if m < n and "event" in units[m].kinds and (low != units[m].low or units[i].cap):
                return self._make(BOTH, i, m + 1, "event", plural=True)
        return None

    def _acts(self, k: int) -> bool:
        """Whether a verb of reporting or of meeting follows."""
        units, n = self.units, len(self.units)
        while k < n and is_adverb(units[k]):
            k += 1
        return k < n and bool({"cue", "nverb", "meet"} & units[k].kinds.keys()) and not units[k].low.endswith("ing")

    def _side_word(self, m: int) -> bool:
        unit = self.units[m]
        if not unit.word:
            return unit.low in DASHES
        return bool({"field", "titlepre", "nation", "title"} & unit.kinds.keys()) or unit.low in MODIFIERS or (
            not unit.kinds and unit.low.endswith(("n", "al", "ish", "ese"))
        )

    def _body(self, i: int) -> Mention | None:
        """A state, an organisation, ``the Indian side``, ``the Government of India``, ``the Ministry``, ``Secretariat``."""
        units, n = self.units, len(self.units)
        k = i + 1 if units[i].low == "the" else i
        if k >= n:
            return None
        unit = units[k]
        kinds = unit.kinds
        upper = unit.cap and (len(unit.low) > 3 or self.text[unit.start : unit.end].isupper() or "." in unit.low or len(unit.low) > 2 and unit.low not in ("who", "iso", "iec", "apt", "ada"))
        if ("nation" in kinds or "state" in kinds or "org" in kinds) and unit.cap:
            entry = kinds.get("state") or kinds.get("org") or kinds["nation"]
            m = is_possessive(units, k + 1) if "state" in kinds or "org" in kinds else k + 1
            m = m if m > k + 1 else k + 1
            while m < n and m < k + 4 and (units[m].low in MODIFIERS or ("field" in units[m].kinds)):
                m += 1
            if m < n and "bodynoun" in units[m].kinds and not (m + 1 < n and units[m + 1].low in DASHES and glued(units[m], units[m + 1])):
                name = unit.start if units[m].low in ("side", "counterpart") else None
                label = self.text[unit.start : unit.end] if name is not None else self.text[unit.start : units[m].end]
                return self._make(BODY, i, m + 1, label, key=(kinds.get("nation") or entry).value or None)
            if ("state" in kinds or "org" in kinds) and upper:
                entry = kinds.get("state") or kinds["org"]
                return self._make(BODY, i, k + 1, self.text[unit.start : unit.end], key=entry.value or None)
            return None
        if "city" in kinds and unit.cap and k == i:
            return self._make(BODY, i, k + 1, self.text[unit.start : unit.end], key=kinds["city"].value or None)
        return self._institution(i, k)

    def _institution(self, i: int, k: int) -> Mention | None:
        units, n = self.units, len(self.units)
        unit = units[k]
        if not unit.cap or not units[k].word:
            return self._plain_body(i, k)
        if k == i and not ({"bodyhead", "field"} & unit.kinds.keys()) and not hard(unit):
            return self._plain_body(i, k)
        if body_at(units, k) is None:
            return None
        j = _phrase_end(units, k)
        if j <= k:
            return None
        key = next((u.kinds[x].value for u in units[k:j] for x in ("state", "org", "nation") if x in u.kinds and u.cap), None)
        return self._make(BODY, i, j, _spaced(self.text[units[k].start : units[j - 1].end]), key=key)

    def _plain_body(self, i: int, k: int) -> Mention | None:
        units, n = self.units, len(self.units)
        if units[i].low not in ("the", "his", "her", "their", "its") or k >= n:
            return None
        if k == i:
            k += 1
        m = k
        while m < n and m < k + 3 and "bodynoun" not in units[m].kinds and (units[m].low in MODIFIERS or "titlepre" in units[m].kinds or units[m].low in ("host", "visiting")):
            m += 1
        if m < n and "bodynoun" in units[m].kinds and not units[m].kinds.get("title"):
            found = self._make(BODY, i, m + 1, self.text[units[k].start : units[m].end])
            found.epithet = "own" if units[i].low != "the" else ""
            return found
        return None

    def _epithet(self, i: int) -> Mention | None:
        units, n = self.units, len(self.units)
        if units[i].low not in ("the", "his", "her") and not ("nation" in units[i].kinds):
            return None
        if units[i].low == "the" and i + 1 < n and units[i + 1].low in ("former", "latter") and self._acts(i + 2):
            found = self._make(OFFICE, i, i + 2)
            found.epithet = units[i + 1].low
            return found
        k = i + (units[i].low in ("the", "his", "her"))
        key = None
        while k < n and k < i + 5 and "epithet" not in units[k].kinds:
            kinds = units[k].kinds
            if ("nation" in kinds or "org" in kinds or "state" in kinds) and units[k].cap:
                key = (kinds.get("nation") or kinds.get("org") or kinds["state"]).value
            elif units[k].low in MODIFIERS or "titlepre" in kinds or units[k].low in DASHES or "field" in kinds or "title" in kinds:
                pass
            elif is_possessive(units, k) > k or (units[k].low == "s"):
                pass
            else:
                return None
            k += 1
        if k >= n or "epithet" not in units[k].kinds:
            return None
        if units[i].low not in ("the", "his", "her") and not units[k].low:
            return None
        j = k + 1 + (k + 1 < n and units[k + 1].low == ",")
        j, female, seen = self._honors(j)
        e = name_end(units, j, True)
        if e > j and (seen or (sum(u.word for u in units[j:e]) > 1 and (j == k + 1 or (e < n and units[e].low in (",", ".", ";"))))):
            named = self._named(i, j, e, female, None)
            named.key = named.key or key
            named.party = named.party or key
            return named
        found = self._make(OFFICE, i, k + 1, key=key)
        found.epithet = units[k].kinds["epithet"].value or ("counterpart" if "counterpart" in units[k].low else "who")
        return found

    def _agent(self, i: int) -> Mention | None:
        """``one participant from industry``, ``several speakers``, ``others``."""
        units, n = self.units, len(self.units)
        k = i
        while k < n and k < i + 4 and "agent" not in units[k].kinds:
            unit = units[k]
            if k == i and not ("det" in unit.kinds or unit.cap):
                return None
            if not ("det" in unit.kinds or "field" in unit.kinds or "nation" in unit.kinds or "title" in unit.kinds or (unit.word and not unit.kinds and not unit.cap)):
                return None
            k += 1
        if k >= n or "agent" not in units[k].kinds:
            return None
        if k > i and "det" not in units[i].kinds and "nation" not in units[i].kinds and not units[i].cap:
            return None
        if k + 1 < n and units[k].low in ("some", "many", "others", "another", "side") and "cue" not in units[k + 1].kinds:
            return None
        end = k + 1
        if end < n and units[end].low in ("from", "of", "on") and end + 1 < n:
            m = end + 1
            while m < n and m < end + 9 and units[m].word and "cue" not in units[m].kinds and "nverb" not in units[m].kinds and "aux" not in units[m].kinds:
                m += 1
            if m < n and ("cue" in units[m].kinds or "nverb" in units[m].kinds):
                end = m
                while end > k + 1 and ("adv" in units[end - 1].kinds or units[end - 1].low.endswith("ly")):
                    end -= 1
        entry = units[k].kinds["agent"]
        if "all" in entry.flags and end == k + 1:
            return self._make(BOTH, i, end, "participants", plural=True)
        start = i + (units[i].low == "the")
        return self._make(BODY, i, end, self.text[units[start].start : units[end - 1].end], plural=True)


ALL_TOGETHER: Final = frozenset({"ministers", "leaders", "parties", "delegations", "sides", "officials", "senior officials", "foreign ministers", "heads of delegation", "co-chairs", "chairs", "principals", "presidents", "heads of state", "heads of government", "rectors", "mayors", "governors", "partners", "parliamentarians", "members", "countries", "representatives", "speakers"})
PLAIN: Final = frozenset("members member officials official officer officers chief head chair representative delegate fellow manager researcher researchers lecturer scientist analyst economist partner presidency delegates judge senior trustee editor expert".split())


def _gender(units: list[Unit], k: int, j: int) -> bool | None:
    """Told by a given name, or by the Vietnamese ``Thi`` and ``Van`` in the middle."""
    entry = units[k].kinds.get("given")
    if entry is not None and j - k > 1:
        return entry.value == "f"
    middle = [u.low for u in units[k + 1 : j - 1]]
    if "thi" in middle or "thị" in middle:
        return True
    if ("van" in middle or "văn" in middle) and units[k].low in FAMILY:
        return False
    return None


FAMILY: Final = frozenset("nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly nguyễn trần lê phạm hoàng huỳnh vũ võ đặng bùi đỗ hồ ngô dương lý truong trương dinh đinh dao đào doan đoàn lam lâm mai trinh trịnh luong lương cao ha hà".split())


def _phrase_end(units: list[Unit], m: int) -> int:
    """End of the name of a body that begins at ``m``: capitalised words and their links."""
    n, j, end = len(units), m, m
    headed = False
    while j < n and j < m + 16:
        unit = units[j]
        if unit.word and unit.cap:
            if headed and hard(unit) and "bodyhead" not in unit.kinds and units[j - 1].low not in ("of", "for", "the", "and", "on", "in") and units[j-1].low not in DASHES:
                break
            if headed and ("title" in unit.kinds or "honor" in unit.kinds) and not ({"field", "bodyhead"} & unit.kinds.keys()):
                break
            headed = headed or "bodyhead" in unit.kinds
            j += 1
            end = j
        elif unit.low in ("of", "for", "on", "and", "against") and j + 1 < n:
            k = j + 1 + (units[j + 1].low == "the")
            if k >= n or not units[k].cap or not units[k].word:
                break
            kinds = units[k].kinds
            if unit.low == "and" and not ({"field"} & kinds.keys()):
                break
            if unit.low == "on" and not ({"field"} & kinds.keys()):
                break
            if {"month", "weekday", "honor", "title"} & kinds.keys() and not {"field"} & kinds.keys():
                break
            j = k
        elif unit.low in DASHES and j + 1 < n and glued(units[j - 1], unit) and glued(unit, units[j + 1]):
            j += 1
        elif is_possessive(units, j) > j and is_possessive(units, j) < n and {"bodyhead", "field"} & units[is_possessive(units, j)].kinds.keys() and units[is_possessive(units, j)].cap:
            j = is_possessive(units, j)
        elif unit.low == "," and headed and j + 1 < n and units[j + 1].cap and "field" in units[j + 1].kinds and "bodyhead" not in units[j + 1].kinds and j + 2 < n and units[j + 2].low in (",", "and"):
            j += 1
        else:
            break
    return end


def _spaced(name: str) -> str:
    return " ".join(name.split())


__all__ = ["Figure", "Mention", "Scanner"]
