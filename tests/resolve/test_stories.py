"""Little stories over several documents, with people and bodies that are easily taken for one another.

All people are invented. What is told of them here was written before the program was asked.
"""

from functools import cache
from pathlib import Path

import pytest

from verbale.reading import read
from verbale.resolve import Actor, Profile, profiles, resolve

STORIES = Path(__file__).parent / "stories"


@cache
def actors() -> tuple[dict[tuple[str, str], Actor], list[Profile]]:
    found = [
        p
        for path in sorted(STORIES.glob("*.txt"))
        for p in profiles(path.stem, read(path, every_mention=True))
    ]
    return {m: a for a in resolve(found).actors for m in a.members}, found


def of(document: str, name: str) -> Actor:
    """The actor whom a document names so."""
    by_member, found = actors()
    return next(by_member[p.member] for p in found if p.document == document and name in (p.name, *p.forms))


@pytest.mark.parametrize(
    "places",
    [
        # a ministry merged, a middle name and diacritics gone
        [("a1", "Tạ Ngọc Khuê"), ("a2", "Ta Ngoc Khue"), ("a3", "Tạ Ngọc Khuê")],
        # a second surname, a transliteration, a promotion
        [("a1", "Valentina Etchegaray Ruiz"), ("a2", "Valentina Etchegaray"), ("a3", "Va-len-ti-na Ét-chê-ga-rai")],
        # the same department, deputy and then head; and a namesake in a province
        [("a1", "Trần Thị Thu Hà"), ("a4", "Trần Thị Thu Hà")],
        [("b1", "Dinh Cong Truc"), ("b2", "Đinh Công Trực")],
        [("b1", "Wanjiru Njoki Kamande"), ("b2", "Wanjiru Kamande")],
        [("b1", "Lo Thi Sen"), ("b2", "Lò Thị Sen")],
        # a minister and a deputy minister of one common name
        [("c1", "Nguyen Minh Tuan"), ("c3", "Nguyen Minh Tuan")],
        [("c2", "Nguyễn Minh Tuấn"), ("c4", "Nguyen Minh Tuan")],
        [("c1", "Ingrid Solveig Haraldsen"), ("c2", "Ingrid Haraldsen"), ("c3", "Ingrid S. Haraldsen")],
        # family names that are small words of English
        [("d1", "Lương Thế Quảng"), ("d2", "Luong The Quang")],
        [("d3", "Than Duc Kien"), ("d4", "Thân Đức Kiên")],
        [("d1", "Lê Quang Huy"), ("d2", "Le Quang Huy")],
        [("d3", "Kim Sung-jin"), ("d4", "Kim Sung Jin")],
        [("d1", "Rein Kallas-Ojala"), ("d2", "Rein Kallas-Ojala")],
        # bodies: by abbreviation, in two languages, by part of the name
        [("a1", "Bộ NN&PTNT"), ("a1", "Bộ Nông nghiệp và Phát triển nông thôn")],
        [("a3", "Bộ NN&MT"), ("a4", "Bộ Nông nghiệp và Môi trường")],
        [("a1", "Bộ Nông nghiệp Uruguay"), ("a2", "Ministry of Livestock, Agriculture and Fisheries"), ("a2", "MGAP")],
        [("a1", "Mạng lưới chăn nuôi bền vững Nam bán"), ("a2", "Southern Hemisphere Sustainable Livestock Network")],
        [("b1", "Lamu Port Training Centre"), ("b2", "Trung tâm đào tạo cảng Lamu")],
        [("c1", "UNDP"), ("c2", "Chương trình Phát triển Liên hợp quốc"), ("c3", "United Nations Development Programme")],
        [("d1", "Trung tâm Đổi mới sáng tạo Quốc gia"), ("d1", "NIC"), ("d2", "National Innovation Center")],
        [("d3", "KOICA"), ("d4", "Cơ quan Hợp tác quốc tế Hàn Quốc")],
        [("d1", "Bộ KH&ĐT"), ("d2", "Ministry of Planning and Investment")],
        [("d3", "MOST"), ("d4", "Bộ KH&CN")],
    ],
)  # fmt: skip
def test_one_and_the_same(places: list[tuple[str, str]]) -> None:
    assert len({of(*place).id for place in places}) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("a1", "Trần Thị Thu Hà"), ("a3", "Trần Thị Thu Hà")),
        (("c1", "Nguyen Minh Tuan"), ("c2", "Nguyễn Minh Tuấn")),
        (("c3", "Nguyen Minh Tuan"), ("c4", "Nguyen Minh Tuan")),
        (("d1", "Kim Sung-jin"), ("d3", "Kim Sung-jin")),
        (("a1", "Bộ NN&PTNT"), ("a3", "Bộ NN&MT")),
        (("c4", "Norwegian Ministry of Foreign Affairs"), ("c2", "Bộ Ngoại giao")),
        (("d3", "MOST"), ("d4", "Bộ Khoa học và Công nghệ thông tin - Truyền thông (MSIT) Hàn Quốc")),
        (("b2", "Bộ Xây dựng"), ("b2", "Bộ Giao thông vận tải")),
    ],
)
def test_two_of_them(one: tuple[str, str], two: tuple[str, str]) -> None:
    assert of(*one).id != of(*two).id


def test_a_bare_ministry_is_that_of_whoever_speaks_of_it() -> None:
    assert "Ministry of Foreign Affairs" in of("c4", "Norwegian Ministry of Foreign Affairs").names
    assert of("c3", "Ministry of Finance").id == "vn-mof"


@pytest.mark.parametrize(
    ("who", "posts"),
    [
        (("a1", "Tạ Ngọc Khuê"), [("vn-mard", None, "2025-03-01"), ("vn-mae", "2025-03-01", None)]),
        (("b1", "Dinh Cong Truc"), [("vn-mot", None, "2025-03-01"), ("vn-moc", "2025-03-01", None)]),
        (("d1", "Lương Thế Quảng"), [("vn-mpi", None, "2025-03-01"), ("vn-mof", "2025-03-01", None)]),
        (("c1", "Ingrid Solveig Haraldsen"), [("un-undp", "2024-09", None)]),
        (("c1", "Nguyen Minh Tuan"), [("vn-mof", None, None)]),
        (("b1", "Lo Thi Sen"), [(None, None, None)]),
    ],
)  # fmt: skip
def test_posts_over_time(
    who: tuple[str, str], posts: list[tuple[str | None, str | None, str | None]]
) -> None:
    assert [(p.body, p.since, p.until) for p in of(*who).posts] == posts


def test_an_office_is_one_over_languages() -> None:
    (post,) = of("b1", "Wanjiru Njoki Kamande").posts
    assert len(post.titles) == 2 and post.seen == ("2024-03-03", "2025-08-14")
    (post,) = of("d1", "Rein Kallas-Ojala").posts
    assert post.since == "2023-02"
    first, then = of("a1", "Valentina Etchegaray Ruiz").posts
    assert (first.since, then.since) == (None, "2025-03-01") and then.title.startswith("Bộ trưởng")


def test_parties_are_english_short_names() -> None:
    assert of("a2", "Valentina Etchegaray").party == "Uruguay"
    assert of("d3", "Kim Sung-jin").party == "Republic of Korea"
    assert of("c1", "Ingrid Solveig Haraldsen").party == "UNDP"
    assert of("d1", "Rein Kallas-Ojala").party == "Estonia"
