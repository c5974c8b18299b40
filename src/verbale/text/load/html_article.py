"""Which of a page's lines are the article: heading, lead, captions and text, in their order."""

import re
from typing import TYPE_CHECKING

from verbale.text.load.html_blocks import Block, smallest_around
from verbale.text.load.html_date import date_in

if TYPE_CHECKING:
    from lxml.etree import _Element

_LABELS = re.compile(
    r"(?:các )?(?:tin|bài)(?: viết| đã)? (?:liên quan|khác|mới|cùng chuyên mục)"
    r"|(?:các )?(?:tin|bài)(?: viết| đã)? (?:đưa|đã đưa|cũ hơn|mới hơn|đọc nhiều)"
    r"|xem (?:thêm|tiếp|nhiều)|đọc (?:thêm|tiếp|nhiều)|từ khóa|từ khoá|tags?|chia sẻ|bình luận|ý kiến bạn đọc"
    r"|(?:in|gửi) (?:trang|bài|email|bài viết)|quay lại|về đầu trang"
    r"|theo dõi .{0,30}|nghe (?:bài|audio).{0,20}"
    r"|share(?: this)?(?: on| article| page)?|related(?: news| articles| stories| content| links)?|read more"
    r"|print|comments?|see also|back to top|topics?|subscribe|follow us|advertisement",
    re.I,
)
_SHARE_OF_TEXT = 0.8
_MOST_LEAD = 6
_MOST_SHARING = 6
_TITLE_NAMES = re.compile(r"title|tieu-?de|headline|heading", re.I)
_PAGE_LEVEL = ("tr", "tbody", "table", "body", "html")
_LABEL_EDGES = " \t\r\n:.-–|»>()"


def article(blocks: list[Block], main: list[str], titles: frozenset[str]) -> tuple[Block | None, list[Block]]:
    """Return the block that shows the title, or None, and the article's blocks in order, that one first.

    Args:
        blocks: the page's lines, furniture marked; at least one.
        main: the letters of the main text's lines as trafilatura found them.
        titles: the letters of what the page gives as its title.
    """
    body = _body(blocks, main)
    around = smallest_around(body, _SHARE_OF_TEXT)
    for block in blocks:
        block.in_text = _within(block, around)
    inside = [place for place, block in enumerate(blocks) if block.in_text]
    start, end = inside[0], inside[-1] + 1
    heading = _heading(blocks[:end], titles)
    heading = _styled_heading(blocks, start) if heading is None else heading
    start = _lead_start(blocks, start) if heading is None else min(start, heading)
    text = {id(block) for block in body}
    chosen = [
        block
        for place, block in enumerate(blocks[start:end], start)
        if place != heading and _belongs(block, block.in_text or id(block) in text)
    ]
    chosen = (chosen + _after(blocks[end:], around, text)) or body
    if heading is None:
        return (chosen[0] if _reads_as_title(chosen) else None), chosen
    title = blocks[heading]
    below = [block for block in chosen if block.key != title.key]
    return title, [title, *_without_above(below, blocks[:heading])]


def _body(blocks: list[Block], main: list[str]) -> list[Block]:
    """Return the paragraphs of the main text; the page's prose where trafilatura lost half of it or more."""
    prose = [block for block in blocks if block.is_prose]
    lines, whole = frozenset(main), "".join(main)
    body = [block for block in prose if (key := block.key) in lines or key in whole]
    if sum(len(block.text) for block in body) * 2 < sum(len(block.text) for block in prose):
        body = prose
    return body or [block for block in blocks if not block.furniture and not block.is_links] or blocks


def _without_above(chosen: list[Block], above: list[Block]) -> list[Block]:
    """Leave out what stands above the heading in the article (a category, a date), unless it is the text."""
    known = {id(block) for block in above}
    kept = [block for block in chosen if id(block) not in known]
    return kept if any(block.is_prose for block in kept) else chosen


def _within(block: Block, around: "_Element | None") -> bool:
    return (
        around is None or block.element is around or any(a is around for a in block.element.iterancestors())
    )


def _heading(blocks: list[Block], titles: frozenset[str]) -> int | None:
    """Return the place of the line that shows the page's title: the longest of them, else a lone ``h1``.

    The longest, since a page's ``title`` also names the house, which may stand in the page's head.
    """
    shown = [place for place, block in enumerate(blocks) if not block.furniture]
    equal = [place for place in shown if blocks[place].key in titles]
    if equal:
        return max(equal, key=lambda place: (len(blocks[place].key), _is_h1(blocks[place]), -place))
    in_h1 = [place for place in shown if _is_h1(blocks[place])]
    return in_h1[0] if len(in_h1) == 1 else None


def _styled_heading(blocks: list[Block], start: int) -> int | None:
    """Return the line above the text that is set as a heading, where the page's head names only the house."""
    for place in range(start, max(-1, start - _MOST_LEAD - _MOST_SHARING), -1):
        block = blocks[place]
        named = block.element.tag in ("h1", "h2", "h3") or _TITLE_NAMES.search(block.element.get("class", ""))
        if named and not (block.furniture or block.is_links) and _is_headline(block):
            return place
    return None


def _is_h1(block: Block) -> bool:
    return any(element.tag == "h1" for element in (block.element, *block.element.iterancestors()))


def _lead_start(blocks: list[Block], start: int) -> int:
    """Without a known heading, take in the few lines right above the text: its title, date and lead."""
    first = start
    while (
        first > 0
        and start - first < _MOST_LEAD
        and not (blocks[first - 1].furniture or blocks[first - 1].is_links)
    ):
        first -= 1
    return first


def _belongs(block: Block, inside: bool) -> bool:
    """Tell whether a line between heading and end is the article's: no furniture, no links, no label."""
    if block.furniture or block.is_links or _LABELS.fullmatch(block.text.strip(_LABEL_EDGES)):
        return False
    return inside or block.is_prose


def _after(blocks: list[Block], around: "_Element | None", text: set[int]) -> list[Block]:
    """Return prose that follows the main element as its sibling and was found to be main text."""
    parent = None if around is None else around.getparent()
    if parent is None or parent.tag in _PAGE_LEVEL:
        return []
    return [block for block in blocks if id(block) in text and _within(block, parent)]


def _reads_as_title(chosen: list[Block]) -> bool:
    """Tell whether the first of several lines is a headline, where nothing marks it as one."""
    captioned = any(True for _ in chosen[0].element.iterancestors("figure"))
    return len(chosen) > 1 and not captioned and _is_headline(chosen[0])


def _is_headline(block: Block) -> bool:
    text = block.text
    return 15 <= len(text) <= 200 and not text.endswith((".", ":", ";", ",")) and date_in(text, None) is None
