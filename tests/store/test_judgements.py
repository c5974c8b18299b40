"""Persons' judgements on statements: what they change, what they survive, how they are undone."""

import msgspec
import pytest
from sqlalchemy import select

from tests.store.documents import FIRST, NOON, add, incoming, speakers, statements
from verbale.errors import LedgerError
from verbale.model.records import Reading, Speaker
from verbale.store import chain, identities
from verbale.store.again import Place, find, place_of
from verbale.store.filters import Filters
from verbale.store.judgements import judgements, undo
from verbale.store.ledger import Ledger
from verbale.store.query import parse
from verbale.store.rulings import Kind, in_force, judge, lay, settle
from verbale.store.search import search
from verbale.store.tables import actor, named, speaker, version
from verbale.store.write import sha256

ENVOY = Speaker(kind="person", name="Outi Rantala")


def ruled(ledger: Ledger, n: int, kind: Kind, **values: object) -> int:
    with ledger.writes() as connection:
        which = statements(ledger)[n].id
        return judge(connection, which, kind, "Lan", at=NOON, **values)  # type: ignore[arg-type]


def undone(ledger: Ledger, row: int) -> None:
    with ledger.writes() as connection:
        settle(connection, undo(connection, row, "Bình", NOON).subject)


def loose(ledger: Ledger) -> frozenset[int]:
    with ledger.reads() as connection:
        packed, text = connection.execute(
            select(version.c.reading, version.c.text).where(version.c.current)
        ).one()
        reading = msgspec.structs.replace(msgspec.json.decode(packed, type=Reading), text=text)
        return lay(reading, sha256(text), in_force(connection, "a.txt")).loose


def test_a_correction_stands_in_the_rows_and_the_machines_value_in_the_reading(ledger: Ledger) -> None:
    add(ledger, "a.txt")
    before = statements(ledger)
    content = "đào tạo 200 kỹ sư trong lĩnh vực trí tuệ nhân tạo"
    number = ruled(ledger, 0, "correct", act="propose", speakers=[ENVOY], content=content)
    after = statements(ledger)
    one = after[0]
    assert (one.id, one.act, one.force, one.judged) == (before[0].id, "propose", 3, "corrected")
    assert one.quote == "đề nghị Phần Lan hỗ trợ " + content
    assert FIRST[one.content_start : one.content_end] == content
    assert speakers(ledger, one.row) == [("person", "Outi Rantala")]
    assert after[1:] == before[1:]
    with ledger.reads() as connection:
        packed = connection.execute(select(version.c.reading)).scalar_one()
        assert msgspec.json.decode(packed, type=Reading).statements[0].act == "request"
        (made,) = judgements(connection)
        assert (made.row, made.kind, made.subject, made.author, made.at) == (
            number,
            "correct",
            "a.txt",
            "Lan",
            NOON,
        )
        assert list(chain.breaks(connection)) == []


def test_a_corrected_speaker_is_the_actor_that_the_document_knows(ledger: Ledger) -> None:
    add(ledger, "a.txt")
    with ledger.writes() as connection:
        identities.settle(connection)
    ruled(ledger, 0, "correct", speakers=[ENVOY])
    with ledger.reads() as connection:
        envoy = connection.execute(select(actor.c.id).where(actor.c.name == ENVOY.name)).scalar_one()
        first = speaker.c.statement == statements(ledger)[0].row
        found = connection.execute(select(speaker.c.actor, speaker.c.party).where(first)).all()
    assert found == [(envoy, "Finland")]


def test_instruments_follow_a_corrected_content(ledger: Ledger) -> None:
    text = FIRST.replace("tại Học viện.", "tại Học viện và thực hiện Văn kiện Số toàn cầu.")
    add(ledger, "a.txt", text)
    row = statements(ledger)[0].row
    query = select(named.c.instrument).where(named.c.statement == row)
    with ledger.reads() as connection:
        whole = connection.execute(query).scalars().all()
    ruled(ledger, 0, "correct", content="đào tạo 200 kỹ sư")
    with ledger.reads() as connection:
        assert (len(whole), connection.execute(query).scalars().all()) == (1, [])


def test_what_is_rejected_counts_no_more_and_counts_again_when_undone(ledger: Ledger) -> None:
    add(ledger, "a.txt")
    before = statements(ledger)
    number = ruled(ledger, 1, "reject")
    assert [(s.judged, s.counts) for s in statements(ledger)][:2] == [(None, True), ("rejected", False)]
    # Another document that makes this one settle anew does not bring it back.
    add(ledger, "b.txt", FIRST.replace("12/5/2025", "13/5/2025"))
    assert not statements(ledger)[1].counts
    undone(ledger, number)
    assert statements(ledger) == before
    with pytest.raises(LedgerError, match="undone already"):
        undone(ledger, number)
    undone(ledger, number + 1)  # the undoing itself
    assert statements(ledger)[1].judged == "rejected"
    with ledger.reads() as connection:
        assert [(j.kind, j.undone) for j in judgements(connection)] == [
            ("reject", False),
            ("undo", True),
            ("undo", False),
        ]


def test_a_statement_of_a_copy_does_not_count_by_being_confirmed(ledger: Ledger) -> None:
    add(ledger, "b.txt", FIRST.replace("12/5/2025", "11/5/2025"))
    add(ledger, "a.txt")
    ruled(ledger, 0, "confirm")
    assert next((s.judged, s.counts) for s in statements(ledger)) == ("confirmed", False)


def test_judgements_add_up_and_the_last_word_holds(ledger: Ledger) -> None:
    add(ledger, "a.txt")
    ruled(ledger, 0, "correct", act="propose")
    second = ruled(ledger, 0, "correct", speakers=[ENVOY])
    ruled(ledger, 0, "reject")
    ruled(ledger, 0, "correct", act="hope")
    one = statements(ledger)[0]
    assert (one.act, one.judged, one.counts, speakers(ledger, one.row)) == (
        "hope",
        "corrected",
        True,
        [("person", ENVOY.name)],
    )
    undone(ledger, second)
    assert speakers(ledger, one.row) == [("person", "Trần Quốc Bảo")]


LATER = FIRST.replace("Ngày 12/5/2025", "Sáng thứ Hai, ngày 12/5/2025").replace(
    "200 kỹ sư", "gần 300 kỹ sư giỏi"
)


def test_judgements_hold_in_a_new_version_where_their_statement_has_moved(ledger: Ledger) -> None:
    add(ledger, "a.txt")
    ruled(ledger, 0, "correct", act="propose")
    ruled(ledger, 2, "correct", content="lập nhóm công tác chung")
    ruled(ledger, 3, "reject")
    add(ledger, "a.txt", LATER)
    found = statements(ledger)
    assert [(s.act, s.judged) for s in found] == [
        ("propose", "corrected"),
        ("offer", None),
        ("agree", "corrected"),
        ("agree", "rejected"),
    ]
    assert LATER[found[2].content_start : found[2].content_end] == "lập nhóm công tác chung"
    assert loose(ledger) == frozenset()


def test_a_judgement_whose_statement_is_gone_is_kept_and_comes_back_with_it(ledger: Ledger) -> None:
    add(ledger, "a.txt")
    number = ruled(ledger, 1, "correct", act="commit")
    gone = "\n\n".join(p for p in FIRST.split("\n\n") if not p.startswith("Đại sứ"))
    add(ledger, "a.txt", gone)
    assert loose(ledger) == {number}
    assert {s.judged for s in statements(ledger)} == {None}
    add(ledger, "a.txt", FIRST)
    assert loose(ledger) == frozenset()
    assert statements(ledger)[1].act == "commit"


def test_a_correction_whose_words_are_gone_is_loose(ledger: Ledger) -> None:
    add(ledger, "a.txt")
    number = ruled(ledger, 0, "correct", content="đào tạo 200 kỹ sư", act="propose")
    add(ledger, "a.txt", LATER)
    assert loose(ledger) == {number}
    assert statements(ledger)[0].act == "request"


def test_a_confirmed_value_stays_when_the_engine_changes_its_mind(ledger: Ledger) -> None:
    add(ledger, "a.txt")
    ruled(ledger, 0, "confirm")
    known = incoming("a.txt", FIRST).reading
    other = msgspec.structs.replace(known.statements[0], id="0" * 16, act="propose", speakers=(ENVOY,))
    again = msgspec.structs.replace(known, statements=(other, *known.statements[1:]))
    with ledger.reads() as connection:
        one = lay(again, sha256(FIRST), in_force(connection, "a.txt")).statements[0]
    assert (one.act, [w.name for w in one.speakers]) == ("request", ["Trần Quốc Bảo"])


def test_identical_statements_are_told_apart_by_their_order() -> None:
    said = "đề nghị hỗ trợ đào tạo"
    known = incoming("a.txt", FIRST).reading

    def twice(before: str) -> Reading:
        text = f"{before}{said}. Rồi {said}."
        places = [text.index(said), text.rindex(said)]
        return msgspec.structs.replace(
            known,
            text=text,
            statements=tuple(
                msgspec.structs.replace(known.statements[0], cue=(at, at + 7), content=(at + 8, at + 22))
                for at in places
            ),
        )

    short, long = twice(""), twice("Theo tin của Bộ, " * 9)
    places = [place_of(short, one, sha256(short.text)) for one in short.statements]
    assert [(place.nth, place.of) for place in places] == [(0, 2), (1, 2)]
    assert find(places, long, sha256(long.text)) == [0, 1]


def test_a_statement_that_stands_is_not_taken_for_one_that_is_gone() -> None:
    reading = incoming("a.txt", FIRST).reading
    both = [place_of(reading, s, sha256(FIRST)) for s in reading.statements[2:]]
    fewer = msgspec.structs.replace(reading, statements=reading.statements[3:])
    assert find(both, fewer, sha256(FIRST)) == [None, 0]


def test_other_bounds_in_the_same_text_are_the_same_statement() -> None:
    reading = incoming("a.txt", FIRST).reading
    place = place_of(reading, reading.statements[0], sha256(FIRST))
    start, end = reading.statements[0].content
    shorter = msgspec.structs.replace(reading.statements[0], content=(start, end - 40))
    again = msgspec.structs.replace(reading, statements=(*reading.statements[1:], shorter))
    assert find([place], again, sha256(FIRST)) == [3]


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, "needs a speaker"),
        ({"act": "shout"}, "none of"),
        ({"content": "mua 300 máy bay"}, "not in the text"),
        ({"content": ""}, "not in the text"),
        ({"speakers": []}, "needs one"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(ledger: Ledger, values: dict[str, object], told: str) -> None:
    add(ledger, "a.txt")
    with pytest.raises(LedgerError, match=told):
        ruled(ledger, 0, "correct", **values)
    with ledger.reads() as connection:
        assert judgements(connection) == []


def test_a_judgement_needs_an_author_and_a_statement(ledger: Ledger) -> None:
    add(ledger, "a.txt")
    with pytest.raises(LedgerError, match="author"), ledger.writes() as connection:
        judge(connection, statements(ledger)[0].id, "confirm", " ")
    with pytest.raises(LedgerError, match="no statement"), ledger.writes() as connection:
        judge(connection, "0" * 16, "confirm", "Lan")
    with pytest.raises(LedgerError, match="no judgement"), ledger.writes() as connection:
        undo(connection, 7, "Lan")


def test_a_place_reads_back_as_it_was_written() -> None:
    reading = incoming("a.txt", FIRST).reading
    place = place_of(reading, reading.statements[0], sha256(FIRST))
    assert msgspec.json.decode(msgspec.json.encode(place), type=Place) == place


def found(ledger: Ledger, words: str, **wanted: str) -> list[int]:
    with ledger.reads() as connection:
        query = parse(words) if words else None
        return list(search(connection, "statement", query, Filters(**wanted)).rows)  # type: ignore[arg-type]


def test_search_follows_a_corrected_content(ledger: Ledger) -> None:
    add(ledger, "a.txt")
    row = statements(ledger)[3].row
    assert row in found(ledger, '"hon hop"')
    ruled(ledger, 3, "correct", content="tiếp tục trao đổi")
    assert found(ledger, '"trao doi"') == [row]
    assert found(ledger, '"hon hop"') == []


def test_search_follows_a_corrected_speaker_and_a_rejection(ledger: Ledger) -> None:
    add(ledger, "a.txt")
    row = statements(ledger)[3].row
    assert found(ledger, "", speaker="nobody") == []
    made = ruled(ledger, 3, "correct", speakers=(Speaker(kind="person", name="Aino Nobody"),))
    assert found(ledger, "", speaker="nobody") == [row]
    ruled(ledger, 3, "reject")
    assert found(ledger, "", speaker="nobody") == [] and found(ledger, '"hon hop"') == []
    undone(ledger, made + 1)
    undone(ledger, made)
    assert found(ledger, "", speaker="nobody") == [] and found(ledger, '"hon hop"') == [row]
