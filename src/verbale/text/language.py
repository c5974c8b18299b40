"""The language of each paragraph, told by its script, its letters and its most frequent words.

A line is weighed by itself where it has words enough; a heading, a caption or a byline takes its
neighbours' language.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from verbale.model.document import Paragraph
from verbale.model.records import Problem
from verbale.text.language_words import FREQUENT, NAMES, SCRIPTS

READ = frozenset({"vi", "en"})

_LETTER = re.compile(r"[^\W\d_]")
_GLANCE = 240
_SAMPLE = 1200
_FEW_WORDS = 3
_SURE_HITS = 3
_UKRAINIAN = re.compile("[іїєґ]")
_PERSIAN = re.compile("[پچژگ]")
# Letters that only Vietnamese has, about one a word; Đ, ă and the like also occur in other languages.
# In ươ the first is left out, so that a word counts once.
_VIETNAMESE = re.compile("[ơƠ\u1ea0-\u1ef9]|[ưƯ](?![ơƠ\u1edb-\u1ee3])")
# The same in words that are no names: an English line may well name five Vietnamese.
_VIETNAMESE_WORD = re.compile("(?<!\\w)[a-zđ\u00e0-\u00fdăơư\u1ea0-\u1ef9]*(?:[ơưạ-ỹ])")
_WORD = re.compile(r"\w+")
_WORDS = {code: frozenset(words.split()) for code, words in FREQUENT.items()}
_ALL_WORDS = frozenset().union(*_WORDS.values())


def paragraph_languages(text: str) -> tuple[Paragraph, ...]:
    """Cut a text at its newlines into paragraphs with their languages, lines without a letter left out."""
    spans = [(start, end) for start, end in _lines(text) if _LETTER.search(text, start, end)]
    found = [_look(text, start, end) for start, end in spans]
    languages = _settle(found)
    return tuple(
        Paragraph(span=span, language=language) for span, language in zip(spans, languages, strict=True)
    )


def main_language(paragraphs: tuple[Paragraph, ...]) -> str | None:
    """Return the language of most characters, or None where none could be told."""
    sizes: Counter[str] = Counter()
    for paragraph in paragraphs:
        if paragraph.language is not None:
            sizes[paragraph.language] += paragraph.span[1] - paragraph.span[0]
    return sizes.most_common(1)[0][0] if sizes else None


def unread_paragraphs(paragraphs: tuple[Paragraph, ...]) -> tuple[Problem, ...]:
    """Report paragraphs in languages that are not read; neighbours in one language make one report."""
    problems: list[Problem] = []
    count, start, end, language = 0, 0, 0, None
    for paragraph in (*paragraphs, None):
        current = None if paragraph is None or paragraph.language in READ else _name(paragraph.language)
        if count and current != language:
            what = f"paragraph in {language}" if count == 1 else f"{count} paragraphs in {language}"
            problems.append(Problem(message=f"{what}: not read", span=(start, end)))
            count = 0
        if paragraph is not None and current is not None:
            start = paragraph.span[0] if not count else start
            end, language, count = paragraph.span[1], current, count + 1
    return tuple(problems)


def _name(code: str | None) -> str:
    return "a language that cannot be told" if code is None else NAMES.get(code, code)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while (end := text.find("\n", start)) != -1:
        yield start, end
        start = end + 1
    yield start, len(text)


_Weighed = tuple[str | None, bool]
"""A language and whether the line shows it by itself (else it bows to its neighbours)."""


def _look(text: str, start: int, end: int) -> _Weighed:
    """Tell a line's language by its beginning, by more of it if that does not show it."""
    glance = _weigh(text[start : min(end, start + _GLANCE)])
    if glance[1] or end - start <= _GLANCE:
        return glance
    return _weigh(text[start : min(end, start + _SAMPLE)])


def _weigh(line: str) -> _Weighed:
    """Tell one line's language by letters and frequent words, or else by its script."""
    words = _WORD.findall(line.lower())
    known = [word for word in words if word in _ALL_WORDS]
    scores = _scores(line, known, READ)
    if max(scores.values()) * 3 < len(words):
        if not line.isascii() and (script := _script(line)) is not None:
            return script, True
        scores = _scores(line, known, _WORDS)
    best = max(scores, key=scores.__getitem__)
    hits = scores.pop(best)
    second = max(scores.values())
    if not hits or hits == second:
        return None, False
    sure = len(words) >= _FEW_WORDS and hits >= _SURE_HITS and hits * 8 >= len(words) and hits - second >= 2
    return best, sure


def _scores(line: str, known: list[str], languages: Iterable[str]) -> dict[str, int]:
    """Count each language's frequent words, and for Vietnamese its own letters too."""
    scores = {code: sum(map(_WORDS[code].__contains__, known)) for code in languages}
    if not line.isascii():
        contested = max(scores.values()) > scores["vi"]
        marks = _VIETNAMESE_WORD if contested else _VIETNAMESE
        scores["vi"] += len(marks.findall(line))
    return scores


@cache
def _scripts() -> dict[str, re.Pattern[str]]:
    return {code: re.compile(f"[{letters}]") for code, letters in SCRIPTS.items()}


def _script(line: str) -> str | None:
    """Return the language whose script makes up most of the line, None if Latin letters do."""
    counts = {code: len(found) for code, script in _scripts().items() if (found := script.findall(line))}
    if not counts or sum(counts.values()) * 2 < len(_LETTER.findall(line)):
        return None
    # Japanese mixes its own letters with Chinese ones; any fair number of them decides.
    if counts.get("ja", 0) * 10 >= counts.get("zh", 0) > 0:
        return "ja"
    best = max(counts, key=counts.__getitem__)
    if best == "ru" and _UKRAINIAN.search(line):
        return "uk"
    return "fa" if best == "ar" and _PERSIAN.search(line) else best


def _settle(found: list[_Weighed]) -> list[str | None]:
    """Give lines that do not show their language that of a neighbour that does, their own guess deciding."""
    sure = [language if certain else None for language, certain in found]
    following: list[str | None] = []
    nearest = None
    for language in reversed(sure):
        nearest = language or nearest
        following.append(nearest)
    following.reverse()
    settled: list[str | None] = []
    before = None
    for (guess, certain), after in zip(found, following, strict=True):
        before = guess if certain else before
        settled.append(guess if certain else _from_neighbours(guess, before, after))
    return settled


def _from_neighbours(guess: str | None, before: str | None, after: str | None) -> str | None:
    if guess is not None and guess in (before, after):
        return guess
    # A heading belongs to what follows. In doubt a line is read: one more costs less than one lost.
    readable = [language for language in (after, before, guess) if language in READ]
    return readable[0] if readable else after or before or guess
