"""Who met whom, when, and which organisations a text names. All people are invented."""

import pytest

from tests.lang.en.reading_en import read_en, said
from verbale.lang.en.grammar import GRAMMAR

DATED = "Riga, 4 March 2026\n"
BOTH_NAMED = "Minister of Science Anna Tammoja met Ambassador of Kenya Daudi Wekesa on 3 March.\n"


def met(text: str) -> list[tuple[str, str | None, str, str]]:
    """Of each encounter kind, date, hosts and guests by their surnames."""
    reading = read_en(DATED + text)
    names = {p.id: p.name.split()[-1] for p in reading.people}

    def listed(who: tuple[str, ...]) -> str:
        return " ".join(names.get(w, w) for w in who)

    return [(e.kind, e.date, listed(e.hosts), listed(e.guests)) for e in reading.encounters]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a meeting noun with its adjective, an ampersand and a short name in the office
            "Minister of State for Electronics & IT Anna Tammoja held a bilateral meeting today with "
            "Ambassador Daudi Wekesa.",
            [("talks", "2026-03-04", "Tammoja", "Wekesa")],
        ),
        (  # an adverbial after a comma, letters after a name
            "The Minister for Health, Anna Tammoja MP, on Monday received Ambassador Daudi Wekesa.",
            [("reception", "2026-03-02", "Tammoja", "Wekesa")],
        ),
        (  # a weekday before a comma
            "On Monday, Ambassador Daudi Wekesa was received by Minister Anna Tammoja.",
            [("reception", "2026-03-02", "Tammoja", "Wekesa")],
        ),
        (  # an article in the country's name, the name after the office
            "Minister Anna Tammoja received the Ambassador of the Netherlands, Marijke Hoekman.",
            [("reception", "2026-03-04", "Tammoja", "Hoekman")],
        ),
        (  # two hosts with their offices, hosted for a dialogue
            "The Minister of Trade, Anna Tammoja, and Minister of Defence, Jaan Kask, today hosted "
            "Minister of Trade Daudi Wekesa for the Second Annual Dialogue.",
            [("dialogue", "2026-03-04", "Tammoja Kask", "Wekesa")],
        ),
        (
            "Anna Tammoja, Minister of Trade, and Daudi Wekesa, Minister of Industry, co-chaired the "
            "2nd Meeting of the Joint Committee on 3 March.",
            [("conference", "2026-03-03", "Tammoja Wekesa", "")],
        ),
        (
            "The 4th meeting of the Joint Committee took place on 2 March 2026 under the co-chairmanship "
            "of Anna Tammoja, Minister of Trade, and Daudi Wekesa, Minister of Industry.",
            [("conference", "2026-03-02", "Tammoja Wekesa", "")],
        ),
        (
            "A meeting between Minister Anna Tammoja and Ambassador Daudi Wekesa was held on 3 March.",
            [("talks", "2026-03-03", "Tammoja", "Wekesa")],
        ),
        (
            "On 2 March, Ambassador Daudi Wekesa visited Tartu, where he was shown round the clinic by "
            "Mayor Jaan Kask.",
            [("visit", "2026-03-02", "Kask", "Wekesa")],
        ),
        (  # the day is that of what was told before
            BOTH_NAMED + "On the eve of the meeting, Wekesa paid a courtesy call on Mayor Jaan Kask.",
            [("talks", "2026-03-03", "Tammoja", "Wekesa"), ("courtesy_call", "2026-03-02", "Kask", "Wekesa")],
        ),
        (
            BOTH_NAMED + "In the afternoon a signing ceremony was held at which Mayor Jaan Kask and "
            "Daudi Wekesa signed a protocol on tides.",
            [("talks", "2026-03-03", "Tammoja", "Wekesa"), ("signing", "2026-03-03", "Kask", "Wekesa")],
        ),
        (
            "Minister Anna Tammoja met Governor Jaan Kask and Ambassador Daudi Wekesa on 3 March.\n"
            "Later, Ministers Tammoja and Wekesa held a separate meeting.",
            [("talks", "2026-03-03", "Tammoja", "Kask Wekesa"), ("talks", "2026-03-03", "Tammoja", "Wekesa")],
        ),
        ("A meeting between Minister Anna Tammoja and Ambassador Daudi Wekesa will be held.", []),
        (
            "Minister Anna Tammoja hosted a state dinner for Ambassador Daudi Wekesa last night.",
            [("reception", "2026-03-03", "Tammoja", "Wekesa")],
        ),
    ],
)
def test_meetings(text: str, expected: list[tuple[str, str | None, str, str]]) -> None:
    assert met(text) == expected


def test_separate_meetings_are_two() -> None:
    text = "Minister Anna Tammoja held separate meetings with Mayor Jaan Kask and Governor Daudi Wekesa."
    assert sorted(guest for _, _, _, guest in met(text)) == ["Kask", "Wekesa"]


def test_those_present_are_attendees() -> None:
    reading = read_en(DATED + BOTH_NAMED + "The meeting was attended by Deputy Minister Jaan Kask.")
    names = {p.id: p.name for p in reading.people}
    assert [[names[a] for a in e.attendees] for e in reading.encounters] == [["Jaan Kask"]]


def test_dateline_is_not_the_day_of_the_meeting() -> None:
    text = "Riga, Wednesday, 4th March, 2026: Minister Anna Tammoja on Monday received Governor Jaan Kask."
    assert [e.date for e in read_en(text).encounters] == ["2026-03-02"]


def test_month_cut_short_dates_the_text() -> None:
    reading = read_en("Posted On: 05 MAR 2026\nMinister Anna Tammoja met Governor Jaan Kask yesterday.")
    assert [e.date for e in reading.encounters] == ["2026-03-04"]


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        ("Director of the Tidal Centre (TTC) Jaan Kask spoke.", "Jaan Kask", ("Director", "Tidal Centre")),
        (
            "Minister Anna Tammoja met the Speaker of Parliament, Jaan Kask.",
            "Jaan Kask",
            ("Speaker", "Parliament"),
        ),
        (
            "Dr Anna Tammoja, the Forum’s Executive Director, spoke.",
            "Anna Tammoja",
            ("Executive Director", None),
        ),
        (
            "Chairman of the Committee for External Relations Bui Xuan Tho had a rest.",
            "Bui Xuan Tho",
            ("Chairman", "Committee for External Relations"),
        ),
        (
            "Anna Tammoja, Ambassador for Cyber Affairs and Critical Technology of Peru, spoke.",
            "Anna Tammoja",
            ("Ambassador for Cyber Affairs and Critical Technology of Peru", None),
        ),
    ],
)
def test_posts(text: str, name: str, post: tuple[str, str | None]) -> None:
    posts = {p.name: [(o.title, o.organisation) for o in p.posts] for p in read_en(DATED + text).people}
    assert posts[name] == [post]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They touched on cables, with the Minister urging that repairs be quick.",
            [
                ("both", "discuss", "touched on", "cables"),
                ("Anna Tammoja", "request", "urging", "repairs be quick"),
            ],
        ),
        (
            "Wekesa praised the plan, calling it a model, and advised Peru to join.",
            [
                ("Daudi Wekesa", "appreciate", "praised", "the plan"),
                ("Daudi Wekesa", "affirm", "calling", "it a model"),
                ("Daudi Wekesa", "propose", "advised", "Peru to join"),
            ],
        ),
        (
            "The Minister sought faster permits and flagged delays.",
            [
                ("Anna Tammoja", "request", "sought", "faster permits"),
                ("Anna Tammoja", "affirm", "flagged", "delays"),
            ],
        ),
        (
            "Having thanked his hosts, Wekesa took up the invitation.",
            [
                ("Daudi Wekesa", "thank", "thanked", "his hosts"),
                ("Daudi Wekesa", "agree", "took up", "the invitation"),
            ],
        ),
        ("Summing up, the Minister was silent.", []),
        ("The ports are full, he went on.", [("Daudi Wekesa", "affirm", "went on", "The ports are full")]),
        (
            "Most participants felt that more was needed.",
            [("Most participants", "affirm", "felt", "more was needed")],
        ),
        (  # a refusal is no undertaking
            "The Minister said that Latvia would not join.",
            [("Anna Tammoja", "affirm", "said", "Latvia would not join")],
        ),
        (
            "The Minister assured him that the Tidal Institute would pay.",
            [("Anna Tammoja", "commit", "assured", "him that the Tidal Institute would pay")],
        ),
        (
            "Both sides agreed to:\n(i) open a school; and\n(ii) name contact points.",
            [
                (
                    "both",
                    "agree",
                    "agreed",
                    "to:\n(i) open a school; and\n(ii) name contact points",
                )
            ],
        ),
    ],
)
def test_statements(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    before = DATED + BOTH_NAMED + "Ambassador Wekesa was glad to see the ports.\n"
    assert said(read_en(before + text))[len(said(read_en(before))) :] == expected


def test_organisations_are_organisations() -> None:
    text = "In Riga, Peru asked the Ministry of Ports to write to UNESCO and to the Tidal Institute."
    found = {o.name: o.kind for o in read_en(DATED + text).organisations}
    assert found == {
        "Peru": "state",
        "Ministry of Ports": "ministry",
        "UNESCO": "international",
        "Tidal Institute": "academy",
    }


def test_confidence_has_its_ceilings() -> None:
    text = "Anna Tammoja said that it rains, adding that it pours. She thanked him. Kenya hailed the plan."
    confidences = [s.confidence for s in read_en(DATED + BOTH_NAMED + text).statements]
    assert confidences == [round(GRAMMAR.curve(score), 3) for score in (0.95, 0.88, 0.9, 0.88)]
