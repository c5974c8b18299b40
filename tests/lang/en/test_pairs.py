"""Two that met without being named there, meetings of their own, longer portfolios. All people are invented."""

import pytest

from tests.lang.en.reading_en import read_en, said

DATED = "Riga, 4 March 2026\n"
ARRIVED = (
    "Minister of Defence of Kenya Daudi Wekesa arrived in Riga on 2 March at the invitation of Minister of "
    "Defence Anna Tammoja. "
)
MET = "Speaker of Parliament Anna Tammoja met Governor Daudi Wekesa on 2 March. "


def met(text: str) -> list[str]:
    """Of each encounter kind, day, hosts, guests and attendees by their surnames."""
    reading = read_en(DATED + text)
    names = {p.id: p.name.split()[-1] for p in reading.people}

    def listed(who: tuple[str, ...]) -> str:
        return "+".join(names.get(w, w) for w in who)

    out = []
    for e in reading.encounters:
        sides = " ".join(listed(side) for side in (e.hosts, e.guests, e.attendees) if side)
        out.append(f"{e.kind} {(e.date or '')[-2:]} {sides}")
    return out


def posts(text: str) -> list[tuple[str, str]]:
    """Of each post its holder and its title."""
    return [(p.name, post.title) for p in read_en(DATED + text).people for post in p.posts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ARRIVED + "After the welcome ceremony, the two Ministers held talks. Anna Tammoja thanked Kenya.",
         ["talks 02 Wekesa Tammoja"]),
        (ARRIVED + "The two sides met at noon. President Jaan Kask received Mr Wekesa.",
         ["talks 02 Wekesa Tammoja", "reception 02 Kask Wekesa"]),
        (ARRIVED + "He held talks with his host.", ["talks 02 Wekesa Tammoja"]),
        ("Minister of Defence of Kenya Daudi Wekesa arrived in Riga on 2 March. The two ministers met in the "
         "morning. Minister of Defence Anna Tammoja said the ties were strong.",
         ["talks 02 Wekesa Tammoja"]),
        (ARRIVED + "The two Ministers will hold talks.", []),
        (ARRIVED + "The two sides had regularly held talks.", []),
        ("Minister Anna Tammoja, Minister Daudi Wekesa and Minister Jaan Kask opened the fair. The two "
         "ministers held talks.", []),
        ("Minister Anna Tammoja praised Kenya. The two sides held talks.", []),
    ],
)  # fmt: skip
def test_two_that_met(text: str, expected: list[str]) -> None:
    assert met(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In a separate meeting, the Speaker of Malta, Jaan Kask, told Ms Tammoja that he agreed.",
         ["talks 02 Tammoja Wekesa", "talks 02 Kask Tammoja"]),
        ("At another meeting on 3 March, Minister Jaan Kask said that trade was growing.",
         ["talks 02 Tammoja Wekesa", "talks 03 Tammoja Kask"]),
        ("In a separate statement, Minister Jaan Kask told Ms Tammoja that he agreed.",
         ["talks 02 Tammoja Wekesa Kask"]),
        ("At another meeting in May, Minister Jaan Kask will tell Ms Tammoja that he agrees.",
         ["talks 02 Tammoja Wekesa"]),
    ],
)  # fmt: skip
def test_meeting_of_its_own(text: str, expected: list[str]) -> None:
    assert met(MET + text) == expected


def test_content_follows_who_is_told() -> None:
    told = said(
        read_en(DATED + MET + "In a separate meeting, Minister Jaan Kask told Ms Tammoja that he agreed.")
    )
    assert told == [("Jaan Kask", "affirm", "told", "Ms Tammoja that he agreed")]
    after = said(
        read_en(DATED + MET + "Trade had been growing for years, Minister Jaan Kask told Ms Tammoja.")
    )
    assert [s[3] for s in after] == ["Trade had been growing for years"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deputy Speaker Jaan Kask had separate meetings with the heads of delegation of Ghana, Kofi Low, and of "
         "Peru, Ana Ruiz, on 3 March.", ["talks 03 Kask Low", "talks 03 Kask Ruiz"]),
        ("Minister Jaan Kask met separately with Minister Kofi Low and Governor Ana Ruiz.",
         ["talks 04 Kask Low", "talks 04 Kask Ruiz"]),
        ("Minister Jaan Kask met the President of Ghana, Kofi Low, and of Peru, Ana Ruiz said little.",
         ["talks 04 Kask Low Ruiz"]),
    ],
)  # fmt: skip
def test_one_with_each(text: str, expected: list[str]) -> None:
    assert met(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Commissioner for Climate, Net Zero and Clean Growth Lies Berg met Minister of Trade Jaan Kask.",
         [("Lies Berg", "Commissioner for Climate, Net Zero and Clean Growth"),
          ("Jaan Kask", "Minister of Trade")]),
        ("Minister of Trade, Anna Tammoja and Energy Minister Jaan Kask met.",
         [("Anna Tammoja", "Minister of Trade"), ("Jaan Kask", "Energy Minister")]),
        ("The UN Envoy on Technology, Kofi Low, met Minister of Defense B. Ganbat.",
         [("Kofi Low", "Envoy on Technology"), ("B. Ganbat", "Minister of Defense")]),
        ("The Envoy of Kenya on Tuesday met Minister of Health Anna B. Kask.",
         [("Anna B. Kask", "Minister of Health")]),
    ],
)  # fmt: skip
def test_portfolios(text: str, expected: list[tuple[str, str]]) -> None:
    assert posts(text) == expected


def test_day_after_a_dateline() -> None:
    reading = read_en("COLOMBO, 3 June 2026 | Minister Anna Tammoja met Mayor Jaan Kask on Tuesday.")
    assert [e.date for e in reading.encounters] == ["2026-06-02"]
    reading = read_en("COLOMBO, 3 June 2026 | Minister Anna Tammoja met Mayor Jaan Kask.")
    assert [e.date for e in reading.encounters] == ["2026-06-03"]


def test_sides_before_a_colon() -> None:
    top = "Minister Anna Tammoja and Minister Jaan Kask co-chaired the dialogue.\n"
    lines = "\n• agreed to set up a task force;\n• took stock of the programme."
    found = said(read_en(DATED + top + "In their joint conclusions, the co-chairs:" + lines))
    assert [(s[0], s[1]) for s in found] == [("both", "agree"), ("both", "discuss")]
    assert not said(read_en(DATED + top + "Remarks of the co-chairs:\n• a task force;"))


def test_provided_that_opens_a_condition() -> None:
    pledged = (
        "Minister Anna Tammoja pledged that Riga would send experts, provided that the requests reached it."
    )
    content = "Riga would send experts, provided that the requests reached it"
    assert said(read_en(DATED + pledged)) == [("Anna Tammoja", "commit", "pledged", content)]
    wish = said(read_en(DATED + "Minister Anna Tammoja expressed that support on Monday."))
    assert [(s[1], s[2]) for s in wish] == [("support", "expressed that support")]
