"""Titles and names of many manners. All people are invented."""

import pytest

from tests.lang.en.reading_en import read_en
from tests.lang.en.test_people import people


@pytest.mark.parametrize(
    ("text", "name", "posts"),
    [
        ("ESCAP Executive Secretary Lindiwe Tarr spoke.", "Lindiwe Tarr", [("Executive Secretary", "ESCAP")]),
        (
            "KDV Country Director for Peru Ann Okoro spoke.",
            "Ann Okoro",
            [("Country Director for Peru", "KDV")],
        ),
        (
            "The Vice Chairwoman of the NA Lam Thi Duong spoke.",
            "Lam Thi Duong",
            [("Vice Chairwoman", "NA")],
        ),
        (
            "Mr. Ole Solvang, Special Adviser to the Secretary-General on Climate Action, spoke.",
            "Ole Solvang",
            [("Special Adviser to the Secretary-General on Climate Action", None)],
        ),
        (
            "The Envoy of the Secretary-General for the Great Lakes Region, Mr. Kofi Mills, spoke.",
            "Kofi Mills",
            [("Envoy of the Secretary-General for the Great Lakes Region", None)],
        ),
        (
            "The ship's commanding officer, Commander Elisa Vento, spoke.",
            "Elisa Vento",
            [("commanding officer", None)],
        ),
        (
            "The Deputy Commander of the Kenya Navy, Brigadier Said Athumani, spoke.",
            "Said Athumani",
            [("Deputy Commander", "Kenya Navy")],
        ),
        (
            "The President's Chef de Cabinet, Mr. Andrej Kova, was there.",
            "Andrej Kova",
            [("Chef de Cabinet", None)],
        ),
        (
            "The State Councilor/Minister of Trade of China, Li Wenbo, spoke.",
            "Li Wenbo",
            [("State Councilor", None), ("Minister of Trade of China", None)],
        ),
        ("Singapore Foreign Minister Ravi Menonar spoke.", "Ravi Menonar", [("Foreign Minister", None)]),
        ("Keith Sternau, CEO of Quantix, met Minister Ann Low.", "Keith Sternau", [("CEO", "Quantix")]),
        (
            "Under Secretary of State for Arms Control Ambassador Vera Lanier spoke.",
            "Vera Lanier",
            [("Under Secretary of State for Arms Control", None)],
        ),
        (
            "Dr Ama Banda, Secretary for e-Government, spoke.",
            "Ama Banda",
            [("Secretary for e-Government", None)],
        ),
        (
            "Consul General of China in Da Nang Wang Meili spoke.",
            "Wang Meili",
            [("Consul General of China in Da Nang", None)],
        ),
        ("Foreign Secretary of India, Harsh Vikram Shuklar and others spoke.", "Harsh Vikram Shuklar", None),
        (
            "Politburo member, Standing Deputy Prime Minister Le Hoai Nam spoke.",
            "Le Hoai Nam",
            [("Politburo member", None), ("Standing Deputy Prime Minister", None)],
        ),
        (
            "Deputy Prime Minister, concurrently Minister of Trade Kanat Tulegan of Peru spoke.",
            "Kanat Tulegan",
            [("Deputy Prime Minister", None), ("Minister of Trade", None)],
        ),
        (
            "Governor Bui Van Cuong, who is also Chairman of the Vexia Office, spoke.",
            "Bui Van Cuong",
            [("Governor", None), ("Chairman", "Vexia Office")],
        ),
        ("Foreign Minister Le Anh Tuan attended.", "Le Anh Tuan", [("Foreign Minister", None)]),
        (
            "Deputy Minister of Trade To Anh Dung spoke.",
            "To Anh Dung",
            [("Deputy Minister of Trade", None)],
        ),
        ("H.E. Mr. João Lima spoke.", "João Lima", []),
        ('Vice Admiral Charles "Chip" O\'Dell spoke.', 'Charles "Chip" O\'Dell', []),
        ("Senator Rebecca St. Clair spoke.", "Rebecca St. Clair", []),
        ("General Director Na Ki Young spoke.", "Na Ki Young", [("General Director", None)]),
    ],
)
def test_manners(text: str, name: str, posts: list[tuple[str, str | None]] | None) -> None:
    found = people(text)
    assert name in found
    assert posts is None or found[name] == posts


def test_a_signature_is_a_person_with_the_office_below() -> None:
    text = "Contacts\nDelphine Marsan-Roy\nPress Secretary\nOffice of the Minister of Trade"
    assert people(text) == {"Delphine Marsan-Roy": [("Press Secretary", "Office of the Minister of Trade")]}


@pytest.mark.parametrize(
    "text",
    [
        "He thanked the teams from Quebec and British Columbia, who had come first.",
        "The frigate ITS Luigi Cadorna had docked at Mombasa.",
        "They toured a plant of General Motors.",
        "Minister Receives Former Counterpart",
    ],
)
def test_no_people(text: str) -> None:
    assert people(text) == {}


def test_a_short_title_is_the_long_one() -> None:
    text = "PM Duc meets guest\nPrime Minister Le Van Duc met the guest.\nPM Duc thanked him."
    assert people(text) == {"Le Van Duc": [("Prime Minister", None)]}


def test_an_office_without_article_in_a_biography() -> None:
    reading = read_en("Mr Ion Rusu, who was ambassador in Vienna from 2018 to 2022, spoke.")
    (person,) = reading.people
    assert [(o.title, o.since, o.until) for o in person.posts] == [("ambassador in Vienna", "2018", "2022")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The tenth Human Rights Dialogue went well.", ["tenth Human Rights Dialogue"]),
        ("They raised ties to a Strategic Partnership.", ["Strategic Partnership"]),
        (
            "They recalled the Enhanced Partnership and Cooperation Agreement.",
            ["Enhanced Partnership and Cooperation Agreement"],
        ),
        ("They cited the law on foreign trade.", ["law on foreign trade"]),
        ("International law on trade was cited.", []),
        ("They cited resolution 79/1.", ["resolution 79/1"]),
        ("They backed the Digital Ruritania plan and Malawi 2063.", ["Malawi 2063"]),
        ("They inked an MoU on chip design.", ["MoU on chip design"]),
        ("She heads the Economic and Social Council and the Pacific Alliance.", []),
        ("The Finnish Lutheran Mission helped.", []),
        ("CEO of the Digital Harvest Fund Ann Low spoke.", []),
        ("They signed the Protocol to Amend the Trade Agreement.", ["Protocol to Amend the Trade Agreement"]),
        ("They cited the New Agenda for Peace.", ["New Agenda for Peace"]),
    ],
)
def test_instruments(text: str, names: list[str]) -> None:
    reading = read_en(text)
    assert [text[slice(*i.span)] for i in reading.instruments] == names
