"""When a page was published: what it declares, else the date it shows at its heading, else nothing."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.etree import _Element

_META = re.compile(
    r"(?:article|og|news|cxenseparse|sailthru|parsely|dc|dcterms|dc\.date|dcterms\.date)?[:.\-_]?(?:recs:)?"
    r"(?:published_?time|published_?date|publish-?date|publishdate|pub_?date|date_?published|issued|created|date)",
    re.I,
)
_ARTICLES = re.compile(r"Article|Posting|Report|WebPage|Event|CreativeWork|GovernmentService|Statement", re.I)
_MONTH_NAMES = (
    "january jan/february feb/march mar/april apr/may/june jun/july jul/august aug"
    "/september sept sep/october oct/november nov/december dec"
)
_MONTHS = {
    month: number for number, names in enumerate(_MONTH_NAMES.split("/"), start=1) for month in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_PATTERNS = (
    re.compile(r"(?<!\d)(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<d>\d{1,2}) ?[-/.] ?(?P<m>\d{1,2}) ?[-/.] ?(?P<y>\d{4})(?!\d)"),
    re.compile(r"(?<!\d)(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})(?:,|\s+năm)?\s+(?P<y>\d{4})(?!\d)", re.I),
    re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<n>{_MONTH})\.?,?\s+(?P<y>\d{{4}})(?!\d)", re.I
    ),
    re.compile(rf"\b(?P<n>{_MONTH})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})(?!\d)", re.I),
)
_NUMERIC = _PATTERNS[1]
_IN_URL = re.compile(r"/(?P<y>20\d\d)[/-](?P<m>\d{1,2})[/-](?P<d>\d{1,2})(?:/|-|$)")
_NOT_PUBLISHED = re.compile(r"hôm nay|today|now|copyright|bản quyền|giấy phép|license", re.I)
_LONGEST_LINE = 90


def declared_date(tree: "_Element") -> str | None:
    """Return the day of publication that the page's head or its JSON-LD declares, as an ISO date."""
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if _META.fullmatch(name) and (found := _iso(meta.get("content", ""))):
            return found
    for published in _json_dates(tree):
        if found := _iso(published):
            return found
    for element in tree.iterfind(".//*[@itemprop='datePublished']"):
        if found := _iso(element.get("datetime") or element.get("content") or ""):
            return found
    return None


def _json_dates(tree: "_Element") -> Iterator[str]:
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            pending: list[Any] = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        while pending:
            item = pending.pop(0)
            if isinstance(item, list):
                pending += item
            elif isinstance(item, dict):
                pending += item.get("@graph", []) if isinstance(item.get("@graph"), list) else []
                if _ARTICLES.search(str(item.get("@type", ""))) and isinstance(
                    item.get("datePublished"), str
                ):
                    yield item["datePublished"]


def _iso(stamp: str) -> str | None:
    """Read a declared time stamp; its own calendar day counts, in whatever zone it is given."""
    stamp = stamp.strip()
    try:
        return _plausible(datetime.fromisoformat(stamp.replace("Z", "+00:00")).date())
    except ValueError:
        return date_in(stamp, day_first=None) if len(stamp) <= _LONGEST_LINE else None


def time_element(element: "_Element") -> str | None:
    """Return the ISO date of a ``time`` element."""
    return _iso(element.get("datetime") or "") or date_in(
        "".join(map(str, element.itertext())), day_first=None
    )


def date_in(line: str, day_first: bool | None) -> str | None:
    """Return the one full date in a short line, as an ISO date.

    ``day_first`` says how 03/04/2026 is read; with None such a date, which has two readings, is none.
    """
    if len(line) > _LONGEST_LINE or _NOT_PUBLISHED.search(line):
        return None
    for pattern in _PATTERNS:
        found = pattern.search(line)
        if found is None:
            continue
        parts = found.groupdict()
        day = int(parts["d"])
        month = _MONTHS[parts["n"].lower()] if parts.get("n") else int(parts["m"])
        if pattern is _NUMERIC and day_first is None and day != month and day <= 12:
            return None
        return _day(int(parts["y"]), month, day)
    return None


def date_in_url(url: str | None) -> str | None:
    """Return the date that a page's address carries (``/2026/01/16/``)."""
    found = _IN_URL.search(url or "")
    return _day(int(found["y"]), int(found["m"]), int(found["d"])) if found else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return _plausible(date(year, month, day))
    except ValueError:
        return None


def _plausible(day: date) -> str | None:
    # Content systems write 1970 or 0001 where they know no date.
    return day.isoformat() if 1990 <= day.year <= 2100 else None
