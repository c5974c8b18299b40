"""Bodies, epithets and groups of people."""

from verbale.extract.cast import BODY, OFFICE
from verbale.lang.en.agents import Agents
from verbale.lang.en.complements import body_at
from verbale.lang.en.mention import Mention, _phrase_end, _spaced
from verbale.lang.en.names import hard, name_end
from verbale.lang.en.offices import OfficeRun, office_run
from verbale.lang.en.words import DASHES, MODIFIERS, glued, is_possessive


class Groups(Agents):
    """Bodies, epithets and groups without a name."""

    def _body(self, i: int) -> Mention | None:
        """A state, an organisation, ``the Indian side``, ``the Government of India``, ``the Ministry``,
        ``Secretariat``.
        """
        units, n = self.units, len(self.units)
        k = i + 1 if units[i].low == "the" else i
        if k >= n:
            return None
        unit = units[k]
        kinds = unit.kinds
        upper = unit.cap and (
            len(unit.low) > 3 or self.text[unit.start : unit.end].isupper() or "." in unit.low
        )
        if ("nation" in kinds or "state" in kinds or "org" in kinds) and unit.cap:
            entry = kinds.get("state") or kinds.get("org") or kinds["nation"]
            m = is_possessive(units, k + 1) if "state" in kinds or "org" in kinds else k + 1
            m = m if m > k + 1 else k + 1
            while m < n and m < k + 4 and (units[m].low in MODIFIERS or ("field" in units[m].kinds)):
                m += 1
            if (
                m < n
                and "bodynoun" in units[m].kinds
                and not (m + 1 < n and units[m + 1].low in DASHES and glued(units[m], units[m + 1]))
            ):
                name = unit.start if units[m].low in ("side", "counterpart") else None
                label = (
                    self.text[unit.start : unit.end]
                    if name is not None
                    else self.text[unit.start : units[m].end]
                )
                return self._make(BODY, i, m + 1, label, key=(kinds.get("nation") or entry).value or None)
            if ("state" in kinds or "org" in kinds) and upper:
                entry = kinds.get("state") or kinds["org"]
                found = self._make(BODY, i, k + 1, self.text[unit.start : unit.end], key=entry.value or None)
                found.kinds = {"state" if "state" in kinds else "org": entry.value}
                return found
            return None
        if "city" in kinds and unit.cap and k == i:
            found = self._make(
                BODY, i, k + 1, self.text[unit.start : unit.end], key=kinds["city"].value or None
            )
            found.kinds = {"city": kinds["city"].value}
            return found
        return self._institution(i, k)

    def _institution(self, i: int, k: int) -> Mention | None:
        units, _n = self.units, len(self.units)
        unit = units[k]
        if not unit.cap or not units[k].word:
            return self._plain_body(i, k)
        if k == i and not ({"bodyhead", "field"} & unit.kinds.keys()) and not hard(unit):
            return self._plain_body(i, k)
        if "acronym" in unit.kinds or body_at(units, k) is None:
            return self._plain_body(i, k)
        j = _phrase_end(units, k)
        if j <= k:
            return None
        key = next(
            (
                u.kinds[x].value
                for u in units[k:j]
                for x in ("state", "org", "nation")
                if x in u.kinds and u.cap
            ),
            None,
        )
        found = self._make(BODY, i, j, _spaced(self.text[units[k].start : units[j - 1].end]), key=key)
        link = next((x for x in range(k, j) if "prep" in units[x].kinds), j)
        heads = [
            (x, u.kinds["bodyhead"].value)
            for x, u in enumerate(units[k:j], k)
            if "bodyhead" in u.kinds and u.cap
        ]
        if heads and (
            link < j or "bodyhead" in units[j - 1].kinds
        ):  # ``Ministry of Science``, ``Upland Water Institute``
            found.kinds = {"bodyhead": ([v for x, v in heads if x < link] or [heads[-1][1]])[-1]}
        elif "org" in units[j - 1].kinds:
            found.kinds = {"org": ""}
        return found

    def _plain_body(self, i: int, k: int) -> Mention | None:
        units, n = self.units, len(self.units)
        if units[i].low not in ("the", "his", "her", "their", "its") or k >= n:
            return None
        if k == i:
            k += 1
        m = k
        while (
            m < n
            and m < k + 3
            and "bodynoun" not in units[m].kinds
            and (
                units[m].low in MODIFIERS
                or "titlepre" in units[m].kinds
                or units[m].low in ("host", "visiting")
            )
        ):
            m += 1
        if m < n and "bodynoun" in units[m].kinds and not units[m].kinds.get("title"):
            side = m + 1 < n and units[m + 1].low == "side"  # ``the school side``
            found = self._make(BODY, i, m + 1 + side, self.text[units[k].start : units[m].end])
            found.epithet = "own" if units[i].low != "the" else ""
            return found
        return None

    def _epithet(self, i: int) -> Mention | None:
        units, n = self.units, len(self.units)
        if "epithet" in units[i].kinds:
            return self._bare_epithet(i)
        owned = (
            "state" in units[i].kinds and is_possessive(units, i + 1) > i + 1
        )  # ``Moldova's top diplomat``
        if units[i].low not in ("the", "his", "her") and "nation" not in units[i].kinds and not owned:
            return None
        if (
            units[i].low == "the"
            and i + 1 < n
            and units[i + 1].low in ("former", "latter")
            and (self._acts(i + 2) or (i and units[i - 1].low == "with"))
        ):
            found = self._make(OFFICE, i, i + 2)
            found.epithet = units[i + 1].low
            return found
        if units[i].low == "the" and (native := self._native(i)) is not None:
            return native
        k = i + (units[i].low in ("the", "his", "her"))
        key = None
        while k < n and k < i + 5 and "epithet" not in units[k].kinds:
            kinds = units[k].kinds
            if ("nation" in kinds or "org" in kinds or "state" in kinds) and units[k].cap:
                key = (kinds.get("nation") or kinds.get("org") or kinds["state"]).value
            elif (
                units[k].low in MODIFIERS
                or "titlepre" in kinds
                or units[k].low in DASHES
                or "field" in kinds
                or "title" in kinds
                or is_possessive(units, k) > k
                or (units[k].low == "s")
            ):
                pass
            else:
                return None
            k += 1
        if k >= n or "epithet" not in units[k].kinds:
            return None
        if units[i].low not in ("the", "his", "her") and not units[k].low:
            return None
        comma = k + 1 < n and units[k + 1].low == ","
        j = k + 1 + comma
        run = office_run(units, j, self.text) if j < n else None
        if comma and self._fronted(i, name_end(units, self._honors(run.end if run else j)[0], True)):
            j, run = k + 1, None
        if run is not None and (named := self._with_office(i, run)) is not None:
            named.key, named.party = named.key or key, named.party or key
            return named
        j, female, seen = self._honors(j)
        e = name_end(units, j, True)
        if e > j and (
            seen
            or (
                sum(u.word for u in units[j:e]) > 1
                and (j == k + 1 or (e < n and units[e].low in (",", ".", ";")))
            )
        ):
            named = self._named(i, j, e, female, None)
            named.key = named.key or key
            named.party = named.party or key
            return named
        if i and units[i - 1].low in ("a", "an") and self._acts(k + 1):  # ``a Danish official asked``
            return self._make(BODY, i, k + 1, self.text[units[i].start : units[k].end], plural=True)
        found = self._make(OFFICE, i, k + 1, key=key)
        found.epithet = units[k].kinds["epithet"].value or (
            "counterpart" if "counterpart" in units[k].low else "who"
        )
        return found

    def _native(self, i: int) -> Mention | None:
        """``the Kenyan added``: a person by nationality; ``the Dutch``, ``the Chinese`` are a people."""
        units = self.units
        if i + 2 >= len(units) or "nation" not in units[i + 1].kinds or not units[i + 1].cap:
            return None
        if "state" in units[i + 1].kinds:
            return None  # ``the UK``
        if units[i + 1].low.endswith(("ch", "sh", "ese", "ss", "s")) or not self._acts(i + 2):
            return None
        found = self._make(OFFICE, i, i + 2, key=units[i + 1].kinds["nation"].value)
        found.epithet = "who"
        return found

    def _bare_epithet(self, i: int) -> Mention | None:
        """``Envoy replied``, ``Visitor thanked``: without an article, as telegrams and headlines have it."""
        unit, before = self.units[i], self.units[i - 1].low if i else "."
        opens = unit.cap and before in (".", ";", ":", "–", "—")
        joined = before in (",", "and") and unit.low in ("envoy", "guest", "visitor", "host")
        if not (opens or joined) or not self._acts(i + 1):
            return None
        found = self._make(OFFICE, i, i + 1)
        found.epithet = unit.kinds["epithet"].value or "who"
        return found

    def _with_office(self, i: int, run: OfficeRun) -> Mention | None:
        """``his Korean counterpart, Foreign Minister Anna Low``."""
        k, female, _ = self._honors(run.end)
        j = name_end(self.units, k, True)
        return self._named(i, k, j, female, run) if j > k else None
