"""Offices and bodies in two languages mean the same, and different ones do not."""

import pytest

from verbale.resolve.bodies import body_of, known_body, party_of, same_body, system, without_state
from verbale.resolve.meaning import office
from verbale.resolve.posts import same_post

HOME = "Viet Nam"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("Thứ trưởng", "Bộ TT&TT", HOME), ("Deputy Minister of Information and Communications", None, HOME)),
        (("Thứ trưởng Ngoại giao", None, HOME), ("Deputy Foreign Minister", None, HOME)),
        (
            ("Bộ trưởng Giáo dục đại học, Khoa học, Công nghệ và Đổi mới sáng tạo Angola", None, None),
            ("Minister of Higher Education, Science, Technology and Innovation", None, "Angola"),
        ),
        (
            ("Đại sứ Phần Lan tại Việt Nam", None, "Finland"),
            ("Ambassador of Finland to Viet Nam", None, "Finland"),
        ),
        (("Cục trưởng", "Cục Quản lý lao động ngoài nước", HOME), ("Director General", "DOLAB", HOME)),
        (
            ("Thư ký điều hành", "ESCAP", None),
            ("Executive Secretary", "UN Economic and Social Commission for Asia and the Pacific", None),
        ),
    ],
)
def test_one_office(one: tuple[str, str | None, str | None], two: tuple[str, str | None, str | None]) -> None:
    assert same_post(office(*one), office(*two))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("Thứ trưởng", "Bộ Nội vụ", HOME), ("Thứ trưởng", "Bộ Tài chính", HOME)),
        (("Thứ trưởng", "Bộ Nội vụ", HOME), ("Bộ trưởng", "Bộ Nội vụ", HOME)),
        (("Thứ trưởng", "Bộ Nội vụ", HOME), ("Thứ trưởng", "Bộ Nội vụ Cộng hòa Séc", "Czech Republic")),
        (("Phó Cục trưởng", "DOLAB", HOME), ("Cục trưởng", "DOLAB", HOME)),
        (("Đại sứ Việt Nam tại Thái Lan", None, HOME), ("Ambassador of Viet Nam to Kenya", None, HOME)),
        (("Trợ lý Bộ trưởng Ngoại giao", None, HOME), ("Deputy Foreign Minister", None, HOME)),
    ],
)
def test_two_offices(
    one: tuple[str, str | None, str | None], two: tuple[str, str | None, str | None]
) -> None:
    assert not same_post(office(*one), office(*two))


def test_bodies_by_name() -> None:
    assert body_of("Bộ KH&CN", HOME) == body_of("Ministry of Science and Technology", HOME) == "vn-most"
    assert body_of("Bộ Ngoại giao Hà Lan", None) == body_of("Dutch Ministry of Foreign Affairs", None)
    assert body_of("Ministry of Foreign Affairs", "Netherlands") == body_of("Bộ Ngoại giao Hà Lan", None)
    assert body_of("Trung tâm Trí tuệ nhân tạo khu vực", None) == body_of("regional AI centre", None)
    assert body_of("UNDP tại Việt Nam", None) == "un-undp"
    assert body_of("Vụ Pháp chế", HOME) is None  # every ministry has one
    assert body_of("Trung tâm", None) is None


def test_a_state_that_is_not_told_may_be_any() -> None:
    bare = body_of("Ministry of Foreign Affairs", None)
    assert bare is not None and bare.startswith("?/")
    assert same_body(bare, body_of("Bộ Ngoại giao Hà Lan", None) or "")
    assert not same_body(bare, "vn-mof")


def test_states_and_parties() -> None:
    assert without_state("Bộ Nội vụ Cộng hòa Séc") == "Bộ Nội vụ"
    assert party_of("Phần Lan") == "Finland" and party_of("Republic of Kazakhstan") == "Kazakhstan"
    assert party_of("LHQ") == "United Nations" and party_of("Vietnamese Ministry") == HOME
    assert party_of("Nobody's Guild") is None
    assert system("ESCAP") == "United Nations" and system("Finland") == "Finland"
    merged = known_body("MARD", None)
    assert merged is not None and merged.into == "vn-mae" and merged.until == "2025-03-01"
