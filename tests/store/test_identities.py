"""Who is who in a ledger: settled after adding, judged by people, looked into."""

import itertools
from pathlib import Path

import pytest
from sqlalchemy import select

from verbale.errors import LedgerError
from verbale.jobs.ingest import ingest
from verbale.store import chain, identities
from verbale.store.actors import ActorRecord, listed
from verbale.store.judging import judge, reasons
from verbale.store.ledger import Ledger, open_ledger
from verbale.store.tables import judgement, speaker

TEXTS = {
    "one.txt": """Thứ trưởng Ngoại giao Đặng Hoài Thu tiếp Đại sứ Phần Lan

Ngày 12/5/2025, tại Hà Nội, Thứ trưởng Bộ Ngoại giao Đặng Hoài Thu đã tiếp Đại sứ Phần Lan Outi Rantala.

Thứ trưởng Đặng Hoài Thu đề nghị Phần Lan hỗ trợ đào tạo 200 kỹ sư. Đại sứ khẳng định Phần Lan sẵn sàng chia sẻ kinh nghiệm.
""",
    "two.txt": """Vietnam and Finland discuss training

HANOI, 3 June 2025 - Deputy Minister of Foreign Affairs Dang Hoai Thu received the Ambassador of Finland, Ms Outi Rantala.

Ms Thu proposed a joint working group. Ambassador Rantala welcomed the proposal.
""",
    "three.txt": """Chủ tịch UBND tỉnh Đặng Hoài Thu làm việc với đoàn Bỉ

Ngày 20/5/2025, Chủ tịch UBND tỉnh Lào Cai Đặng Hoài Thu đã làm việc với Đại sứ Bỉ Paul Kremer.

Chủ tịch Đặng Hoài Thu đề nghị phía Bỉ hỗ trợ bảo tồn rừng.
""",
}


def fill(ledger: Ledger, folder: Path, names: tuple[str, ...] = tuple(TEXTS)) -> list[ActorRecord]:
    for name in names:
        (folder / name).write_text(TEXTS[name], encoding="utf-8")
    list(ingest(ledger, [str(folder / name) for name in names], jobs=1))
    return actors(ledger)


def actors(ledger: Ledger) -> list[ActorRecord]:
    with ledger.reads() as connection:
        return list(listed(connection))


def called(found: list[ActorRecord], name: str) -> list[ActorRecord]:
    return [one for one in found if name in one.names]


def documents(one: ActorRecord) -> set[str]:
    return {Path(mention.document).name for mention in one.mentions}


def test_one_person_in_two_languages_and_another_of_her_name(ledger: Ledger, tmp_path: Path) -> None:
    found = fill(ledger, tmp_path)
    rantala = called(found, "Outi Rantala")
    assert [(one.kind, one.party, documents(one)) for one in rantala] == [
        ("person", "Finland", {"one.txt", "two.txt"})
    ]
    assert sorted(map(len, map(documents, called(found, "Đặng Hoài Thu")))) == [1, 2]


def test_every_mention_is_the_name_of_the_actor(ledger: Ledger, tmp_path: Path) -> None:
    for one in fill(ledger, tmp_path):
        for mention in one.mentions:
            text = TEXTS[Path(mention.document).name]
            assert text[slice(*mention.span)].replace("\n", " ") in one.names


@pytest.mark.parametrize("order", list(itertools.permutations(TEXTS)))
def test_the_order_of_adding_does_not_matter(ledger: Ledger, tmp_path: Path, order: tuple[str, ...]) -> None:
    for name in order:
        fill(ledger, tmp_path, (name,))
    with open_ledger(tmp_path / "other.db") as other:
        assert actors(ledger) == fill(other, tmp_path)


def test_speakers_are_actors_and_speak_for_parties(ledger: Ledger, tmp_path: Path) -> None:
    found = {one.id: one for one in fill(ledger, tmp_path)}
    with ledger.reads() as connection:
        rows = connection.execute(select(speaker).where(speaker.c.kind == "person")).all()
    assert rows and all(row.name in found[row.actor].names for row in rows)
    assert {row.party for row in rows} == {"Viet Nam", "Finland"}


def decide(ledger: Ledger, pair: list[ActorRecord], same: bool) -> None:
    a, b = pair
    with ledger.writes() as connection:
        (one,), (two,) = identities.actor_of(connection, a.id), identities.actor_of(connection, b.id)
        judge(connection, one, two, same, "mai", "2026-01-05T10:00:00+00:00")


def test_a_judgement_joins_and_its_undoing_parts(ledger: Ledger, tmp_path: Path) -> None:
    before = fill(ledger, tmp_path)
    decide(ledger, called(before, "Đặng Hoài Thu"), same=True)
    (one,) = called(actors(ledger), "Đặng Hoài Thu")
    assert documents(one) == set(TEXTS)
    with ledger.reads() as connection:
        (actor,) = identities.actor_of(connection, one.id)
        by = {reason.decision.by for reason in reasons(connection, actor) if reason.inside}
        assert "mai" in by
        assert list(chain.breaks(connection)) == []
        assert connection.execute(select(judgement.c.author)).scalars().all() == ["mai"]


def test_a_judgement_parts_whatever_speaks_for_one(ledger: Ledger, tmp_path: Path) -> None:
    fill(ledger, tmp_path, ("one.txt",))
    found = fill(ledger, tmp_path, ("two.txt",))
    (one,) = called(found, "Outi Rantala")
    thu = called(found, "Đặng Hoài Thu")
    assert len(documents(one)) == 2 and len(thu) == 1
    with pytest.raises(LedgerError, match="is one actor"):
        decide(ledger, [one, one], same=False)


def test_a_judgement_survives_what_comes_later(ledger: Ledger, tmp_path: Path) -> None:
    decide(ledger, called(fill(ledger, tmp_path), "Đặng Hoài Thu"), same=True)
    (tmp_path / "one.txt").write_text(TEXTS["one.txt"].replace("200", "300"), encoding="utf-8")
    list(ingest(ledger, [str(tmp_path / "one.txt")]))
    assert len(called(actors(ledger), "Đặng Hoài Thu")) == 1


def test_names_are_found_without_diacritics(ledger: Ledger, tmp_path: Path) -> None:
    fill(ledger, tmp_path)
    with ledger.reads() as connection:
        assert len(identities.actor_of(connection, "dang hoai thu")) == 2
        assert [one.name for one in identities.actor_of(connection, "RANTALA")] == ["Outi Rantala"]
        for strange in ("100%", "_", "' OR 1=1 --", "", "\\"):
            assert identities.actor_of(connection, strange) == [], strange


def test_an_interrupted_run_is_settled_by_the_next(ledger: Ledger, tmp_path: Path) -> None:
    fill(ledger, tmp_path)
    want = actors(ledger)
    with ledger.writes() as connection:
        from sqlalchemy import delete, update

        from verbale.store.tables import actor, profile

        connection.execute(update(profile).values(actor=None))
        connection.execute(delete(actor))
    list(ingest(ledger, []))
    assert actors(ledger) == want
