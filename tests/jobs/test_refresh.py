"""Documents read again by a newer engine: what is told, what is written, what survives."""

from collections.abc import Callable

import msgspec
import pytest
from sqlalchemy import select

import verbale
from tests.store.documents import FIRST, NOON, SAMPLES, add, incoming, speakers, statements
from tests.store.test_backup import exported, imported
from tests.store.test_verify import faults
from verbale.errors import LedgerError, UnreadableError
from verbale.jobs.refresh import Again, Refreshed, older, refresh
from verbale.model.records import Reading, Speaker
from verbale.store import identities, write
from verbale.store.ledger import Ledger
from verbale.store.rulings import judge
from verbale.store.tables import version
from verbale.store.write import Incoming, put
from verbale.text.load import load_bytes


def worse(reading: Reading) -> Reading:
    """What an older engine could have read: a statement less, one more, others otherwise."""
    one, two, three, four = reading.statements
    start, end = one.content
    one = msgspec.structs.replace(one, id="1" * 16, act="propose", content=(start, end - 30))
    two = msgspec.structs.replace(two, id="2" * 16, speakers=(Speaker(kind="unknown"),), confidence=0.5)
    more = msgspec.structs.replace(three, id="3" * 16, cue=(0, 9), content=(10, 24), act="inform")
    return msgspec.structs.replace(reading, statements=(more, one, two, four))


def put_old(
    ledger: Ledger,
    monkeypatch: pytest.MonkeyPatch,
    name: str = "a.txt",
    change: Callable[[Reading], Reading] = worse,
    text: str = FIRST,
) -> None:
    new = incoming(name, text)
    with monkeypatch.context() as patch, ledger.writes() as connection:
        patch.setattr(write, "__version__", "0.0.9")
        put(connection, Incoming(name=name, data=new.data, reading=change(new.reading)), NOON)
        identities.settle(connection)


def engines(ledger: Ledger) -> set[str]:
    with ledger.reads() as connection:
        return set(connection.execute(select(version.c.engine)).scalars())


def test_what_an_older_engine_read_is_read_again(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    put_old(ledger, monkeypatch)
    put_old(ledger, monkeypatch, "same.txt", lambda r: r, (SAMPLES / "vi-ministry.txt").read_text("utf-8"))
    add(ledger, "new.txt", (SAMPLES / "en-un-readout.txt").read_text(encoding="utf-8"))
    assert faults(ledger) == []
    told: list[Again | UnreadableError] = []
    assert refresh(ledger, tell=told.append) == Refreshed(read=2, changed=1)
    assert faults(ledger) == []
    assert len(engines(ledger)) == 1 and "0.0.9" not in engines(ledger)
    assert [s.act for s in statements(ledger)] == ["request", "offer", "agree", "agree"]
    (again, same) = told
    assert isinstance(again, Again) and isinstance(same, Again) and not same.differs
    found = again.differs
    assert [s.act for s in found.appear] == ["agree"] and [s.act for s in found.disappear] == ["inform"]
    assert [c.fields for c in found.change] == [("act", "content"), ("speakers", "confidence")]
    assert refresh(ledger) == Refreshed(read=0, changed=0)


def test_only_what_changed_is_written_and_the_chain_tells_of_it(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_old(ledger, monkeypatch)
    put_old(ledger, monkeypatch, "same.txt", lambda r: r, (SAMPLES / "vi-ministry.txt").read_text("utf-8"))
    rows = [s.row for s in statements(ledger, "same.txt")]
    refresh(ledger)
    assert [s.row for s in statements(ledger, "same.txt")] == rows
    links = [line for line in exported(ledger).decode().splitlines() if line.startswith('{"link"')]
    assert '"event":"reading"' in links[-2] and '"event":"refresh"' in links[-1]
    assert len(links) == 4


def test_judgements_stay_on_their_statements(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    put_old(ledger, monkeypatch)
    with ledger.writes() as connection:
        rows = statements(ledger)
        judge(connection, rows[1].id, "correct", "Lan", act="hope", at=NOON)
        judge(connection, rows[2].id, "confirm", "Lan", at=NOON)  # the speaker is unknown, a person says
        judge(connection, rows[3].id, "reject", "Lan", at=NOON)
    refresh(ledger)
    assert [(s.act, s.judged) for s in statements(ledger)] == [
        ("hope", "corrected"),
        ("offer", "confirmed"),
        ("agree", None),
        ("agree", "rejected"),
    ]
    assert speakers(ledger, statements(ledger)[1].row) == [("unknown", None)]
    assert faults(ledger) == []


def test_a_dry_run_writes_nothing(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    put_old(ledger, monkeypatch)
    before = exported(ledger)
    assert refresh(ledger, dry=True) == Refreshed(read=1, changed=1)
    assert exported(ledger) == before


def test_a_failure_on_the_way_changes_nothing(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    put_old(ledger, monkeypatch)
    before = exported(ledger)

    def fails(*_: object) -> None:
        raise LedgerError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("verbale.jobs.refresh.chain.append", fails)
        with pytest.raises(LedgerError, match="full"):
            refresh(ledger)
    assert exported(ledger) == before


def test_what_cannot_be_read_keeps_its_reading(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    put_old(ledger, monkeypatch)
    put_old(ledger, monkeypatch, "b.txt", lambda r: r, (SAMPLES / "vi-ministry.txt").read_text("utf-8"))

    def broken(data: bytes, name: str) -> object:
        if name == "a.txt":
            raise UnreadableError(name, "no text")
        return load_bytes(data, name)

    monkeypatch.setattr("verbale.jobs.refresh.load_bytes", broken)
    told: list[Again | UnreadableError] = []
    assert refresh(ledger, tell=told.append, jobs=1) == Refreshed(read=1, changed=0)
    assert [str(t) for t in told if isinstance(t, UnreadableError)] == ["a.txt: whole file: no text"]
    assert engines(ledger) == {"0.0.9", verbale.__version__}
    assert faults(ledger) == []


def test_all_reads_again_what_this_engine_has_read(ledger: Ledger) -> None:
    add(ledger, "a.txt")
    assert refresh(ledger) == Refreshed(read=0, changed=0)
    assert refresh(ledger, every=True) == Refreshed(read=1, changed=0)
    assert faults(ledger) == []


def test_what_another_program_changes_meanwhile_stays(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_old(ledger, monkeypatch)
    newer = FIRST.replace("200 kỹ sư", "300 kỹ sư")

    def meanwhile(_: Again | UnreadableError) -> None:
        put_old(ledger, monkeypatch, "a.txt", lambda r: r, newer)
        put_old(ledger, monkeypatch, "b.txt", lambda r: r, (SAMPLES / "vi-ministry.txt").read_text("utf-8"))

    refresh(ledger, tell=meanwhile)
    assert "300" in statements(ledger)[0].quote
    assert faults(ledger) == []
    assert refresh(ledger) == Refreshed(read=2, changed=0)


def test_a_refreshed_ledger_is_exported_and_imported(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    put_old(ledger, monkeypatch)
    refresh(ledger)
    lines = exported(ledger)
    assert imported(f"{tmp_path}/other.db", lines) == lines


@pytest.mark.parametrize(
    ("engine", "than", "is_older"),
    [("0.1.0", "0.2.0", True), ("0.9.0", "0.10.0", True), ("0.2.0", "0.2.0", False), ("1.0", "0.9.9", False)],
)
def test_versions_are_numbers(engine: str, than: str, is_older: bool) -> None:
    assert older(engine, than) is is_older
