"""Annotated readouts: the records of a NAME.json and the way from its quotes to spans."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import msgspec

from verbale.model.records import MarkKind, Span


class Quote(msgspec.Struct):
    """Words of the text; ``nth`` counts their occurrences from 1, also inside words."""

    text: str
    nth: int = 1


class GoldPost(msgspec.Struct):
    title: str
    organisation: str | None = None


class GoldPerson(msgspec.Struct):
    id: str
    name: str
    posts: list[GoldPost]


class GoldEncounter(msgspec.Struct):
    kind: str
    date: str | None
    hosts: list[str]
    guests: list[str]
    cue: Quote


class GoldStatement(msgspec.Struct):
    speakers: list[str] | str
    act: str
    cue: Quote
    content: Quote
    addressees: list[str] = []
    marks: dict[MarkKind, Quote] = {}


class GoldInstrument(msgspec.Struct):
    id: str
    mention: Quote


class Gold(msgspec.Struct):
    """The annotation of one readout; of its statements the marks only where ``modality`` says so."""

    doc: str
    lang: str
    people: list[GoldPerson]
    encounters: list[GoldEncounter]
    statements: list[GoldStatement]
    instruments: list[GoldInstrument]
    modality: bool = False  # whether marks are annotated


def locate(text: str, quote: Quote) -> Span:
    """The span of a quote.

    Raises:
        ValueError: the text does not hold it.
    """
    start = -1
    for _ in range(quote.nth):
        start = text.index(quote.text, start + 1)
    return start, start + len(quote.text)


def golds(folder: Path) -> Iterator[tuple[Path, str, Gold]]:
    """The annotated readouts of a folder in order: path of the text, the text (NFC), its gold."""
    for path in sorted(folder.glob("*.json")):
        gold = msgspec.json.decode(path.read_bytes(), type=Gold)
        source = path.with_suffix(".txt")
        yield source, unicodedata.normalize("NFC", source.read_text(encoding="utf-8")), gold
