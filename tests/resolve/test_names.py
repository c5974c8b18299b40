"""Forms of one name, names of two people, and how common a name is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.resolve.names import common, compare, vietnamese, words


@pytest.mark.parametrize(
    ("one", "two", "how"),
    [
        ("Đoàn Trọng Nghĩa", "Doan Trong Nghia", "equal"),
        ("Kim Sung-jin", "Kim Sung Jin", "equal"),
        ("Nguyen Van Hung", "Hung Nguyen Van", "turned"),
        ("Kim Min-ho", "Min-ho Kim", "turned"),
        ("Domingos Kiala Tchitembo", "Domingos Tchitembo", "shorter"),
        ("Penelope A. Kaimana", "Penelope Kaimana", "shorter"),
        ("Ingrid Solveig Haraldsen", "Ingrid S. Haraldsen", "initials"),
        ("P. Kaimana", "Penelope Kaimana", "initials"),
        ("Marijke van den Oever", "Van den Oever", "one word"),
        ("Đoàn Trọng Nghĩa", "Nghĩa", "one word"),
        ("A-i-gê-rim Xây-tơ-ca-li", "Aigerim Seitkali", "sounds"),
        ("A-i-gê-rim Xây-tơ-ca-li", "Aigerim Nurlankyzy Seitkali", "sounds"),
        ("Ni-cô-lai Pê-tơ-rốp", "Nikolai Petrov", "sounds"),
        ("Va-len-ti-na Ét-chê-ga-rai", "Valentina Etchegaray Ruiz", "sounds"),
        ("Gô-mét Phê-rê-ra", "Gomes Ferreira", "sounds"),
        ("Nguyễn Văn Hùng", "Nguyễn Văn Hưng Thịnh", "no"),
        ("Trần Thị Lan", "Trần Thị Mai", "no"),
        ("Nguyễn Văn Hùng", "Nguyễn Văn Hưng", "no"),
        ("Nguyễn Văn Hùng", "Nguyen Van Hung", "equal"),
        ("Hoà Thị Thúy", "Hòa Thị Thuý", "equal"),
        ("Ê-lan Xa-phu-a-lin", "Arman Suleimenov", "no"),
        ("Aigerim Seitkali", "Arman Suleimenov", "no"),
    ],
)
def test_two_names(one: str, two: str, how: str) -> None:
    assert compare(one, two) == how
    assert compare(two, one) == how


NAMES = st.lists(
    st.text("abcdeghiklmnopqrstuvăâđêôơư'-", min_size=1, max_size=7), min_size=1, max_size=4
).map(lambda parts: " ".join(p.capitalize() for p in parts))


@given(NAMES, NAMES)
def test_comparing_is_symmetric(one: str, two: str) -> None:
    assert compare(one, two) == compare(two, one)


@given(NAMES)
def test_a_name_is_itself(name: str) -> None:
    assert compare(name, name) == ("equal" if words(name) else "no")


def test_common_names() -> None:
    assert common("Nguyễn Văn Hùng") == common("Nguyen Van Hung") == 1.0
    assert common("Đoàn Trọng Nghĩa") == common("Aigerim Seitkali") == 0.0
    assert common("Kim Min-ho") == 0.5
    assert common("Hùng") == 1.0


def test_what_looks_vietnamese() -> None:
    assert vietnamese("Than Minh Hue") and vietnamese("Quách Hữu Tiến")
    assert not vietnamese("Radim Kolářský") and not vietnamese("Kim Sung-jin") and not vietnamese("Tien")
