"""``verbale acts``: the table of acts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from verbale.cli.options import color_option, lang_option

if TYPE_CHECKING:
    from rich.text import Text

_CUES_SHOWN = 4


@click.command(
    "acts",
    epilog="""\b
Examples:
  verbale acts
  verbale acts --lang vi""",
)
@lang_option
@color_option
def command(lang: str | None, color: bool | None) -> None:
    """List the kinds of statement with their force and some of the words that signal them.

    The force tells how much a statement binds its speaker: 0 courtesy, 1 view, 2 wish, 3 ask, 4 offer,
    5 undertaking.
    """
    from verbale.cli.digest.words import locale_language
    from verbale.cli.screen import screen_for, show

    screen = screen_for(color)
    show(_table(lang or locale_language(), screen.width), screen)


def _table(language: str, width: int) -> "Iterator[Text]":
    """The acts, weightiest first, with cues of each language that is read."""
    from rich.text import Text

    from verbale.acts import FORCE
    from verbale.cli.digest.layout import hanging
    from verbale.cli.digest.page import LABELS, badge
    from verbale.cli.digest.words import words

    say = words(language)
    last = None
    for act in sorted(FORCE, key=lambda act: -FORCE[act]):
        force = FORCE[act]
        if force != last:
            yield Text()
            yield Text(f"{force} {say.forces[force][0]}", style="bold")
        last = force
        label = badge(say.acts[act], LABELS[force], say)
        name = [Text(act, style="italic")] if say.acts[act] != act else []
        cues = [Text.assemble((f"{code}  ", "dim"), ", ".join(_cues(code, act))) for code in ("vi", "en")]
        yield from hanging(label, name + cues, label.cell_len, width)


def _cues(code: str, act: str) -> list[str]:
    """The first cues of an act in a language's resources; of an English verb the past form."""
    from verbale.lexicon.lexicon import lexicon

    known = lexicon(code)
    inflected = {"third", "participle", "ing", "base"}
    cues = (
        phrase
        for phrase, kinds in zip(known.phrases, known.kinds, strict=True)
        if "cue" in kinds and kinds["cue"].value == act and not inflected & kinds["cue"].flags
    )
    shown: list[str] = []
    for cue in cues:
        alike = any(other in cue or cue.split()[:2] == other.split()[:2] for other in shown)
        if not alike and len(shown) < _CUES_SHOWN:
            shown.append(cue)
    return shown
