"""The day that a sentence tells, past its dateline."""

from verbale.extract.cast import BODY
from verbale.lang.en import dates
from verbale.lang.en.words import ref_of
from verbale.text.units import Unit


def date_in(
    tokens: list[Unit], published: str | None, day: str | None, near: str | None = None
) -> str | None:
    """The first date of a sentence after its dateline, else that of the dateline, resolved.

    ``near``: a day about which a text without a date of publication tells.
    """
    cut = _dateline(tokens)
    found = _first_date(tokens[cut:], published, day, near) if cut else None
    return found or _first_date(tokens, published, day, near)


def _dateline(tokens: list[Unit]) -> int:
    """Where the sentence proper begins after ``Lome, Friday, 6th June, 2025:``; 0 without one."""
    for k, unit in enumerate(tokens[:16]):
        if unit.low in (":", "–", "—", "-", "|") and any("month" in u.kinds for u in tokens[:k]):
            return k + 1 if k + 1 < len(tokens) and unit.end < tokens[k + 1].start else 0
        ref = ref_of(unit)
        if ref is not None and ref.kind != BODY:
            return 0
    return 0


def _first_date(tokens: list[Unit], published: str | None, day: str | None, near: str | None) -> str | None:
    k, n = 0, len(tokens)
    while k < n:
        unit = tokens[k]
        if unit.ref is not None or unit.inner is not None:
            k += 1
            continue
        if "meet" in unit.kinds and "yesterday" in unit.low:
            return dates.shifted(published, -1)
        word = unit.kinds.get("dayword")
        if word is not None:
            follows = k + 2 < n and tokens[k + 1].low in (",", "(") and dates.date_at(tokens, k + 2)
            if follows and follows[3]:
                k += 2  # ``yesterday, 20 February 2024``: the date tells
                continue
            if "same" in unit.low or "that" in unit.low:
                return day or published
            if "told" in word.flags:
                return dates.shifted(day or published, int(word.value))
            return dates.dayword(published, word.value)
        dated = (
            k + 2 < n
            and tokens[k + 1].low == ","
            and ("month" in tokens[k + 2].kinds or tokens[k + 2].low[:1].isdigit())
        )
        if "weekday" in unit.kinds and not (
            "month" in tokens[min(k + 1, n - 1)].kinds
            or dated
            or (k and tokens[k - 1].low in ("until", "before", "since", "by", "next"))
        ):
            found = dates.date_at(tokens, k + 1) if k + 1 < n else None
            if found is None:
                return dates.weekday(published, int(unit.kinds["weekday"].value))
        if "month" in unit.kinds or unit.low[:1].isdigit():
            found = dates.iso_at(tokens, k) or dates.date_at(tokens, k)
            if found is not None and (found[3] is not None or found[1] is not None):
                before = tokens[k - 1].low if k else ""
                if before not in ("since", "until", "before", "for", "by", "last", "after") and (
                    before != "from" or found[3]
                ):
                    return dates.valid(dates.resolve(found[1], found[2], found[3], published, near))
        k += 1
    return None
