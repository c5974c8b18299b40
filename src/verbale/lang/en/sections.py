"""Where in a text a sentence stands: under a headline, in the background, of another time."""

import re
from typing import Final

from verbale.lang.en.heads import Head
from verbale.text.page import Page, Sentence
from verbale.text.units import Unit

BACKGROUND: Final = frozenset(
    {
        "background",
        "note",
        "notes",
        "context",
        "further information",
        "more information",
        "related",
        "biography",
        "contact",
        "contacts",
        "media contact",
        "quick facts",
        "next steps",
        "timeline",
    }
)
BACKGROUND_STARTS: Final = (
    "about the ",
    "background",
    "notes to ",
    "note to ",
    "for further information",
    "media contact",
    "further reading",
)
TITLED: Final = 4  # letters of words that a title does not capitalise; more of longer ones make a title
LONGEST: Final = 100  # characters of a headline within a bulletin
DATELINE: Final = re.compile(
    r"\W{0,2}[A-Z][A-Z\s.'’-]{2,30}(?:,\s[^–—:;]{1,30}|/[^–—:;]{1,20})?(?:\s\([^)]{1,20}\))?\s?[–—-]\s"
)


class Sections:
    """Tells headlines, datelines, background and sentences of another time."""

    def __init__(self, page: Page, published: str | None) -> None:
        self.page = page
        self.year = (published or "")[:4]
        self.background = self.background_line = False
        self.bulletin = sum(map(self.dateline, page.lines)) > 2  # items with a dateline each

    def dateline(self, line: tuple[int, int]) -> bool:
        """Whether a paragraph opens with a dateline (``LIMA, 4 May – ``)."""
        return DATELINE.match(self.page.text[line[0] : line[0] + 80].replace("\xa0", " ")) is not None

    def note_background(self, tokens: list[Unit], line: tuple[int, int]) -> None:
        """Sections that tell the background hold no statements of the meeting."""
        short = line[1] - line[0] < 60
        low = self.page.low[line[0] : line[1]].strip(" :.()[]*#").lower()
        if short and (low.startswith(BACKGROUND_STARTS) or low in BACKGROUND):
            self.background = True
        elif low.startswith(
            (
                "(note)",
                "note)",
                "reference)",
                "background:",
                "(reference)",
                "notes to editors",
                "background –",
                "background -",
            )
        ):
            self.background_line = True
            self.background = True
        elif self.background and self.background_line:
            self.background = self.background_line = False
        elif self.background and short and not self.page.text[line[0] : line[1]].endswith("."):
            self.background = False

    def earlier(self, tokens: list[Unit]) -> bool:
        """``In March, the two governments agreed``: a speech act dated outside the encounters."""
        k = next((x for x, u in enumerate(tokens[:3]) if u.word), 0)
        if (
            tokens[k].low == "last"
            and k + 1 < len(tokens)
            and (
                tokens[k + 1].low in ("year", "month", "week", "autumn", "spring", "summer", "winter")
                or "month" in tokens[k + 1].kinds
            )
        ):
            return True
        if tokens[k].low in ("previously", "earlier", "before") and k + 2 < len(tokens):
            k += 1 + (tokens[k + 1].low == ",")
        if tokens[k].low in ("in", "since", "back in") and k + 2 < len(tokens):
            m = k + 1
            if "month" in tokens[m].kinds:
                m += 1
                return not tokens[m].low.isdigit() or len(tokens[m].low) == 4
            return len(tokens[m].low) == 4 and tokens[m].low.isdigit() and tokens[m].low[:2] in ("19", "20")
        return (
            tokens[k].low == "at"
            and any(u.low in ("last", "previous") for u in tokens[k : k + 4])
            and any(len(u.low) == 4 and u.low.isdigit() for u in tokens[k : k + 9])
        )

    def headline(self, sentence: Sentence, line: tuple[int, int]) -> bool:
        """Whether a sentence stands in a headline, at the top or above an item of a bulletin."""
        if line[1] - line[0] >= 250 or self.page.text.endswith((".", ":", "!", "”", '"', ";"), *line):
            return False
        return (
            sentence.paragraph < 3
            or (sentence.paragraph < 6 and self.page.text[line[0] : line[1]].isupper())
            or (sentence.paragraph < 6 and self._in_title_case(line))
            or self.above_dateline(sentence.paragraph)
            or (self.bulletin and line[1] - line[0] < LONGEST)
        )

    def _in_title_case(self, line: tuple[int, int]) -> bool:
        """``Fiji and Peru Reaffirm Warm Ties``: every longer word with a capital, a line of its own."""
        words = [w for w in self.page.text[slice(*line)].split() if len(w) > TITLED and w[0].isalpha()]
        return len(words) > TITLED and all(w[0].isupper() for w in words)

    def above_dateline(self, number: int) -> bool:
        """Whether the next paragraph opens with a dateline: this one heads an item of a bulletin."""
        return number + 1 < len(self.page.lines) and self.dateline(self.page.lines[number + 1])

    def past_year(self, tokens: list[Unit], head: Head) -> bool:
        """``agreed in 2014 to``, ``a conference in 2009, at which ministers pledged``: of another year."""
        at = head.cue.end
        if at + 1 < len(tokens) and tokens[at].low == "in" and self._other_year(tokens[at + 1]):
            return True
        which = (
            head.start > 1
            and head.rule == "en.subject-cue"
            and any(u.low in ("which", "where") for u in tokens[head.start - 1 : head.start + 4])
        )
        return which and any(self._other_year(u) for u in tokens[: head.start])

    def _other_year(self, unit: Unit) -> bool:
        year = unit.low
        return len(year) == 4 and year.isdigit() and year[:2] in ("19", "20") and year != self.year
