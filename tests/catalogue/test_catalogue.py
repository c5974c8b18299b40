"""The catalogue is fresh, holds together, and finds what it knows and nothing inside other words."""

from datetime import date
from itertools import pairwise

import pytest

from verbale.catalogue import compile as compiler
from verbale.catalogue.catalogue import catalogue
from verbale.text.fold import fold

MEMBERS = 193


def found(text: str) -> list[tuple[str, str | None]]:
    hits, _ = catalogue().find(text, fold(text))
    return [(text[h.start : h.end], h.body.id if h.body else h.state) for h in hits if h.body or h.state]


def test_the_compiled_catalogue_is_fresh() -> None:
    assert compiler.TARGET.read_bytes() == compiler.encoded(compiler.compiled())


def test_a_stale_catalogue_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    stale = tmp_path_factory.mktemp("c") / "catalogue.json"
    stale.write_bytes(b"{}")
    monkeypatch.setattr(compiler, "TARGET", stale)
    assert compiler.main(["--check"]) == 1


def test_bodies_have_ids_of_their_own_and_heirs_that_are_there() -> None:
    bodies = catalogue().bodies
    assert len({b.id for b in bodies}) == len(bodies)
    for body in bodies:
        assert (body.until is None) == (body.into is None) == (body.how is None), body.id
        if body.until is not None:
            assert date.fromisoformat(body.until) and body.into in catalogue().by_id
            assert body.how in ("merged_into", "renamed")


def test_every_member_of_the_united_nations_is_there_with_a_code_and_a_vietnamese_name() -> None:
    listed = [s for s in catalogue().states if s.iso]
    assert len(listed) == MEMBERS + 2  # and the two observer states
    assert len({s.iso for s in listed}) == len(listed)
    assert all(s.names for s in listed)
    assert catalogue().state_names["phần lan"] == "Finland"
    assert (
        catalogue().state_names["hàn quốc"] == catalogue().state_names["south korea"] == "Republic of Korea"
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Thứ trưởng Bộ TT&TT làm việc với ESCAP.", [("Bộ TT&TT", "vn-mic"), ("ESCAP", "un-escap")]),
        ("Bộ Lao động – Thương binh và Xã hội", [("Bộ Lao động – Thương binh và Xã hội", "vn-molisa")]),
        ("He who asked WHO about it", [("WHO", "un-who")]),
        ("tỉnh Lào Cai và Lào Cai", []),
        ("UBND thành phố Đà Nẵng", [("UBND thành phố Đà Nẵng", "vn-pc-da-nang")]),
        ("the Da Nang People's Committee", [("Da Nang People's Committee", "vn-pc-da-nang")]),
        ("the most of it, mic, moha", []),
        ("Thái Lan", [("Thái Lan", "Thailand")]),
    ],
)
def test_names_are_found_as_written(text: str, names: list[tuple[str, str | None]]) -> None:
    assert found(text) == names


def test_hits_are_in_order_and_do_not_overlap() -> None:
    text = "Bộ Ngoại giao, Bộ Công an, Liên hợp quốc, Ủy ban Kinh tế - Xã hội châu Á - Thái Bình Dương của Liên hợp quốc"
    hits, _ = catalogue().find(text, fold(text))
    assert [h.body.id for h in hits if h.body] == ["vn-mofa", "vn-mps", "un", "un-escap"]
    assert all(a.end <= b.start for a, b in pairwise(hits))


def test_one_concept_has_phrases_in_both_languages() -> None:
    known = catalogue().concepts
    assert known["thứ trưởng"] == known["deputy minister"] == ("deputy", "minister")
    assert known["mạng lưới"] == known["network"]
