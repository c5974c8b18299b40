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
