"""Readings for the tests, written as a text and the words in it that each value stands on."""

from typing import Any

from verbale.acts import FORCE
from verbale.model.records import (
    Addressee,
    Encounter,
    InstrumentMention,
    Person,
    Post,
    Problem,
    Reading,
    Source,
    Span,
    Speaker,
    Statement,
)


def span(text: str, words: str) -> Span:
    """Where the words first stand in the text."""
    start = text.index(words)
    return start, start + len(words)


def statement(text: str, who: str, act: str, cue: str, content: str, **more: Any) -> Statement:
    """A statement; ``who`` is a person's id, ``both``, ``?`` or an organisation's name."""
    kinds = {"both": Speaker(kind="both"), "?": Speaker(kind="unknown")}
    names = {"p1": "Lê Thị Vân Khánh", "p2": "Marta Oyelaran", "p3": "Đỗ Văn Lộc"}
    known = Speaker(kind="person", id=who, name=names[who]) if who in names else None
    speaker = kinds.get(who) or known or Speaker(kind="organisation", name=who)
    to = more.pop("to", None)
    return Statement(
        id=f"{act}-{cue}",
        speakers=more.pop("speakers", (speaker,)),
        act=act,
        force=FORCE[act],
        cue=span(text, cue),
        content=span(text, content),
        addressees=(Addressee(name=to, span=span(text, to)),) if to else (),
        confidence=more.pop("confidence", 0.9),
        rule="vi.subject-cue",
        **more,
    )


TEXT = """Thứ trưởng tiếp bà Marta Oyelaran

Thứ trưởng Lê Thị Vân Khánh chào mừng bà Marta Oyelaran; nhấn mạnh vai trò của Văn kiện số toàn cầu.
Thứ trưởng đề nghị Liên hợp quốc hỗ trợ:
- đào tạo kỹ sư;
- kết nối chuyên gia.
“Chúng tôi sẽ góp 5 triệu USD”, bà Oyelaran cam kết. Bà không nhất trí lùi thời hạn.
Ông Đỗ Văn Lộc cho biết kho dữ liệu đã sẵn sàng. UNESCO đề xuất một hội thảo.
Hai bên nhất trí gặp lại vào tháng 5. Có ý kiến hoan nghênh sáng kiến này.
"""

PEOPLE = (
    Person(
        id="p1",
        name="Lê Thị Vân Khánh",
        party="Việt Nam",
        posts=(Post(title="Thứ trưởng", span=span(TEXT, "Thứ trưởng")),),
    ),
    Person(
        id="p2",
        name="Marta Oyelaran",
        party="Liên hợp quốc",
        posts=(
            Post(title="Trợ lý Tổng Thư ký", organisation="UN", since="2024-06", span=(0, 1)),
            Post(title="Bộ trưởng", since="2019", until="2023", span=(0, 1)),
        ),
    ),
    Person(id="p3", name="Đỗ Văn Lộc", party="Việt Nam"),
)


def reading(**more: Any) -> Reading:
    """A reading with one of everything."""
    fields: dict[str, Any] = {
        "source": Source(
            name="tiep.txt",
            sha256="0" * 64,
            media_type="text/plain",
            title="Thứ trưởng tiếp bà Marta Oyelaran",
            publisher="Báo Thử",
            published="2026-03-04",
            language="vi",
        ),
        "people": PEOPLE,
        "encounters": (
            Encounter(
                id="e1",
                kind="reception",
                date="2026-03-04",
                place="Trụ sở Bộ",
                hosts=("p1",),
                guests=("p2",),
                attendees=("p3",),
                cue=span(TEXT, "tiếp"),
            ),
        ),
        "statements": (
            statement(TEXT, "p1", "welcome", "chào mừng", "bà Marta Oyelaran;", to="bà Marta Oyelaran"),
            statement(TEXT, "p1", "affirm", "nhấn mạnh", "vai trò của Văn kiện số toàn cầu"),
            statement(
                TEXT,
                "p1",
                "request",
                "đề nghị",
                "Liên hợp quốc hỗ trợ:\n- đào tạo kỹ sư;\n- kết nối chuyên gia",
                to="Liên hợp quốc",
            ),
            statement(TEXT, "p2", "commit", "cam kết", "Chúng tôi sẽ góp 5 triệu USD"),
            statement(TEXT, "p2", "agree", "không nhất trí", "lùi thời hạn", negated=True),
            statement(TEXT, "p3", "inform", "cho biết", "kho dữ liệu đã sẵn sàng"),
            statement(TEXT, "UNESCO", "propose", "đề xuất", "một hội thảo"),
            statement(TEXT, "both", "agree", "nhất trí gặp", "gặp lại vào tháng 5"),
            statement(TEXT, "?", "welcome", "hoan nghênh", "sáng kiến này"),
        ),
        "instruments": (InstrumentMention(id="gdc", span=span(TEXT, "Văn kiện số toàn cầu")),),
        "problems": (Problem(message="one paragraph is in French", span=span(TEXT, "Hai bên")),),
        "text": TEXT,
    }
    return Reading(**(fields | more))
