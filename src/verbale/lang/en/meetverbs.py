"""Verbs of meeting: which encounter they tell of, and of whom."""

from typing import Final

from verbale.extract.cast import BOTH, OFFICE, PERSON, Ref
from verbale.lang.en.finite import Finite
from verbale.lang.en.heads import Event
from verbale.lang.en.words import DASHES, is_adverb, is_possessive, ref_of, words

PAYS: Final = words("paid pays paying made makes received receives receiving took takes taking")


class MeetVerbs(Finite):
    """Verbs of meeting: which encounter they tell of, and of whom."""

    def _meeting(self, k: int) -> tuple[int, str, frozenset[str]] | None:
        """A meeting verb at ``k``: index after it, kind, flags."""
        tokens, n = self.tokens, len(self.tokens)
        entry = tokens[k].kinds.get("meet")
        if entry is not None and entry.value == "reception" and (told := self._courtesy(k)) is not None:
            return told
        if entry is not None:
            return k + 1, entry.value, entry.flags
        if (
            tokens[k].low.startswith("call")
            and tokens[k].low.endswith(("ed on", "ed upon"))
            and self._visited(k + 1)
        ):
            return k + 1, "courtesy_call", frozenset({"guest"})
        told = self._courtesy(k) or self._spoke(k) or self._called(k)
        if told is not None:
            return told
        verb = tokens[k].kinds.get("nverb")
        if verb is None or "h" not in verb.flags:
            return None
        for j in range(k + 1, min(n, k + 12)):
            unit = tokens[j]
            found = unit.kinds.get("meetnoun") or unit.kinds.get("occasion")
            if unit.low == "round" and j + 1 < n and "det" in tokens[j + 1].kinds:
                return None  # ``conducted the guests round an exhibition``
            if found is not None and not (
                j + 1 < n and ("meetnoun" in tokens[j + 1].kinds or tokens[j + 1].low in DASHES)
            ):
                return j + 1, found.value, verb.flags | {"host", "met"}
            if unit.low in ("meeting with", "meeting", "talks over"):
                return j + 1, "talks", verb.flags | {"host", "met"}
            ref = ref_of(unit)
            if ref is not None and ref.kind in (PERSON, OFFICE) and tokens[k].low.startswith("host"):
                return k + 1, self._hosted_for(j), frozenset({"host"})
            if ref is not None and ref.kind == BOTH and ref.name == "event":
                return j + 1, "event", verb.flags | {"host", "met"}
            if unit.low in ("call on", "call with") and tokens[j - 1].low in ("a", "phone", "telephone"):
                return j + 1, "phone_call", verb.flags | {"host", "met"}
            cue = "cue" in unit.kinds and "ordinal" not in unit.kinds
            if unit.low in (",", ".", ";", "with", "that", "to") or cue:
                return None
        return None

    def _hosted_for(self, j: int) -> str:
        """What X is hosted for (``for the Sixth Ministerial Dialogue``), else a reception."""
        tokens = self.tokens
        for k in range(j, min(len(tokens), j + 24)):
            if tokens[k].low == "for":
                for unit in tokens[k + 1 : k + 12]:
                    found = unit.kinds.get("occasion") or unit.kinds.get("meetnoun")
                    if found is not None and found.value in ("dialogue", "talks", "working_session"):
                        return found.value
                    if unit.low.endswith(("dialogue", "consultations")):
                        return "dialogue"
        return "reception"

    def _courtesy(self, k: int) -> tuple[int, str, frozenset[str]] | None:
        """``paid a brief courtesy call on``, ``received the farewell call of``, whatever the adjectives."""
        tokens, low = self.tokens, self.tokens[k].low
        if low not in PAYS:
            return None
        for j in range(k + 1, min(len(tokens) - 1, k + 8)):
            unit = tokens[j]
            entry = unit.kinds.get("occasion")
            rung = (entry is not None and entry.value == "phone_call") or unit.low == "call"
            if rung and low.startswith(("receiv", "t")):
                return self._rung(j)
            if entry is not None and entry.value == "courtesy_call":
                after = j + 1 + (tokens[j + 1].low in ("on", "to", "from", "by", "of"))
                return (
                    after,
                    "courtesy_call",
                    frozenset({"received" if low.startswith("receiv") else "guest"}),
                )
            if unit.ref is not None or unit.low in (",", ".", "with", "that"):
                return None
        return None

    def _rung(self, j: int) -> tuple[int, str, frozenset[str]] | None:
        """``received a phone call on 4 March from X``: X called."""
        for k in range(j + 1, min(len(self.tokens), j + 10)):
            if self.tokens[k].low == "from":
                return k + 1, "phone_call", frozenset({"guest"})
        return None

    def _spoke(self, k: int) -> tuple[int, str, frozenset[str]] | None:
        """``spoke on Tuesday by telephone with X``: words may stand between."""
        tokens = self.tokens
        if tokens[k].low not in ("spoke", "speaks", "talked"):
            return None
        for j in range(k + 1, min(len(tokens) - 1, k + 12)):
            ref = ref_of(tokens[j + 1])
            if tokens[j].low in ("with", "to") and ref is not None and ref.kind in (PERSON, OFFICE):
                return j + 1, "phone_call", frozenset({"host", "speak"})
            if tokens[j].low in (",", ".", "of", "about"):
                return None
        return None

    def _called(self, k: int) -> tuple[int, str, frozenset[str]] | None:
        """``called Minister X earlier today``, ``phoned X.``: no ``called the plan a success``."""
        tokens, n = self.tokens, len(self.tokens)
        if tokens[k].low not in ("called", "calls", "phoned", "rang", "telephoned") or k + 1 >= n:
            return None
        ref = ref_of(tokens[k + 1])
        if ref is None or ref.kind not in (PERSON, OFFICE) or is_possessive(tokens, k + 2) > k + 2:
            return None
        after = tokens[k + 2] if k + 2 < n else None
        if after is None or after.low in (".", ",", "on", "to", "and", "earlier", "this", "at", ";"):
            return k + 1, "phone_call", frozenset({"host", "speak"})
        aside = bool({"dayword", "weekday", "month"} & after.kinds.keys())
        if tokens[k].low in ("rang", "phoned", "telephoned"):
            aside = aside or is_adverb(after) or after.low in ("about", "over", "back", "from", "for")
        return (k + 1, "phone_call", frozenset({"host", "speak"})) if aside else None

    def _visited(self, k: int) -> bool:
        """``called on the President.``: a visit, no request."""
        tokens = self.tokens
        ref = ref_of(tokens[k]) if k < len(tokens) else None
        if k < len(tokens) and self._object_pronoun(k):
            return k + 1 >= len(tokens) or tokens[k + 1].low not in ("to", "for")
        if [u.low for u in tokens[k : k + 2]] == ["and", "was"]:  # ``called on and was hosted by X``
            return any(u.low == "by" for u in tokens[k + 2 : k + 7])
        if ref is None or ref.kind not in (PERSON, OFFICE) or is_possessive(tokens, k + 1) > k + 1:
            return False
        return (
            k + 1 >= len(tokens)
            or tokens[k + 1].low in (".", ",", "in", "at", "on", "and", ";", "/")
            or bool({"dayword", "weekday", "month"} & tokens[k + 1].kinds.keys())
        )

    def _purpose(self, j: int) -> bool:
        """``came to pay a courtesy call``."""
        return self.tokens[j].low == "to" or self.tokens[j].low.endswith(" to")

    def _event(self, k: int, meet: tuple[int, str, frozenset[str]]) -> bool:
        tokens = self.tokens
        end, kind, flags = meet
        j, be, modal, negated = self._left(k)
        if modal or negated:
            return False
        first = tokens[k].low.split(" ", 1)[0]
        refs: list[Ref] | None = None
        if self.awaiting and self._joined(k) and (not first.endswith("ing") or be):
            refs = self.subject
        elif kind == "courtesy_call" and j >= self.begin and self._purpose(j) and self.main is not None:
            refs = self.main
        elif first.endswith("ing") and j >= self.begin and tokens[j].low in ("when", "while"):
            refs = self.main or self.subject
            if refs is not None:
                self.events.append(Event(k, end, kind, flags, refs, be))
            return False
        elif (
            self.main is not None
            and j >= self.begin
            and tokens[j].low in ("and", ",")
            and not first.endswith("ing")
        ):
            refs = self.main
        elif j < self.begin and not first.endswith("ing") and self._subject_left_out(k):
            self.subject = refs = self.before
        elif j > self.begin and tokens[j].low == "who" and tokens[j - 1].low == ",":
            person = ref_of(tokens[j - 2]) if kind == "courtesy_call" else None
            refs = [person] if person is not None and person.kind == PERSON else None
        if refs is None:
            return False
        before = self.events[-1] if self.events else None
        if before is not None and before.refs is refs and j == before.end and tokens[j].low == "and":
            before.end = end  # ``received and worked with``: one meeting, of the first kind
            self._verb_seen(tokens[k], k)
            self.main = refs
            return True
        event = Event(k, end, kind, flags, refs, be)
        event.earlier = self.first_main
        self.events.append(event)
        self._verb_seen(tokens[k], k)
        self.main = refs
        return True
