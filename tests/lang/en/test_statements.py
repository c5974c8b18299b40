"""What is a statement in English, whose, and where it ends. All people are invented."""

import pytest

from tests.lang.en.reading_en import read_en, said

LEAD = (
    "Tallinn, 4 March 2026\n"
    "Minister of Science Anna Tammoja received Ambassador of Kenya Daudi Wekesa in Tallinn today.\n"
)


def after_lead(text: str) -> list[tuple[str, str, str, str]]:
    return said(read_en(LEAD + text))


CASES = [
    # subject right before its verb, coordinated verbs, carried-on subjects
    (
        "Tammoja welcomed the guest and said that research knows no borders.",
        [
            ("Anna Tammoja", "welcome", "welcomed", "the guest"),
            ("Anna Tammoja", "affirm", "said", "research knows no borders"),
        ],
    ),
    # fronted participle
    (
        "Thanking his host, Wekesa praised the new observatory.",
        [
            ("Daudi Wekesa", "thank", "Thanking", "his host"),
            ("Daudi Wekesa", "appreciate", "praised", "the new observatory"),
        ],
    ),
    # participle after a comma
    (
        "The Ambassador outlined the plan, adding that funds were secured.",
        [
            ("Daudi Wekesa", "inform", "outlined", "the plan"),
            ("Daudi Wekesa", "affirm", "adding", "funds were secured"),
        ],
    ),
    # apposition and adverbial between subject and verb
    (
        "The Minister, who took office in May, stressed the value of open data.",
        [("Anna Tammoja", "affirm", "stressed", "the value of open data")],
    ),
    # reported clause and quotations before the cue
    (
        "Kenya has more coders than ever, he added.",
        [("Daudi Wekesa", "affirm", "added", "Kenya has more coders than ever")],
    ),
    ("“Trust takes time,” said Tammoja.", [("Anna Tammoja", "affirm", "said", "Trust takes time")]),
    (
        "“We want a fair share,” the Ambassador told the press.",
        [("Daudi Wekesa", "hope", "want", "a fair share")],
    ),
    # passives
    ("It was agreed that a list would follow.", [("both", "agree", "agreed", "a list would follow")]),
    ("Views were exchanged on trade.", [("both", "discuss", "Views were exchanged", "on trade")]),
    (
        "The proposal was welcomed by the Ambassador.",
        [("Daudi Wekesa", "welcome", "welcomed", "The proposal")],
    ),
    ("Concern was voiced over piracy.", [("both", "concern", "Concern was voiced", "over piracy")]),
    # both sides
    (
        "The two sides discussed visas and took note of the report.",
        [("both", "discuss", "discussed", "visas"), ("both", "affirm", "took note", "of the report")],
    ),
    ("They also exchanged views on Sudan.", [("both", "discuss", "exchanged views", "on Sudan")]),
    # a verb with the noun of an act
    (
        "Wekesa reiterated Kenya’s support for the treaty.",
        [("Daudi Wekesa", "support", "reiterated Kenya’s support", "for the treaty")],
    ),
    (
        "Tammoja expressed her deep gratitude for the visit.",
        [("Anna Tammoja", "thank", "expressed her deep gratitude", "for the visit")],
    ),
    # carrying
    (
        "The Ambassador said that Kenya stood ready to host the forum.",
        [("Daudi Wekesa", "offer", "stood ready", "to host the forum")],
    ),
    (
        "The Ambassador confirmed that Kenya would send ten lecturers.",
        [("Daudi Wekesa", "commit", "confirmed", "Kenya would send ten lecturers")],
    ),
    # a report of an earlier act is not carried
    (
        "He recalled that Kenya had pledged its help.",
        [("Daudi Wekesa", "affirm", "recalled", "Kenya had pledged its help")],
    ),
    # who is asked
    (
        "Tammoja called on universities to open their labs; Wekesa asked for two experts.",
        [
            ("Anna Tammoja", "request", "called on", "universities to open their labs"),
            ("Daudi Wekesa", "request", "asked for", "two experts"),
        ],
    ),
    # a main clause that performs the act for a named side
    (
        "The Kenyan side is willing to cover the costs.",
        [("Kenyan", "offer", "is willing", "to cover the costs")],
    ),
    # two cues over one content
    (
        "The two sides welcomed and endorsed the plan.",
        [("both", "welcome", "welcomed", "the plan"), ("both", "support", "endorsed", "the plan")],
    ),
    # a source that takes part
    (
        "According to the Ambassador, the port is safe.",
        [("Daudi Wekesa", "affirm", "According to", "the port is safe")],
    ),
    # infinitives after a verb of beginning
    (
        "Wekesa took the opportunity to thank the donors.",
        [("Daudi Wekesa", "thank", "thank", "the donors")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_statements(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert after_lead(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The annex, which was adopted by the ministers in May, runs to six pages.",
        "In March 2024, the two countries agreed to open consulates.",
        "The report noted a rise in trade.",
        "Regarding trade, figures were mixed.",
        "The Ambassador will visit Tartu.",
    ],
)
def test_no_statement(text: str) -> None:
    assert after_lead(text) == []


def test_background_section_holds_no_statements() -> None:
    assert after_lead("Background\nThe Minister praised the accord and called for reform.") == []


def test_list_lines_keep_their_speaker() -> None:
    text = "Taking stock of the year, the two sides:\n– welcomed the accord;\n– agreed to meet again."
    assert after_lead(text) == [
        ("both", "discuss", "Taking stock", "of the year"),
        ("both", "welcome", "welcomed", "the accord"),
        ("both", "agree", "agreed", "to meet again"),
    ]


def test_list_without_cues_lengthens_the_content() -> None:
    found = after_lead("They settled on two steps:\n– a seminar in May;\n– a glossary.")
    assert found == [("both", "agree", "settled on", "two steps:\n– a seminar in May;\n– a glossary")]


def test_negation_is_kept() -> None:
    reading = read_en(LEAD + "The two sides did not agree on quotas.")
    assert [(s.act, s.negated) for s in reading.statements] == [("agree", True)]


def test_neither_side_negates() -> None:
    (statement,) = read_en(LEAD + "Neither side agreed to a deadline.").statements
    assert (statement.act, statement.negated, statement.speakers[0].kind) == ("agree", True, "both")


def test_an_office_without_a_holder_is_no_person() -> None:
    reading = read_en(LEAD + "The Rector expressed regret at the delay.")
    (statement,) = reading.statements
    assert (statement.speakers[0].kind, statement.speakers[0].name) == ("organisation", "Rector")
    assert statement.confidence < 0.8


def test_unknown_speaker_is_not_guessed() -> None:
    reading = read_en(
        LEAD + "The Ambassador thanked Estonia. The Finnish official expressed regret at the delay."
    )
    statement = reading.statements[1]
    assert statement.speakers[0].kind == "unknown"
    assert statement.confidence < 0.5


def test_a_pronoun_after_an_office_without_a_holder_is_that_office() -> None:
    reading = read_en(LEAD + "The Rector thanked Kenya. He urged the parties to protect the lake.")
    assert [s.speakers[0].name for s in reading.statements] == ["Rector", "Rector"]


def test_addressees() -> None:
    reading = read_en(LEAD + "Tammoja urged the Kenyan Government to act and proposed that both sides meet.")
    assert [[a.name for a in s.addressees] for s in reading.statements] == [
        ["the Kenyan Government"],
        ["both sides"],
    ]


def test_every_rule_has_a_reason() -> None:
    from verbale.lang.en.grammar import GRAMMAR
    from verbale.reading import rule_reason

    used = {s.rule for text, _ in CASES for s in read_en(LEAD + text).statements}
    assert used <= set(GRAMMAR.rules["en"])
    assert all(len(rule_reason(rule)) > 20 for rule in GRAMMAR.rules["en"])


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Wekesa said it would be a mistake to wait.", ["affirm"]),
        ("Tammoja said that she would have signed.", ["affirm"]),
        ("Tammoja said that Estonia would send two teachers to Kenya.", ["commit"]),
        ("The two sides did not yet agree on a date.", ["agree"]),
    ],
)
def test_what_would_be_is_no_promise(text: str, acts: list[str]) -> None:
    statements = read_en(LEAD + text).statements
    assert [s.act for s in statements] == acts
    assert [s.negated for s in statements] == ["not yet" in text]
