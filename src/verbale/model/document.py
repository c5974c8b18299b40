"""A document: a source's text, cut into paragraphs whose language is known."""

from verbale.model.records import Problem, Record, Source, Span


class Paragraph(Record, frozen=True, kw_only=True):
    """A line of text with its language: an ISO 639-1 code (``vi``, ``en``), or None where it is not told."""

    span: Span
    language: str | None


class Document(Record, frozen=True, kw_only=True):
    """A loaded readout: the text as read (NFC, LF) and its paragraphs; nothing else is changed in it."""

    source: Source
    text: str
    paragraphs: tuple[Paragraph, ...]
    problems: tuple[Problem, ...] = ()
