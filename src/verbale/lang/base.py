"""What a language must provide to be read: one grammar object, found by its code."""

from collections.abc import Mapping
from importlib import import_module
from importlib.resources import files
from typing import Protocol

import msgspec

from verbale.attribute.calibration import Curve
from verbale.attribute.draft import Findings
from verbale.attribute.modality import Signs
from verbale.model.records import InstrumentMention
from verbale.text.page import Page


class Grammar(Protocol):
    """A language's grammar: ``verbale.lang.<code>.grammar.GRAMMAR``."""

    code: str
    abbreviations: frozenset[str]

    @property
    def rules(self) -> Mapping[str, Mapping[str, str]]:
        """By the language of who reads it and by rule, why its statements are what they are."""
        ...

    signs: Signs  # of conditions, tense, repetition
    curve: Curve  # from a draft's score to its confidence

    def published(self, page: Page) -> str | None:
        """The date of publication that the text itself gives (dateline, heading), ISO, or None."""
        ...

    def instruments(self, page: Page) -> list[InstrumentMention]:
        """Mentions of instruments, listed ones and ``other:<short-name>``, in text order, without overlap."""
        ...

    def find(self, page: Page, published: str | None) -> Findings:
        """People, encounters and statements of the page."""
        ...


def curve_of(code: str) -> Curve:
    """The curve of a language, from its ``calibration.json``."""
    data = files(f"verbale.lang.{code}").joinpath("calibration.json").read_bytes()
    return msgspec.json.decode(data, type=Curve)


def grammar(code: str) -> Grammar | None:
    """The grammar of a language, or None where Verbale does not read it."""
    if code not in ("vi", "en"):
        return None
    found: Grammar = import_module(f"verbale.lang.{code}.grammar").GRAMMAR
    return found
