"""What a ledger tells of documents, actors, instruments, and in figures."""

import sys

import msgspec
import pytest
from sqlalchemy import insert, select, update

from verbale.errors import QueryError
from verbale.model.records import Encounter, Person, Reading, Source, Speaker, Statement
from verbale.resolve.model import Actor
from verbale.store import filters, hits
from verbale.store.actors import deeds, find
from verbale.store.figures import figures
from verbale.store.filters import Filters
from verbale.store.fulltext import folded, tsvector, words
from verbale.store.instruments import instrument_id, spoken
from verbale.store.ledger import Ledger
from verbale.store.query import parse
from verbale.store.questions import questions
from verbale.store.search import search
from verbale.store.shown import named, shown
from verbale.store.tables import actor, addressee, profile, speaker, version
from verbale.store.write import Incoming, put
from verbale.text.fold import plain

from .made import NAMES, fill


def keep(ledger: Ledger, name: str, text: str, **more: object) -> None:
    source = Source(
        name=name,
        sha256=f"{hash((name, text)) & (1 << 64) - 1:x}",
        media_type="text/plain",
        published="2026-05",
        language="vi",
    )
    with ledger.writes() as connection:
        one = Reading(source=source, text=text, **more)  # type: ignore[arg-type]
        put(connection, Incoming(name=name, data=text.encode(), reading=one))


def documents(ledger: Ledger, query: str, **more: object) -> list[str]:
    with ledger.reads() as connection:
        wanted = Filters(**more)  # type: ignore[arg-type]
        page = search(connection, "version", parse(query), wanted)
        return [hit.document for hit in hits.documents(connection, page.rows, parse(query))]


def test_no_letter_becomes_an_operator() -> None:
    for code in range(sys.maxunicode + 1):
        letter = chr(code)
        for word in words(letter):
            assert plain(word) and not set(plain(word)) & set("'\"\\:& \0"), hex(code)


def test_documents_are_found_by_all_their_words_and_the_statements_in_them(ledger: Ledger) -> None:
    made = fill(ledger)
    by_act = {one.document for one in made if one.statement.act == "request"}
    assert set(documents(ledger, "", acts=frozenset({"request"}))) == by_act != {one.document for one in made}
    quote = made[0].quote
    assert made[0].document in documents(ledger, f'"{quote}"')
    assert "d2.txt" not in documents(ledger, "")  # a copy


@pytest.mark.parametrize("times", [1, 300, 17_000])
def test_a_long_document_is_found_by_what_stands_at_its_end(ledger: Ledger, times: int) -> None:
    keep(ledger, "long.txt", "hợp lực " * times + "hợp tác chặt chẽ")
    keep(ledger, "other.txt", "tác hợp, chặt và chẽ, hợp lực")
    assert documents(ledger, '"hợp tác chặt chẽ"') == documents(ledger, '"hop tac"') == ["long.txt"]
    assert documents(ledger, "chặt chẽ hợp tác") == ["other.txt", "long.txt"]
    assert documents(ledger, "hợp tác chặt chẽ") == ["long.txt", "other.txt"]


def test_a_text_of_very_many_words_fits_into_a_tsvector() -> None:
    made, whole = tsvector([f"w{n:x}" * 4 for n in range(200_000)])
    assert not whole and len(made.encode()) < 1 << 20


def test_the_words_around_a_match_are_shown(ledger: Ledger) -> None:
    keep(ledger, "a.txt", "Tiêu đề\n" + "trước " * 200 + "hợp tác " + "sau " * 200)
    with ledger.reads() as connection:
        (hit,) = hits.documents(
            connection, search(connection, "version", parse("hop tac"), Filters()).rows, parse("hop tac")
        )
    (match,) = hit.matches
    assert hit.quote[match[0] - hit.span[0] : match[1] - hit.span[0]] == "hợp tác"
    assert hit.quote.startswith("trước") and hit.quote.endswith("sau") and len(hit.quote) < 600


def test_matches_of_a_statement_are_places_in_its_document(ledger: Ledger) -> None:
    fill(ledger)
    asked = parse("hop dao")
    with ledger.reads() as connection:
        found = hits.statements(
            connection, search(connection, "statement", asked, Filters(), limit=100).rows, asked
        )
        texts = {hit.document: shown(connection, hit.document).reading.text for hit in found}
    assert found
    for hit in found:
        assert texts[hit.document][slice(*hit.span)] == hit.quote
        marked = " ".join(texts[hit.document][slice(*match)] for match in hit.matches)
        assert {"hop", "dao"} == set(folded(marked).split())


def test_a_document_is_shown_with_its_versions_and_copies(ledger: Ledger) -> None:
    fill(ledger)
    with ledger.reads() as connection:
        one = shown(connection, "d3.txt")
        assert (one.version, [v.number for v in one.versions]) == (2, [1, 2])
        assert shown(connection, "d3.txt", 1).reading.text != one.reading.text
        assert shown(connection, "d2.txt").copy_of == "d1.txt" and shown(connection, "d1.txt").copies == (
            "d2.txt",
        )
        with pytest.raises(QueryError, match="no version 7"):
            shown(connection, "d3.txt", 7)
        assert (
            named(connection, "d3.txt") == ["d3.txt"] and len(named(connection, "d1")) == 5
        )  # d1, d10 to d13
        assert named(connection, "%") == named(connection, "_") == named(connection, "\0\ud800") == []


def test_figures_leave_copies_and_old_versions_out(ledger: Ledger) -> None:
    made = fill(ledger)
    with ledger.reads() as connection:
        found = figures(connection)
    assert (found.documents, found.copies, found.versions, found.statements) == (13, 1, 15, len(made))
    assert sum(found.acts.values()) == sum(found.languages.values()) == sum(found.years.values()) == len(made)
    assert (
        found.parties[""] == sum(one.party is None for one in made) and sum(found.publishers.values()) == 13
    )


def test_an_instrument_is_found_by_any_name_and_counted(ledger: Ledger) -> None:
    assert {
        instrument_id(n)
        for n in ("gdc", "Văn kiện số toàn cầu", "van kien so toan cau", "Global Digital Compact")
    } == {"gdc"}
    with pytest.raises(QueryError, match="no instrument"):
        instrument_id("'; --")
    made = [one for one in fill(ledger) if "gdc" in one.statement.instruments]
    with ledger.reads() as connection:
        found = spoken(connection, "gdc")
    assert (found.statements, found.documents) == (len(made), 13)
    assert sum(map(sum, found.years.values())) == len(made)
    assert found.parties["Finland"][3] == sum(
        one.party == "Finland" and one.statement.force == 3 for one in made
    )


def said(id: str, who: Speaker, act: str, force: int, at: int, *, negated: bool = False) -> Statement:
    return Statement(
        id=id, speakers=(who,), act=act, force=force, cue=(at, at + 3), content=(at + 4, at + 8), negated=negated,
        confidence=0.9, rule="vi.subject-cue",
    )  # fmt: skip


def test_an_actor_has_their_meetings_asks_and_undertakings(ledger: Ledger) -> None:
    people = (
        Person(id="p1", name="Đỗ Văn Lộc"),
        Person(id="p2", name="Outi Rantala"),
        Person(id="p3", name="Lê An"),
    )
    host, guest = (
        Speaker(kind="person", id="p1", name="Đỗ Văn Lộc"),
        Speaker(kind="person", id="p2", name="Outi Rantala"),
    )
    met = Encounter(
        id="e1", kind="talks", date="2026-05-02", hosts=("p1",), guests=("p2",), attendees=("p3",), cue=(0, 3)
    )
    told = (said("s1", host, "request", 3, 10), said("s2", host, "agree", 5, 20), said("s3", host, "agree", 5, 30, negated=True),
            said("s4", guest, "propose", 3, 40))  # fmt: skip
    keep(ledger, "a.txt", "x" * 60, people=people, encounters=(met,), statements=told)
    actors = [
        ("A1", "Đỗ Văn Lộc", "Viet Nam", "p1"),
        ("A2", "Outi Rantala", "Finland", "p2"),
        ("A3", "Lê An", "Viet Nam", "p3"),
    ]
    with ledger.writes() as connection:
        row = connection.execute(select(version.c.row)).scalar_one()
        for id, name, party, local in actors:
            one = Actor(
                id=id,
                kind="person",
                name=name,
                names=(name,),
                party=party,
                posts=(),
                members=(("a.txt", local),),
            )
            data = msgspec.json.encode(one).decode()
            connection.execute(
                insert(actor).values(
                    id=id, kind="person", name=name, folded=folded(name), party=party, data=data
                )
            )
            connection.execute(
                insert(profile).values(
                    version=row, local=local, kind="person", name=name, actor=id, data="{}"
                )
            )
            connection.execute(update(speaker).where(speaker.c.local == local).values(actor=id, party=party))
        asked = (
            connection.execute(select(speaker.c.statement).where(speaker.c.name == "Đỗ Văn Lộc"))
            .scalars()
            .first()
        )
        connection.execute(
            insert(addressee).values(
                statement=asked, name="Phần Lan", folded="phan lan", party="Finland", start=0, end=1
            )
        )
    with ledger.reads() as connection:
        (loc,) = find(connection, "van loc")
        (outi,) = find(connection, "A2")
        mine, hers = deeds(connection, loc), deeds(connection, outi)
        assert [(m.name, m.actor, m.encounters) for m in mine.met] == [
            ("Outi Rantala", "A2", (("2026-05-02", "talks"),))
        ]
        assert {m.name for m in hers.met} == {"Đỗ Văn Lộc", "Lê An"}
        assert [h.statement for h in mine.asks_made] == ["s1"] == [h.statement for h in hers.asks_received]
        assert (
            [h.statement for h in mine.undertakings] == ["s2"]
            and not hers.undertakings
            and not mine.asks_received
        )
        assert [h.statement for h in hers.asks_made] == ["s4"]
        assert {a.id for a in find(connection, "l")} == {"A1", "A2", "A3"} and find(connection, "%") == []
        page = search(connection, "statement", None, Filters(party="Phần Lan"))
        assert [h.statement for h in hits.statements(connection, page.rows)] == ["s4"]


@pytest.mark.parametrize("name", [*NAMES, "'", '"', "%", "_", "\\", "\0", "\ud800", "' OR 1=1 --", ""])
def test_no_name_is_taken_for_sql(ledger: Ledger, name: str) -> None:
    with ledger.reads() as connection:
        assert not find(connection, name) and not named(connection, name or "x")
        for wanted in (Filters(kind=name), Filters(language=name), Filters(instruments=frozenset({name}))):
            try:
                assert not search(connection, "statement", None, wanted).rows
            except QueryError as error:
                assert "is the id of nothing" in str(error)


@pytest.mark.parametrize("few", [5000, 0])
@pytest.mark.parametrize("query", ["", "hợp", "hợp tác", '"hợp tác"'])
def test_sqlite_answers_by_indexes(
    ledger: Ledger, few: int, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if ledger.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL's planner goes by the size of the tables")
    monkeypatch.setattr(filters, "FEW", few)
    fill(ledger, 4)
    wanted = Filters(
        speaker="dat",
        party="Finland",
        to="rantala",
        instruments=frozenset({"gdc"}),
        since="2025",
        min_force=1,
    )
    with ledger.reads() as connection:
        asked = filters.on_statements(connection, wanted)
        parsed = parse(query)
        tiers = parsed.tiers() if parsed else []
        ((written, values),) = questions("sqlite", "statement", tiers if few else tiers[:1], asked)
        plan = [
            row[-1] for row in filters.run(connection, "EXPLAIN QUERY PLAN " + written, values | {"last": 21})
        ]
    scans = [line for line in plan if line.startswith(("SCAN s", "SCAN n")) and "INDEX" not in line]
    assert any(line.startswith(("SEARCH s ", "SCAN s ")) for line in plan) and not scans, plan
