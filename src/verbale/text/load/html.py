"""Web pages: main text, title, date, publisher, address; menus, comments and links left out.

trafilatura finds the main text and the description. What it drops from within that text (a lead, a caption,
a short line) is restored from the page's own lines, and where it finds nothing the page's longest
stretch of prose is taken.
"""

import logging
import re
import unicodedata
from copy import deepcopy
from typing import TYPE_CHECKING

from verbale.errors import UnreadableError
from verbale.model.records import Problem
from verbale.text.load.decode import decode
from verbale.text.load.extracted import Extracted
from verbale.text.load.html_article import article
from verbale.text.load.html_blocks import Block, letters_of, mark_furniture, page_blocks
from verbale.text.load.html_date import date_in, date_in_url, declared_date, time_element
from verbale.text.load.legacy import convert, mend_legacy
from verbale.text.words import word_set

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA_TYPE = "text/html"
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_XML_HEAD = re.compile(r"^\s*<\?xml[^>]*>")
_TITLE_PARTS = re.compile(r"\s+[-–—|»:·]\s+|\s*\|\s*")
_NEAR_BELOW = 12
_NEAR_ABOVE = 2
_FEW_OTHERS = 4


def read_html(data: bytes, name: str) -> Extracted:
    """Read a page; raises UnreadableError where it holds no text."""
    _quiet_libraries()
    declared = _CHARSET.search(data[:8192])
    charset = declared.group(1).decode("ascii") if declared else None
    source, problems = decode(data, name, charset, markup=True)
    tree, cut = _parse(source, name)
    blocks = page_blocks(tree)
    if not blocks:
        raise UnreadableError(
            name, "the page has no text; if it is filled in by a script, save it from a browser"
        )
    mark_furniture(tree, blocks)
    return _page(tree, blocks, (*problems, *cut))


def _page(tree: "_Element", blocks: list[Block], problems: tuple[Problem, ...]) -> Extracted:
    """Choose the lines of the article and put the description beside them."""
    described = _describe(tree)
    first, chosen = article(blocks, _main_text(tree), _titles(tree, described.title))
    title = first.text if first is not None else described.title
    vietnamese = bool(re.search("[ơưạ-ỹ]", " ".join(block.text for block in chosen)))
    published = (
        declared_date(tree) or _shown_date(blocks, first, chosen, vietnamese) or date_in_url(described.url)
    )
    lines = [block.text for block in chosen if not _is_date_line(block, published, vietnamese)]
    text, table = mend_legacy("\n".join(lines))
    return Extracted(
        text=text,
        media_type=MEDIA_TYPE,
        title=title if table is None or title is None else convert(title, table),
        publisher=described.publisher,
        published=published,
        url=described.url,
        problems=problems,
    )


def _quiet_libraries() -> None:
    """Keep the libraries' remarks off standard error: what matters is said in problems and errors."""
    for library in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(library).setLevel(logging.CRITICAL)


def _parse(source: str, name: str) -> "tuple[_Element, tuple[Problem, ...]]":
    """Build the tree; what the parser had to give up on comes back as a problem."""
    from lxml.etree import LxmlError
    from lxml.html import HTMLParser, document_fromstring

    # The parser ends at a NUL, in silence.
    markup = _XML_HEAD.sub("", source.replace("\0", "\ufffd")).encode("utf-8", "replace")
    try:
        parser = HTMLParser(encoding="utf-8")
        tree: _Element = document_fromstring(markup, parser=parser)
    except (LxmlError, ValueError, AssertionError) as error:
        raise UnreadableError(name, "the page has no markup that could be read") from error
    for entry in parser.error_log:
        if entry.type_name == "ERR_RESOURCE_LIMIT":
            reason = f"the page is nested too deeply: read up to line {entry.line} of its source only"
            return tree, (Problem(message=reason),)
    return tree, ()


class _Described(Extracted, frozen=True, kw_only=True):
    """What a page says of itself; the text is left empty."""


def _describe(tree: "_Element") -> _Described:
    """Read title, publisher and address with trafilatura; a page that upsets it has none."""
    from trafilatura.metadata import extract_metadata

    try:
        found = extract_metadata(
            deepcopy(tree), date_config={"extensive_search": False, "original_date": True}
        )
    except Exception:  # the library reads untrusted pages; the text is worth having without its description
        return _Described(text="", media_type=MEDIA_TYPE)
    url = found.url if found.url and found.url.startswith(("http://", "https://")) else None
    publisher = found.sitename if found.sitename and not found.sitename.startswith("@") else None
    return _Described(text="", media_type=MEDIA_TYPE, title=found.title or None, publisher=publisher, url=url)


def _titles(tree: "_Element", described: str | None) -> frozenset[str]:
    """Return the letters of what the page's head gives as its title, with and without the house's name."""
    given = [described or ""]
    given += [meta.get("content", "") for meta in tree.iterfind(".//meta[@property='og:title']")]
    for element in tree.iterfind(".//title"):
        given += [element.text or "", *_TITLE_PARTS.split(element.text or "")]
        given += [part for cut in _TITLE_PARTS.finditer(element.text or "") for part in _halves(cut)]
    return frozenset(letters_of(unicodedata.normalize("NFC", title)) for title in given) - {""}


def _halves(cut: "re.Match[str]") -> tuple[str, str]:
    return cut.string[: cut.start()], cut.string[cut.end() :]


def _main_text(tree: "_Element") -> list[str]:
    """Return the letters of the main text's lines as trafilatura sees them, none where it sees none."""
    from trafilatura import extract

    try:
        text = extract(deepcopy(tree), include_comments=False, include_tables=True, deduplicate=False)
    except Exception:  # see above
        text = None
    return [letters_of(line) for line in unicodedata.normalize("NFC", text or "").split("\n")]


def _shown_date(
    blocks: list[Block], first: Block | None, chosen: list[Block], vietnamese: bool
) -> str | None:
    """Return the date in a line of its own between heading and text, or right above the heading."""
    top = next((place for place, block in enumerate(blocks) if block is (first or chosen[0])), 0)
    below = range(top, min(len(blocks), top + _NEAR_BELOW))
    above = range(top - 1, max(-1, top - 1 - _NEAR_ABOVE), -1)
    for place in below:
        if found := _date_of(blocks[place], vietnamese):
            return found
        if place > top and blocks[place].is_prose:
            break
    near = (blocks[place] for place in above if not blocks[place].furniture)
    return next((found for block in near if (found := _date_of(block, vietnamese))), None)


def _date_of(block: Block, vietnamese: bool) -> str | None:
    """Return the date of a line that holds little else (a place, an author)."""
    if block.element.tag == "time":
        return time_element(block.element)
    if len(_other_words(block.text)) > _FEW_OTHERS or block.is_links:
        return None
    return date_in(block.text, day_first=True if vietnamese else None)


def _other_words(line: str) -> list[str]:
    words: list[str] = re.findall(r"[^\W\d_]{2,}", line.lower())
    return [word for word in words if word not in _DATE_WORDS]


def _is_date_line(block: Block, published: str | None, vietnamese: bool) -> bool:
    """Tell a line beside the text that says nothing but the date of publication, which the source carries."""
    if published is None or block.in_text:
        return False
    return not _other_words(block.text) and _date_of(block, vietnamese) == published


_DATE_WORDS = word_set(
    """thứ hai ba tư năm sáu bảy chủ nhật ngày tháng lúc cập đăng xuất bản giờ gmt utc am pm phút
    published updated on date posted monday tuesday wednesday thursday friday saturday sunday mon
    tue wed thu fri sat sun january february march april may june july august september october
    november december jan feb mar apr jun jul aug sep sept oct nov dec st nd rd th gửi thời gian"""
)
