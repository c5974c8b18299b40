"""Verbale reads published accounts of meetings: who said, asked, offered and agreed to what, with the proof.

>>> import verbale
>>> reading = verbale.read("readout.txt")          # doctest: +SKIP
>>> for s in reading.statements:                   # doctest: +SKIP
...     print(s.act, reading.text[slice(*s.content)])
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Reading", "UnreadableError", "VerbaleError", "__version__", "read"]

if TYPE_CHECKING:
    from verbale.errors import UnreadableError, VerbaleError
    from verbale.model.records import Reading
    from verbale.reading import read

_HOME = {
    "read": "verbale.reading",
    "Reading": "verbale.model.records",
    "UnreadableError": "verbale.errors",
    "VerbaleError": "verbale.errors",
}


def __getattr__(name: str) -> Any:
    """Load the public names on first use: ``import verbale`` alone costs next to nothing."""
    if name in _HOME:
        from importlib import import_module

        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'verbale' has no attribute {name!r}")
