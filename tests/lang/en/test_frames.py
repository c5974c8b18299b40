"""Meetings told by more than a verb between two names. All people are invented."""

import pytest

from tests.lang.en.test_meetings import met

TAMM, WEKESA = "Minister of Science Anna Tamm", "Ambassador of Kenya Daudi Wekesa"
TODAY = "2026-03-04"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # an office whose holder is never named
            f"The Secretary-General met today with {WEKESA}.",
            [("talks", TODAY, "Secretary-General", "Wekesa")],
        ),
        (
            f"At a meeting with {WEKESA} in Riga on 2 March, {TAMM} praised the ties.",
            [("talks", "2026-03-02", "Tamm", "Wekesa")],
        ),
        (
            f"{TAMM} thanked Kenya during a meeting with {WEKESA} on 2 March.",
            [("talks", "2026-03-02", "Tamm", "Wekesa")],
        ),
        (
            f"During a working session with {WEKESA}, {TAMM} and her host reviewed trade.",
            [("working_session", TODAY, "Wekesa", "Tamm")],
        ),
        (f"Receiving {WEKESA}, {TAMM} thanked Kenya.", [("reception", TODAY, "Tamm", "Wekesa")]),
        (f"Meeting with {WEKESA}, {TAMM} thanked Kenya.", [("talks", TODAY, "Tamm", "Wekesa")]),
        (
            f"Hosting a reception in Riga for {WEKESA}, {TAMM} stressed the ties.",
            [("reception", TODAY, "Tamm", "Wekesa")],
        ),
        (
            f"At their meeting in Riga, {TAMM} and {WEKESA} discussed trade.",
            [("talks", TODAY, "Tamm", "Wekesa")],
        ),
        (  # one meeting after another
            f"{TAMM} spoke to {WEKESA} this morning, following a phone call with Chancellor Karl Weber.",
            [("phone_call", TODAY, "Tamm", "Wekesa"), ("phone_call", TODAY, "Tamm", "Weber")],
        ),
        (
            f"{TAMM} congratulated {WEKESA} in a telephone call.",
            [("phone_call", TODAY, "Tamm", "Wekesa")],
        ),
        (f"{TAMM} called {WEKESA} earlier today.", [("phone_call", TODAY, "Tamm", "Wekesa")]),
        (f"{TAMM} called the plan a success.", []),
        (  # the one the text is about, where the sentence names but the other
            f"{TAMM} had talks with her counterparts.\nIn their meeting, {WEKESA} praised the ties.",
            [("talks", TODAY, "Tamm", "Wekesa")],
        ),
        (
            f"The ties are old, {TAMM} told {WEKESA} at a meeting on 2 March.",
            [("talks", "2026-03-02", "Tamm", "Wekesa")],
        ),
        (  # who rings is the host
            f"{TAMM} received a phone call on 2 March from {WEKESA}.",
            [("phone_call", "2026-03-02", "Wekesa", "Tamm")],
        ),
        (
            f"A bilateral meeting was held on 2 March in Riga between {TAMM} and {WEKESA}, who is new.",
            [("talks", "2026-03-02", "Tamm", "Wekesa")],
        ),
        (  # each guest alone
            f"{TAMM} held bilateral meetings with {WEKESA} and Chancellor Karl Weber.",
            [("talks", TODAY, "Tamm", "Wekesa"), ("talks", TODAY, "Tamm", "Weber")],
        ),
        (
            f"{TAMM} held talks with {WEKESA} and, separately, with Chancellor Karl Weber.",
            [("talks", TODAY, "Tamm", "Wekesa"), ("talks", TODAY, "Tamm", "Weber")],
        ),
        (  # heads of a dialogue
            f"The third Human Rights Dialogue took place on 2 March, co-chaired by {TAMM}, and {WEKESA}.",
            [("dialogue", "2026-03-02", "Tamm", "Wekesa")],
        ),
        (
            f"The Cyber Dialogue was held on 2 March.\n{TAMM} led the Latvian delegation, while {WEKESA} "
            "headed the Kenyan side.",
            [("dialogue", "2026-03-02", "Tamm", "Wekesa")],
        ),
        (
            f"A delegation headed by {TAMM} visited Riga and met with {WEKESA} on 2 March.",
            [("talks", "2026-03-02", "Tamm", "Wekesa")],
        ),
        (
            f"The two officials, {TAMM} and {WEKESA}, met on the sidelines of the fair.",
            [("talks", TODAY, "Tamm", "Wekesa")],
        ),
        (  # where, when and while
            f"{TAMM} paid a visit to Nairobi, where she called on {WEKESA}.",
            [("courtesy_call", TODAY, "Wekesa", "Tamm")],
        ),
        (
            f"The request was made when {TAMM} met {WEKESA} on 2 March.",
            [("talks", "2026-03-02", "Tamm", "Wekesa")],
        ),
        (
            f"{TAMM} and {WEKESA} signed a treaty at a ceremony in Riga.",
            [("signing", TODAY, "Tamm", "Wekesa")],
        ),
        (f"{TAMM} congratulated Kenya on hosting the signing ceremony.", []),
        (f"Ahead of her meeting with {WEKESA}, {TAMM} praised the ties.", []),
        (f"At her last meeting with {WEKESA}, {TAMM} praised the ties.", []),
    ],
)
def test_frames(text: str, expected: list[tuple[str, str | None, str, str]]) -> None:
    assert met(text) == expected


def test_items_of_a_list_are_meetings_of_the_one_the_text_is_about() -> None:
    text = (
        f"Visit\nThe visit began.\n{TAMM} met {WEKESA}.\n• Phone call with Chancellor Karl Weber\nIt ended."
    )
    assert met(text) == [("talks", TODAY, "Tamm", "Wekesa"), ("phone_call", TODAY, "Tamm", "Weber")]


def test_the_day_of_arrival_is_remembered() -> None:
    text = f"The ship had docked on Monday.\nThe following day {TAMM} paid a courtesy call on {WEKESA}."
    assert met(text) == [("courtesy_call", "2026-03-03", "Wekesa", "Tamm")]
