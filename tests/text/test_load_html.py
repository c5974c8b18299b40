"""Web pages: the article and nothing else, with its title, date, publisher and address."""

import pytest

from tests.text import load_pages as pages
from tests.text.load_samples import to_cp1258, to_tcvn3, to_vni
from verbale.errors import UnreadableError
from verbale.model.document import Document
from verbale.text.load import load_bytes

PAGES = ("ministry", "newspaper", "old_tables", "div_soup", "short", "asp_form", "logo_heading", "lists")


def page(markup: str, name: str = "page.html") -> Document:
    return load_bytes(markup.encode(), name)


@pytest.mark.parametrize("name", PAGES)
def test_the_text_is_title_lead_and_body(name: str) -> None:
    document = page(getattr(pages, name)())
    lines = document.text.split("\n")
    wanted = pages.BODY if name != "short" else (pages.P1, pages.P4)
    assert lines[0] == pages.TITLE
    assert document.source.title == pages.TITLE
    assert [line for line in lines if line in wanted] == list(wanted)
    assert [noise for noise in pages.NOISE if noise in document.text] == []
    assert len(lines) <= len(wanted) + 4
    assert len(set(lines)) == len(lines)
    assert document.source.language == "vi"


@pytest.mark.parametrize("name", ["ministry", "newspaper", "asp_form", "logo_heading"])
def test_the_lead_stands_between_title_and_body(name: str) -> None:
    lines = page(getattr(pages, name)()).text.split("\n")
    assert lines.index(pages.SAPO) < lines.index(pages.P1)


@pytest.mark.parametrize("name", ["ministry", "newspaper"])
def test_a_caption_stays_a_line_of_its_own(name: str) -> None:
    assert pages.CAPTION in page(getattr(pages, name)()).text.split("\n")


@pytest.mark.parametrize(
    ("name", "published"),
    [
        ("ministry", "2026-01-16"),
        ("newspaper", "2026-01-15"),
        ("old_tables", "2026-01-16"),
        ("div_soup", "2026-01-16"),
        ("short", "2026-01-16"),
        ("united_nations", "2026-02-12"),
        ("undated", None),
    ],
)
def test_the_date_is_the_articles(name: str, published: str | None) -> None:
    assert page(getattr(pages, name)()).source.published == published


@pytest.mark.parametrize(
    ("shown", "published"),
    [
        ("Thứ Sáu, 16/01/2026 10:30 GMT+7", "2026-01-16"),
        ("Cập nhật lúc 10:30, Thứ 6, ngày 16-1-2026", "2026-01-16"),
        ("Ngày 16 tháng 1 năm 2026", "2026-01-16"),
        ("16.01.2026", "2026-01-16"),
        ("2026-01-16 08:00", "2026-01-16"),
        ("Hôm nay: 16/01/2026", None),
        ("Giấy phép số 3 ngày 16/01/2026", None),
        ("31/02/2026", None),
        ("16/01", None),
    ],
)
def test_dates_shown_at_the_heading(shown: str, published: str | None) -> None:
    body = pages.paragraphs(pages.P2, pages.P3, pages.P4)
    markup = f"<html><body><h1>{pages.TITLE}</h1><div>{shown}</div><div>{body}</div></body></html>"
    assert page(markup).source.published == published


@pytest.mark.parametrize(
    ("shown", "published"),
    [
        ("16/01/2026", "2026-01-16"),
        ("03/04/2026", None),
        ("January 16, 2026", "2026-01-16"),
        ("16th Jan 2026", "2026-01-16"),
    ],
)
def test_an_english_date_with_two_readings_is_none(shown: str, published: str | None) -> None:
    markup = (
        f"<html><body><h1>{pages.EN_TITLE}</h1><p>{shown}</p>{pages.paragraphs(*pages.EN_BODY)}</body></html>"
    )
    assert page(markup).source.published == published


def test_declared_dates_win_over_shown_ones_and_modified_ones() -> None:
    source = page(pages.newspaper()).source
    assert source.published == "2026-01-15"
    assert (source.publisher, source.url) == ("Báo Mới Ngày", "https://bmn.example.vn/a-2.html")


def test_a_page_of_an_international_organisation() -> None:
    document = page(pages.united_nations())
    assert document.text.split("\n") == [pages.EN_TITLE, *pages.EN_BODY]
    assert document.source.publisher == "United Nations Example"
    assert document.source.url == "https://un.example.org/sg/en/content/readout-1"
    assert document.source.language == "en"


@pytest.mark.parametrize(
    ("writer", "charset"), [(to_cp1258, "windows-1258"), (to_tcvn3, "x-user-defined"), (to_vni, "iso-8859-1")]
)
def test_old_pages_in_old_encodings(writer: object, charset: str) -> None:
    assert callable(writer)
    data: bytes = writer(pages.old_tables(charset))
    document = load_bytes(data, "old.htm")
    assert document.text.split("\n") == [pages.TITLE, *pages.BODY]


def test_old_letters_written_as_entities() -> None:
    written = to_tcvn3("\n".join(pages.BODY)).decode("cp1252")
    markup = "".join(f"&#{ord(c)};" if ord(c) > 127 else c for c in written).replace("\n", "</p><p>")
    assert page(f"<html><body><p>{markup}</p></body></html>").text.split("\n") == list(pages.BODY)


def test_utf16_and_xml_heads() -> None:
    markup = '<?xml version="1.0" encoding="UTF-16"?>' + pages.ministry()
    assert load_bytes(markup.encode("utf-16"), "a.xhtml").text == page(pages.ministry()).text


def test_markup_is_known_without_its_suffix() -> None:
    assert page(pages.ministry(), "-").source.media_type == "text/html"
    assert page("Hai bên <b>nhất trí</b> về a < b.", "a.txt").source.media_type == "text/plain"


@pytest.mark.parametrize(
    "markup",
    [
        "<html></html>",
        "<html><body><script>let a = 'text'</script></body></html>",
        "<html><body><img src=a></body></html>",
    ],
)
def test_pages_without_text(markup: str) -> None:
    with pytest.raises(UnreadableError, match="text"):
        page(markup)


def test_too_deep_a_page_is_reported() -> None:
    markup = f"<html><body><p>{pages.P1}</p>" + "<div>Hai bên nhất trí. " * 5000
    document = page(markup)
    assert any("nested too deeply" in problem.message for problem in document.problems)


def test_a_foreign_paragraph_is_reported() -> None:
    french = "Le ministre a reçu l’ambassadeur et l’a remercié pour le soutien de son pays dans ce domaine."
    document = page(
        f"<html><body><h1>{pages.TITLE}</h1>{pages.paragraphs(pages.P1, french, pages.P2)}</body></html>"
    )
    (problem,) = document.problems
    assert problem.message == "paragraph in French: not read"
    assert problem.span is not None
    assert document.text[slice(*problem.span)] == french
