"""The walk over a page's sentences: clause heads become statements."""

from typing import Final

from verbale.attribute.draft import BOTH, Draft, Who
from verbale.extract.cast import Ref
from verbale.lang.vi.acts import Acts
from verbale.lang.vi.addressees import addressees
from verbale.lang.vi.clauses import Clauses, Setting
from verbale.lang.vi.contents import bound_by_main, counted, quotation, set_bounds, spans, trim
from verbale.lang.vi.dates import opens_in_other_year
from verbale.lang.vi.heads import PAUSES, Head
from verbale.lang.vi.listing import ACTS as LISTED_ACTS
from verbale.lang.vi.listing import Listing, without_mark
from verbale.lang.vi.refs import NAMED, ref_in, ref_of
from verbale.lang.vi.rules import CONFIDENCE
from verbale.lang.vi.speakers import Speakers
from verbale.text.page import Page, Sentence
from verbale.text.units import Unit

# Verbs that open headings and captions too: with no subject to be found they are no statement.
HEADINGS: Final = frozenset(
    [
        "thông tin",
        "báo cáo",
        "giới thiệu",
        "trao đổi",
        "thông báo",
        "chia sẻ",
        "phân tích",
        "đánh giá",
        "quyết định",
        "thỏa thuận",
    ]
)


ANNOUNCING: Final = frozenset({"", "như sau", "những điểm sau", "các điểm sau", "một số điểm sau", "rằng"})
ACCEPTS: Final = "nhận lời"  # what somebody else has asked
TOGETHER: Final = frozenset({"discuss", "conclude"})  # acts of all who have just met
REPEATED: Final = 5  # words of a content that is hardly said twice
HEADING: Final = 8  # units of a heading between paragraphs
SELDOM: Final = 0.92  # factor for the confidence of a cue that is no frequent one


class Walker:
    """Reads the sentences of a page in order; remembers who spoke last."""

    def __init__(self, page: Page, speakers: Speakers, published: str | None) -> None:
        self.page, self.low = page, page.low
        self.speakers, self.year = speakers, (published or "")[:4]
        self.clauses = Clauses(Setting(page.text, speakers, self.year))
        self.acts = Acts(speakers)
        self.listing = Listing()
        self.drafts: list[Draft] = []

    def walk(self, sentence: Sentence, units: list[Unit], headline: bool) -> None:
        """Find the statements of one sentence (its units with refs collapsed)."""
        if opens_in_other_year(units, self.year):
            return
        unmarked = without_mark(units)
        heads = self.clauses.heads(unmarked, headline)
        if self.listing.takes(sentence, units, heads):
            if self.listing.begun is not None:
                self.drafts.append(self.listing.begun)
                self.listing.begun = None
            return
        units = unmarked
        set_bounds(heads, len(units))
        _share_subjects(units, heads)
        said = len(self.drafts)
        self._speak(units, heads, headline)
        self.listing.announced = None
        if heads and heads[-1].act in LISTED_ACTS and _announces(units, heads[-1]):
            self.listing.announced = self._announced(units, heads[-1])
        lists = len(self.drafts) > said and heads[-1].act in LISTED_ACTS
        told = units[-1].low != ":"
        lists = lists and not (told and self.drafts[-1].content[0] < self.drafts[-1].cue[1])
        self.listing.open(self.drafts[-1] if lists else None, sentence.paragraph, told)
        if not heads and (led := _leads_in(units)) is not None:
            self.speakers.spoke(self.speakers.resolve([led]))
        met = not heads and any("meet" in u.kinds and u.ref is None for u in units)
        self.speakers.leave(units, heads[-1].who if heads else None, met)

    def _announced(self, units: list[Unit], head: Head) -> Draft | None:
        """``Hai bên thống nhất:``: the statement whose content is the lines that follow."""
        if head.who is None or head.quote is not None or head.prior is not None:
            return None
        unit = units[head.at]
        speakers = self.speakers.resolve(head.who)
        rule = _rule(head, speakers)
        confidence = CONFIDENCE[rule] * self.speakers.certainty
        at = units[-1].end
        return Draft((unit.start, unit.end), (at, at), head.act, speakers, rule, confidence, (), head.negated)

    def told_once(self) -> list[Draft]:
        """The statements, without those that repeat an earlier one (the lead's) word for word."""
        first: dict[tuple[str, str, tuple[str, ...]], int] = {}
        out = []
        for draft in self.drafts:
            words = self.low[slice(*draft.content)]
            key = draft.act, words, tuple(str(who) for who in draft.who)
            at = first.setdefault(key, draft.cue[0])
            same_line = "\n" not in self.page.text[at : draft.cue[0]]
            if same_line or words.count(" ") < REPEATED:
                out.append(draft)
        return out

    def _speak(self, units: list[Unit], heads: list[Head], headline: bool) -> None:
        subject = None
        accepts = any("invited" in h.entry.flags or units[h.at].low == ACCEPTS for h in heads)
        asked = self.speakers.last
        for head in heads:
            if head.awaits and (headline or units[head.at].low in HEADINGS or _is_heading(units, head)):
                continue
            if head.who is None:
                head.who = subject
            subject = head.who
            speakers = self.speakers.resolve(head.who)
            if accepts:
                speakers = self.speakers.invited(head.who, speakers, asked)
            if (head.act in TOGETHER and _after_meeting(units, head)) or _is_mutual(units, head):
                speakers = (BOTH,)
            draft = self._draft(units, head, speakers, self.speakers.certainty)
            if draft is not None:
                self.drafts.append(draft)
            self.speakers.spoke(speakers, head.who)

    def _draft(
        self, units: list[Unit], head: Head, speakers: tuple[Who, ...], certainty: float
    ) -> Draft | None:
        """The statement of a head with these speakers, or None if it has no content."""
        cue, content = spans(units, head)
        act, inner = head.act, None
        quote = head.quote or (quotation(units, head) if content is not None else None)
        if quote is not None and quote.inner is not None:
            content = trim(quote.inner, 0, len(quote.inner))
            inner = self.acts.inner(quote.inner, head)
            if inner is not None:
                act, cue, content = inner
            elif act == "inform" and head.quote is not None and "weak" in head.entry.flags:
                act = "affirm"
        if content is None and (named := counted(units, head)) is not None:
            cue, content = named
            head.cue = cue
        if content is None:
            return None
        if inner is None:
            act = self.acts.settle(units, head, act)
            cue = head.cue or cue
        rule = "vi.carry" if inner is not None else _rule(head, speakers)
        addressed = addressees(units, head, act) if inner is None and head.twin is None else ()
        tried = 1.0 if "frequent" in units[head.at].kinds else SELDOM
        confidence = CONFIDENCE[rule] * certainty * tried
        return Draft(cue, content, act, speakers, rule, confidence, addressed, head.negated)


def _announces(units: list[Unit], head: Head) -> bool:
    """Whether nothing but a colon, or ``như sau:``, follows the cue, as before a list of lines."""
    rest = [u.low for u in units[head.at + 1 :]]
    return bool(rest) and rest[-1] == ":" and " ".join(rest[:-1]) in ANNOUNCING


def _leads_in(units: list[Unit]) -> Ref | None:
    """``Hai bên cũng:``, ``Theo đó, phía Lào:``: whom the lines that follow have as their subject."""
    k = len(units) - 2
    if units[-1].low != ":":
        return None
    while k >= 0 and units[k].ref is None and "adv" in units[k].kinds:
        k -= 1
    ref = ref_of(units[k]) if k >= 0 else None
    opens = k == 0 or (k > 0 and units[k - 1].low in PAUSES)
    return ref if opens else None


def _is_heading(units: list[Unit], head: Head) -> bool:
    """``Hứa là phải làm``: a few words, no subject, no full stop."""
    return head.at == 0 and len(units) <= HEADING and units[-1].word


def _share_subjects(units: list[Unit], heads: list[Head]) -> None:
    """Clauses without a subject of their own share that of the first main clause after them."""
    for n, head in enumerate(heads):
        if not head.awaits:
            continue
        main = next((h for h in heads[n + 1 :] if h.who and not h.front and h.rule != "vi.passive"), None)
        if main is not None:
            head.who, head.rule = main.who, "vi.front-clause"
        elif (ref := bound_by_main(units, head)) is not None:
            head.who, head.rule = [ref], "vi.front-clause"


def _after_meeting(units: list[Unit], head: Head) -> bool:
    """``A đã gặp B, trao đổi về ...``: what they discussed, they did together."""
    met = next(
        (k for k in range(head.at - 1, -1, -1) if "meet" in units[k].kinds and units[k].ref is None), -1
    )
    if met < 1 or head.rule == "vi.subject-cue":
        return False
    return any(ref_in(u, NAMED) for u in units[:met]) and any(ref_in(u, NAMED) for u in units[met : head.at])


def _is_mutual(units: list[Unit], head: Head) -> bool:
    """``Thống nhất lập tổ công tác.``: without a subject, of all who talked."""
    if head.who is not None or units[head.at].low != "thống nhất":
        return False
    return head.stop >= len(units) or units[head.stop].low not in ("với", "đề xuất", "đề nghị")


def _rule(head: Head, speakers: tuple[Who, ...]) -> str:
    if not speakers:
        return "vi.unknown-speaker"
    return "vi.quotation" if head.quote is not None else head.rule
