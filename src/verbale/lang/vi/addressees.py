"""Who is spoken to, or is to act."""

from typing import Final

from verbale.extract.cast import BODY
from verbale.lang.vi.heads import Head
from verbale.lang.vi.refs import ref_of
from verbale.model.records import Span
from verbale.text.units import Unit

# Acts whose addressee may stand right after the verb, and those whose addressee needs a preposition.
DIRECT: Final = frozenset({"thank", "congratulate", "welcome", "request", "propose", "invite", "hope"})
INDIRECT: Final = frozenset({"inform", "greet"})
TOWARDS: Final = frozenset({"với", "cho", "tới", "đến"})


def addressees(units: list[Unit], head: Head, act: str) -> tuple[Span, ...]:
    """The spans of those whom a statement of this act names as addressed, as written."""
    k = head.stop
    if k < head.end and units[k].low in TOWARDS and act in DIRECT | INDIRECT:
        k += 1
    elif act not in DIRECT:
        return ()
    out = []
    while k < head.end and (ref := ref_of(units[k])) is not None:
        if act == "welcome" and ref.kind == BODY:
            return ()
        out.append((units[k].start, units[k].end))
        if k + 2 >= head.end or units[k + 1].low != "và":
            break
        k += 2
    return tuple(out)
