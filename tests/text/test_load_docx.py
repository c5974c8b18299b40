"""Word documents: everything that the page shows as text, and what cannot be read said."""

import io
import zipfile

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.text import load_pages as pages
from tests.text.load_files import docx_bytes
from tests.text.load_samples import SENTENCES, to_tcvn3
from verbale.errors import UnreadableError
from verbale.text.load import load_bytes


def test_paragraphs_lists_and_tables_in_order() -> None:
    document = Document()
    document.add_heading(pages.TITLE, 0)
    document.add_paragraph(pages.P1)
    document.add_paragraph("")
    document.add_paragraph("Tăng cường trao đổi đoàn", style="List Bullet")
    document.add_paragraph("Mở lớp tập huấn", style="List Number")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Thành phần", "Đại diện hai bộ"
    document.add_paragraph(pages.P2)
    out = io.BytesIO()
    document.save(out)
    loaded = load_bytes(out.getvalue(), "a.docx")
    assert loaded.text.split("\n") == [
        pages.TITLE, pages.P1, "- Tăng cường trao đổi đoàn", "Mở lớp tập huấn", "Thành phần",
        "Đại diện hai bộ", pages.P2,
    ]  # fmt: skip
    assert (
        loaded.source.media_type == "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    )
    assert loaded.source.title == pages.TITLE


def test_links_insertions_and_text_boxes_are_read_deletions_are_not() -> None:
    document = Document()
    document.element.body.insert(0, parse_xml(
        f'<w:p {nsdecls("w")}><w:r><w:t xml:space="preserve">Hai bên </w:t></w:r>'
        '<w:hyperlink><w:r><w:t>nhất trí</w:t></w:r></w:hyperlink>'
        '<w:del><w:r><w:delText> không</w:delText></w:r></w:del>'
        '<w:ins><w:r><w:t xml:space="preserve"> hợp tác</w:t></w:r></w:ins>'
        '<w:r><w:tab/><w:t>Hết</w:t><w:br/><w:t>dòng</w:t></w:r>'
        '<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p>'
                '</w:txbxContent></w:pict></w:r></w:p>'
    ))  # fmt: skip
    out = io.BytesIO()
    document.save(out)
    assert load_bytes(out.getvalue(), "a.docx").text == "Hai bên nhất trí hợp tác\tHết\ndòng\nTrong khung"


def test_footnotes_follow_the_text() -> None:
    notes = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:type="separator" w:id="-1">'
        "<w:p><w:r><w:t>-----</w:t></w:r></w:p></w:footnote>"
        f'<w:footnote w:id="1"><w:p><w:r><w:t>{pages.P4}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    data = io.BytesIO(docx_bytes([pages.P1]))
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("word/footnotes.xml", notes)
    assert load_bytes(data.getvalue(), "a.docx").text == f"{pages.P1}\n{pages.P4}"


def test_old_fonts_are_converted() -> None:
    loaded = load_bytes(docx_bytes([to_tcvn3(text).decode("cp1252") for text in SENTENCES]), "a.docx")
    assert loaded.text == "\n".join(SENTENCES)


def test_the_type_is_told_by_content() -> None:
    assert load_bytes(docx_bytes([pages.P1]), "readout.txt").text == pages.P1


def _archive(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (docx_bytes([pages.P1])[:-200], "cut short"),
        (docx_bytes([pages.P1])[:2000], "cut short"),
        (docx_bytes([]), "no text"),
        (_archive(**{"a.txt": "x"}), "archive"),
        (_archive(**{"content.xml": "<x/>"}), "OpenDocument"),
        (_archive(**{"xl__workbook.xml": "<x/>"}), "Excel"),
        (_archive(**{"[Content_Types].xml": "<x/>"}), "damaged"),
        (b"PK\x03\x04" + b"\0" * 100, "cut short"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        load_bytes(data, "a.docx")


def test_a_bomb_is_not_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("word/document.xml", b"\0" * (300 << 20))
    with pytest.raises(UnreadableError, match="larger than"):
        load_bytes(out.getvalue(), "a.docx")
