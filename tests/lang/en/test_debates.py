"""English of translations, of debates and of the press. Invented people."""

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
        "The Minister evaluated highly the work of nurses.",
        [(ANNA, "appreciate", "evaluated highly", "the work of nurses")],
    ),
    (
        "The Minister gave high assessment to the role of Kenya.",
        [(ANNA, "appreciate", "gave high assessment", "to the role of Kenya")],
    ),
    ("The two sides unified to open a school.", [("both", "agree", "unified", "to open a school")]),
    (
        "The Minister suggested the two sides to study a plan, and is ready to provide stipends.",
        [
            (ANNA, "propose", "suggested", "the two sides to study a plan"),
            (ANNA, "offer", "is ready", "to provide stipends"),
        ],
    ),
    (
        "The Ambassador said that trade is growing, and is ready to recover soon.",
        [(DAUDI, "affirm", "said", "trade is growing, and is ready to recover soon")],
    ),
    ("He expressed, people never forget it.", [(DAUDI, "affirm", "expressed", "people never forget it")]),
    (
        "The Ambassador expressed: cooperation is deep, and people benefit.",
        [(DAUDI, "affirm", "expressed", "cooperation is deep, and people benefit")],
    ),
    (
        "The Ambassador said thanks to the Minister for the tea.",
        [(DAUDI, "thank", "said thanks", "to the Minister for the tea")],
    ),
    # debates and the press
    ("Ms Tammoja begged to differ.", []),
    (
        "The Minister begged to differ with the Ambassador.",
        [(ANNA, "concern", "begged to differ", "with the Ambassador")],
    ),
    (
        "The Minister stressed the need to consult herders; radio reached further than any app, the Kenyan"
        " added.",
        [
            (ANNA, "affirm", "stressed", "the need to consult herders"),
            (DAUDI, "affirm", "added", "radio reached further than any app"),
        ],
    ),
    (
        "The Ambassador conveyed the greetings of Kenya, was impressed by the pupils.",
        [
            (DAUDI, "greet", "conveyed the greetings", "of Kenya"),
            (DAUDI, "appreciate", "was impressed", "by the pupils"),
        ],
    ),
    (
        "The UK would provide boats, the Ambassador told the press.",
        [(DAUDI, "affirm", "told", "The UK would provide boats")],
    ),
    (
        "A round table will begin in August, Mr Wekesa informed the Minister.",
        [(DAUDI, "inform", "informed", "A round table will begin in August")],
    ),
    ("The Dutch added that rain fell.", [("Dutch", "affirm", "added", "rain fell")]),
    (
        "The Ambassador praised the port, before inviting the Minister to sail.",
        [
            (DAUDI, "appreciate", "praised", "the port"),
            (DAUDI, "invite", "inviting", "the Minister to sail"),
        ],
    ),
    (
        "The Minister did not rule out a ban, though she conceded that it was late.",
        [
            (ANNA, "concern", "rule out", "a ban"),
            (ANNA, "affirm", "conceded", "it was late"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "rows"), STATEMENTS)
def test_statements(text: str, rows: Rows) -> None:
    assert said(read_en(LEAD + text)) == rows


def test_a_member_with_her_party_in_brackets() -> None:
    page = read_en("Jo Bergsjø (Centre Alliance), chair of the Select Committee on Fisheries, thanked Kenya.")
    assert [p.name for p in page.people] == ["Jo Bergsjø"]


def test_minister_says_at_the_end_of_a_headline() -> None:
    text = "Ports must reopen, minister says\n\nTrade Minister Eva Kask met Kenya's envoy on 4 March 2026.\n"
    assert said(read_en(text))[0] == ("Eva Kask", "affirm", "says", "Ports must reopen")


def test_the_chair_is_who_presides() -> None:
    lead = "Jo Berg, chair of the Select Committee on Fisheries, met Ambassador of Kenya Daudi Wekesa.\n"
    assert said(read_en(lead + "The chair noted that it rained.")) == [
        ("Jo Berg", "affirm", "noted", "it rained")
    ]
