"""PDF: paragraphs back from set lines, running heads dropped, and what cannot be read said."""

import io

import pytest
from fpdf import FPDF
from PIL import Image

from tests.text import load_pages as pages
from tests.text.load_files import Sheet, blank_pdf, set_pdf
from tests.text.load_samples import SENTENCES
from verbale.errors import UnreadableError
from verbale.text.load import load_bytes

BODY = tuple(f"Đoạn {n}. " + " ".join(SENTENCES[(n + i * 5) % 12] for i in range(3)) for n in range(14))


@pytest.mark.parametrize(("indent", "gap"), [(True, 0.0), (False, 3.0), (True, 2.0)])
@pytest.mark.parametrize("kind", [FPDF, Sheet])
def test_paragraphs_come_back_over_pages(kind: type[FPDF], indent: bool, gap: float) -> None:
    data = set_pdf(blank_pdf(kind()), pages.TITLE, BODY, indent=indent, gap=gap)
    document = load_bytes(data, "a.pdf")
    assert document.text.split("\n") == [pages.TITLE, *BODY]
    assert document.source.title == pages.TITLE
    assert document.source.media_type == "application/pdf"
    assert document.source.published is None
    assert document.problems == ()


def test_two_columns_are_read_one_after_the_other() -> None:
    pdf = blank_pdf()
    with pdf.text_columns(ncols=2, gutter=8, text_align="J", line_height=1.2) as columns:
        for text in BODY:
            columns.write(text + "\n\n")
    assert load_bytes(bytes(pdf.output()), "a.pdf").text.split("\n") == list(BODY)


def test_broken_words_are_mended_and_hyphens_kept() -> None:
    pdf = blank_pdf()
    lines = (
        "The Minister offered capacity-",
        "building in artificial intel-",
        "ligence and a Franco-",
        "Vietnamese centre.",
    )
    for line in lines:
        pdf.cell(0, 6, line, new_x="LMARGIN", new_y="NEXT")
    text = load_bytes(bytes(pdf.output()), "a.pdf").text
    assert (
        text
        == "The Minister offered capacity-building in artificial intelligence and a Franco-Vietnamese centre."
    )


def test_list_items_are_lines() -> None:
    items = [
        "Hai bên nhất trí:",
        "- Tăng cường trao đổi đoàn;",
        "- Mở lớp tập huấn tại Hà Nội;",
        "1. Ký kết thoả thuận.",
    ]
    pdf = blank_pdf()
    for item in items:
        pdf.cell(0, 6, item, new_x="LMARGIN", new_y="NEXT")
    assert load_bytes(bytes(pdf.output()), "a.pdf").text.split("\n") == items


def test_a_title_in_the_metadata_counts_only_if_the_page_shows_it() -> None:
    for given, found in (
        (pages.TITLE, pages.TITLE),
        ("Microsoft Word - tin 16.1.doc", pages.TITLE),
        ("Untitled", pages.TITLE),
    ):
        pdf = blank_pdf()
        pdf.set_title(given)
        assert load_bytes(set_pdf(pdf, pages.TITLE, BODY, gap=3), "a.pdf").source.title == found


def _scan(sheet: FPDF) -> None:
    picture = io.BytesIO()
    Image.new("L", (60, 80), 200).save(picture, "PNG")
    sheet.image(picture, x=20, y=20, w=100)


def test_a_scan_says_so() -> None:
    pdf = FPDF()
    for _ in range(2):
        pdf.add_page()
        _scan(pdf)
    with pytest.raises(UnreadableError, match="OCR") as caught:
        load_bytes(bytes(pdf.output()), "a.pdf")
    assert caught.value.place == "pages 1 to 2"


def test_a_scanned_page_among_others_is_reported() -> None:
    pdf = blank_pdf()
    pdf.multi_cell(0, 6, pages.P1)
    pdf.add_page()
    _scan(pdf)
    document = load_bytes(bytes(pdf.output()), "a.pdf")
    assert document.text == pages.P1
    assert [problem.message for problem in document.problems] == [
        "page 2 is a picture without text: not read"
    ]


def test_a_password() -> None:
    pdf = blank_pdf()
    pdf.set_encryption(owner_password="o", user_password="u")
    pdf.cell(0, 6, pages.P4)
    with pytest.raises(UnreadableError, match="password"):
        load_bytes(bytes(pdf.output()), "a.pdf")


def test_a_pdf_that_only_forbids_printing_is_read() -> None:
    pdf = blank_pdf()
    pdf.set_encryption(owner_password="o", permissions=0)
    pdf.cell(0, 6, pages.P4)
    assert load_bytes(bytes(pdf.output()), "a.pdf").text == pages.P4


@pytest.mark.parametrize("share", [0.2, 0.6, 0.95])
def test_a_pdf_cut_short(share: float) -> None:
    data = set_pdf(blank_pdf(), pages.TITLE, BODY)
    cut = data[: int(len(data) * share)]
    with pytest.raises(UnreadableError, match="cut short") as caught:
        load_bytes(cut, "a.pdf")
    assert caught.value.place == f"byte {len(cut)}"


def test_a_damaged_pdf() -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        load_bytes(b"%PDF-1.7\n" + b"rubbish " * 100 + b"startxref\n9\n%%EOF", "a.pdf")
