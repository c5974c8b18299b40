"""Verbs after ``and`` or a comma that go on with the main subject."""

from typing import Final

from verbale.acts import FORCE
from verbale.extract.cast import Ref
from verbale.lang.en.cues import Cue
from verbale.lang.en.present import Present
from verbale.lang.en.words import is_verbish

TOPICS: Final = frozenset(["regarding", "concerning", "about", "on"])
AS_TO: Final = (["as", "to"], ["as", "for"], ["as", "regards"])


class Coordinated(Present):
    """Verbs after ``and`` or a comma that go on with the main subject."""

    def _coordinated(self, cue: Cue, j: int) -> tuple[list[Ref] | None, int, str | None, float]:
        """A verb after ``and`` or a comma that goes on with the main subject."""
        tokens = self.tokens
        none: tuple[list[Ref] | None, int, str | None, float] = (None, 0, None, 0.0)
        comma = tokens[j].low == ","
        back = j - 1 if j and tokens[j - 1].low in (",", ";") and not comma else j
        if self.main is None and not self.heads:
            if self.section and j <= self.begin + 1:
                return self.section, self.begin, "en.list-line", 0.9
            return none
        if self.main is None:
            return none
        if self.awaiting and comma:
            return none
        if self.main_form == "ing":
            return none
        if self._also_present(cue, back, j):
            return self.main, back, "en.coordinated", 0.85
        several = self.headline and cue.form == "base" and len(self.main) > 1
        if not (cue.form in (self.main_form, "past") or several) or (
            cue.form == "past" and self.main_form == "third" and self.headline
        ):
            return none
        would = tokens[cue.start].low.startswith("would")
        if (
            self.main_form == "third"
            and cue.form == "past"
            and not (self.headline or comma or would)
            and back == j
        ):
            return none
        if not self._has_object(cue):
            return none
        weak = "weak" in cue.flags
        if weak and not self._weak_fits(cue):
            return none
        topic = self._topic_before(j) if comma and back == j else None
        if topic is not None:
            return self.main, topic, "en.coordinated", 0.88
        if comma and back == j and not self._list_of_verbs(cue, j):
            return none
        if back == j and not comma and tokens[j].low != ";" and self._inner_verb(cue, j):
            return none
        shares = tokens[j].low == ";" and tokens[cue.end].low == "that"  # ``; shared that the school is new``
        if "still" in cue.flags and back == j and self._that_clause() and not shares:
            return none
        return self.main, back, "en.coordinated", 0.93 if back < j or tokens[j].low == ";" else 0.9

    def _topic_before(self, j: int) -> int | None:
        """``agreed to the plan; regarding the road, informed that``: the mark before a topic that ends at
        ``j``.
        """
        tokens = self.tokens
        for k in range(j - 1, max(self.begin, j - 14), -1):
            unit = tokens[k]
            if unit.low in (",", ";"):
                m = k + 1 + (tokens[k + 1].low == "and")
                fits = tokens[m].low in TOPICS or [u.low for u in tokens[m : m + 2]] in AS_TO
                return k if fits else None
            if {"cue", "nverb", "aux"} & unit.kinds.keys() and unit.ref is None and "prep" not in unit.kinds:
                return None
        return None

    def _also_present(self, cue: Cue, back: int, j: int) -> bool:
        """``said Indonesia is ready to share, and hopes that``: two acts of the side, both in the present."""
        if (
            cue.form != "third"
            or (back == j and self.tokens[j].low != ";")
            or FORCE[cue.act] < 2
            or not self.heads
        ):
            return False
        last = self.heads[-1].cue
        if any(
            u.low.startswith(("is ", "stands ")) and "cue" in u.kinds for u in self.tokens[last.start : j]
        ):
            return True
        # ``suggested a study, and is ready to pay``: the present of translations
        willing = self.tokens[cue.start].low.startswith(("is ", "are ")) and self.main is not None
        told = self.tokens[last.end : back]
        clause = any(u.low == "that" or {"be", "modal"} & u.kinds.keys() for u in told)
        return willing and not clause

    def _inner_verb(self, cue: Cue, j: int) -> bool:
        """``said that the two countries shared history and supported each other``: a past verb inside is
        what ``and`` continues.
        """
        if not self.heads or not self._that_clause():
            return False
        for unit in self.tokens[self.heads[-1].cue.end : j]:
            if unit.low in ("had", "has", "have", "would", "will", "was", "were", "is", "are"):
                return False
        return (
            any(
                u.low.endswith("ed") and not u.cap and "cue" not in u.kinds and u.word
                for u in self.tokens[self.heads[-1].cue.end : j]
            )
            and "still" in cue.flags
        )

    def _list_of_verbs(self, cue: Cue, j: int) -> bool:
        """``thanked X, praised Y and urged Z``: a comma alone joins finite verbs in a list."""
        return (
            (
                cue.form in ("past", "base")
                or (cue.form == "third" and (self.headline or self._in_present(cue)))
            )
            and (bool(self.heads) or self.main_verb >= 0)
            and not (j > 0 and self.tokens[j - 1].low in ("which", "who"))
        )

    def _in_present(self, cue: Cue) -> bool:
        """``Laos appreciates A, welcomes B and hopes``: no verb of a clause inside the first content."""
        tokens, last = self.tokens, self.heads[-1].cue if self.heads else None
        if last is None or last.form != "third":
            return False
        return not any(
            {"rel", "sub", "aux"} & u.kinds.keys() or u.low in ("that", "who") or is_verbish(u)
            for u in tokens[last.end : cue.start]
        )
