"""Verbs that are often no report: what must follow them to make them one."""

from verbale.extract.cast import BOTH, OFFICE, PERSON, PRONOUN
from verbale.lang.en.cues import Cue
from verbale.lang.en.state import State


class Weak(State):
    """Tells from what follows whether a verb that is often an everyday one reports."""

    def _weak_fits(self, cue: Cue) -> bool:
        """A verb that is often no report counts before ``that``, ``as``, a quotation, or its like."""
        tokens, at = self.tokens, cue.end
        if at >= len(tokens):
            return False
        low = tokens[at].low
        act = cue.act
        if act == "discuss":
            return bool(self.subject) and self.subject is not None and self.subject[0].name == "event"
        if act == "hope":
            return (
                low == "to" or tokens[at].ref is not None or any(u.low == "to" for u in tokens[at : at + 5])
            )
        if tokens[cue.start].low.startswith(("record", "minut")):
            return (
                self.subject is not None
                and not low[:1].isdigit()
                and self.subject[0].kind in (PERSON, OFFICE, BOTH, PRONOUN)
            )
        if tokens[cue.start].low.startswith("call"):
            return (
                self._judges(cue)
                or any(u.inner is not None for u in tokens[at : at + 4])
                or low in ("it", "this")
            )
        if tokens[cue.start].low.startswith(
            ("see", "saw", "draw", "drew", "find", "found", "know", "knew", "understood", "call")
        ):
            return low == "that" or (low in (":",) or tokens[at].inner is not None) or self._as_ahead(at)
        return (
            low == "that"
            or tokens[at].inner is not None
            or low in (":", "it")
            or self._as_ahead(at)
            or tokens[cue.start].low.startswith(
                (
                    "cite",
                    "citing",
                    "tout",
                    "mention",
                    "describ",
                    "character",
                    "identif",
                    "attribut",
                    "assess",
                    "believ",
                    "forecast",
                    "consider",
                    "regard",
                    "rate",
                    "judg",
                    "deem",
                )
            )
            or tokens[at].ref is not None
        )

    def _judges(self, cue: Cue) -> bool:
        """``calling the port a gateway``, ``attributing the delay to X``: what it is held to be."""
        tokens, at = self.tokens, cue.end
        if tokens[cue.start].low.startswith("attribut"):
            return any(u.low == "to" for u in tokens[at : at + 10])
        if not tokens[cue.start].low.startswith(
            ("consider", "call", "describ", "deem", "judg", "label", "term")
        ):
            return False
        for k in range(at + 1, min(at + 9, len(tokens) - 1)):
            unit, before = tokens[k], tokens[k - 1]
            if unit.low in (",", ".", ";", "on", "for", "to", "that"):
                return False
            if unit.low in ("a", "an", "the", "one", "as") and before.word and "prep" not in before.kinds:
                return before.low not in ("and", "as", "the")
        return False

    def _as_ahead(self, at: int) -> bool:
        return any(u.low == "as" for u in self.tokens[at : at + 12])

    def _has_object(self, cue: Cue) -> bool:
        """A coordinated verb needs something after it, and ``by`` makes it a participle (``proposed and
        agreed by``).
        """
        tokens, at = self.tokens, cue.end
        if at >= len(tokens):
            return False
        low = tokens[at].low
        if low == "by" and cue.act not in ("affirm",):
            return False
        if low == "," and "says" in cue.flags:  # ``and maintained, in this spirit, that``
            return any(
                u.low == "that" and v.low == ","
                for v, u in zip(tokens[at + 1 : at + 16], tokens[at + 2 : at + 17], strict=False)
            )
        return not (low in (".", ",", ";", "/") and cue.act not in ("agree",))
