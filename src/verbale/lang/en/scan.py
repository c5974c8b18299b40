"""What every part of the mention pass asks of a paragraph's units."""

from typing import Final

from verbale.lang.en.mention import Mention
from verbale.lang.en.names import hard
from verbale.lang.en.words import glued, is_adverb
from verbale.text.units import Unit

FRONTING: Final = frozenset({"in", "after", "responding", "replying", "together", "along", "beside", "at"})


class Scan:
    """What every part of the mention pass asks of a paragraph's units."""

    def __init__(
        self, text: str, low: str, heading: bool, alone: frozenset[str], joint: bool = False
    ) -> None:
        self.joint = joint  # the parties issue the text together
        self.text, self.low, self.heading, self.alone = text, low, heading, alone
        self.units: list[Unit] = []
        self.spokes = False  # whether somebody may speak for a party here

    def _make(self, kind: str, i: int, j: int, name: str = "", **more: object) -> Mention:
        return Mention(kind, self.units[i].start, self.units[j - 1].end, name=name, **more)

    def _honors(self, k: int) -> tuple[int, bool | None, bool]:
        """Past honorifics (and articles before them): next index, gender, whether there were any."""
        units, n, female, seen = self.units, len(self.units), None, False
        n = min(n, k + 16)
        while k < n:
            unit = units[k]
            entry = unit.kinds.get("honor")
            if (
                entry is not None
                and (unit.cap or unit.low.startswith("the ") or unit.low == "comrade")
                and not (unit.low == "u" and unit.end - unit.start == 1 and not self._u(k))
            ):
                if entry.value:
                    female = entry.value == "f"
                seen = True
                k += 1
                if k < n and units[k].low == "." and glued(units[k - 1], units[k]):
                    k += 1
            elif (
                unit.low in ("the", ",")
                and k + 1 < n
                and "honor" in units[k + 1].kinds
                and units[k + 1].cap
                and seen
            ):
                k += 1
            else:
                break
        return k, female, seen

    def _u(self, k: int) -> bool:
        return k + 1 < len(self.units) and hard(self.units[k + 1])

    def _verb(self, j: int) -> bool:
        kinds = self.units[j].kinds
        return bool({"cue", "nverb", "meet", "aux", "dayword", "adv", "prep"} & kinds.keys())

    def _acts(self, k: int) -> bool:
        """Whether a verb of reporting or of meeting follows."""
        units, n = self.units, len(self.units)
        while k < n and (
            is_adverb(units[k]) or {"modal", "neg"} & units[k].kinds.keys() or units[k].low == "did"
        ):
            k += 1
        return (
            k < n
            and bool({"cue", "nverb", "meet"} & units[k].kinds.keys())
            and not units[k].low.endswith("ing")
        )

    def _fronted(self, i: int, j: int) -> bool:
        """``Thanking the Minister, Mr. Low said``, ``In reply to the guest, Anna Low noted``: the phrase at
        ``i`` belongs to what opens the sentence, and the name that ends before ``j`` is the subject.
        """
        units, k = self.units, i - 1
        if j >= len(units) or units[j].low == "," or not self._acts(j):
            return False
        while k >= max(0, i - 12) and units[k].low not in (".", ";", ",", ":") and units[k].inner is None:
            k -= 1
        first = units[k + 1]
        return k + 1 < i and first.cap and (first.low.split(" ")[0].endswith("ing") or first.low in FRONTING)

    def _speaks(self, j: int) -> bool:
        """Whether a verb of saying follows soon (``Maria Silva of Chatham House argued``)."""
        for u in self.units[j + 1 : j + 10]:
            if "cue" in u.kinds and not u.low.endswith("ing"):
                return True
            if u.low in (".", ";", ","):
                return False
        return False

    def _led(self, i: int) -> bool:
        """``chaired by``, ``moderated by``: a name follows, or ``Chaired by``."""
        return (
            i > 1
            and self.units[i - 1].low == "by"
            and self.units[i - 2].low
            in (
                "chaired",
                "moderated",
                "led",
                "headed",
                "co-chaired",
                "hosted",
                "represented",
                "opened",
                "facilitated",
                "joined",
                "accompanied",
                "attended",
            )
        )

    def _listed(self, i: int) -> bool:
        """One of those present: ``attended by``, ``Also present were A, B and C``."""
        k = i - 1
        if k < 0 or self.units[k].low not in (
            ",",
            "and",
            "by",
            "were",
            "was",
            "with",
            ":",
            "included",
            "including",
        ):
            return False
        while k >= max(0, i - 60) and self.units[k].low not in (".", ";"):
            if self.units[k].low in (
                "attended",
                "present",
                "accompanied",
                "attendance",
                "attending",
                "panellists",
                "panelists",
                "speakers",
                "joined",
                "signatories",
            ):
                return True
            k -= 1
        return False

    def _closes(self, k: int) -> bool:
        return "title" in self.units[k].kinds

    def _is_subject(self, k: int) -> bool:
        """``, the Minister said``: the office after the comma is the subject of what follows."""
        unit = self.units[k]
        return ("cue" in unit.kinds or "nverb" in unit.kinds) and not unit.low.endswith("ing")
