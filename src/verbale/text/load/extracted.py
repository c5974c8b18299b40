"""What a format's reader hands back: the main text and what the file says about itself."""

from verbale.model.records import Problem, Record


class Extracted(Record, frozen=True, kw_only=True):
    """The text taken out of a file, before it is normalised, with the file's own statements about itself.

    ``published`` is an ISO date; ``problems`` carry no spans, since the text is normalised after them.
    """

    text: str
    media_type: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    problems: tuple[Problem, ...] = ()
