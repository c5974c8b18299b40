"""PDF and Word files for the tests."""

import io
from collections.abc import Iterable

import font_roboto
from docx import Document
from fpdf import FPDF


class Sheet(FPDF):
    """A document with a running head and numbered pages."""

    def header(self) -> None:
        self.set_font("roboto", size=9)
        self.cell(0, 8, "BỘ NGOẠI GIAO – THÔNG CÁO BÁO CHÍ", align="C")
        self.ln(12)

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("roboto", size=9)
        self.cell(0, 8, f"Trang {self.page_no()}/{{nb}}", align="C")


def blank_pdf(sheet: FPDF | None = None) -> FPDF:
    pdf = sheet or FPDF()
    pdf.add_font("roboto", fname=font_roboto.Roboto)
    pdf.set_font("roboto", size=12)
    pdf.add_page()
    return pdf


def set_pdf(pdf: FPDF, title: str, body: Iterable[str], *, indent: bool = False, gap: float = 0) -> bytes:
    """Set a centred title and justified paragraphs, told apart by an indent or by a gap in millimetres."""
    pdf.set_font("roboto", size=16)
    pdf.multi_cell(0, 9, title, align="C", new_x="LMARGIN", new_y="NEXT")
    pdf.ln(4)
    pdf.set_font("roboto", size=12)
    for text in body:
        lead = "\u00a0" * 8 if indent else ""
        pdf.multi_cell(0, 6, lead + text, align="J", new_x="LMARGIN", new_y="NEXT")
        pdf.ln(gap)
    return bytes(pdf.output())


def docx_bytes(paragraphs: Iterable[str], title: str = "") -> bytes:
    document = Document()
    document.core_properties.title = title
    for text in paragraphs:
        document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
