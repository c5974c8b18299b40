"""What the chain tells: which versions there are, what their readings hash to, what was judged."""

from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection

from verbale.store.chain import START, digest
from verbale.store.proof.raw import Fault, every
from verbale.store.tables import link


class Told(msgspec.Struct):
    """A version as the chain tells of it."""

    sha256: str
    text: str
    reading: str
    engine: str
    added: str
    current: bool = True


class History:
    """The chain, followed from its start.

    Attributes:
        versions: by name of the document and number; judgements: by number, as their links tell of them.
        links, head: how many links there are, and the hash of the last one.
        heads: those hashes that were asked for and are in the chain.
    """

    def __init__(self, wanted: str | None = None) -> None:
        self.versions: dict[tuple[str, int], Told] = {}
        self.judgements: dict[int, dict[str, Any]] = {}
        self.last: dict[str, int] = {}
        self.links, self.head = 0, START
        self.wanted, self.met = wanted, wanted in (None, START)

    def follow(self, connection: Connection) -> Iterator[Fault]:
        """Go along the chain; what is wrong with it."""
        for row in every(connection, link, "number"):
            number, event, found = row["number"], row["event"], row["hash"]
            if number != self.links + 1:
                missing = f"link {self.links + 1}"
                yield Fault(missing, "removed" if isinstance(number, int) else f"its number is {number!r}")
            elif found != digest(self.head, event):
                yield Fault(f"link {number}", "it, or the hash before it, was changed")
            self.links, self.head = number if isinstance(number, int) else self.links + 1, str(found)
            self.met = self.met or found == self.wanted
            try:
                self._take(msgspec.json.decode(event))
            except (msgspec.DecodeError, KeyError, TypeError, ValueError) as error:
                yield Fault(f"link {number}", f"what it tells cannot be read: {error!r}")
        if not self.met:
            yield Fault("chain", f"it has no link {self.wanted}; links were removed, or it is another ledger")

    def _take(self, event: dict[str, Any]) -> None:
        kind = event["event"]
        if kind == "version":
            self._version(event)
        elif kind == "reading":
            told = self.versions[event["document"], event["number"]]
            told.text, told.reading, told.engine = event["text"], event["reading"], event["engine"]
        elif kind == "refresh":
            kept = {(name, number) for name, number in event["kept"]}
            for key, told in self.versions.items():
                if told.current and key not in kept and told.engine in event["engines"]:
                    told.engine = event["engine"]
        elif kind == "judgement":
            self.judgements[event["number"]] = event

    def _version(self, event: dict[str, Any]) -> None:
        name, number = event["document"], event["number"]
        if name in self.last and (name, self.last[name]) in self.versions:
            self.versions[name, self.last[name]].current = False
        self.last[name] = number
        self.versions[name, number] = Told(
            event["sha256"], event["text"], event["reading"], event["engine"], event["at"]
        )
