"""A page as lines: what stands on a line of its own, where in the page, and whether it is furniture."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from verbale.text.words import word_set

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCK_TAGS = word_set(
    """address article aside blockquote body br button caption center dd details div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr iframe legend li main nav ol option p
    pre section select summary table tbody td tfoot th thead tr ul"""
)
_SILENT_TAGS = word_set(
    """audio canvas embed head iframe math noscript object option script select style svg template
    textarea video"""
)
_HEADINGS = word_set("h1 h2 h3")
_FURNITURE_TAGS = word_set("nav footer aside form button dialog menu header")
_FURNITURE_ROLES = word_set("navigation banner contentinfo complementary search dialog alert menu")
_FURNITURE_NAMES = re.compile(
    r"comment|binh-?luan|phan-?hoi|y-?kien|disqus|fb-|related|relate-|lien-?quan|cung-?chuyen-?muc|tin-?khac"
    r"|tin-?moi|doc-?nhieu|xem-?nhieu|xem-?them|read-?more|most-?(?:read|view)|recommend|breadcrumb|social|share"
    r"|chia-?se|sidebar|side-?bar|footer|newsletter|subscri|cookie|pagination|hashtag|keyword|tu-?khoa|advert"
    r"|quang-?cao|chan-?trang|cuoi-?trang|copyright|sponsor|popup|modal|visually-hidden|sr-only|skip-?link|toolbar|rating|also-like|clock|hom-?nay|current-?date"
    r"|(?:^|[\s_-])(?:nav|navbar|menu|topbar|tags?|tag-?list|cmt|ads?|banner|print|pager|login|widget|box-?tin)(?:$|[\s_-])",
    re.I,
)
# A house's imprint, which old pages put anywhere.
_IMPRINT = re.compile(
    r"©|\(c\)|(?:copyright|all rights reserved|bản quyền|giấy phép|ghi rõ nguồn"
    r"|cơ quan chủ quản|tổng biên tập"
    r"|chịu trách nhiệm (?:chính|nội dung|xuất bản)|điện thoại|hotline|email|fax)\b",
    re.I,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_EDGES = " \t\n\r\f\xa0\u3000"
_SIGNS = re.compile(r"[\W_]+")
_SENTENCE_LENGTH = 40


@dataclass(slots=True)
class Block:
    """One line of a page: its text, the element it stands in, how many of its letters are links.

    ``furniture``: it stands in a menu or the like; ``in_text``: it stands in the element of the main text.
    """

    text: str
    element: "_Element"
    linked: int
    furniture: bool = False
    in_text: bool = False

    @property
    def key(self) -> str:
        """The letters and digits alone, by which two readings of one line are compared."""
        return letters_of(self.text)

    @property
    def is_links(self) -> bool:
        """Whether more than half of the line is links."""
        return self.linked * 2 > len(self.text)

    @property
    def is_prose(self) -> bool:
        """Whether it may be a paragraph: long enough, mostly not links, and no furniture."""
        return len(self.text) >= _SENTENCE_LENGTH and not self.is_links and not self.furniture


def letters_of(text: str) -> str:
    """Return a text's letters and digits, lower-case."""
    return _SIGNS.sub("", text).lower()


class _Line:
    """Collects the pieces of one line while the tree is walked."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.linked = 0
        self.element: _Element | None = None

    def add(self, piece: str, element: "_Element", in_link: bool) -> None:
        if self.element is None and piece.strip(_EDGES):
            self.element = element
        self.pieces.append(piece)
        self.linked += len(piece.strip()) if in_link else 0

    def take(self) -> Block | None:
        text, element, linked = "".join(self.pieces), self.element, self.linked
        self.pieces, self.element, self.linked = [], None, 0
        if element is None:
            return None
        return Block(_SPACE.sub(" ", text).strip(_EDGES), element, linked)


def page_blocks(tree: "_Element") -> list[Block]:
    """Return the lines of a page in reading order; scripts, forms' choices and the head are left out."""
    return [block for block in _walk(tree) if block is not None]


def _walk(tree: "_Element") -> Iterator[Block | None]:
    from lxml.etree import iterwalk

    line = _Line()
    links = silent = headings = 0
    for event, element in iterwalk(tree, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        opening = event == "start"
        if event in ("start", "end"):
            step = 1 if opening else -1
            silent += step * (tag in _SILENT_TAGS)
            links += step * (tag == "a")
            headings += step * (tag in _HEADINGS)
            if tag == "br" and headings:
                line.add(" ", element, False)
            elif tag in _BLOCK_TAGS:
                yield line.take()
        if opening and element.text and not silent:
            line.add(element.text, element, links > 0)
        if not opening and element.tail and not silent and element is not tree:
            parent = element.getparent()
            line.add(element.tail, element if parent is None else parent, links > 0)
    yield line.take()


def mark_furniture(tree: "_Element", blocks: list[Block]) -> None:
    """Mark the lines that stand in menus, comments, related links and the like.

    An element that holds half of the page's text, or its heading, is no furniture, whatever it is called:
    many portals put the whole page into one form.
    """
    weight = _weights(blocks)
    most = sum(len(block.text) for block in blocks if not block.is_links) / 2
    around_heading = {
        ancestor for heading in tree.iter("h1") for ancestor in (heading, *heading.iterancestors())
    }
    known: dict[_Element, bool] = {}

    def furniture(element: "_Element") -> bool:
        chain = []
        found = False
        for ancestor in (element, *element.iterancestors()):
            if ancestor in known:
                found = known[ancestor]
                break
            chain.append(ancestor)
        for ancestor in reversed(chain):
            essential = weight.get(ancestor, 0) > most or ancestor in around_heading
            found = found or (_looks_furniture(ancestor) and not essential)
            known[ancestor] = found
        return found

    for block in blocks:
        block.furniture = furniture(block.element) or bool(_IMPRINT.match(block.text))


def _weights(blocks: list[Block]) -> "dict[_Element, int]":
    """Return for each element how many letters outside links stand in it."""
    weights: dict[_Element, int] = {}
    for block in blocks:
        if block.is_links:
            continue
        for ancestor in (block.element, *block.element.iterancestors()):
            weights[ancestor] = weights.get(ancestor, 0) + len(block.text)
    return weights


def _looks_furniture(element: "_Element") -> bool:
    if element.tag in _FURNITURE_TAGS or element.get("role", "").lower() in _FURNITURE_ROLES:
        return True
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style", "")):
        return True
    return _furniture_name(f"{element.get('class', '')} {element.get('id', '')}")


@cache
def _furniture_name(names: str) -> bool:
    return bool(_FURNITURE_NAMES.search(names))


def smallest_around(blocks: list[Block], share: float) -> "_Element | None":
    """Return the innermost element that holds at least this share of the blocks' letters."""
    weights = _weights(blocks)
    needed = share * sum(len(block.text) for block in blocks)
    around: _Element | None = None
    depth = -1
    for element, weight in weights.items():
        level = sum(1 for _ in element.iterancestors())
        if weight >= needed and level > depth:
            around, depth = element, level
    return around
