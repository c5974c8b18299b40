"""Reads an English text made of lines, without the loader."""

import hashlib

from verbale.model.document import Document, Paragraph
from verbale.model.records import Reading, Source
from verbale.reading import read_document


def read_en(text: str) -> Reading:
    """The reading of a text whose every line is an English paragraph."""
    paragraphs, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(span=(at, at + len(line)), language="en"))
        at += len(line) + 1
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    source = Source(name="t.txt", sha256=digest, media_type="text/plain", language="en")
    return read_document(Document(source=source, text=text, paragraphs=tuple(paragraphs)))


def said(reading: Reading) -> list[tuple[str, str, str, str]]:
    """Of each statement the speakers, act, cue and content."""
    out = []
    for s in reading.statements:
        who = " + ".join(x.name or x.kind for x in s.speakers)
        out.append((who, s.act, reading.text[slice(*s.cue)], reading.text[slice(*s.content)]))
    return out
