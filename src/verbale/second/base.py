"""What a second reader is, what it proposes, and how one is named on the command line."""

from typing import Protocol

from verbale.errors import VerbaleError
from verbale.model.document import Document
from verbale.model.records import Record


class SecondReaderError(VerbaleError):
    """A second reader that is not there, does not answer, or answers what cannot be read.

    Attributes:
        proposals: what it had proposed of the document before it failed.
    """

    def __init__(self, message: str, proposals: "tuple[Proposal, ...]" = ()) -> None:
        self.proposals = proposals
        super().__init__(message)


class Said(Record, frozen=True, kw_only=True):
    """A statement as a second reader proposes it, in the text's own words.

    ``speaker`` is a name or office as written, ``both`` for all sides jointly, or None; ``cue`` and
    ``content`` have to stand in the text to the letter.
    """

    act: str
    cue: str
    content: str
    speaker: str | None = None


class Named(Record, frozen=True, kw_only=True):
    """A name that a second reader proposes: ``kind`` is person or organisation."""

    kind: str
    name: str


Proposal = Said | Named


class SecondReader(Protocol):
    """Reads a document by other means than the grammar."""

    name: str  # short, as it stands in rules (``second.<name>``) and in ``seconded``

    def check(self) -> None:
        """See that it is there.

        Raises:
            SecondReaderError: it is not.
        """
        ...

    def propose(self, document: Document) -> list[Proposal]:
        """What it finds in a document, in any order, with repetitions and mistakes.

        Raises:
            SecondReaderError: it did not answer, or not to all of the document.
        """
        ...


def second_reader(spec: str) -> SecondReader:
    """The reader that a specification names: ``openai:URL[#MODEL]`` or ``gliner[:MODEL]``.

    Raises:
        ValueError: there is none of that name, or the address is not this machine's.
    """
    kind, _, rest = spec.partition(":")
    if kind == "openai":
        from verbale.second.openai_endpoint import OpenAIEndpoint

        url, _, model = rest.partition("#")
        return OpenAIEndpoint(url, model or None)
    if kind == "gliner":
        from verbale.second.gliner import Gliner

        return Gliner(rest or None)
    raise ValueError(f"no second reader {kind!r}; there are openai:URL[#MODEL] and gliner[:MODEL]")
