"""People, offices, encounters, dates and instruments in English. All people are invented."""

import pytest

from tests.lang.en.reading_en import read_en


def people(text: str) -> dict[str, list[tuple[str, str | None]]]:
    return {p.name: [(o.title, o.organisation) for o in p.posts] for p in read_en(text).people}


@pytest.mark.parametrize(
    ("text", "name", "posts"),
    [
        (
            "Executive Director of the UN Office for Water Aino Laineva spoke.",
            "Aino Laineva",
            [("Executive Director", "UN Office for Water")],
        ),
        (
            "H.E. Ms. Rosa Quiroga, Minister of Posts, Trade and the Digital Economy of Peru, spoke.",
            "Rosa Quiroga",
            [("Minister of Posts, Trade and the Digital Economy of Peru", None)],
        ),
        (
            "Deputy Prime Minister and Foreign Minister Ilgar Nabizade spoke.",
            "Ilgar Nabizade",
            [("Deputy Prime Minister", None), ("Foreign Minister", None)],
        ),
        (
            "Mr. TANIMURA Goro, Minister for Foreign Affairs of Japan, spoke.",
            "TANIMURA Goro",
            [("Minister for Foreign Affairs of Japan", None)],
        ),
        (
            "The Director of the Aldgate Institute, Dr Joost van Reijen, was there.",
            "Joost van Reijen",
            [("Director", "Aldgate Institute")],
        ),
        (
            "Shri Mohan Pillairam, Secretary (East), Ministry of External Affairs, spoke.",
            "Mohan Pillairam",
            [("Secretary (East)", "Ministry of External Affairs")],
        ),
        (
            "Chairman of the provincial People's Committee Tran Van Long proposed a pact.",
            "Tran Van Long",
            [("Chairman", "provincial People's Committee")],
        ),
        (
            "The head of the delegation, Ana Figueroa, spoke.",
            "Ana Figueroa",
            [("head of the delegation", None)],
        ),
    ],
)
def test_names_and_offices(text: str, name: str, posts: list[tuple[str, str | None]]) -> None:
    assert people(text) == {name: posts}


def test_a_shorter_office_is_no_further_post() -> None:
    text = (
        "Minister of Trade of Chile Inés Larraona met the press.\nMinister Larraona said the deal was fair."
    )
    assert people(text) == {"Inés Larraona": [("Minister of Trade of Chile", None)]}


def test_times_of_offices() -> None:
    text = (
        "Professor Ingrid Solbakk spoke.\nIngrid Solbakk was Dean of the Faculty of Law from 2015 to 2021.\n"
        "She took office in June 2024."
    )
    (person,) = read_en(text).people
    assert ("Dean", "2015", "2021") in [(o.title, o.since, o.until) for o in person.posts]


def test_party_comes_from_the_office() -> None:
    reading = read_en(
        "Finnish Ambassador Outi Rannikko met Minister of Justice of Ghana Kofi Ansahene.\nFinland is far."
    )
    assert [(p.name, p.party) for p in reading.people] == [
        ("Outi Rannikko", "Finland"),
        ("Kofi Ansahene", "Ghana"),
    ]


@pytest.mark.parametrize(
    ("sentence", "kind", "date", "hosts", "guests"),
    [
        ("Minister Aalto received Ambassador Brandao today.", "reception", "2026-05-12", "p1", "p2"),
        (
            "Minister Aalto paid a courtesy call on President Brandao on Monday.",
            "courtesy_call",
            "2026-05-11",
            "p2",
            "p1",
        ),
        (
            "Minister Aalto spoke by phone with Minister Brandao yesterday.",
            "phone_call",
            "2026-05-11",
            "p1",
            "p2",
        ),
        (
            "Minister Aalto held in-depth talks with Minister Brandao on 3 May.",
            "talks",
            "2026-05-03",
            "p1",
            "p2",
        ),
        ("Minister Aalto was received by President Brandao.", "reception", "2026-05-12", "p2", "p1"),
        ("Minister Aalto hosted a reception for Ambassador Brandao.", "reception", "2026-05-12", "p1", "p2"),
    ],
)
def test_encounters(sentence: str, kind: str, date: str, hosts: str, guests: str) -> None:
    reading = read_en("Helsinki, 12 May 2026\n" + sentence)
    assert reading.source.published == "2026-05-12"
    assert [(e.kind, e.date, e.hosts, e.guests) for e in reading.encounters] == [
        (kind, date, (hosts,), (guests,))
    ]


def test_one_encounter_told_twice_is_one() -> None:
    text = "Oslo, 2 June 2026\nMinister Aalto met Minister Brandao today.\nAalto and Brandao met in Oslo."
    assert len(read_en(text).encounters) == 1


def test_without_a_year_there_is_no_date() -> None:
    reading = read_en("Minister Aalto met Minister Brandao on 3 May.")
    assert [e.date for e in reading.encounters] == [None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They cited the Global Digital Compact and the SDGs.", ["Global Digital Compact", "SDGs"]),
        ("The ASEAN Digital Masterplan 2030 (ADM 2030) was named.", ["ASEAN Digital Masterplan 2030"]),
        ("They signed a memorandum of understanding on tides.", ["memorandum of understanding on tides"]),
        ("The Convention was hailed.", []),
        (
            "The Peru-Kenya Joint Commission met under Resolution 2758.",
            ["Peru-Kenya Joint Commission", "Resolution 2758"],
        ),
        (
            "The Migration and Mobility Partnership Agreement helps.",
            ["Migration and Mobility Partnership Agreement"],
        ),
        ("The joint work plan for 2026 and 2027 was read.", ["joint work plan for 2026 and 2027"]),
    ],
)
def test_instruments(text: str, found: list[str]) -> None:
    reading = read_en(text)
    assert [text[slice(*m.span)] for m in reading.instruments] == found
