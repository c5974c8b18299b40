"""The year that a numbered meeting fixes."""

import pytest

from verbale.frameworks.meetings import series, year_told
from verbale.text.fold import fold


@pytest.mark.parametrize(
    ("text", "month", "year"),
    [
        ("bên lề ADGMIN 6", 1, 2026),
        ("Hội nghị Bộ trưởng Số ASEAN lần thứ 5 (ADGMIN 5)", 1, 2025),
        ("the 4th ASEAN Digital Ministers' Meeting", 2, 2024),
        ("bên lề ADGMIN 6", 7, None),  # not the month in which it met
        ("ADGMIN 60", 1, None),
        ("the 80th session of the UN General Assembly", 9, 2025),
        ("the 80th session of the UN General Assembly", 3, 2026),
        ("Khoá họp thứ 80 Đại hội đồng Liên hợp quốc", 9, 2025),
        ("at COP30 in Belém", 11, 2025),
        ("at COP 26", 11, 2021),
        ("after COP29, before COP30", 11, None),  # two years
        ("AMM-59", 7, 2026),
        ("Hội nghị Bộ trưởng Kinh tế ASEAN lần thứ 58", 9, 2026),
        ("the 78th World Health Assembly", 5, 2025),
        ("scopes 21", 11, None),
        ("no meeting at all", 1, None),
    ],
)
def test_year_told(text: str, month: int, year: int | None) -> None:
    assert year_told(fold(text), month) == year


def test_every_series_has_a_source_and_a_way_to_its_year() -> None:
    for one, _ in series():
        assert one.source and one.months
        assert bool(one.editions) != (one.base is not None)
