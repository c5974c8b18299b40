"""When offices were held: sentences of biography (``was Dean of ... from 2015 to 2021``, ``took office in
June 2024``).
"""

from collections.abc import Callable
from typing import Final

from verbale.extract.cast import BODY, OFFICE, PERSON, PRONOUN, Figure, Office, Ref
from verbale.lang.en import dates
from verbale.lang.en.epithets import DIPLOMATS
from verbale.lang.en.mention import Mention
from verbale.lang.en.words import is_adverb, ref_of, words
from verbale.text.units import Unit

HELD: Final = words("""
    was is served serves worked works became been previously remains remained appointed elected named
    joined
""")
TAKES: Final = frozenset(["took", "assumed", "takes", "assumes", "entered"])
STANDS: Final = frozenset(["office", "duties", "post", "position", "charge", "helm", "role"])
LEADS: Final = words("""
    headed led directed chaired heads leads held holds occupied run
""")


def learn(tokens: list[Unit], resolve: Callable[[Ref], Figure | None], text: str) -> None:
    """Set the times of offices that a sentence tells, and add offices held before."""
    k, n = 0, len(tokens)
    figure: Figure | None = None
    last: Office | None = None
    while k < n:
        unit = tokens[k]
        ref = ref_of(unit)
        if ref is not None and ref.kind in (PERSON, PRONOUN, OFFICE) and not _predicate(tokens, k):
            if _subject(tokens, k):
                if not (ref.kind == PRONOUN and figure is not None):
                    figure = resolve(ref)
                last = None
        elif (
            ref is not None
            and isinstance(ref, Mention)
            and ref.offices
            and figure is not None
            and _predicate(tokens, k)
        ):
            last = _held(figure, ref, tokens, k, text)
        elif figure is not None and unit.low in TAKES and any(u.low in STANDS for u in tokens[k + 1 : k + 5]):
            last = figure.offices[0] if figure.offices else None
        elif figure is not None and unit.low in LEADS and not ref and last is None:
            last = figure.offices[-1] if figure.offices and _near_time(tokens, k) else None
            if last is not None and len(figure.offices) > 1:
                last = _named(figure, tokens, k) or last
        elif (
            figure is not None
            and last is not None
            and unit.low in ("from", "since", "between", "until", "in")
        ):
            k = _time(tokens, k, last)
            continue
        k += 1


def _subject(tokens: list[Unit], k: int) -> bool:
    j = k + 1
    while j < len(tokens) and is_adverb(tokens[j]):
        j += 1
    if j < len(tokens) and tokens[j].low in (",", "who"):
        return any(u.low in HELD | LEADS | TAKES for u in tokens[j : j + 10])
    return j < len(tokens) and (tokens[j].low in HELD | LEADS | TAKES or "aux" in tokens[j].kinds)


def _predicate(tokens: list[Unit], k: int) -> bool:
    """Whether the office at ``k`` is what somebody was, became or served as."""
    j = k - 1
    while j >= 0 and (is_adverb(tokens[j]) or tokens[j].low in ("the", "a", "an", "its", "then")):
        j -= 1
    return j >= 0 and (
        tokens[j].low in HELD
        or (tokens[j].low == "as" and j > 1 and (tokens[j - 1].low in HELD or tokens[j - 2].low in HELD))
    )


def _near_time(tokens: list[Unit], k: int) -> bool:
    return any(u.low in ("since", "from", "until") for u in tokens[k + 1 : k + 14])


def _named(figure: Figure, tokens: list[Unit], k: int) -> Office | None:
    """The office whose body the sentence names (``has headed the Office since``)."""
    words = {w for u in tokens[k + 1 : k + 6] for w in u.low.split()}
    for office in figure.offices:
        if office.body and words & (set(office.body.lower().split()) - {"of", "the", "for", "and"}):
            return office
    return None


def _held(figure: Figure, ref: Mention, tokens: list[Unit], k: int, text: str) -> Office | None:
    found: Office | None = None
    for title, body, s, e, core in ref.offices:
        title = " ".join(title.split())
        if core & DIPLOMATS and (seat := _seat(tokens, k)) is not None:
            title, e = " ".join(text[s:seat].split()), seat
        if (
            body is None
            and k + 2 < len(tokens)
            and tokens[k + 1].low in ("at", "of")
            and (where := ref_of(tokens[k + 2])) is not None
            and where.name
        ):
            body = " ".join(where.name.split())
            e = where.end
        known = next(
            (
                o
                for o in figure.offices
                if o.title.lower() == title.lower() and (o.body or "").lower() == (body or "").lower()
            ),
            None,
        )
        if known is None:
            known = Office(title, body, s, e, core)
            if not (core <= {"member", "student", "fellow", "speaker", "guest"}):
                figure.offices.append(known)
        found = known
    return found


def _seat(tokens: list[Unit], k: int) -> int | None:
    """The end of ``ambassador in Vienna``, where the city belongs to the title."""
    if k + 2 < len(tokens) and tokens[k + 1].low == "in" and (where := ref_of(tokens[k + 2])) is not None:
        return where.end if where.kind == BODY else None
    return None


def _time(tokens: list[Unit], k: int, office: Office) -> int:
    """Read ``from Y to Y``, ``since Y``, ``between Y and Y``, ``until Y``, ``in Y`` at ``k``; index to go
    on from.
    """
    low = tokens[k].low
    first = _date(tokens, k + 1)
    if first is None:
        return k + 1
    value, j = first
    if low == "until":
        office.until = office.until or value
        return j
    if office.since is None:
        office.since = value
    if (
        low in ("from", "between")
        and j < len(tokens)
        and tokens[j].low in ("to", "until", "and", "-", "–", "through")
    ):
        second = _date(tokens, j + 1)
        if second is not None:
            office.until = office.until or second[0]
            return second[1]
    return j


def _date(tokens: list[Unit], k: int) -> tuple[str, int] | None:
    if k >= len(tokens):
        return None
    low = tokens[k].low
    found = dates.date_at(tokens, k) if "month" in tokens[k].kinds or low.isdigit() else None
    if found is not None and found[1]:
        return dates.valid(dates.written(found[1], found[2], found[3])) or found[1], found[0]
    if len(low) == 4 and low.isascii() and low.isdigit() and low[:2] in ("19", "20"):
        return low, k + 1
    return None
