"""The digest's own words, in English and Vietnamese: labels of acts, kinds of encounter, headings, dates."""

import os
import re
from typing import Final

import msgspec

from verbale.acts import ACTS

_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_MONTHS: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """All labels of one language.

    ``sentences`` has for each kind of encounter a pattern with ``{hosts}`` and ``{guests}``; ``forces`` the
    names of the forces 0 to 5, as one and as many; ``meant`` what a statement's marks are called.
    """

    language: str
    acts: dict[str, str]
    forces: tuple[tuple[str, str], ...]
    kinds: dict[str, str]
    sentences: dict[str, str]
    both: str
    unknown: str
    other_people: str
    named: str
    negated: str
    meant: dict[str, str]
    present: str
    chaired: str
    joined: str
    held_until: str
    held_since: str
    conjunction: str
    note: str
    line: str
    confidence: str
    documents: tuple[str, str]
    encounters: tuple[str, str]
    people: tuple[str, str]
    statements: tuple[str, str]
    failed: tuple[str, str]
    matching: str
    doubtful: tuple[str, str]
    more: str
    none_doubtful: str

    def count(self, number: int, one_many: tuple[str, str]) -> str:
        """``3 offers``: the number with its noun."""
        return f"{number} {one_many[0] if number == 1 else one_many[1]}"

    def join(self, names: list[str]) -> str:
        """``A, B and C``."""
        if len(names) < 2:
            return "".join(names)
        return f"{', '.join(names[:-1])} {self.conjunction} {names[-1]}"

    def date(self, iso: str | None) -> str:
        """An ISO date, whole or partial, as the language writes it; anything else as it stands."""
        match = _DATE.fullmatch(iso or "")
        if not match:
            return iso or ""
        year, month, day = match.groups()
        if self.language == "vi":
            return "/".join(str(int(part)) for part in (day, month, year) if part)
        name = _MONTHS[int(month) - 1] if month and 1 <= int(month) <= 12 else month
        return " ".join(part for part in (day and str(int(day)), name, year) if part)


ENGLISH: Final = Words(
    language="en",
    acts={act: act for act in ACTS},
    forces=(
        ("courtesy", "courtesies"),
        ("view", "views"),
        ("wish", "wishes"),
        ("ask", "asks"),
        ("offer", "offers"),
        ("undertaking", "undertakings"),
    ),
    kinds={
        "reception": "Reception",
        "talks": "Talks",
        "working_session": "Working session",
        "courtesy_call": "Courtesy call",
        "phone_call": "Phone call",
        "visit": "Visit",
        "conference": "Conference",
        "dialogue": "Dialogue",
        "signing": "Signing",
    },
    sentences={
        "reception": "{hosts} received {guests}",
        "talks": "{hosts} met {guests}",
        "working_session": "{hosts} held a working session with {guests}",
        "courtesy_call": "{guests} paid a courtesy call on {hosts}",
        "phone_call": "{hosts} spoke by phone with {guests}",
        "visit": "{guests} visited {hosts}",
        "dialogue": "{hosts} and {guests} held a dialogue",
        "signing": "{hosts} and {guests} signed",
    },
    both="Both sides",
    unknown="Speaker not told",
    other_people="Others",
    named="Named",
    negated="not {act}",
    meant={
        "conditional": "on a condition",
        "future": "to come",
        "done": "done",
        "repeated": "said again",
    },
    present="present: {names}",
    chaired="chaired by {names}",
    joined="attended by {names}",
    held_until="until {until}",
    held_since="since {since}",
    conjunction="and",
    note="Note",
    line="line {number}",
    confidence="{percent}% sure",
    documents=("document", "documents"),
    encounters=("encounter", "encounters"),
    people=("person", "people"),
    statements=("statement", "statements"),
    failed=("file not read", "files not read"),
    matching="{number} with a match",
    doubtful=("statement to review", "statements to review"),
    more="{number} more",
    none_doubtful="no statement to review",
)

VIETNAMESE: Final = Words(
    language="vi",
    acts={
        "thank": "cảm ơn",
        "congratulate": "chúc mừng",
        "greet": "thăm hỏi",
        "welcome": "hoan nghênh",
        "appreciate": "đánh giá cao",
        "affirm": "khẳng định",
        "inform": "thông tin",
        "concern": "quan ngại",
        "support": "ủng hộ",
        "discuss": "trao đổi",
        "hope": "mong muốn",
        "propose": "đề xuất",
        "request": "đề nghị",
        "invite": "mời",
        "offer": "sẵn sàng",
        "agree": "nhất trí",
        "commit": "cam kết",
        "conclude": "ký kết",
    },
    forces=(
        ("xã giao", "xã giao"),
        ("quan điểm", "quan điểm"),
        ("mong muốn", "mong muốn"),
        ("đề nghị", "đề nghị"),
        ("sẵn sàng", "sẵn sàng"),
        ("cam kết", "cam kết"),
    ),
    kinds={
        "reception": "Tiếp",
        "talks": "Hội đàm",
        "working_session": "Làm việc",
        "courtesy_call": "Chào xã giao",
        "phone_call": "Điện đàm",
        "visit": "Thăm",
        "conference": "Hội nghị",
        "dialogue": "Đối thoại",
        "signing": "Lễ ký",
    },
    sentences={
        "reception": "{hosts} tiếp {guests}",
        "talks": "{hosts} gặp {guests}",
        "working_session": "{hosts} làm việc với {guests}",
        "courtesy_call": "{guests} chào xã giao {hosts}",
        "phone_call": "{hosts} điện đàm với {guests}",
        "visit": "{guests} thăm {hosts}",
        "dialogue": "{hosts} và {guests} đối thoại",
        "signing": "{hosts} và {guests} ký",
    },
    both="Hai bên",
    unknown="Chưa rõ ai nói",
    other_people="Khác",
    named="Nhắc tới",
    negated="không {act}",
    meant={
        "conditional": "có điều kiện",
        "future": "sẽ làm",
        "done": "đã làm",
        "repeated": "nhắc lại",
    },
    present="cùng dự: {names}",
    chaired="chủ trì: {names}",
    joined="tham dự: {names}",
    held_until="đến {until}",
    held_since="từ {since}",
    conjunction="và",
    note="Lưu ý",
    line="dòng {number}",
    confidence="chắc {percent}%",
    documents=("văn bản", "văn bản"),
    encounters=("cuộc gặp", "cuộc gặp"),
    people=("người", "người"),
    statements=("phát biểu", "phát biểu"),
    failed=("tệp không đọc được", "tệp không đọc được"),
    matching="{number} có kết quả",
    doubtful=("phát biểu cần xem lại", "phát biểu cần xem lại"),
    more="còn {number} nữa",
    none_doubtful="không có phát biểu nào cần xem lại",
)


def words(language: str) -> Words:
    """The words of ``en`` or ``vi``."""
    return VIETNAMESE if language == "vi" else ENGLISH


def locale_language() -> str:
    """``vi`` where the user's locale is Vietnamese, else ``en``."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return "vi" if value.lower().startswith("vi") else "en"
    return "en"
