"""Names after a possessive, clefts, copulas left out, fronted phrases, guests together. Invented people."""

import pytest

from tests.lang.en.reading_en import read_en, said

LEAD = (
    "Tallinn, 4 March 2026\n"
    "Minister of Science Anna Tammoja of Estonia received Ambassador of Kenya Daudi Wekesa in Tallinn today.\n"
)
ANNA, DAUDI = "Anna Tammoja", "Daudi Wekesa"
Rows = list[tuple[str, str, str, str]]

CASES: list[tuple[str, Rows]] = [
    # a surname after the possessive of a state
    ("Norway's Berg said the camps were full.", [("Berg", "affirm", "said", "the camps were full")]),
    (
        "Fiji's Waqa and Peru's Odeh warned of fatigue.",
        [("Waqa + Odeh", "concern", "warned", "of fatigue")],
    ),
    ("Kenya's Rift Valley was dry.", []),
    # who speaks for a party
    (
        "Labour's spokesperson on trade, Oona Farrell, opposed the deal.",
        [("Oona Farrell", "concern", "opposed", "the deal")],
    ),
    (
        "The Greens' spokesman on energy, Tim Halloran, proposed a tax.",
        [("Tim Halloran", "propose", "proposed", "a tax")],
    ),
    (
        "Responding to a question, Wekesa's Dutch counterpart, Femke Bos, said the matter was closed.",
        [("Femke Bos", "affirm", "said", "the matter was closed")],
    ),
    (
        "The Commission's spokesperson said the road was open.",
        [("Commission's spokesperson", "affirm", "said", "the road was open")],
    ),
    # clefts
    ("It was Wekesa who proposed a commission.", [(DAUDI, "propose", "proposed", "a commission")]),
    ("It was the Minister who first raised visas.", [(ANNA, "discuss", "raised", "visas")]),
    ("It was not Wekesa who proposed it.", []),
    ("It was a survey that proposed a commission.", []),
    # copulas left out, as translations do
    ("The two sides ready to sign the plan.", [("both", "offer", "ready", "to sign the plan")]),
    (
        "The Minister very happy to receive the Ambassador.",
        [(ANNA, "welcome", "happy", "to receive the Ambassador")],
    ),
    ("He grateful for the help of Estonia.", [(DAUDI, "thank", "grateful", "for the help of Estonia")]),
    ("With both sides ready to sign, the door closed.", []),
    # a negation and an adverb between commas
    ("Wekesa did not, however, promise a date.", [(DAUDI, "commit", "promise", "a date")]),
    # a fronted phrase names one, the subject is another
    (
        "Agreeing with the views of the Minister, Mr Wekesa proposed a fund.",
        [
            (DAUDI, "agree", "Agreeing with", "the views of the Minister"),
            (DAUDI, "propose", "proposed", "a fund"),
        ],
    ),
    (
        "When Tammoja asked for help, Wekesa promised two ships.",
        [(ANNA, "request", "asked for", "help"), (DAUDI, "commit", "promised", "two ships")],
    ),
    ("When Tammoja visited Riga, she fell ill.", []),
    # a side of a place that the lexicon does not know
    (
        "The Jeonbuk side is ready to receive workers.",
        [("Jeonbuk", "offer", "is ready", "to receive workers")],
    ),
    (
        "Delegates from Fiji, Samoa and Tonga called for grants.",
        [("Delegates from Fiji, Samoa and Tonga", "request", "called for", "grants")],
    ),
    (
        "A Danish official asked the Minister to wait.",
        [("Danish official", "request", "asked", "the Minister to wait")],
    ),
    ("The Council members called for calm.", [("Council members", "request", "called for", "calm")]),
    # the present of a state's own list, facts of years, agents after "both"
    (
        "Peru appreciates the help, welcomes more firms and hopes to learn.",
        [
            ("Peru", "appreciate", "appreciates", "the help"),
            ("Peru", "welcome", "welcomes", "more firms"),
            ("Peru", "hope", "hopes", "to learn"),
        ],
    ),
    ("Estonia has supported the school since 2011.", []),
    ("It was stressed by both that water is life.", [("both", "affirm", "stressed", "water is life")]),
    ("An agreement was reached on visas.", [("both", "agree", "agreement was reached", "on visas")]),
    ("She addressed two hundred students.", []),
    ("She addressed the price of tea.", [(ANNA, "discuss", "addressed", "the price of tea")]),
    (
        "“A finger cannot pick up a grain,” Wekesa had said on leaving.",
        [(DAUDI, "affirm", "said", "A finger cannot pick up a grain")],
    ),
    ("Wekesa had said that rain fails.", []),
    # the one that met, before one that was only spoken of
    (
        "Wekesa conveyed the greetings of Minister Sipho Dube. The Minister thanked him.",
        [
            (DAUDI, "greet", "conveyed the greetings", "of Minister Sipho Dube"),
            (ANNA, "thank", "thanked", "him"),
        ],
    ),
    ("HE the Minister thanked Kenya for tea.", [(ANNA, "thank", "thanked", "Kenya for tea")]),
    (
        "Mr Wekesa, in good spirits, concluded by thanking the guards.",
        [(DAUDI, "thank", "thanking", "the guards")],
    ),
]


@pytest.mark.parametrize(("text", "rows"), CASES)
def test_speakers(text: str, rows: Rows) -> None:
    found = said(read_en(LEAD + text))
    assert found == rows


def posts(text: str) -> list[tuple[str, str, str | None, str | None]]:
    return [(p.name, o.title, o.organisation, p.party) for p in read_en(text).people for o in p.posts]


POSTS: list[tuple[str, list[tuple[str, str, str | None, str | None]]]] = [
    ("Labour's spokesperson on trade, Oona Farrell, smiled.",
     [("Oona Farrell", "spokesperson on trade", "Labour", None)]),
    ("The humanitarian chief, Lena Odeh, told reporters to wait.",
     [("Lena Odeh", "humanitarian chief", None, None)]),
    ("Chamber President Toomas Kask told members to wait.",
     [("Toomas Kask", "Chamber President", None, None)]),
    ("It was chaired by Ms. Jana Stanic, State Secretary in the Ministry of Trade of Fiji.",
     [("Jana Stanic", "State Secretary", "Ministry of Trade of Fiji", "Fiji")]),
    ("Rok Novak, Ambassador of Slovenia, smiled.",
     [("Rok Novak", "Ambassador of Slovenia", None, "Slovenia")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), POSTS)
def test_posts(text: str, rows: list[tuple[str, str, str | None, str | None]]) -> None:
    assert posts(text) == rows


MET = [
    ("received Ambassador Jack Ode in Suva, together with Counsellor Mary Kask.", [(("p1",), ("p2", "p3"))]),
    ("received Ambassador Jack Ode in Suva and spoke of Counsellor Mary Kask.", [(("p1",), ("p2",))]),
    ("left. Separately, Director Jack Ode and Director Mary Kask were received by Minister Tom Berg.",
     [(("p4",), ("p2", "p3"))]),
    ("met Thursday with HE Minister of Trade Jack Ode.", [(("p1",), ("p2",))]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "met"), MET)
def test_who_met(text: str, met: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    page = read_en("Suva, 4 March 2026\nHis Excellency the President Mr Sipho Low " + text)
    assert [(tuple(e.hosts), tuple(e.guests)) for e in page.encounters] == met


DATED = [
    ("on 23 September on the margins of the 80th session of the United Nations General Assembly.", "2025-09-23"),
    ("on 28 December at the 6th ADGMIN.", "2025-12-28"),
    ("on the margins of the 80th session of the United Nations General Assembly.", None),
    ("in September on the margins of the 80th session of the United Nations General Assembly.", None),
    ("on 28 December. A target was adopted at COP28.", None),
    ("on 29 February on the sidelines of COP26.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "date"), DATED)
def test_the_year_of_a_numbered_meeting(text: str, date: str | None) -> None:
    page = read_en("Minister Anna Low of Fiji met Minister Jack Ode of Peru " + text)
    assert [e.date for e in page.encounters] == [date]


def test_the_day_of_publication_goes_before_the_numbered_meeting() -> None:
    page = read_en(
        "Suva, 4 March 2024\nAt the 6th ADGMIN, Minister Anna Low met Minister Jack Ode of Peru on 2 March."
    )
    assert [e.date for e in page.encounters] == ["2024-03-02"]


def test_headline_in_title_case() -> None:
    page = read_en(
        "MINISTRY\nNews\n4 March 2026\nFiji and Peru Reaffirm Warm Ties, Agree to Deepen Cooperation\n"
        "Minister Anna Low of Fiji met Minister Jack Ode of Peru."
    )
    assert said(page) == [
        ("Fiji + Peru", "affirm", "Reaffirm", "Warm Ties"),
        ("Fiji + Peru", "agree", "Agree", "to Deepen Cooperation"),
    ]
    assert said(read_en("Fiji and Peru Support Fund\nMinister Anna Low of Fiji left.")) == []
