"""Every encoding that readouts come in gives the same text."""

import codecs
import random
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.text.load_samples import LETTERS, SENTENCES, to_cp1258, to_tcvn3, to_vni
from verbale.text.load import load_bytes
from verbale.text.load.decode import decode
from verbale.text.load.legacy import convert

WRITERS: dict[str, Callable[[str], bytes]] = {
    "utf-8": lambda text: text.encode(),
    "utf-8-bom": lambda text: codecs.BOM_UTF8 + text.encode(),
    "utf-16-bom-le": lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    "utf-16-bom-be": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
    "utf-16-le": lambda text: text.encode("utf-16-le"),
    "utf-16-be": lambda text: text.encode("utf-16-be"),
    "utf-32": lambda text: codecs.BOM_UTF32_LE + text.encode("utf-32-le"),
    "utf-32-be": lambda text: codecs.BOM_UTF32_BE + text.encode("utf-32-be"),
    "nfd": lambda text: unicodedata.normalize("NFD", text).encode(),
    "windows-1258": to_cp1258,
    "tcvn3": to_tcvn3,
    "vni": to_vni,
}


@pytest.mark.parametrize("letter", LETTERS)
def test_every_vietnamese_letter_survives_the_old_tables(letter: str) -> None:
    assert convert(to_vni(letter).decode("cp1252"), "vni") == letter
    # TCVN3 has no toned capitals of its own.
    wanted = letter if letter in "ĂÂÊÔƠƯĐ" or letter.isascii() else letter.lower()
    assert convert(to_tcvn3(letter).decode("cp1252"), "tcvn3") == wanted
    assert unicodedata.normalize("NFC", to_cp1258(letter).decode("cp1258")) == letter


def test_the_letter_that_the_library_lacks() -> None:
    assert convert("khaúng ñònh", "vni") == "khẳng định"
    assert convert("KHAÚNG ÑÒNH", "vni") == "KHẲNG ĐỊNH"


def test_capitals_in_tcvn3_come_back_with_capital_accents() -> None:
    assert convert("NGO¹I GIAO", "tcvn3") == "NGOẠI GIAO"
    assert convert("Thø tr\xadëng Bé UBND tØnh", "tcvn3") == "Thứ trưởng Bộ UBND tỉnh"


@pytest.mark.parametrize("encoding", WRITERS)
@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=12), st.sampled_from([" ", "\n", "\n\n"]))
def test_vietnamese_is_read_in_every_encoding(encoding: str, sentences: list[str], between: str) -> None:
    text = between.join(sentences)
    found, problems = decode(WRITERS[encoding](text), "x.txt")
    assert (found, problems) == (text, ())


@pytest.mark.parametrize("encoding", ["windows-1258", "tcvn3", "vni"])
def test_fragments_of_a_few_words_are_read(encoding: str) -> None:
    chance = random.Random(7)
    wrong = 0
    for _ in range(300):
        words = chance.choice(SENTENCES).split()
        start = chance.randrange(len(words) - 4)
        text = " ".join(words[start : start + chance.randint(4, 8)])
        wrong += decode(WRITERS[encoding](text), "x")[0] != text
    assert wrong <= 6


@pytest.mark.parametrize(
    "text",
    [
        "The Minister’s counterpart, José Núñez, met São Paulo’s delegation.",
        "Le ministère a déjà reçu l’ambassadeur à Genève ; où est passée la délégation ?",
        "Der Außenminister würdigte die Bemühungen um größere Öffnung.",
        "Señor Peña llegó a Bogotá mañana por la mañana.",
        "Søren Ångström mødte ministeren på Færøerne.",
        "Côte d’Ivoire",
        "naïve café",
        "Sandy Søn",
    ],
)
def test_western_text_in_windows_1252_stays_western(text: str) -> None:
    assert decode(text.encode("cp1252"), "x.txt")[0] == text


def test_english_with_vietnamese_names_in_windows_1258() -> None:
    text = "Deputy Minister Đặng Thị Hằng met Professor Trần Văn Bình in Hà Nội to discuss cooperation."
    assert decode(to_cp1258(text), "x.txt")[0] == text


def test_unicode_text_written_for_an_old_font_is_converted_and_said() -> None:
    text = "\n".join(SENTENCES)
    for written, name in ((to_tcvn3(text), "TCVN3"), (to_vni(text), "VNI")):
        document = load_bytes(written.decode("cp1252").encode(), "x.txt")
        assert document.text == text
        assert any(name in problem.message for problem in document.problems)


def test_french_in_unicode_is_not_taken_for_an_old_font() -> None:
    text = "Le ministère a déjà reçu l’ambassadeur à Genève, où la délégation était arrivée dès l’été.\n" * 5
    assert decode(text.encode(), "x") == (text, ())


def test_damaged_utf8_is_read_and_reported_with_its_place() -> None:
    data = " ".join(SENTENCES).encode()
    place = data.index(b"H\xc3\xa0 N") + 2
    found, problems = decode(data[:place] + data[place + 1 :], "x.txt")
    assert found.count("\ufffd") == 1
    assert found.replace("H\ufffd", "Hà") == " ".join(SENTENCES)
    assert f"byte {place - 1}" in problems[0].message


def test_doubt_is_reported() -> None:
    # Half of the accented words are syllables under TCVN3, half are not.
    text = to_tcvn3("Hội nghị quốc tế mở rộng được tổ chức tại đây") + "\n Gødel Løvø Kåre fœtus".encode(
        "cp1252"
    )
    _, problems = decode(text, "x.txt")
    assert any("not certain" in problem.message for problem in problems)


def test_text_encoded_twice_is_reported() -> None:
    text = SENTENCES[1].replace("ạ", "").encode().decode("cp1252", errors="ignore")
    _, problems = decode(text.encode(), "x.txt")
    assert any("encoded twice" in problem.message for problem in problems)


def test_other_scripts_are_read_as_a_page_declares_them() -> None:
    head = '<html><head><meta charset="windows-1251"></head>'
    page = f"{head}<body><p>Министр принял посла в Москве.</p></body></html>"
    document = load_bytes(page.encode("cp1251"), "a.html")
    assert document.text == "Министр принял посла в Москве."
    assert document.source.language == "ru"
