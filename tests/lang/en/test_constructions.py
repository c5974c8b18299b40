"""Constructions of real readouts: offices without a holder, lists, sources, asides, minutes. Invented people."""

import pytest

from tests.lang.en.reading_en import read_en, said

LEAD = (
    "Tallinn, 4 March 2026\n"
    "Minister of Science Anna Tammoja received Ambassador of Kenya Daudi Wekesa in Tallinn today.\n"
)
ANNA, DAUDI = "Anna Tammoja", "Daudi Wekesa"
Rows = list[tuple[str, str, str, str]]

CASES: list[tuple[str, Rows]] = [
    # a numbered or lettered list is the content of the verb before it
    (
        "With a view to more trade, the two sides agreed:\n(a) to meet yearly;\n(b) to open a ferry line.",
        [("both", "agree", "agreed", "to meet yearly;\n(b) to open a ferry line")],
    ),
    (
        "By noon the two sides had agreed on two steps:\n(a) a list;\n(b) a map.",
        [("both", "agree", "agreed", "on two steps:\n(a) a list;\n(b) a map")],
    ),
    (
        "3. The Kenyan side asked for aid.\n4. With a view to trade, both sides:\n(a) decided to meet;\n"
        "(b) urged firms to act.",
        [
            ("Kenyan", "request", "asked for", "aid"),
            ("both", "agree", "decided", "to meet"),
            ("both", "request", "urged", "firms to act"),
        ],
    ),
    # said between a subject and its verb, or within what is told
    (
        "Kenya, he went on, is willing to share its maps.",
        [(DAUDI, "offer", "is willing", "to share its maps")],
    ),
    ("Finland, he said, was willing to join.", [(DAUDI, "affirm", "said", "was willing to join")]),
    (
        "The Minister appealed for power lines, without which, she said, no school would thrive.",
        [(ANNA, "request", "appealed for", "power lines, without which, she said, no school would thrive")],
    ),
    # asides between the verb and what it governs
    (
        "The Minister maintained, in the spirit of the talks, that water is life.",
        [(ANNA, "affirm", "maintained", "water is life")],
    ),
    (
        "He voiced unease, though, about the cost.",
        [(DAUDI, "concern", "voiced unease", "about the cost")],
    ),
    (
        "The Minister said here on Wednesday that trade was up.",
        [(ANNA, "affirm", "said", "trade was up")],
    ),
    # what is asked stands after the verb, no speaker
    (
        "The Ambassador said that no one would win, urged all parties to stop and offered his help.",
        [
            (DAUDI, "affirm", "said", "no one would win"),
            (DAUDI, "request", "urged", "all parties to stop"),
            (DAUDI, "offer", "offered", "his help"),
        ],
    ),
    # adverbs in commas, days as openings
    (
        "She did, however, promise that engineers would come.",
        [(ANNA, "commit", "promise", "engineers would come")],
    ),
    (
        "Earlier in the day the two ministers signed a Protocol on Consular Cooperation.",
        [("both", "conclude", "signed", "a Protocol on Consular Cooperation")],
    ),
    # sides with a participle of their own
    (
        "The sides compared notes on rights, with the Kenyan side confirming that the rapporteur would come.",
        [
            ("both", "discuss", "compared notes", "on rights"),
            ("Kenyan", "affirm", "confirming", "the rapporteur would come"),
        ],
    ),
    # verbs of the narrator end a content
    (
        "They signed a memorandum on trade and exchanged gifts.",
        [("both", "conclude", "signed", "a memorandum on trade")],
    ),
    # nouns of asking with a possessive, positions that are no acts
    (
        "The Minister reiterated her call for an end to the war.",
        [(ANNA, "request", "reiterated her call", "for an end to the war")],
    ),
    (
        "The Minister reaffirmed Estonia's position on the matter.",
        [(ANNA, "affirm", "reaffirmed", "Estonia's position on the matter")],
    ),
    # talks that took place
    (
        "A frank exchange of views took place on the situation in space. Discussions were held on trade.",
        [
            ("both", "discuss", "exchange of views took place", "on the situation in space"),
            ("both", "discuss", "Discussions were held", "on trade"),
        ],
    ),
    # minutes in the passive
    (
        "The importance of the session was emphasised. The progress made was acknowledged.",
        [
            ("both", "affirm", "emphasised", "The importance of the session"),
            ("both", "affirm", "acknowledged", "The progress made"),
        ],
    ),
    (
        "Following the talks, an agreement on patents was initialled.",
        [("both", "conclude", "initialled", "an agreement on patents")],
    ),
    (
        "The idea was taken up with warm words by the Kenyan side.",
        [("Kenyan", "discuss", "taken up", "The idea")],
    ),
    # the house's source is no speaker
    (
        "The two sides discussed trade, the ministry said in a statement.",
        [("both", "discuss", "discussed", "trade")],
    ),
    (
        "The Minister thanked Kenya for its help, according to her office.",
        [(ANNA, "thank", "thanked", "Kenya for its help")],
    ),
    (
        "The two sides discussed trade and tourism, read a statement issued by the Ministry.",
        [("both", "discuss", "discussed", "trade and tourism")],
    ),
    # an adverbial opens what is said
    (
        "The Minister noted that if talks fail, Estonia is prepared to act.",
        [(ANNA, "offer", "is prepared", "to act")],
    ),
    # fronted participle before an agreement
    (
        "Expressing concern about the drought, the ministers agreed to work together.",
        [
            ("both", "concern", "Expressing concern", "about the drought"),
            ("both", "agree", "agreed", "to work together"),
        ],
    ),
    (
        "Discussing how Latvia and Malta could help, the Minister said her country stood ready to act.",
        [
            (ANNA, "discuss", "Discussing", "how Latvia and Malta could help"),
            (ANNA, "offer", "stood ready", "to act"),
        ],
    ),
    # gerunds and participles inside a content
    (
        "The ministers agreed on a plan, focusing on trade.",
        [("both", "agree", "agreed", "on a plan, focusing on trade")],
    ),
    (
        "The Minister urged efforts to prepare the summit between Kenya, Malta and Latvia as agreed last year.",
        [
            (
                ANNA,
                "request",
                "urged",
                "efforts to prepare the summit between Kenya, Malta and Latvia as agreed last year",
            )
        ],
    ),
    # clauses with where and which that go on telling
    (
        "They exchanged views on the lake, where they agreed on the need for a map.",
        [
            ("both", "discuss", "exchanged views", "on the lake"),
            ("both", "agree", "agreed", "on the need for a map"),
        ],
    ),
    (
        "The talks touched upon trade, during which Minister Tammoja invited investors to Tartu.",
        [
            ("both", "discuss", "touched upon", "trade"),
            (ANNA, "invite", "invited", "investors to Tartu"),
        ],
    ),
    # other words for an office; two of them; both in other words
    (
        "The ambassador and his host reviewed trade. The two FMs reviewed visas. "
        "The leaders of the two countries agreed on a plan.",
        [
            ("both", "discuss", "reviewed", "trade"),
            ("both", "discuss", "reviewed", "visas"),
            ("both", "agree", "agreed", "on a plan"),
        ],
    ),
    ("Her guest thanked Estonia.", [(DAUDI, "thank", "thanked", "Estonia")]),
    (
        "In this regard Minister underlined the role of art.",
        [(ANNA, "affirm", "underlined", "the role of art")],
    ),
    # present tense, bodies in the present
    ("She hopes that the ferry will sail.", [(ANNA, "hope", "hopes", "the ferry will sail")]),
    (
        "In the coming time, Song Ben province wishes to draw investors.",
        [("Song Ben province", "hope", "wishes", "to draw investors")],
    ),
    (
        "The XKB stands ready to share its maps, the Ambassador added.",
        [(DAUDI, "offer", "stands ready", "to share its maps")],
    ),
    # jests are no undertakings; earlier acts in direct speech do not carry
    (
        "She accepted the invitation, joking that she would bring her own boat.",
        [
            (ANNA, "agree", "accepted", "the invitation"),
            (ANNA, "affirm", "joking", "she would bring her own boat"),
        ],
    ),
    (
        "“We asked for boats and got maps,” he quipped.",
        [(DAUDI, "affirm", "quipped", "We asked for boats and got maps")],
    ),
    (
        "The Minister wished the two ports to work together.",
        [(ANNA, "hope", "wished", "the two ports to work together")],
    ),
    (
        "The Ambassador conveyed to the Minister the greetings of his President.",
        [(DAUDI, "greet", "conveyed", "to the Minister the greetings of his President")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:60] for c in CASES])
def test_construction(text: str, expected: Rows) -> None:
    assert said(read_en(LEAD + text)) == expected


NONE = [
    "No other matters were raised.",
    "Ghana hosted a conference in 2009, at which Ministers pledged mutual recognition.",
    "The two states, which share a lake, agreed in 2014 to map it.",
    "The proposed learning activities would focus on health.",
    "He declined to comment on tariffs.",
    "The meeting was held in Tartu on Friday, officials said.",
    "The Committee on Trade, launched in 2011 under the old treaty, sits in Tartu.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_statement(text: str) -> None:
    assert said(read_en(LEAD + text)) == []


def test_an_office_without_a_holder_is_named_as_written() -> None:
    reading = read_en(
        "New York, 3 May 2026\nThe Secretary-General met today with Ambassador of Kenya Daudi Wekesa.\n"
        "The Secretary-General thanked Kenya. He also called for calm. The Ambassador agreed to this."
    )
    assert [(s.speakers[0].kind, s.speakers[0].name) for s in reading.statements] == [
        ("organisation", "Secretary-General"),
        ("organisation", "Secretary-General"),
        ("person", DAUDI),
    ]


def test_the_envoy_of_an_office_does_not_hold_it() -> None:
    reading = read_en(
        "New York, 3 May 2026\nSpecial Envoy of the Secretary-General Anna Tammoja met Ambassador of Kenya "
        "Daudi Wekesa.\nThe Secretary-General thanked Kenya."
    )
    assert [s.speakers[0].name for s in reading.statements] == ["Secretary-General"]


def test_two_offices_under_one_article() -> None:
    reading = read_en(
        "3 May 2026\nPrime Minister Ann Reed spoke with President Luc Moreau of France.\n"
        "The Prime Minister and President exchanged views on trade. The premier thanked France."
    )
    assert [[x.name for x in s.speakers] for s in reading.statements] == [
        ["Ann Reed", "Luc Moreau"],
        ["Ann Reed"],
    ]


def test_headlines_go_on() -> None:
    reading = read_en("Minister receives envoy, calls for faster work\n\n" + LEAD)
    assert said(reading) == [(ANNA, "request", "calls for", "faster work")]


def test_the_speaker_is_no_addressee() -> None:
    reading = read_en(
        LEAD + "The Minister said she would like to visit Nairobi. He hopes Estonia will open a port."
    )
    assert [[a.name for a in s.addressees] for s in reading.statements] == [[], ["Estonia"]]
