"""English of plenaries, pairs of ministers and welcomes. Invented people."""

import pytest

from tests.lang.en.reading_en import read_en, said

LEAD = (
    "Tallinn, 4 March 2026\n"
    "Minister of Science Anna Tammoja received Ambassador of Kenya Daudi Wekesa in Tallinn today.\n"
)
ANNA, DAUDI = "Anna Tammoja", "Daudi Wekesa"
Rows = list[tuple[str, str, str, str]]

STATEMENTS: list[tuple[str, Rows]] = [
    (
        "The Minister denied that Estonia had signed the treaty.",
        [(ANNA, "concern", "denied", "Estonia had signed the treaty")],
    ),
    (
        "The Ambassador disputed the figures and contested any claim to the isle.",
        [
            (DAUDI, "concern", "disputed", "the figures"),
            (DAUDI, "concern", "contested", "any claim to the isle"),
        ],
    ),
    (
        "MARIT BERG (Norway), speaking for the Nordic group, stressed that trade matters.",
        [("MARIT BERG", "affirm", "stressed", "trade matters")],
    ),
    (
        "WANJA MUTHONI (Kenya), in exercise of the right of reply, rejected the remarks of Norway.",
        [("WANJA MUTHONI", "concern", "rejected", "the remarks of Norway")],
    ),
    (
        "The Minister said that if Kenya agreed, Estonia was ready to send ships.",
        [(ANNA, "offer", "was ready", "to send ships")],
    ),
    (
        "Estonia reiterated its commitment to trade and called for more ships.",
        [
            ("Estonia", "commit", "reiterated its commitment", "to trade"),
            ("Estonia", "request", "called for", "more ships"),
        ],
    ),
    (
        "The Congress then adopted a declaration by acclamation.",
        [("Congress", "conclude", "adopted", "a declaration by acclamation")],
    ),
    (
        "Kenya's top diplomat praised the port.",
        [(DAUDI, "appreciate", "praised", "the port")],
    ),
]


@pytest.mark.parametrize(("text", "rows"), STATEMENTS)
def test_statements(text: str, rows: Rows) -> None:
    assert said(read_en(LEAD + text)) == rows


def test_a_condition_before_an_offer() -> None:
    reading = read_en(LEAD + "The Minister said that if Kenya agreed, Estonia was ready to send ships.")
    assert [m.kind for s in reading.statements for m in s.marks] == ["conditional"]


def test_a_headline_in_title_case() -> None:
    text = "Ports Must Reopen, Kenyan Envoy Tells Council\n\n" + LEAD
    assert said(read_en(text)) == [(DAUDI, "affirm", "Tells", "Ports Must Reopen")]


PAIRS = [
    ("Foreign Ministers Anna Low of Fiji and Jack Ode of Peru", "Foreign Minister", ["Fiji", "Peru"]),
    ("The foreign ministers of Fiji and Peru, Anna Low and Jack Ode,", "foreign minister", ["Fiji", "Peru"]),
    ("Presidents Anna Low (Fiji) and Jack Ode (Peru)", "President", ["Fiji", "Peru"]),
    ("Ministers of Trade Anna Low of Fiji and Jack Ode of Peru", "Ministers of Trade", ["Fiji", "Peru"]),
]


@pytest.mark.parametrize(("pair", "title", "parties"), PAIRS)
def test_two_people_share_a_title(pair: str, title: str, parties: list[str]) -> None:
    page = read_en(f"{pair} met in Suva on 4 March 2026.")
    assert [(p.name, p.posts[0].title, p.party) for p in page.people] == [
        (name, title, party) for name, party in zip(["Anna Low", "Jack Ode"], parties, strict=True)
    ]
    assert [(e.kind, e.place) for e in page.encounters] == [("talks", "Suva")]


def test_nationalities_before_a_shared_title() -> None:
    page = read_en("Fijian and Peruvian Foreign Ministers Anna Low and Jack Ode met on 4 March 2026 in Peru.")
    assert [e.kind for e in page.encounters] == ["talks"]


WELCOMES = [
    ("welcomed Prime Minister Jack Ode of Peru to Suva.", [("reception", "Suva")]),
    ("welcomed Prime Minister Jack Ode of Peru to the forum.", []),
    (
        "welcomed Prime Minister Jack Ode of Peru to Suva. President Low held talks with Ode.",
        [("talks", None)],
    ),
]


@pytest.mark.parametrize(("text", "met"), WELCOMES)
def test_a_welcome_opens_a_meeting(text: str, met: list[tuple[str, str | None]]) -> None:
    page = read_en("Suva, 4 March 2026\nPresident Anna Low " + text)
    assert [(e.kind, e.place) for e in page.encounters] == met


def test_a_conference_held_and_chaired() -> None:
    page = read_en(
        "Suva, 4 March 2026 — The Regional Conference on Tides, held in Suva today and chaired by Anna Low,"
        " Minister for Science of Fiji, heard an address by the Prime Minister of Peru, Jack Ode.\n"
        "TOM BERG (Norway) backed the plan."
    )
    (conference,) = page.encounters
    names = {p.id: p.name for p in page.people}
    assert conference.kind == "conference"
    assert [names[i] for i in conference.hosts] == ["Anna Low"]


PRESENT: list[tuple[str, Rows]] = [
    (
        "The ministers welcome the plan, support its goals and call on all parties to help.",
        [
            ("both", "welcome", "welcome", "the plan"),
            ("both", "support", "support", "its goals"),
            ("both", "request", "call on", "all parties to help"),
        ],
    ),
    (
        "Both sides note the need to support farmers and welcome guests.",
        [("both", "affirm", "note", "the need to support farmers and welcome guests")],
    ),
    (
        "The leaders agree to promote trade, support farmers, and welcome students.",
        [("both", "agree", "agree", "to promote trade, support farmers, and welcome students")],
    ),
    ("Minister Tammoja emphasize that trade is good.", [(ANNA, "affirm", "emphasize", "trade is good")]),
]


@pytest.mark.parametrize(("text", "rows"), PRESENT)
def test_verbs_in_the_present(text: str, rows: Rows) -> None:
    assert said(read_en(LEAD + text)) == rows


def test_we_of_a_joint_statement_are_all_parties() -> None:
    text = "We reaffirm our commitment to the law of the sea and call for restraint."
    rows = [
        ("both", "commit", "reaffirm our commitment", "to the law of the sea"),
        ("both", "request", "call for", "restraint"),
    ]
    assert said(read_en("Joint Statement on the Sea\n\n" + text)) == rows
    assert said(read_en("Statement on the Sea\n\n" + text)) == []


TRANSLATED: list[tuple[str, Rows]] = [
    (
        "Mr. Ambassador joyful welcomed the Minister; informed about the plan of Kenya.",
        [
            (DAUDI, "welcome", "welcomed", "the Minister"),
            (DAUDI, "inform", "informed", "about the plan of Kenya"),
        ],
    ),
    (
        "Mr. Chairman Jack Ode said that trade grows. Mr. proposed to open a school; is ready to send books.",
        [
            ("Jack Ode", "affirm", "said", "trade grows"),
            ("Jack Ode", "propose", "proposed", "to open a school"),
            ("Jack Ode", "offer", "is ready", "to send books"),
        ],
    ),
    (
        '"Let us go", comrade Daudi Wekesa emphasize.',
        [(DAUDI, "affirm", "emphasize", "Let us go")],
    ),
    (
        "Two sides exchange about trade Kenya - Estonia, unify to open a school, hope that rain will fall.",
        [
            ("both", "discuss", "exchange", "about trade Kenya - Estonia"),
            ("both", "agree", "unify", "to open a school"),
            ("both", "hope", "hope", "rain will fall"),
        ],
    ),
    (
        "Side of Kenya suggested Estonia to buy tea.",
        [("Kenya", "propose", "suggested", "Estonia to buy tea")],
    ),
    (
        "Comrade Minister evaluated high the role of Kenya.",
        [(ANNA, "appreciate", "evaluated high", "the role of Kenya")],
    ),
]


@pytest.mark.parametrize(("text", "rows"), TRANSLATED)
def test_literal_translations(text: str, rows: Rows) -> None:
    assert said(read_en(LEAD + text)) == rows


def test_a_comma_after_the_quotation() -> None:
    text = "“Let us go now to the sea”, the Ambassador said."
    assert said(read_en(LEAD + text)) == [(DAUDI, "affirm", "said", "Let us go now to the sea")]
    motto = "Under the motto “One sea”, the Ambassador said that trade grows."
    assert said(read_en(LEAD + motto)) == [(DAUDI, "affirm", "said", "trade grows")]
