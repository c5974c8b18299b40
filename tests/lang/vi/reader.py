"""Helpers: read a few Vietnamese sentences and say what was found, in short tuples."""

from verbale.model.records import Reading
from verbale.reading import read_document
from verbale.text.load import load_text

CAST = "Ngày 12/3/2026, tại Hà Nội, Thứ trưởng Bộ Ngoại giao Trần Minh Quân đã tiếp bà Anna Lindholm, Bộ trưởng Khoa học Thụy Điển.\n"


def read_vi(text: str, cast: str = CAST) -> Reading:
    """The reading of ``text`` after a lead that introduces the host (Trần Minh Quân) and the guest (Anna Lindholm)."""
    return read_document(load_text(cast + text))


def said(text: str, cast: str = CAST) -> list[tuple[str, str, str, str]]:
    """Speaker, act, cue and content of every statement."""
    reading = read_vi(text, cast)
    t = reading.text
    return [
        ("+".join(s.name or s.kind for s in x.speakers), x.act, t[slice(*x.cue)], t[slice(*x.content)])
        for x in reading.statements
    ]
