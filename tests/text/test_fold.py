"""Folding makes spellings alike and keeps every offset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.text.fold import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Việt Nam", "việt nam"),
        ("ĐỀ NGHỊ", "đề nghị"),
        ("hoà bình", "hòa bình"),
        ("hòa bình", "hòa bình"),
        ("UỶ BAN", "ủy ban"),
        ("Thuỷ sản, khoẻ", "thủy sản, khỏe"),
        ("quý, quỹ, Quỳ Châu", "quý, quỹ, quỳ châu"),  # after q the u is no vowel: the tone stays on the y
        ("hoàn, toán, khoét", "hoàn, toán, khoét"),  # a closed syllable has one spelling
        ("Hà\u00a0Nội", "hà nội"),
        ("Viet Nam’s", "viet nam's"),
        ("İstanbul", "İstanbul"),  # its small letter is two code points, so it stays
        ("ẞ ŉ ﬁ", "ß ŉ ﬁ"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_keeps_the_length_and_is_done_once(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)
