"""What the tests of the store put into a ledger."""

from pathlib import Path
from typing import Any

from sqlalchemy import select

from verbale.reading import read_document
from verbale.store.ledger import Ledger
from verbale.store.tables import document, speaker, statement, version
from verbale.store.write import Incoming, put
from verbale.text.load import load_bytes

SAMPLES = Path(__file__).parents[2] / "samples"
NOON = "2026-03-01T12:00:00+00:00"
FIRST = """Bộ trưởng Trần Quốc Bảo tiếp Đại sứ Phần Lan

Ngày 12/5/2025, tại Hà Nội, Bộ trưởng Bộ Khoa học và Công nghệ Trần Quốc Bảo đã tiếp Đại sứ Phần Lan Outi Rantala.

Bộ trưởng đề nghị Phần Lan hỗ trợ đào tạo 200 kỹ sư trong lĩnh vực trí tuệ nhân tạo và bán dẫn, đồng thời cử chuyên gia sang giảng dạy tại Học viện.

Đại sứ khẳng định Phần Lan sẵn sàng chia sẻ kinh nghiệm về chính phủ số và nhất trí lập nhóm công tác chung trong năm nay.

Hai bên nhất trí tiếp tục trao đổi tại kỳ họp sau của Ủy ban hỗn hợp hai nước.
"""


def incoming(name: str, text: str) -> Incoming:
    data = text.encode()
    return Incoming(name=name, data=data, reading=read_document(load_bytes(data, name), every_mention=True))


def add(ledger: Ledger, name: str, text: str = FIRST) -> str:
    with ledger.writes() as connection:
        return put(connection, incoming(name, text), NOON).outcome


def add_samples(ledger: Ledger) -> None:
    for path in sorted(SAMPLES.glob("*.txt")):
        add(ledger, path.name, path.read_text(encoding="utf-8"))


def statements(ledger: Ledger, name: str = "a.txt") -> list[Any]:
    """The rows of the statements of a document's current version, in text order."""
    query = (
        select(statement)
        .join(version, version.c.row == statement.c.version)
        .join(document, document.c.row == version.c.document)
        .where(document.c.name == name, version.c.current)
        .order_by(statement.c.row)
    )
    with ledger.reads() as connection:
        return list(connection.execute(query))


def speakers(ledger: Ledger, row: int) -> list[tuple[str, str | None]]:
    with ledger.reads() as connection:
        query = select(speaker.c.kind, speaker.c.name).where(speaker.c.statement == row).order_by("position")
        return [(kind, name) for kind, name in connection.execute(query)]
