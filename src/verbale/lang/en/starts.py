"""Where clauses begin: noun phrases that may be their subjects."""

from typing import Final

from verbale.extract.cast import BODY, BOTH, OFFICE, PERSON, PRONOUN, Ref
from verbale.lang.en.copulas import DEGREES, without_be
from verbale.lang.en.heads import COORDINATORS, HEADLINED
from verbale.lang.en.mention import Mention
from verbale.lang.en.openings import Openings
from verbale.lang.en.words import OPENERS, is_adverb, is_possessive, is_verbish, ref_of, words
from verbale.text.units import Unit

COMPANY: Final = words("colleagues party entourage team staff wife husband spouse companions aides officials")
NOUNS: Final = frozenset({"actnoun", "hnoun", "event", "meetnoun", "inst", "field"})
WENT: Final = ("called on", "called upon", "held", "had ", "attended", "co-chaired", "paid", "hosted")


def _nobody(ref: Ref) -> bool:
    """A place that stands for no government: a region, a sea, a seat of organisations."""
    return isinstance(ref, Mention) and ref.kinds.get("city") == ""


def _seated(unit: Unit) -> bool:
    ref = ref_of(unit)
    return isinstance(ref, Mention) and ref.kind == BODY and bool({"city", "state"} & ref.kinds.keys())


def _between_states(tokens: list[Unit], k: int) -> bool:
    """``relations Vietnam - Korea``: the second of two states joined by a dash."""
    one, other = ref_of(tokens[k]), ref_of(tokens[k - 2]) if k > 2 else None
    return one is not None and other is not None and one.kind == other.kind == BODY


def _whose(ref: Ref) -> bool:
    """``his host``, ``her guest``, ``his counterpart`` without a name: the other of the two."""
    return isinstance(ref, Mention) and ref.kind == OFFICE and ref.epithet in ("host", "guest", "counterpart")


class Starts(Openings):
    """Where clauses begin: noun phrases that may be their subjects."""

    def _ref(self, k: int) -> int:
        tokens, n = self.tokens, len(self.tokens)
        end, refs = self._coordination(k)
        possessive = is_possessive(tokens, end)
        if possessive > end:
            return possessive
        start = self._clause_start(k)
        if start is None or _nobody(refs[0]) or self._placed(k, end):
            return k + 1
        several = len(refs) > 1 or refs[0].plural
        if not (self._followed_by_verb(end, start) or (several and self._in_title_case(end, "base"))):
            return end if len(refs) > 1 else k + 1
        if self._inverted(k):
            return k + 1
        del n
        self.subject, self.subject_at, self.clause, self.awaiting = refs, (k, end), start, True
        return end

    def _coordination(self, k: int) -> tuple[int, list[Ref]]:
        """``A and B``, in a headline also ``A, B``."""
        tokens, n = self.tokens, len(self.tokens)
        first = ref_of(tokens[k])
        assert first is not None
        refs, j = [first], k + 1
        while j + 1 < n and len(refs) < 6:
            low = tokens[j].low
            ref = ref_of(tokens[j + 1])
            if (low == "and" and ref is not None and ref.kind != PRONOUN) or (
                low == "," and ref is not None and (self.headline or self._list_of_refs(j))
            ):
                refs.append(ref)
                j += 2
            elif (
                low == ","
                and j + 2 < n
                and tokens[j + 1].low == "and"
                and (ref := ref_of(tokens[j + 2])) is not None
                and (len(refs) > 1 or self._introduced_pair(k, j + 2))
            ):
                refs.append(ref)
                j += 3
            else:
                break
        if len(refs) == 1 and first.kind in (PERSON, OFFICE) and self._company(j):
            return j + 3, refs
        if len(refs) == 2 and _whose(refs[1]):  # ``the ambassador and his host``
            self.pair = refs
            return j, [Ref(BOTH, first.start, refs[1].end, plural=True)]
        if len(refs) > 1 and j < n and is_possessive(tokens, j) > j:
            return k + 1, [first]
        if (
            len(refs) > 1
            and first.kind == PERSON
            and refs[1].kind == OFFICE
            and k + 1 < n
            and tokens[k + 1].low == ","
            and not (self.headline and isinstance(refs[1], Mention) and refs[1].epithet)
        ):
            return k + 1, [first]
        return j, refs

    def _company(self, j: int) -> bool:
        """``Tamm and her colleagues``: whom the subject has with them."""
        tokens = self.tokens
        return (
            j + 3 < len(tokens) and tokens[j].low == "and"
            and tokens[j + 1].low in ("his", "her", "their") and tokens[j + 2].low in COMPANY
        )  # fmt: skip

    def _introduced_pair(self, k: int, m: int) -> bool:
        """``A, Minister of X, and B, Minister of Y, co-chaired``: both names carry their appositions."""
        one, other = ref_of(self.tokens[k]), ref_of(self.tokens[m])
        return (
            isinstance(one, Mention) and isinstance(other, Mention)
            and one.kind == other.kind == PERSON and bool(other.offices)
            and self._clause_start(k) is not None and self._followed_by_verb(m + 1, k)
        )  # fmt: skip

    def _list_of_refs(self, j: int) -> bool:
        """``A, B and C`` ahead of the comma at ``j``."""
        tokens, n = self.tokens, len(self.tokens)
        for _ in range(5):
            if j + 2 >= n or tokens[j + 1].ref is None:
                return False
            if tokens[j + 2].low == "and" or (
                tokens[j + 2].low == "," and j + 3 < n and tokens[j + 3].low == "and"
            ):
                at = j + 3 if tokens[j + 2].low == "and" else j + 4
                return at < n and tokens[at].ref is not None
            if tokens[j + 2].low != ",":
                return False
            j += 2
        return False

    def _clause_start(self, k: int) -> int | None:
        """Where the clause begins whose subject stands at ``k``; None if this is no place for a main
        subject.
        """
        tokens, j = self.tokens, k - 1
        while j >= self.begin and is_adverb(tokens[j]):
            j -= 1
        j = self._past_portfolio(j)
        if j > self.begin + 1 and tokens[j].low == "s":
            j = self._past_owner(k, j)
        if j >= self.begin and tokens[j].cap and "sides" in tokens[j].kinds and tokens[j].ref is None:
            j -= 1  # ``Ministers Rewi and Tuivaga``, ``Energy Ministers Rewi and Tuivaga``
            while j >= self.begin and tokens[j].cap and {"field", "titlepre"} & tokens[j].kinds.keys():
                j -= 1
            if j > self.begin + 1 and tokens[j - 1].low == "and":
                j -= 3 * all("nation" in tokens[x].kinds for x in (j - 2, j))
            while j >= self.begin and is_adverb(tokens[j]):
                j -= 1
        if j > self.begin and tokens[j - 1].low in ("in", "at") and _seated(tokens[j]):
            j -= 2  # ``while in Riga the Minister voiced regret``
        if j < self.begin or (j == self.begin and tokens[j].low == "on" and "dayword" in tokens[j + 1].kinds):
            return self.begin  # ``On the same day X received Y``
        unit = tokens[j]
        low = unit.low
        if low in ("-", "–") and _between_states(tokens, k):
            return None
        if (
            low in (";", ":", "–", "—", "|")
            or (low == "-" and (tokens[j].end < tokens[j + 1].start or tokens[max(0, j - 1)].low == ")"))
            or (low == ")" and not self.heads and self.main is None)
        ):
            return j
        if low in ("though", "although") and j > self.begin and tokens[j - 1].low == "," and self.heads:
            ref = ref_of(tokens[k])  # ``did not rule out a ban, though she conceded that``
            speaks = ref is not None and ref.kind in (PERSON, OFFICE, PRONOUN) and ref.name != "it"
            return j - 1 if speaks and self._cue_ahead(k + 1) else None
        if low == "and" and any(u.low == "between" for u in tokens[max(self.begin, j - 4) : j]):
            return None
        if low in ("when", "while") and not self.heads and (self._meets(k) or self._told_when(k, j)):
            return j
        if "aux" in unit.kinds and (nor := self._nor(k)) is not None:
            return nor
        if low in COORDINATORS and j == self.begin and unit.cap:
            return j  # ``But she warned``
        if low in COORDINATORS:
            back = j - 1 if j and tokens[j - 1].low in (",", ";") else j
            return back if self._may_coordinate(k, back < j, low) else None
        if low == ",":
            return None if self._opens_that(j) else self._topic_start(j)
        if low == "where" and k + 1 < len(tokens) and self._helps_meeting(k + 1):
            return j
        if low in ("which", "where", "whom") and not self.heads and self.events:
            return j - 2 if j >= 2 else None
        if low == "which" and (granted := self._granted(k, j)) is not None:
            return granted
        if low in ("which", "where") and self._told_there(k, j):
            return j if low == "where" else j - 1
        if unit.inner is not None:
            return j
        if self.main is None and not self.heads and j - self.begin < 4 and "prep" in tokens[self.begin].kinds:
            ref = ref_of(unit)
            if ref is not None and ref.name == "event":
                return self.begin  # ``During the meeting they agreed``
        if (
            self.main is None
            and tokens[self.begin].low in ("to", "with")
            and k - self.begin < 4
            and "prep" not in unit.kinds
        ):
            return self.begin
        if (
            self.main is None
            and low not in ("that", "whether", "if")
            and not self._open_that()
            and self._time(j)
        ):
            return self.begin
        return None

    def _told_when(self, k: int, j: int) -> bool:
        """``When the Minister proposed a fund, she agreed``: both clauses tell what was said."""
        tokens, ref = self.tokens, ref_of(self.tokens[k])
        if j != self.begin or tokens[j].low != "when" or ref is None or not self._cue_ahead(k + 1):
            return False
        speaks = ref.kind in (PERSON, OFFICE) or (ref.kind == PRONOUN and ref.name != "it")
        comma = next((x for x in range(k + 2, len(tokens) - 1) if tokens[x].low == ","), None)
        return speaks and comma is not None and tokens[comma + 1].ref is not None

    def _meets(self, k: int) -> bool:
        """Whether a verb of meeting follows the subject at ``k`` soon."""
        for unit in self.tokens[k + 1 : k + 6]:
            if "meet" in unit.kinds or unit.low in ("held", "had", "hosted"):
                return True
        return False

    def _helps_meeting(self, k: int) -> bool:
        """``where X received her``, ``where she was received by Y``."""
        tokens = self.tokens
        while k < len(tokens) and "aux" in tokens[k].kinds:
            k += 1
        return k < len(tokens) and ("meet" in tokens[k].kinds or tokens[k].low.startswith(WENT))

    def _may_coordinate(self, k: int, comma: bool, low: str) -> bool:
        """Whether ``and Y welcomed`` opens a main clause or stays in what X said."""
        named = ref_of(self.tokens[k])
        if comma and low == "and" and not self.heads and self.main is None and self._cue_ahead(k + 1):
            return named is not None and named.kind in (PERSON, OFFICE)  # ``the guests left, and X thanked``
        if (not self.heads and self.main is None) or (self.heads and all(h.who_after for h in self.heads)):
            return False
        if low in (";", "while", "whereas", "whilst", "but", "yet"):
            ref = ref_of(self.tokens[k])
            return comma or low == ";" or (ref is not None and ref.kind != BODY) or not self._that_clause()
        ref = ref_of(self.tokens[k])
        if ref is None:
            return False
        if not comma and ref.kind == BODY and ref.plural and low == "and" and not self._cue_ahead(k + 1):
            return self._helps_meeting(k + 1)  # ``welcomed X and the members of the party came to``
        if comma and ref.name == "they" and self._that_clause():
            return self._cue_ahead(k + 1)
        if comma:
            return True
        if ref.kind in (PERSON, OFFICE, BOTH):
            return True
        return not self._that_clause()

    def _followed_by_verb(self, j: int, start: int) -> bool:
        """Whether a finite verb follows a noun phrase, adverbs and (at the start) an apposition skipped."""
        tokens, n = self.tokens, len(self.tokens)
        while j < n and is_adverb(tokens[j]):
            j += 1
        if j >= n:
            return False
        if self.headline and (tokens[j].low in HEADLINED or self._in_title_case(j)):
            return True
        if without_be(tokens, j + (tokens[j].low in DEGREES)) is not None:
            return True
        if is_verbish(tokens[j]) or "meet" in tokens[j].kinds:
            return not tokens[j].low.split(" ", 1)[0].endswith("ing")
        low = tokens[j].low
        if (
            low in (",", "(", "–", "—")
            or low in OPENERS
            or "dayword" in tokens[j].kinds
            or low in ("who", "of")
        ):
            return True
        return low == ":" and j == n - 1

    def _in_title_case(self, j: int, form: str = "third") -> bool:
        """``Kenyan Envoy Tells Council``, ``Fiji and Peru Agree``: a headline's verb with a capital."""
        if not self.headline or j >= len(self.tokens):
            return False
        unit = self.tokens[j]
        if form == "base" and (unit.low == "note" or NOUNS & unit.kinds.keys()):
            return False  # ``Turkey and Peru Support Fund``
        cue = unit.kinds.get("cue") or unit.kinds.get("nverb")
        return cue is not None and unit.cap and unit.ref is None and form in cue.flags

    def _inverted(self, k: int) -> bool:
        """``“...,” said X`` and ``..., said X``: X is the subject of the cue before it."""
        return bool(self.heads) and self.heads[-1].before is not None and self.heads[-1].cue.end == k
