"""English of calls, signings, grants and whole families of verbs. Invented people."""

import pytest

from tests.lang.en.reading_en import read_en, said

LEAD = (
    "Tallinn, 4 March 2026\n"
    "Minister of Science Anna Tammoja received Ambassador of Kenya Daudi Wekesa in Tallinn today.\n"
)
ANNA, DAUDI = "Anna Tammoja", "Daudi Wekesa"
Rows = list[tuple[str, str, str, str]]


MET = [
    ("held talks over lunch with the host, Prime Minister Jack Ode of Peru.", [("talks", "p1", "p2")]),
    ("took a call from Prime Minister Jack Ode of Peru today.", [("phone_call", "p2", "p1")]),
    ("met Prime Minister Jack Ode of Peru. Ambassador Tom Berg called on her today.",
     [("talks", "p1", "p2"), ("courtesy_call", "p1", "p3")]),
    ("and Prime Minister Jack Ode of Peru conversed by telephone.", [("phone_call", "p1", "p2")]),
    ("took part in the talks from the start.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "met"), MET)
def test_meetings(text: str, met: list[tuple[str, str, str]]) -> None:
    page = read_en("Suva, 4 March 2026\nPresident Anna Low " + text)
    assert [(e.kind, *e.hosts, *e.guests) for e in page.encounters] == met


def test_signatories_named_after_the_ceremony() -> None:
    page = read_en(
        "Suva, 4 March 2026\nPresident Anna Low met Prime Minister Jack Ode of Peru. A signing ceremony was"
        " held for the loan, with Minister Tom Berg and Ambassador Mary Kask as signatories."
    )
    names = {p.id: p.name for p in page.people}
    signing = page.encounters[1]
    assert (signing.kind, [names[i] for i in (*signing.hosts, *signing.guests)]) == (
        "signing", ["Tom Berg", "Mary Kask"],
    )  # fmt: skip


MORE: list[tuple[str, Rows]] = [
    ("But he warned that rain may fail.", [(DAUDI, "concern", "warned", "rain may fail")]),
    (
        "The Ambassador asked that any price, once fixed, be reviewed.",
        [(DAUDI, "request", "asked", "any price, once fixed, be reviewed")],
    ),
    (
        "The Minister praised the port, telling the guests about a plan.",
        [(ANNA, "appreciate", "praised", "the port"), (ANNA, "inform", "telling", "the guests about a plan")],
    ),
    (
        "The Minister assured him that no water would be held back.",
        [(ANNA, "commit", "assured", "him that no water would be held back")],
    ),
    ("Her Kenyan colleague concurred with the date.", [(DAUDI, "agree", "concurred", "with the date")]),
    (
        "“Kenya is ready to send tea,” the Ambassador replied.",
        [(DAUDI, "offer", "is ready", "to send tea")],
    ),
]


@pytest.mark.parametrize(("text", "rows"), MORE)
def test_more(text: str, rows: Rows) -> None:
    assert said(read_en(LEAD + text)) == rows


def test_the_name_of_a_representative_in_brackets() -> None:
    page = read_en("The representative of Fiji (Anna Low) objected to the text.")
    assert [(p.name, p.posts[0].title) for p in page.people] == [("Anna Low", "representative of Fiji")]


GRANTED: list[tuple[str, Rows]] = [
    (
        "The Ambassador raised the matter of visas, which the Minister undertook to look into.",
        [
            (DAUDI, "discuss", "raised", "the matter of visas"),
            (ANNA, "commit", "undertook", "to look into"),
        ],
    ),
    (
        "The Ambassador asked for ships, a request which the Minister promised to weigh.",
        [(DAUDI, "request", "asked for", "ships"), (ANNA, "commit", "promised", "to weigh")],
    ),
    ("Ambassador Wekesa presented his credentials to the President.", []),
    (
        "Also at the lunch, the Ambassador informed about the port.",
        [(DAUDI, "inform", "informed", "about the port")],
    ),
    (
        "Kenya denied it had closed the border, while in Tallinn the Minister voiced regret at the delay.",
        [
            ("Kenya", "concern", "denied", "it had closed the border"),
            (ANNA, "concern", "voiced regret", "at the delay"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "rows"), GRANTED)
def test_what_is_granted_or_told_apart(text: str, rows: Rows) -> None:
    assert said(read_en(LEAD + text)) == rows


def test_the_president_is_no_vice_president() -> None:
    text = "Ms. KASK (Estonia), Vice-President, took the Chair.\nThe President thanked all delegations."
    assert said(read_en(text)) == [("President", "thank", "thanked", "all delegations")]


@pytest.mark.parametrize(
    "name",
    [
        "Suva Call to Action",
        "Exchange of Notes concerning harbour equipment",
        "Memorandum of Understanding on academic cooperation",
        "Memorandum of Understanding period 2026 - 2030",
        "Interstate Commission for Water Coordination",
        "Ministerial Conference on Transport",
    ],
)
def test_names_of_instruments(name: str) -> None:
    reading = read_en(LEAD + f"The Minister praised the {name}.")
    assert [reading.text[slice(*i.span)] for i in reading.instruments] == [name]


FAMILIES = [
    ("The delegate of Fiji moved that the session close.", "propose", "moved"),
    ("The delegate of Fiji moved an amendment to paragraph 2.", "propose", "moved an amendment"),
    ("Fiji joined the consensus on the draft.", "agree", "joined the consensus"),
    ("Fiji disassociated itself from the text.", "concern", "disassociated itself from"),
    ("Fiji registered its formal objection to paragraph 4.", "concern", "registered its formal objection"),
    ("The Ambassador responded positively to the request.", "agree", "responded positively"),
    ("The Ambassador gave assurances that ships would come.", "commit", "gave assurances"),
    ("The Ambassador proffered help to farmers.", "offer", "proffered"),
]


@pytest.mark.parametrize(("text", "act", "cue"), FAMILIES)
def test_families_of_verbs(text: str, act: str, cue: str) -> None:
    assert [row[1:3] for row in said(read_en(LEAD + text))] == [(act, cue)]
