"""Score readings against annotated readouts.

    verbale extract --format jsonl FOLDER/*.txt > records.jsonl
    python scripts/score.py FOLDER records.jsonl [--errors] [--json]

FOLDER holds NAME.txt and NAME.json (see tests/gold/README.md); a record is matched to its document by the
stem of its ``source.name``. Offsets are Unicode code points into the document's NFC text, end exclusive.

Figures (all in 0..1):
    strict        F1 of statements whose cue overlaps, whose act and speaker are right, and
                  whose content has a character IoU of 0.8 or more with the gold's
    attributed    F1 of statements whose cue overlaps and whose act and speaker are right
    detected      F1 of statements whose cue overlaps
    people        F1 of names;            posts: F1 of (name, title), title token-F1 >= 0.8
    encounters    F1 of (kind, date, hosts, guests) all right
    instruments   F1 of mentions of listed instruments, id right, span IoU >= 0.5
    others        the same for the open class other:*, whatever its short name

A set of speakers that holds a host and a guest of one encounter, or two of its hosts, counts as ``both``.
"""

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar, get_args

import msgspec

from annotated import Gold, GoldStatement, golds, locate
from verbale.model.records import MarkKind, Reading, Source, Span, Statement

STATEMENTS: Final = ("strict", "attributed", "detected")
FIGURES: Final = (*STATEMENTS, "people", "posts", "encounters", "instruments", "others")
MARKS: Final = get_args(MarkKind)
SAME_TITLE: Final = 0.8
SAME_CONTENT: Final = 0.8
SAME_MENTION: Final = 0.5

G = TypeVar("G")
F = TypeVar("F")
Row = dict[str, float]
Names = Mapping[str | None, str]
Title = tuple[str, str, str | None]
Sides = tuple[frozenset[str], frozenset[str]]


class Said(NamedTuple):
    """What is compared of a statement."""

    cue: Span
    content: Span
    act: str
    who: frozenset[str]


class Verdict(NamedTuple):
    """How one statement fared: ``gold`` and ``found`` are its acts, None where there is none on that side.

    ``constructions``: how the text puts a statement of the gold (:func:`constructions`).
    """

    gold: str | None
    found: str | None
    attributed: bool
    strict: bool
    rule: str | None
    confidence: float
    constructions: tuple[str, ...] = ()


class Tally:
    """Counts of right, gold and found for each figure, and the verdict on each statement."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.gold: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.verdicts: list[Verdict] = []

    def add(self, figure: str, right: int, gold: int, found: int) -> None:
        """Count one document's figure in."""
        self.right[figure] += right
        self.gold[figure] += gold
        self.found[figure] += found

    def __iadd__(self, other: "Tally") -> "Tally":
        self.right += other.right
        self.gold += other.gold
        self.found += other.found
        self.verdicts += other.verdicts
        return self

    def row(self, figure: str) -> Row:
        """Precision, recall and F1 of a figure, with the counts behind them."""
        return ratios(self.right[figure], self.gold[figure], self.found[figure])


class Scored(NamedTuple):
    """How one document was read."""

    doc: str
    language: str
    tally: Tally
    errors: list[str]


def ratios(right: int, gold: int, found: int) -> Row:
    """Precision, recall and F1, four digits; 0 where there is nothing to divide by."""
    return {
        "precision": round(right / found, 4) if found else 0.0,
        "recall": round(right / gold, 4) if gold else 0.0,
        "f1": round(2 * right / (gold + found), 4) if gold + found else 0.0,
        "gold": gold,
        "found": found,
    }


def fold(name: str) -> str:
    """Normalise a name for comparison: NFC, case, spaces and outer punctuation folded."""
    name = unicodedata.normalize("NFC", name).casefold()
    return re.sub(r"\s+", " ", name).strip(" .,;:'\"“”‘’()-–")


def fold_side(name: str) -> str:
    """Normalise the name of an organisation, a country or a side that speaks."""
    return re.sub(r"^(the|phía|đại diện) | side$", "", fold(name)).strip()


def token_f1(a: str, b: str) -> float:
    """F1 of the words that two strings share."""
    one, two = (Counter(re.findall(r"\w+", fold(s))) for s in (a, b))
    common = sum((one & two).values())
    return 2 * common / (sum(one.values()) + sum(two.values())) if common else 0.0


def iou(a: Span, b: Span) -> float:
    """Characters that two spans share, of all that they cover."""
    inner = min(a[1], b[1]) - max(a[0], b[0])
    return inner / (max(a[1], b[1]) - min(a[0], b[0])) if inner > 0 else 0.0


def pair(gold: Sequence[G], found: Sequence[F], score: Callable[[G, F], float]) -> list[tuple[int, int]]:
    """Greedy one-to-one pairing by descending score, zero excluded."""
    options = sorted(
        ((score(g, f), -i, -j) for i, g in enumerate(gold) for j, f in enumerate(found)), reverse=True
    )
    used_gold: set[int] = set()
    used_found: set[int] = set()
    pairs = []
    for value, i, j in options:
        if value > 0 and -i not in used_gold and -j not in used_found:
            used_gold.add(-i)
            used_found.add(-j)
            pairs.append((-i, -j))
    return pairs


class Scorer:
    """Compares one document's reading with its gold; mistakes are written to ``errors``."""

    def __init__(self, text: str, gold: Gold, reading: Reading, tally: Tally, errors: list[str]) -> None:
        self.text, self.gold, self.reading, self.tally, self.errors = text, gold, reading, tally, errors
        self.gold_names: Names = {p.id: p.name for p in gold.people}
        self.names: Names = {p.id: p.name for p in reading.people}

    def score(self) -> None:
        """Count everything in."""
        self._people()
        self._posts()
        self._encounters()
        self._statements()
        self._instruments("instruments", other=False)
        self._instruments("others", other=True)

    def _people(self) -> None:
        want, have = ({fold(n) for n in names.values()} for names in (self.gold_names, self.names))
        self.tally.add("people", len(want & have), len(want), len(have))
        self._error(f"person missed: {n}" for n in sorted(want - have))
        self._error(f"person invented: {n}" for n in sorted(have - want))

    def _posts(self) -> None:
        want: list[Title] = [
            (fold(p.name), o.title, o.organisation) for p in self.gold.people for o in p.posts
        ]
        have: list[Title] = [
            (fold(p.name), o.title, o.organisation) for p in self.reading.people for o in p.posts
        ]
        pairs = pair(want, have, same_title)
        self.tally.add("posts", len(pairs), len(want), len(have))
        hit = {i for i, _ in pairs}
        self._error(f"post missed: {p[0]}: {_whole(p)}" for i, p in enumerate(want) if i not in hit)

    def _encounters(self) -> None:
        want = Counter(
            (e.kind, e.date, _who(e.hosts, self.gold_names), _who(e.guests, self.gold_names))
            for e in self.gold.encounters
        )
        have = Counter(
            (e.kind, e.date, _who(e.hosts, self.names), _who(e.guests, self.names))
            for e in self.reading.encounters
        )
        self.tally.add("encounters", (want & have).total(), want.total(), have.total())
        self._error(f"encounter missed: {_meeting(*k)}" for k in want - have)
        self._error(f"encounter wrong: {_meeting(*k)}" for k in have - want)

    def _statements(self) -> None:
        want = [self._gold_said(s) for s in self.gold.statements]
        found = self.reading.statements
        have = [Said(s.cue, s.content, s.act, self._speakers(s)) for s in found]
        pairs = pair(want, have, lambda g, f: iou(g.cue, f.cue))
        how = [self._constructions(s, said) for s, said in zip(self.gold.statements, want, strict=True)]
        verdicts = [self._verdict(want[i], have[j], found[j], how[i]) for i, j in pairs]
        if self.gold.modality:
            for i, j in pairs:
                self._marks(self.gold.statements[i], found[j])
        for figure, right in (
            ("detected", len(pairs)),
            ("attributed", sum(v.attributed for v in verdicts)),
            ("strict", sum(v.strict for v in verdicts)),
        ):
            self.tally.add(figure, right, len(want), len(have))
        self.tally.verdicts += verdicts
        hit = {i for i, _ in pairs}
        for i, g in enumerate(want):
            if i not in hit:
                self.tally.verdicts.append(Verdict(g.act, None, False, False, None, 0.0, how[i]))
                self.errors.append(f"{self._at(g)}: missed {g.act}")
        hit = {j for _, j in pairs}
        for j, (f, s) in enumerate(zip(have, found, strict=True)):
            if j not in hit:
                self.tally.verdicts.append(Verdict(None, f.act, False, False, s.rule, s.confidence))
                self.errors.append(f"{self._at(f)}: not a statement ({f.act})")

    def _marks(self, gold: GoldStatement, found: Statement) -> None:
        """Of a statement that was found: which of its marks were, with words in common."""
        want = {kind: locate(self.text, quote) for kind, quote in gold.marks.items()}
        have = {mark.kind: mark.span for mark in found.marks}
        for kind in MARKS:
            right = kind in want and kind in have and iou(want[kind], have[kind]) > 0
            self.tally.add(f"mark {kind}", right, kind in want, kind in have)
            if (kind in want or kind in have) and not right:
                how, span = ("missed", want[kind]) if kind in want else ("wrong", have[kind])
                cue = self.text[slice(*found.cue)]
                self._error([f"mark {how}: {kind} «{self.text[slice(*span)]}» of «{cue}»"])

    def _constructions(self, s: GoldStatement, said: Said) -> tuple[str, ...]:
        return constructions(self.text, s, said, self.gold_names)

    def _verdict(self, g: Said, f: Said, statement: Statement, how: tuple[str, ...]) -> Verdict:
        wrong = ["act"] if g.act != f.act else []
        if not same_speakers(g.who, f.who, self._meetings()):
            wrong.append("who")
        near = iou(g.content, f.content)
        if wrong or near < SAME_CONTENT:
            detail = "; ".join(f"{n} {_show(g, n)} got {_show(f, n)}" for n in wrong)
            self.errors.append(f"{self._at(g)}: {detail or 'content'} iou={near:.2f}")
        right = not wrong
        strict = right and near >= SAME_CONTENT
        return Verdict(g.act, f.act, right, strict, statement.rule, statement.confidence, how)

    def _instruments(self, figure: str, other: bool) -> None:
        want = [(_short(m.id), locate(self.text, m.mention)) for m in self.gold.instruments]
        have = [(_short(m.id), m.span) for m in self.reading.instruments]
        want = [m for m in want if (m[0] == "other") is other]
        have = [m for m in have if (m[0] == "other") is other]
        pairs = pair(want, have, same_mention)
        self.tally.add(figure, len(pairs), len(want), len(have))
        self._mentions("missed", want, {i for i, _ in pairs})
        self._mentions("wrong", have, {j for _, j in pairs})

    def _mentions(self, how: str, mentions: list[tuple[str, Span]], hit: set[int]) -> None:
        self._error(
            f"instrument {how}: {name} «{self.text[slice(*span)]}»"
            for i, (name, span) in enumerate(mentions)
            if i not in hit
        )

    def _gold_said(self, s: GoldStatement) -> Said:
        who = (
            frozenset({"both"})
            if isinstance(s.speakers, str)
            else frozenset(fold_side(self.gold_names.get(n, n)) for n in s.speakers)
        )
        return Said(locate(self.text, s.cue), locate(self.text, s.content), s.act, who)

    def _speakers(self, s: Statement) -> frozenset[str]:
        return frozenset(
            "both" if p.kind == "both" else fold_side(self.names.get(p.id, p.name or "")) for p in s.speakers
        )

    def _meetings(self) -> list[Sides]:
        names = self.gold_names
        return [(_who(e.hosts, names), _who(e.guests, names)) for e in self.gold.encounters]

    def _at(self, said: Said) -> str:
        return f"{self.gold.doc}@{said.cue[0]} «{self.text[slice(*said.cue)]}»"

    def _error(self, messages: Iterable[str]) -> None:
        self.errors += [f"{self.gold.doc}: {m}" for m in messages]


def same_title(g: Title, f: Title) -> float:
    """How alike two people's titles are; 0 below the threshold or for another person."""
    if g[0] != f[0]:
        return 0.0
    value = max(token_f1(g[1], f[1]), token_f1(_whole(g), _whole(f)))
    return value if value >= SAME_TITLE else 0.0


def same_mention(g: tuple[str, Span], f: tuple[str, Span]) -> float:
    """How far two mentions of one instrument overlap; 0 below the threshold."""
    near = iou(g[1], f[1])
    return near if g[0] == f[0] and near >= SAME_MENTION else 0.0


def same_speakers(gold: frozenset[str], found: frozenset[str], meetings: list[Sides]) -> bool:
    """Whether two sets of speakers are one, or both stand for both sides."""

    def both(who: frozenset[str]) -> bool:
        return who == {"both"} or any(
            (who & hosts and who & guests) or len(who & hosts) > 1 for hosts, guests in meetings
        )

    return gold == found or (both(gold) and both(found))


def _who(ids: Iterable[str], names: Names) -> frozenset[str]:
    return frozenset(fold(names.get(i, i)) for i in ids)


def _meeting(kind: str, date: str | None, hosts: frozenset[str], guests: frozenset[str]) -> str:
    return f"{kind} {date}: {', '.join(sorted(hosts))} with {', '.join(sorted(guests)) or 'nobody'}"


def _whole(title: Title) -> str:
    return f"{title[1]} {title[2] or ''}"


def _short(identifier: str) -> str:
    return "other" if identifier.startswith("other:") else identifier


def _show(said: Said, field: str) -> str:
    return "/".join(sorted(said.who)) if field == "who" else said.act


def constructions(text: str, s: GoldStatement, said: Said, names: Names) -> tuple[str, ...]:
    """How the text puts a statement; several may hold, ``plain`` where none does.

    Told from the text and its gold alone, whatever any program makes of them.
    """
    (start, _), (begin, end) = said.cue, said.content
    line = text.rfind("\n", 0, start) + 1
    before = text[line:start].rstrip(' “"')
    speakers = () if isinstance(s.speakers, str) else tuple(s.speakers)
    told = {
        "headline": not text[:start].strip().count("\n"),
        "direct speech": text[begin - 1 : begin] in ("“", '"', "«", "‘"),
        "content before cue": begin < start,
        "opens the sentence": not before or before[-1] in ".!?:;-–•*",
        "both sides": s.speakers == "both",
        "several speakers": len(speakers) > 1,
        "a body speaks": any(who not in names for who in speakers),
        "over several lines": "\n" in text[begin:end].strip(),
        "far from the name": bool(speakers)
        and not any(_near(names.get(w, w), text[line:start]) for w in speakers),
    }
    return tuple(name for name, holds in told.items() if holds) or ("plain",)


def _near(name: str, words: str) -> bool:
    """Whether a name, or its last or first word, stands among the words of the line before a cue."""
    parts = fold(name).split()
    return any(part in fold(words).split() for part in (parts[0], parts[-1]))


def score_documents(folder: Path, read: Callable[[Path], Reading | None]) -> tuple[list[Scored], list[str]]:
    """Score every document of a folder by itself.

    Args:
        folder: holds NAME.txt and NAME.json.
        read: gives the reading of a NAME.txt, or None where there is none.

    Returns:
        How each document fared, and the names without a reading.
    """
    scored: list[Scored] = []
    missing: list[str] = []
    for path, text, gold in golds(folder):
        reading = read(path)
        if reading is None:
            missing.append(path.stem)
            reading = Reading(source=Source(name=path.name, sha256="", media_type=""))
        one = Scored(gold.doc, gold.lang, Tally(), [])
        Scorer(text, gold, reading, one.tally, one.errors).score()
        scored.append(one)
    return scored, missing


def merged(scored: Iterable[Scored]) -> Tally:
    """The counts of several documents together."""
    total = Tally()
    for one in scored:
        total += one.tally
    return total


def score_folder(
    folder: Path, read: Callable[[Path], Reading | None]
) -> tuple[dict[str, Tally], list[str], list[str]]:
    """The same over a folder: tallies by group (``all``, each language), mistakes, unread names."""
    scored, missing = score_documents(folder, read)
    tallies = {"all": merged(scored)}
    for language in dict.fromkeys(one.language for one in scored):
        tallies[language] = merged(one for one in scored if one.language == language)
    return tallies, [error for one in scored for error in one.errors], missing


def table(tallies: Mapping[str, Tally]) -> str:
    """Precision, recall and F1 of every figure, a group a column."""
    lines = [
        f"{'':14}" + "".join(f"{g:>24}" for g in tallies),
        f"{'':14}" + "".join(f"{'P':>10}{'R':>7}{'F1':>7}" for _ in tallies),
    ]
    for figure in FIGURES:
        rows = [t.row(figure) for t in tallies.values()]
        cells = "".join(f"{r['precision']:>10.3f}{r['recall']:>7.3f}{r['f1']:>7.3f}" for r in rows)
        lines.append(f"{figure:14}{cells}")
    return "\n".join(lines)


def report(tallies: Mapping[str, Tally]) -> dict[str, dict[str, Row]]:
    """The figures as plain data: group, figure, row."""
    return {group: {figure: tally.row(figure) for figure in FIGURES} for group, tally in tallies.items()}


def _readings(path: Path) -> dict[str, Reading]:
    decoder: msgspec.json.Decoder[Any] = msgspec.json.Decoder(Reading)
    readings = [decoder.decode(line) for line in path.read_bytes().splitlines() if line.strip()]
    return {Path(r.source.name).stem: r for r in readings}


def main() -> int:
    """Score a file of records against a folder; exit status 1 where a document has no record."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("records", type=Path)
    parser.add_argument("--errors", action="store_true", help="list every mistake")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    args = parser.parse_args()
    readings = _readings(args.records)
    tallies, errors, missing = score_folder(args.folder, lambda path: readings.get(path.stem))
    tallies = dict(sorted(tallies.items()))
    if args.json:
        print(json.dumps({"figures": report(tallies), "missing": missing}, ensure_ascii=False))
        return 1 if missing else 0
    if args.errors:
        print("\n".join(errors))
    print(table(tallies))
    for name in missing:
        print(f"no record for {name}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
