"""Mentions of instruments: listed ones by name, others by their form."""

from verbale.model.records import InstrumentMention
from verbale.text.page import Page


def instruments(page: Page) -> list[InstrumentMention]:
    """All mentions in text order, without overlap."""
    out: list[InstrumentMention] = []
    for flat in page.flat:
        for unit in flat:
            entry = unit.kinds.get("instrument")
            if entry is not None:
                out.append(InstrumentMention(id=entry.value, span=(unit.start, unit.end)))
    return out
