"""English as translations, debates, parliaments and universities write it. Invented people."""

import pytest

from tests.lang.en.reading_en import read_en, said

LEAD = (
    "Tallinn, 4 March 2026\n"
    "Minister of Science Anna Tammoja received Ambassador of Kenya Daudi Wekesa in Tallinn today.\n"
)
ANNA, DAUDI = "Anna Tammoja", "Daudi Wekesa"
Rows = list[tuple[str, str, str, str]]

STATEMENTS: list[tuple[str, Rows]] = [
    # translations
    ("The Minister said his thanks to Kenya.", [(ANNA, "thank", "said his thanks", "to Kenya")]),
    ("The Minister said her wish was far.", [(ANNA, "affirm", "said", "her wish was far")]),
    (
        "The Minister expressed to welcome the guests.",
        [(ANNA, "welcome", "expressed to welcome", "the guests")],
    ),
    ("The Minister expressed that trade has grown.", [(ANNA, "affirm", "expressed", "trade has grown")]),
    (
        "The Ambassador put forward the hope that ships come.",
        [(DAUDI, "hope", "put forward the hope", "ships come")],
    ),
    (
        "The Minister wished the Kenyan friends continue to come.",
        [(ANNA, "hope", "wished", "the Kenyan friends continue to come")],
    ),
    (
        "The Minister wished the Ambassador good health.",
        [(ANNA, "greet", "wished", "the Ambassador good health")],
    ),
    (
        "The Minister thanked Kenya. It is hoped that the two ports trade more.",
        [(ANNA, "thank", "thanked", "Kenya"), (ANNA, "hope", "hoped", "the two ports trade more")],
    ),
    ("It is understood that the delegation will also go to Tartu.", []),
    (
        "The Ambassador agreed to the plan; regarding the road, informed that Kenya already submitted it.",
        [
            (DAUDI, "agree", "agreed", "to the plan"),
            (DAUDI, "inform", "informed", "Kenya already submitted it"),
        ],
    ),
    (
        "The Minister welcomed the Ambassador and the members of the delegation came to visit, at the same time "
        "sent the best wishes to Kenya.",
        [
            (ANNA, "welcome", "welcomed", "the Ambassador and the members of the delegation came to visit"),
            (ANNA, "greet", "sent the best wishes", "to Kenya"),
        ],
    ),
    ("Previously, in 2021, the two sides have signed a protocol on ports.", []),
    (
        "The Ambassador came from Kisumu City. Kisumu is willing to send teachers.",
        [("Kisumu", "offer", "is willing", "to send teachers")],
    ),
    (
        "The Ambassador committed to pay, at the same time recommended the province to build a road.",
        [
            (DAUDI, "commit", "committed to", "pay"),
            (DAUDI, "propose", "recommended", "the province to build a road"),
        ],
    ),
    # debates
    (
        "Chile's representative urged all to sign.",
        [("Chile's representative", "request", "urged", "all to sign")],
    ),
    (
        "A third speaker, from the floor, objected that fees are high.",
        [("A third speaker", "concern", "objected", "fees are high")],
    ),
    (
        "Two participants complained about the heat.",
        [("Two participants", "concern", "complained", "about the heat")],
    ),
    (
        "India, supported by Brazil and Nepal, proposed to delete it.",
        [("India", "propose", "proposed", "to delete it")],
    ),
    (
        "Panellist Dr. Ngozi Eze, a lecturer at the University of Lagos, warned of floods.",
        [("Ngozi Eze", "concern", "warned", "of floods")],
    ),
    (
        "“Who pays?” asked Piet Vermeer, an economist at Leiden University.",
        [("Piet Vermeer", "request", "asked", "Who pays")],
    ),
    ("“We want jobs,” an apprentice told the visitors.", [("apprentice", "hope", "want", "jobs")]),
    (
        "The Ambassador wondered whether ports could pay.",
        [(DAUDI, "request", "wondered", "whether ports could pay")],
    ),
    ("The Minister, summing up, noted wide support.", [(ANNA, "affirm", "noted", "wide support")]),
    ("Ms. Lindqvist concurred, adding that it rained.", [("Lindqvist", "affirm", "adding", "it rained")]),
    ("The Minister ruled out a toll.", [(ANNA, "concern", "ruled out", "a toll")]),
    (
        "Its ports would stay open, the Ambassador pledged.",
        [(DAUDI, "commit", "pledged", "Its ports would stay open")],
    ),
    ("The conference continues tomorrow with talks on fish.", []),
    (
        "The Ambassador used the occasion to press for visas.",
        [(DAUDI, "request", "press for", "visas")],
    ),
    # parliaments and universities
    ("The Minister accepted and said she would come.", [(ANNA, "commit", "said", "she would come")]),
    (
        "After presenting the faculties, the Minister praised the guests.",
        [(ANNA, "inform", "presenting", "the faculties"), (ANNA, "appreciate", "praised", "the guests")],
    ),
    (
        "Before leaving the guests toured the port, and the Ambassador thanked the crew.",
        [(DAUDI, "thank", "thanked", "the crew")],
    ),
    (
        "The Minister declared herself open to joint patents.",
        [(ANNA, "offer", "declared herself open", "to joint patents")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STATEMENTS, ids=[s[0][:60] for s in STATEMENTS])
def test_statements(text: str, expected: Rows) -> None:
    assert said(read_en(LEAD + text)) == expected


Posts = list[tuple[str, str, str | None]]
PEOPLE: list[tuple[str, Posts]] = [
    (
        "Comrade Le Van Tam - Member of the Standing Committee, Vice Chairman of the Provincial People's Committee "
        "has received the guests.",
        [
            ("Le Van Tam", "Member", "Standing Committee"),
            ("Le Van Tam", "Vice Chairman", "Provincial People's Committee"),
        ],
    ),
    (
        "Joseph Kirui, minister counsellor of the Embassy of Kenya in China, Xu Min, director of the Foreign Affairs "
        "Office, and others took part.",
        [
            ("Joseph Kirui", "minister counsellor", "Embassy of Kenya in China"),
            ("Xu Min", "director", "Foreign Affairs Office"),
        ],
    ),
    (
        "She praised Teboho Ramakat, an agricultural extension officer who walks far.",
        [("Teboho Ramakat", "agricultural extension officer", None)],
    ),
    ("Deputy Valentina Olaiz asked if it rained.", [("Valentina Olaiz", "Deputy", None)]),
    (
        "President Li Jun of Yunnan Normal University spoke.",
        [("Li Jun", "President", "Yunnan Normal University")],
    ),
    (
        "Ingeborg Thal, Resident Representative of UNDP, spoke.",
        [("Ingeborg Thal", "Resident Representative", "UNDP")],
    ),
    (
        "Sverre Aasen, Norway’s deputy minister of defence, took issue with that.",
        [("Sverre Aasen", "deputy minister of defence", None)],
    ),
    ("Scene of the reception. Photo: Lerato Mphut", []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE, ids=[p[0][:60] for p in PEOPLE])
def test_posts(text: str, expected: Posts) -> None:
    people = read_en("Tallinn, 4 March 2026\n" + text).people
    assert [(p.name, o.title, o.organisation) for p in people for o in p.posts] == expected


def test_party_of_a_friendship_group_is_its_own_state() -> None:
    text = "Ignacio Berru, Chair of the Uruguay–Estonia Friendship Group, thanked Estonia."
    assert [(p.name, p.party) for p in read_en(text).people] == [("Ignacio Berru", "Uruguay")]


def test_debate_is_one_conference() -> None:
    text = (
        "Geneva, 4 March 2026\nThe meeting was chaired by Ilze Kaln, President of the Board. Tanvir Rahm (Nepal) asked "
        "who pays. The representative of Zambia endorsed the plan. The Board adopted the report."
    )
    reading = read_en(text)
    names = {p.id: p.name for p in reading.people}
    assert [
        (e.kind, [names[x] for x in e.hosts], e.guests, [names.get(x, x) for x in e.attendees])
        for e in reading.encounters
    ] == [("conference", ["Ilze Kaln"], (), ["Tanvir Rahm", "representative of Zambia"])]


def test_ceremony_after_a_signature_is_a_signing() -> None:
    text = (
        "Brno, 4 March 2026\nRector Jana Horák of Masaryk University and President Kim Dae-ho of Hanbat University signed "
        "a memorandum of understanding on exchange. The ceremony was witnessed by Ambassador Lee Soo-jin."
    )
    reading = read_en(text)
    names = {p.id: p.name for p in reading.people}
    assert [
        (e.kind, [names[x] for x in (*e.hosts, *e.guests)], [names[x] for x in e.attendees])
        for e in reading.encounters
    ] == [("signing", ["Jana Horák", "Kim Dae-ho"], ["Lee Soo-jin"])]
