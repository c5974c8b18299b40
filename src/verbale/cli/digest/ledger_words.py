"""The words of what is shown of a ledger, in English and Vietnamese."""

from typing import Final

import msgspec


class LedgerWords(msgspec.Struct, frozen=True, kw_only=True):
    """All labels of one language; one and many of a noun where both are needed."""

    nothing: str
    further: str
    several: str
    versions: str
    version: str
    added: str
    current: str
    copy_of: str
    copies: str
    undated: str
    not_told: str
    posts: str
    party: str
    also: str
    met: str
    asks_made: str
    asks_received: str
    undertakings: str
    more: str
    since_until: str
    documents: tuple[str, str]
    encounters: tuple[str, str]
    statements: tuple[str, str]
    people: tuple[str, str]
    copies_left_out: tuple[str, str]
    years: str
    acts: str
    parties: str
    languages: str
    publishers: str


ENGLISH: Final = LedgerWords(
    nothing="nothing found",
    further="there are more: --offset {offset}",
    several="several are called so; name one of them:",
    versions="Versions",
    version="version {number}",
    added="added {when}",
    current="current",
    copy_of="A near-copy of {name}; it counts for nothing.",
    copies="Its near-copies",
    undated="undated",
    not_told="not told",
    posts="Posts",
    party="Speaks for",
    also="Also called",
    met="Met",
    asks_made="Asks made",
    asks_received="Asks received",
    undertakings="Undertakings",
    more="{number} more: --limit, or --format json",
    since_until="{since} to {until}",
    documents=("document", "documents"),
    encounters=("encounter", "encounters"),
    statements=("statement", "statements"),
    people=("person", "people"),
    copies_left_out=("near-copy left out", "near-copies left out"),
    years="Statements by year",
    acts="Statements by act",
    parties="Statements by party",
    languages="Statements by language",
    publishers="Documents by publisher",
)

VIETNAMESE: Final = LedgerWords(
    nothing="không tìm thấy",
    further="còn nữa: --offset {offset}",
    several="có nhiều kết quả cùng tên; hãy chọn một:",
    versions="Các phiên bản",
    version="phiên bản {number}",
    added="thêm {when}",
    current="hiện hành",
    copy_of="Bản đăng lại của {name}; không được tính.",
    copies="Các bản đăng lại",
    undated="không rõ ngày",
    not_told="không rõ",
    posts="Chức vụ",
    party="Đại diện cho",
    also="Còn gọi là",
    met="Đã gặp",
    asks_made="Đã đề nghị",
    asks_received="Được đề nghị",
    undertakings="Đã cam kết",
    more="còn {number} nữa: --limit, hoặc --format json",
    since_until="{since} đến {until}",
    documents=("văn bản", "văn bản"),
    encounters=("cuộc gặp", "cuộc gặp"),
    statements=("phát biểu", "phát biểu"),
    people=("người", "người"),
    copies_left_out=("bản đăng lại không tính", "bản đăng lại không tính"),
    years="Phát biểu theo năm",
    acts="Phát biểu theo loại",
    parties="Phát biểu theo bên",
    languages="Phát biểu theo ngôn ngữ",
    publishers="Văn bản theo nơi đăng",
)


def ledger_words(language: str) -> LedgerWords:
    """The words of ``en`` or ``vi``."""
    return VIETNAMESE if language == "vi" else ENGLISH
