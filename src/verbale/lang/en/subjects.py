"""Who is meant: persons for offices, pronouns and epithets, with how sure that is."""

import re
from collections.abc import Iterable

from verbale.attribute.draft import BOTH as ALL
from verbale.attribute.draft import Who
from verbale.extract.cast import BODY, BOTH, OFFICE, PERSON, PRONOUN, Cast, Figure, Ref
from verbale.lang.en.epithets import MOST, UNKNOWN, Answer, Epithets
from verbale.lang.en.mention import Mention
from verbale.lang.en.office_words import _elsewhere, _office_words, _title_words

SHORT = {
    "pm": ("prime", "minister"),
    "fm": ("foreign", "minister"),
    "sg": ("secretary", "general"),
    "dg": ("director", "general"),
}
ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their"})
NO_PART = ARTICLES | {"mr", "mr.", "ms", "ms.", "mrs", "mrs.", "comrade"}  # of an office's name
SPEAK_FOR = frozenset(
    {"spokesperson", "spokesman", "spokeswoman", "representative", "delegate", "observer", "negotiator"}
)
JUNIOR = frozenset({"deputy", "vice", "assistant", "under", "acting"})


class Discourse(Epithets):
    """What has been said so far: the last subject, who was mentioned, who hosts and who is guest."""

    def __init__(self, cast: Cast, text: str = "") -> None:
        super().__init__(cast, text)
        self.lately = ""  # the office without a holder that spoke last
        self.stranger = ""  # the last subject, where it was an office whose holder is never named
        self.before: tuple[Who, ...] = ()  # the subject of the clause before, in the same sentence
        self.voices: list[Figure] = []  # who spoke, the latest first
        self.unnamed: set[str] = set()  # offices whose holder is never named, as written
        self.strangers: dict[frozenset[str], str] = {}  # words of offices that no person of the text holds
        self.sexes: dict[str, bool | None] = {}  # of a stranger, as pronouns have told it
        self.body: str | None = None
        self.beside: tuple[Figure, ...] = ()  # those that the sentence before named

    def mentioned(self, figure: Figure) -> None:
        """Note a mention; the latest comes first."""
        if self.recent and self.recent[0] is figure:
            return
        if figure in self.recent:
            self.recent.remove(figure)
        self.recent.insert(0, figure)
        del self.recent[12:]

    def spoke(self, who: tuple[Who, ...]) -> None:
        """Note who was the subject."""
        if who:
            if who is not self.last:  # the same answer again is no new subject
                self.last, self.stranger = who, ""
                if isinstance(who[0], str) and who[0] in self.unnamed:
                    self.stranger = self.lately = who[0]
            for one in who:
                if isinstance(one, Figure):
                    self.mentioned(one)
                    if not self.voices or self.voices[0] is not one:
                        self.voices.insert(0, one)
                        del self.voices[6:]
                elif one != ALL and one not in self.unnamed:
                    self.body = one

    def resolve_all(self, refs: Iterable[Ref]) -> Answer:
        """The speakers that a coordination of refs names."""
        who: list[Who] = []
        sure = 1.0
        for ref in refs:
            found, confidence = self.resolve(ref)
            if not found:
                return UNKNOWN
            who += [f for f in found if f not in who]
            sure = min(sure, confidence)
        if ALL in who:
            return (ALL,), sure
        return tuple(who), sure

    def resolve(self, ref: Ref) -> Answer:
        """Who one ref stands for; an empty tuple where it cannot be told."""
        if ref.kind == PERSON and ref.figure is not None:
            return (ref.figure,), 0.98
        if ref.kind == BOTH:
            return self._two_of_more(ref) or ((ALL,), 0.96)
        if ref.kind == BODY and not isinstance(ref, Mention) and self.text:
            return (self.text[ref.start : ref.end],), 0.9
        if ref.kind == BODY:
            return ((ref.name,), 0.95) if ref.name else UNKNOWN
        if ref.kind == PRONOUN:
            return self._pronoun(ref)
        if ref.kind == OFFICE:
            return self._office(ref)
        return UNKNOWN

    def _two_of_more(self, ref: Ref) -> Answer | None:
        """``the Lao and Thai sides`` where three states met: two of them, and no more."""
        if not isinstance(ref, Mention) or len(ref.kinds) != 2:
            return None
        keys = {f.party_key for f in self.cast.figures[:MOST] if f.party_key}
        met = {f.party_key for f in [*self.hosts, *self.guests]}
        if len(keys) < 3 or met == set(ref.kinds.values()):
            return None
        return tuple(ref.kinds), 0.9

    def never_named(self, ref: Ref) -> None:
        """Note that this office stands for somebody without a name, whoever has a longer title."""
        found, _ = self._unnamed(ref)
        if found and isinstance(found[0], str):
            self.strangers[ref.words] = found[0]

    def _pronoun(self, ref: Ref) -> Answer:
        if ref.name == "hoped":  # ``It is hoped that``: by the one who goes on speaking, else by all
            return (self.last, 0.75) if len(self.last) == 1 else ((ALL,), 0.7)
        if ref.name == "it":
            return ((self.body,), 0.8) if self.body else UNKNOWN
        if self.stranger and self.sexes.get(self.stranger, ref.female) == ref.female:
            self.sexes[self.stranger] = ref.female
            return (self.stranger,), 0.7
        last = [w for w in self.last if isinstance(w, Figure)]
        other = len(last) == 1 and last[0].female is not None and last[0].female != ref.female
        if other and self.lately and self.sexes.get(self.lately, ref.female) == ref.female:
            self.sexes[self.lately] = ref.female
            return (self.lately,), 0.65
        beside = [f for f in self.recent[:3] if f.female == ref.female and f not in last]
        she = ref.female and len(last) == 1 and last[0].female is None
        if she and len(beside) == 1 and self.named_with(beside[0]):
            return (beside[0],), 0.8
        if len(last) == 1 and last[0].female in (None, ref.female):
            figure, sure = last[0], 0.95
        else:
            fitting = [f for f in self.recent if f.female == ref.female] or [
                f for f in [*self.voices, *self.recent] if f.female is None
            ]
            if not fitting:
                return UNKNOWN
            figure, sure = fitting[0], 0.85
        if figure.female is None:
            figure.female = ref.female
        return (figure,), sure

    def named_with(self, figure: Figure) -> bool:
        """Whether the sentence before named this figure beside its subject."""
        return figure in self.beside

    def ordinal(self, name: str) -> Answer:
        """``the former``, ``the latter`` of the two mentioned last."""
        if len(self.recent) < 2:
            return UNKNOWN
        rest = [f for f in self.recent[:2] if f not in self.last]
        if name == "latter" and len(self.last) == 1 and len(rest) == 1:  # the other than who spoke last
            return (rest[0],), 0.8
        return (self.recent[1 if name == "former" else 0],), 0.8

    def _office(self, ref: Ref) -> Answer:
        several = self._both_offices(ref)
        if several is not None:
            return several
        epithet = ref.epithet if isinstance(ref, Mention) else ""
        if epithet in ("former", "latter"):
            return self.ordinal(epithet)
        if epithet and (epithet != "counterpart" or not ref.words):
            return self._epithet(ref, epithet)
        if ref.words in self.strangers and not ref.key:
            return (self.strangers[ref.words],), 0.85
        found = self.holders(ref)
        if not found and ref.words == {"chair"} and len(self.hosts) == 1:
            return (self.hosts[0],), 0.8  # who chaired, told by the verb alone
        if not found and epithet == "counterpart":
            return self._epithet(ref, epithet)
        mate = self._without_office(ref, found)
        if mate is not None:
            return (mate,), 0.85
        if len(found) == 1:  # an office shorter than the one the person was introduced with is less sure
            return (found[0],), 0.96 if ref.words in found[0].calls else 0.9
        if not found:
            return self._synonym(ref) or self._near(ref) or self._untitled(ref) or self._unnamed(ref)
        phrase = self.text[ref.start : ref.end].lower()
        if "visiting " in phrase and len(visitors := [f for f in found if f in self.guests]) == 1:
            return (visitors[0],), 0.85
        met = [f for f in found if f in self.hosts or f in self.guests]
        if len(met) == 1 and len(found) > 1 and not any(f in self.voices for f in found if f not in met):
            return (met[0],), 0.8  # the others were only spoken of
        home = [f for f in found if f.party_key is None] if not ref.key else []
        if len(home) == 1 and len(found) == 2:  # ``the Prime Minister``, and another one of Tuvalu
            return (home[0],), 0.75
        others = [f for f in found if f not in self.before]
        if len(others) == 1 and len(found) > 1:  # ``He asked for boats; the Minister replied``
            return (others[0],), 0.8
        for figure in self.last:
            if figure in found and isinstance(figure, Figure):
                return (figure,), 0.75
        for figure in self.recent:
            if figure in found:
                return (figure,), 0.75
        return (found[0],), 0.6

    def holders(self, ref: Ref) -> list[Figure]:
        """Figures that hold the office, those that hold just this office before those of a longer title."""
        exact: list[Figure] = []
        loose: list[Figure] = []
        bag = _title_words(ref)
        words = ref.words
        if words & SHORT.keys():
            words = frozenset(w for x in words for w in SHORT.get(x, (x,)))
        for figure in self.cast.figures[:MOST]:
            if ref.key and figure.party_key and ref.key != figure.party_key:
                continue
            if _elsewhere(ref, figure):
                continue
            if words in figure.calls:
                exact.append(figure)
            elif any(words <= call for call in figure.calls) and self._heads(ref, figure):
                loose.append(figure)
        if words == {"president"}:  # ``the President`` is no Vice-President
            loose = [f for f in loose if not any(words <= c and JUNIOR & c for c in f.calls)]
        own = [f for f in [*exact, *loose] if ref.key and f.party_key == ref.key]
        if own:  # ``the Lao minister``: whose state is told, before one whose state is not
            exact = [f for f in exact if f in own] or own
        if len(exact) > 1 and bag > ref.words:
            closer = [f for f in exact if any(bag <= _office_words(o.title, o.body) for o in f.offices)]
            exact = closer or exact
        if not exact and len(loose) > 1:
            loose = [f for f in loose if not any(JUNIOR & c and words <= c for c in f.calls)] or loose
        return exact or loose

    def _heads(self, ref: Ref, figure: Figure) -> bool:
        """Whether the office's own title is meant, not that of whom it serves (``Aide to the Minister``)."""
        title = " ".join(self._words(ref)).split(" of ")[0].split(" for ")[0]
        head = title.replace("-", " ").split()[-1:]
        if not head or not figure.offices:
            return True
        return any(
            head[0] in re.split(r" (?:of|to|for) ", o.title.lower())[0].replace("-", " ").split()
            for o in figure.offices
        ) or not any(head[0] in o.title.lower() for o in figure.offices)

    def _both_offices(self, ref: Ref) -> Answer | None:
        """``The Prime Minister and President``: two offices under one article, of two people."""
        if not isinstance(ref, Mention) or len(ref.offices) != 2:
            return None
        found: list[Who] = []
        for _, _, start, end, words in ref.offices:
            who = self.holders(Ref(OFFICE, start, end, words=words, key=ref.key))
            if len(who) != 1 or who[0] in found:
                return None
            found.append(who[0])
        return tuple(found), 0.9

    def _without_office(self, ref: Ref, found: list[Figure]) -> Figure | None:
        """``the Canadian minister``: no one known as Canadian holds it, but a Canadian without an office."""
        if not ref.key or any(f.party_key == ref.key for f in found):
            return None
        mates = [f for f in self.cast.figures[:MOST] if f.party_key == ref.key]
        return mates[0] if len(mates) == 1 and not mates[0].offices else None

    def _near(self, ref: Ref) -> Answer | None:
        """An office no one was introduced with: the only figure of that nationality."""
        if ref.key:
            fitting = [f for f in self.cast.figures[:MOST] if f.party_key == ref.key]
            if len(fitting) == 1:
                return (fitting[0],), 0.8
            near = [f for f in self.recent[:3] if f in fitting]
            if near:
                return (near[0],), 0.7
        return None

    def _untitled(self, ref: Ref) -> Answer | None:
        """The one person just named without any office (``Professor Ode opened ...``: ``the Dean``)."""
        bare = [f for f in self.recent[:2] if not f.offices and not (ref.key or self._for_a_body(ref))]
        return ((bare[0],), 0.75) if len(bare) == 1 else None

    def _for_a_body(self, ref: Ref) -> bool:
        """``the Commission's spokesperson``: somebody whom a body sends, who need not be named."""
        words = self.text[ref.start : ref.end].split()
        owned = any(w[:1].isupper() and w.endswith(("'s", "’s")) for w in words[:-1])
        return owned and words[-1].lower() in SPEAK_FOR

    def _unnamed(self, ref: Ref) -> Answer:
        """An office whose holder the text never names (``The Secretary-General met``): as it is written."""
        words = self.text[ref.start : ref.end].split()
        while words and words[0].lower() in NO_PART:
            del words[0]
        sent = bool(ref.key) and not any(f.party_key == ref.key for f in self.cast.figures[:MOST])
        if not words or not (words[-1][:1].isupper() or sent or self._for_a_body(ref)):
            return UNKNOWN
        name = " ".join(words)
        self.unnamed.add(name)
        return (name,), 0.75
