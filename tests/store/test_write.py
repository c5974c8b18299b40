"""What a ledger keeps of documents, their versions and their copies."""

import itertools
from pathlib import Path

import pytest
from sqlalchemy import func, select

from verbale.reading import read_document
from verbale.store import chain
from verbale.store.ledger import Ledger
from verbale.store.tables import document, original, statement, version
from verbale.store.write import Incoming, put
from verbale.text.load import load_bytes

SAMPLES = Path(__file__).parents[2] / "samples"
FIRST = """Bộ trưởng Trần Quốc Bảo tiếp Đại sứ Phần Lan

Ngày 12/5/2025, tại Hà Nội, Bộ trưởng Bộ Khoa học và Công nghệ Trần Quốc Bảo đã tiếp Đại sứ Phần Lan Outi Rantala.

Bộ trưởng đề nghị Phần Lan hỗ trợ đào tạo 200 kỹ sư trong lĩnh vực trí tuệ nhân tạo và bán dẫn, đồng thời cử chuyên gia sang giảng dạy tại Học viện.

Đại sứ khẳng định Phần Lan sẵn sàng chia sẻ kinh nghiệm về chính phủ số và nhất trí lập nhóm công tác chung trong năm nay.

Hai bên nhất trí tiếp tục trao đổi tại kỳ họp sau của Ủy ban hỗn hợp hai nước.
"""


def incoming(name: str, text: str) -> Incoming:
    data = text.encode()
    return Incoming(name=name, data=data, reading=read_document(load_bytes(data, name), every_mention=True))


def add(ledger: Ledger, name: str, text: str) -> str:
    with ledger.writes() as connection:
        return put(connection, incoming(name, text)).outcome


def originals(ledger: Ledger) -> dict[str, str | None]:
    """Each document's name with that of its original."""
    other = document.alias()
    query = select(document.c.name, other.c.name).join(other, other.c.row == document.c.copy_of, isouter=True)
    with ledger.reads() as connection:
        return {row[0]: row[1] for row in connection.execute(query)}


def counted(ledger: Ledger) -> int:
    with ledger.reads() as connection:
        return connection.execute(select(func.count()).where(statement.c.counts)).scalar_one()


def test_the_same_bytes_twice_change_nothing(ledger: Ledger) -> None:
    assert [add(ledger, "a.txt", FIRST), add(ledger, "a.txt", FIRST), add(ledger, "b.txt", FIRST)] == [
        "added",
        "unchanged",
        "unchanged",
    ]
    with ledger.reads() as connection:
        assert connection.execute(select(func.count()).select_from(version)).scalar() == 1
        assert list(chain.breaks(connection)) == []


def test_a_changed_page_is_a_new_version_and_the_old_one_stays(ledger: Ledger) -> None:
    add(ledger, "a.txt", FIRST)
    before = counted(ledger)
    assert add(ledger, "a.txt", FIRST.replace("200 kỹ sư", "300 kỹ sư")) == "changed"
    assert counted(ledger) == before
    with ledger.reads() as connection:
        found = connection.execute(
            select(version.c.number, version.c.current, version.c.text).order_by("number")
        )
        assert [(n, current, "200" in text) for n, current, text in found] == [
            (1, False, True),
            (2, True, False),
        ]
        assert connection.execute(select(func.count()).select_from(original)).scalar() == 2


def test_a_page_may_return_to_what_it_was(ledger: Ledger) -> None:
    changed = FIRST.replace("200 kỹ sư", "300 kỹ sư")
    assert [add(ledger, "a.txt", text) for text in (FIRST, changed, FIRST)] == ["added", "changed", "changed"]
    with ledger.reads() as connection:
        assert connection.execute(select(func.max(version.c.number))).scalar() == 3
        assert list(chain.breaks(connection)) == []


COPY = FIRST.replace(
    "Bộ trưởng Trần Quốc Bảo tiếp Đại sứ Phần Lan\n", "Phần Lan giúp đào tạo kỹ sư\n"
).replace("Ngày 12/5/2025, tại", "(TTXVN, 13/5/2025) Tại")
SHORTER = "\n\n".join(p for p in COPY.replace("13/5", "14/5").split("\n\n") if not p.startswith("Hai bên"))


@pytest.mark.parametrize("order", list(itertools.permutations(["a.txt", "b.txt", "c.txt"])))
def test_copies_are_of_what_was_published_first_whatever_the_order(
    ledger: Ledger, order: tuple[str, ...]
) -> None:
    texts = {"a.txt": FIRST, "b.txt": COPY, "c.txt": SHORTER}
    for name in order:
        add(ledger, name, texts[name])
    assert originals(ledger) == {"a.txt": None, "b.txt": "a.txt", "c.txt": "a.txt"}
    one = len(incoming("a.txt", FIRST).reading.statements)
    assert counted(ledger) == one > 0


def test_a_copy_that_is_rewritten_counts_for_itself(ledger: Ledger) -> None:
    add(ledger, "a.txt", FIRST)
    add(ledger, "b.txt", COPY)
    other = (SAMPLES / "vi-ministry.txt").read_text(encoding="utf-8")
    assert add(ledger, "b.txt", other) == "changed"
    assert originals(ledger) == {"a.txt": None, "b.txt": None}


def test_an_original_that_is_rewritten_leaves_its_copy_alone(ledger: Ledger) -> None:
    add(ledger, "a.txt", FIRST)
    add(ledger, "b.txt", COPY)
    assert add(ledger, "a.txt", (SAMPLES / "vi-ministry.txt").read_text(encoding="utf-8")) == "changed"
    assert originals(ledger) == {"a.txt": None, "b.txt": None}


def test_readouts_of_one_kind_are_no_copies(ledger: Ledger) -> None:
    for path in sorted(SAMPLES.glob("*.txt")):
        add(ledger, path.name, path.read_text(encoding="utf-8"))
    assert set(originals(ledger).values()) == {None}


def test_an_error_leaves_nothing_behind(ledger: Ledger) -> None:
    with pytest.raises(ZeroDivisionError), ledger.writes() as connection:
        put(connection, incoming("a.txt", FIRST))
        1 / 0  # noqa: B018
    assert originals(ledger) == {}


def test_every_statement_has_its_quote(ledger: Ledger) -> None:
    add(ledger, "a.txt", FIRST)
    with ledger.reads() as connection:
        text = connection.execute(select(version.c.text)).scalar_one()
        for row in connection.execute(select(statement)):
            start, end = min(row.cue_start, row.content_start), max(row.cue_end, row.content_end)
            assert text[start:end] == row.quote
