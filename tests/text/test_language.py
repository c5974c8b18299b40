"""The language of each line."""

import time

import pytest

from tests.text.load_samples import SENTENCES
from verbale.text.language import paragraph_languages
from verbale.text.load import load_text

VI = " ".join(SENTENCES[:2])
EN = "The Deputy Minister received the Ambassador and thanked her for the support of the United Nations."


def languages(text: str) -> list[str | None]:
    return [paragraph.language for paragraph in paragraph_languages(text)]


@pytest.mark.parametrize(
    ("line", "language"),
    [
        (VI, "vi"),
        (EN, "en"),
        (
            "Ong Nguyen Van An da tiep ba Helena Marquardt tai Ha Noi va trao doi ve hop tac giua hai nuoc.",
            "vi",
        ),
        (
            "Tham dự có ông Jean-Pierre Dupont, bà Anna Müller, ông Robert McAllister, bà Susan Whitfield.",
            "vi",
        ),
        ("Deputy Minister Đặng Thị Hằng met with Trần Văn Bình and Lê Thị Thuỷ in Hà Nội on Friday.", "en"),
        ("Le ministre a reçu l’ambassadeur et l’a remercié pour le soutien de son pays.", "fr"),
        (
            "El ministro se reunió con la embajadora para hablar sobre la cooperación entre los dos países.",
            "es",
        ),
        ("O ministro reuniu-se com a embaixadora para discutir a cooperação entre os dois países.", "pt"),
        ("Der Minister traf sich mit der Botschafterin und dankte ihr für die Unterstützung.", "de"),
        ("Menteri bertemu dengan Duta Besar untuk membahas kerja sama antara kedua negara.", "id"),
        ("Министр иностранных дел принял посла.", "ru"),
        ("外交部长会见了大使。", "zh"),
        ("外務大臣は大使と会談した。", "ja"),
        ("장관은 대사를 접견했다.", "ko"),
        ("ລັດຖະມົນຕີ ໄດ້ພົບກັບ ເອກອັກຄະລັດຖະທູດ", "lo"),
        ("รัฐมนตรีพบกับเอกอัครราชทูต", "th"),
        ("រដ្ឋមន្ត្រីបានជួបឯកអគ្គរដ្ឋទូត", "km"),
        ("Qwrtz Plmk Xvbn", None),
    ],
)
def test_a_line_by_itself(line: str, language: str | None) -> None:
    assert languages(line) == [language]


def test_spans_are_lines_with_letters() -> None:
    text = f"\n***\n{VI}\n\n 12 / 3 \n{EN}"
    spans = [paragraph.span for paragraph in paragraph_languages(text)]
    assert [text[start:end] for start, end in spans] == [VI, EN]


def test_short_lines_take_their_neighbours_language() -> None:
    assert languages(f"READOUT\n12 February 2026\n{EN}\nPhoto: VNA") == ["en"] * 4
    assert languages(f"TTXVN\n{VI}\nẢnh: Minh Tú\nJane Doe") == ["vi"] * 4
    assert languages(f"{EN}\nTTXVN\n{VI}") == ["en", "vi", "vi"]


def test_other_languages_are_reported_with_their_place() -> None:
    french = "Le ministre a reçu l’ambassadeur et l’a remercié pour le soutien de son pays."
    document = load_text(f"{VI}\n{french}\n{EN}\n{french}\n{french}")
    assert [problem.message for problem in document.problems] == [
        "paragraph in French: not read",
        "2 paragraphs in French: not read",
    ]
    assert [document.text[slice(*problem.span)] for problem in document.problems if problem.span] == [
        french,
        f"{french}\n{french}",
    ]


def test_the_documents_language_is_that_of_most_letters() -> None:
    assert load_text(f"{EN}\n{VI}\n{VI}").source.language == "vi"
    assert load_text("Qwrtz Plmk").source.language is None


def test_it_is_fast() -> None:
    text = "\n".join([VI, EN] * 5000)
    start = time.perf_counter()
    paragraph_languages(text)
    # A third of what is asked for, so that a busy machine does not fail it.
    assert len(text) / (time.perf_counter() - start) > 1_000_000
