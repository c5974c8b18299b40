"""A statement's words as they stand in the text, with its cue and the instruments marked."""

import re
from typing import Final

from rich.text import Text

from verbale.model.records import InstrumentMention, Span, Statement

# Where more than this stands between cue and content, it is left out and an ellipsis says so.
_FAR: Final = 48
_OPENING: Final = '“‘"«„'
_CLOSING: Final = re.compile(r"[.,!?;]?[”’\"»“]")
# Never sent to a terminal: control characters (escape sequences start with one), marks that reorder a line.
_UNSAFE: Final = {
    **{code: "�" for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in (0x09, 0x0A)},
    **dict.fromkeys((*range(8234, 8239), *range(8294, 8298), 8232, 8233), "�"),
    0x09: " ",
    0x0B: " ",
    0x0D: " ",
}  # fmt: skip
_BREAK: Final = re.compile(r"\s*\n\s*")


def safe(text: str) -> str:
    """The text without what would steer the terminal, at the same length; newlines stay."""
    return text.translate(_UNSAFE)


def one_line(text: str) -> str:
    """The text safe for a terminal, on one line."""
    return " ".join(safe(text).split())


def quote(
    text: str,
    statement: Statement,
    mentions: tuple[InstrumentMention, ...],
    *,
    cue_style: str,
    marks: bool,
) -> list[Text]:
    """The statement's words, a line of the text each.

    Args:
        text: the document's text.
        mentions: the instruments named in the document, any order.
        cue_style: rich style of the cue.
        marks: True where no style can be shown: the cue stands in ``*`` and instruments in ``_``.
    """
    parts = [
        _styled(text, part, statement.cue, mentions, cue_style, marks) for part in _parts(text, statement)
    ]
    whole = Text(" … ").join(parts)
    return _split(whole)


def _parts(text: str, statement: Statement) -> list[Span]:
    """The stretch of text to show: from cue to content, or the two alone where they are far apart."""
    first, second = sorted((statement.cue, _with_quotes(text, statement.content)))
    if second[0] - first[1] > _FAR:
        return [first, second]
    return [(first[0], max(first[1], second[1]))]


def _with_quotes(text: str, span: Span) -> Span:
    """The span with the quotation marks around it, where it is a quotation."""
    start, end = span
    if start == 0 or text[start - 1] not in _OPENING:
        return span
    closing = _CLOSING.match(text, end)
    return start - 1, closing.end() if closing else end


def _styled(
    text: str, part: Span, cue: Span, mentions: tuple[InstrumentMention, ...], cue_style: str, marks: bool
) -> Text:
    """One stretch of the text with its marks."""
    start, end = part
    spans = [(cue, cue_style, "*")] + [(mention.span, "underline", "_") for mention in mentions]
    inside = [
        (max(s, start), min(e, end), style, mark) for (s, e), style, mark in spans if s < end and e > start
    ]
    styled = Text(safe(text[start:end]))
    for s, e, style, _ in inside:
        styled.stylize(style, s - start, e - start)
    if not marks:
        return styled
    signs = sorted(
        [(s - start, 1, m) for s, _, _, m in inside] + [(e - start, 0, m) for _, e, _, m in inside]
    )
    marked, at = Text(), 0
    for offset, _, mark in signs:
        marked.append_text(styled[at:offset]).append(mark)
        at = offset
    return marked.append_text(styled[at:])


def _split(whole: Text) -> list[Text]:
    """The lines of a quote: a list in the text stays a list, blank lines go."""
    cuts = [match.span() for match in _BREAK.finditer(whole.plain)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(whole)]
    return [whole[start:end] for start, end in zip(starts, ends, strict=True) if start < end]
