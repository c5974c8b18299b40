"""Telegraphic English: bulletins without articles and subjects, headlines, unnamed offices. Invented people."""

import pytest

from tests.lang.en.reading_en import read_en, said

LEAD = (
    "Tallinn, 4 March 2026\n"
    "TALLINN – Trade Minister Anna Tammoja of Estonia met Ambassador Daudi Wekesa of Kenya Tuesday. "
)
ANNA, DAUDI = "Anna Tammoja", "Daudi Wekesa"
Rows = list[tuple[str, str, str, str]]

CASES: list[tuple[str, Rows]] = [
    # a sentence without a subject goes on with the subject before it
    ("Pressed Nairobi for an answer.", [(ANNA, "request", "Pressed", "Nairobi for an answer")]),
    (
        "Offered seed potatoes at cost; in return asked for tea.",
        [(ANNA, "offer", "Offered", "seed potatoes at cost"), (ANNA, "request", "asked for", "tea")],
    ),
    # offices and nouns without an article
    ("Minister said tea was dear.", [(ANNA, "affirm", "said", "tea was dear")]),
    ("Envoy replied frost was to blame.", [(DAUDI, "affirm", "replied", "frost was to blame")]),
    ("Sides went through tea tariffs.", [("both", "discuss", "went through", "tea tariffs")]),
    ("Visitor thanked Estonia for tents.", [(DAUDI, "thank", "thanked", "Estonia for tents")]),
    # a participle is no verb without a subject
    ("Asked about tea, Wekesa said prices would fall.", [(DAUDI, "affirm", "said", "prices would fall")]),
    ("Pressed by reporters, Tammoja praised the fair.", [(ANNA, "appreciate", "praised", "the fair")]),
    # auxiliaries
    ("The two sides did agree to meet in May.", [("both", "agree", "agree", "to meet in May")]),
    (
        "Tammoja did not endorse the list, nor did she accept the map.",
        [(ANNA, "support", "endorse", "the list"), (ANNA, "agree", "accept", "the map")],
    ),
    ("Wekesa would say only that talks went on.", [(DAUDI, "affirm", "say", "talks went on")]),
    ("Wekesa could offer only half the sum.", [(DAUDI, "offer", "offer", "only half the sum")]),
    ("Ministers could not agree on tea.", [("both", "agree", "agree", "on tea")]),
    ("Tammoja ruled out quotas.", [(ANNA, "concern", "ruled out", "quotas")]),
    ("Tammoja dismissed reports of a boycott.", [(ANNA, "concern", "dismissed", "reports of a boycott")]),
    ("Kenya entered a reservation on tea.", [("Kenya", "concern", "entered a reservation", "on tea")]),
    (
        "Wekesa expressed understanding for this request.",
        [(DAUDI, "support", "expressed understanding", "for this request")],
    ),
    ("The two sides failed to agree on tea.", [("both", "agree", "agree", "on tea")]),
    ("They were unable to agree on a date.", [("both", "agree", "agree", "on a date")]),
    (
        "Wekesa said Kenya was able to promise tea.",
        [(DAUDI, "affirm", "said", "Kenya was able to promise tea")],
    ),
    ("Wekesa protested, saying tea was dear.", [(DAUDI, "affirm", "saying", "tea was dear")]),
    (
        "Wekesa, citing frost, could offer no date.",
        [(DAUDI, "affirm", "citing", "frost"), (DAUDI, "offer", "offer", "no date")],
    ),
    (
        "Tammoja regretted this, with the latter replying that frost came early.",
        [(ANNA, "concern", "regretted", "this"), (DAUDI, "affirm", "replying", "frost came early")],
    ),
    ("Wekesa begged for time.", [(DAUDI, "request", "begged for", "time")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:60] for c in CASES])
def test_telegram(text: str, expected: Rows) -> None:
    assert said(read_en(LEAD + text)) == expected


SILENT = [
    "Launched last year, the project employs forty people.",
    "Signed in 2019, the treaty covers tea.",
    "Promised funds have not come.",
    "Accepted practice requires a visa.",
    "Shared rivers need shared rules.",
    "Welcomed at the airport by children, Wekesa smiled.",
    "Wekesa recorded 40 goals for the village team.",
]


@pytest.mark.parametrize("text", SILENT)
def test_participles_of_prose(text: str) -> None:
    prose = "The weather was fine and the guests had come to the hall by the river in the morning. "
    assert said(read_en(LEAD + prose + text)) == []


def test_items_of_a_bulletin_are_apart() -> None:
    text = (
        "Published 4 March 2026\nA line about the day.\nPM Otieno, envoy discuss dam\n"
        "NAIROBI – PM Amina Otieno received Ambassador Henrik Dahl of Denmark Monday. Wants dam by 2030.\n"
        "Energy Ministers Nino Bera of Georgia and Elchin Madov of Malta conferred by video link Thursday. "
        "Went over cable route. Bera asked for ships, with Madov insisting on permits.\n"
        "ROME – Trade Adviser Tahmina Rahman phoned Nepali counterpart Bishnu Oli. Argued fees were high. "
        "Oli did not dispute figure but could not promise cut. Neighbours apologised for delay."
    )
    rows = [(who, cue) for who, _, cue, _ in said(read_en(text))]
    assert rows[0] == ("Amina Otieno + Henrik Dahl", "discuss")
    assert ("Nino Bera + Elchin Madov", "Went over") in rows
    assert ("Elchin Madov", "insisting on") in rows
    assert ("Tahmina Rahman", "Argued") in rows
    assert [row for row in rows if row[0] == "Bishnu Oli"] == [
        ("Bishnu Oli", "dispute"),
        ("Bishnu Oli", "promise"),
    ]
    assert [e.date for e in read_en(text).encounters] == ["2026-03-02", "2026-02-26", "2026-03-04"]


def test_two_sides_of_three() -> None:
    text = (
        "Riga, 4 March 2026\nLao Minister Anna Sila, Thai Minister Daudi Wong and Malay Minister Ali Tan met today. "
        "The meeting was chaired by Lao Minister Anna Sila. The Thai and Malay sides supported this request. "
        "The three sides agreed to meet again."
    )
    rows = said(read_en(text.replace("Malay ", "Malaysian ")))
    assert [who for who, *_ in rows] == ["Thai + Malaysian", "both"]


NEGATED = [
    ("Ministers could not agree on tea.", True),
    ("Tammoja did not rule out quotas.", True),
    ("Nor did she accept the map.", True),
    ("They were unable to agree on a date.", True),
    ("The two sides reached no agreement on tea.", True),
    ("Wekesa could offer only half the sum.", False),
    ("The two sides did agree to meet in May.", False),
]


@pytest.mark.parametrize(("text", "negated"), NEGATED)
def test_negated(text: str, negated: bool) -> None:
    found = read_en(LEAD + text).statements
    assert [s.negated for s in found] == [negated]


PLANS = [
    "Estonia would not agree in future to such a fee if asked, reports say.",
    "Tammoja could meet him in May.",
]


@pytest.mark.parametrize("text", PLANS)
def test_plan(text: str) -> None:
    assert not [s for s in said(read_en(LEAD + text)) if s[0] == ANNA]


def test_headlines_of_a_bulletin() -> None:
    text = (
        "BULLETIN\nPublished 4 March 2026\n\nSome words about the day.\n\n"
        "Tammoja, Wekesa talk tea\n" + LEAD.split("\n")[1] + "\n"
        "Tallinn, Nairobi agree new fair\n"
        "NAIROBI – Trade Minister Anna Tammoja of Estonia rang Mayor Leila Njau of Nairobi Monday."
    )
    reading = read_en(text)
    assert said(reading) == [
        (f"{ANNA} + {DAUDI}", "discuss", "talk", "tea"),
        ("Tallinn + Nairobi", "agree", "agree", "new fair"),
    ]
    assert [(e.kind, e.date) for e in reading.encounters] == [
        ("talks", "2026-03-03"),
        ("phone_call", "2026-03-02"),
    ]


UNNAMED = (
    "READOUT\nOctober 1, 2026\n"
    "The Secretary spoke by phone today with Estonian Foreign Minister Anna Tammoja. The Secretary commended "
    "Tallinn. Later, the Secretary met with Kenyan Prime Cabinet Secretary Daudi Wekesa in Lima. She thanked "
    "Kenya. The Prime Cabinet Secretary praised Peru. The Secretary and the Prime Cabinet Secretary compared "
    "notes on tea."
)


def test_an_unnamed_office_stays_unnamed() -> None:
    assert [(who, cue) for who, _, cue, _ in said(read_en(UNNAMED))] == [
        ("Secretary", "commended"),
        ("Secretary", "thanked"),
        (DAUDI, "praised"),
        (f"Secretary + {DAUDI}", "compared notes"),
    ]


def test_a_named_office_is_no_stranger() -> None:
    text = (
        "Lima, 4 March 2026\nForeign Secretary Anna Tammoja arrived today. The Secretary met with Kenyan "
        "Minister Daudi Wekesa. The Secretary thanked Kenya."
    )
    assert said(read_en(text)) == [(ANNA, "thank", "thanked", "Kenya")]


def test_pronouns_go_back_to_an_unnamed_office() -> None:
    text = (
        "Geneva, 4 March 2026\nThe High Commissioner spoke by telephone with the President of Chad, General Idriss "
        "Abakar. The High Commissioner voiced alarm at the arrests. The President would not agree to talks, nor "
        "could he accept monitors. She accused him of delay."
    )
    assert [(who, cue) for who, _, cue, _ in said(read_en(text))] == [
        ("High Commissioner", "voiced alarm"),
        ("Idriss Abakar", "agree"),
        ("Idriss Abakar", "accept"),
        ("High Commissioner", "accused"),
    ]


def test_the_office_of_ones_own_house() -> None:
    text = (
        "Tokyo, 4 March 2026\nPrime Minister Sato Akira held a telephone call with Prime Minister of Tuvalu Semisi "
        "Paeniu. Prime Minister Paeniu thanked Japan. The Prime Minister explained the plan."
    )
    assert [who for who, *_ in said(read_en(text))] == ["Semisi Paeniu", "Sato Akira"]


def test_notes_of_an_unnamed_writer() -> None:
    text = "4 March 2026\nCalled on Deputy Minister Hana Sato. Sato said tea was dear. Invited her to lunch in May."
    assert [cue for _, _, cue, _ in said(read_en(text))] == ["said"]
