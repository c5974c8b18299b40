"""Which state or organisation somebody speaks for, where no title of theirs tells it."""

import re
from typing import Final, NamedTuple

from verbale.extract.cast import Cast, Figure, Office
from verbale.lang.vi.names import SURNAMES
from verbale.lang.vi.persons import HOME_KEY
from verbale.text.fold import fold
from verbale.text.units import Unit

WRITTEN: Final = re.compile(r"Việt\sNam|VIỆT\sNAM")
SOMEWHERE: Final = re.compile(r"\stại\s")  # LHQ tại Việt Nam
SIDES: Final = frozenset({"phía", "về phía", "đoàn", "đoàn đại biểu", "đoàn công tác", "phái đoàn", "bên"})
LED_BY: Final = frozenset({"có", "gồm", "do", "còn có", "có các", "bao gồm"})
SIDE_REACH: Final = 18  # units
SHARED_BY_STATES: Final = frozenset(
    {"IMF", "World Bank", "ADB", "IFC", "UNICEF", "UNFPA", "United Nations", "ASEAN"}
)
MOST_WORDS: Final = 6  # of a Vietnamese name
VIETNAMESE: Final = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")
KOREAN: Final = frozenset({"kim", "ho", "na", "ma", "lim", "cao", "y", "siu", "tan", "lung", "la", "yi"})
# Bodies whose people speak for no state.
PRIVATE: Final = (
    "công ty", "tập đoàn", "tổng công ty", "ngân hàng tmcp", "hiệp hội", "câu lạc bộ", "phòng thương mại",
    "hãng", "liên đoàn thương mại", "liên đoàn các phòng", "hội đồng kinh doanh", "hội đồng doanh nghiệp",
    "hội đồng tư vấn kinh doanh", "tổ hợp", "hội doanh", "hội người", "hội khuyết", "hội nông",
)  # fmt: skip


class Side(NamedTuple):
    """A delegation: its party, as written and as key, from where its people are named, or its head."""

    party: str
    key: str
    start: int
    one: bool


def side_at(text: str, units: list[Unit], i: int) -> Side | None:
    """Whose people are named after ``phía Chile có``, ``đoàn ... (Nhật Bản) do``; None if nobody is."""
    named: Unit | None = None
    for unit in units[i + 1 : i + SIDE_REACH]:
        if unit.low in (".", ";") or "cue" in unit.kinds or "title" in unit.kinds or "rank" in unit.kinds:
            return None
        if named is None and ("state" in unit.kinds or "body" in unit.kinds):
            named = unit
        if unit.low in LED_BY:
            if named is None:
                return None
            kind = "state" if "state" in named.kinds else "body"
            party = SOMEWHERE.split(text[named.start : named.end])[0]
            return Side(party, named.kinds[kind].value, unit.start, unit.low == "do")
    return None


def settle_parties(cast: Cast, text: str) -> None:
    """People with Vietnamese names and no other party speak for Viet Nam if they hold an office of state.

    The party is as the text writes it; nobody speaks for a state by a post in a company or association.
    """
    written = WRITTEN.search(text)
    home = " ".join(written.group().split()) if written is not None else None
    for figure in cast.figures:
        private = figure.party_key not in SHARED_BY_STATES and all(
            o.body is not None and fold(o.body).startswith(PRIVATE) for o in figure.offices
        )
        if private and figure.offices:
            figure.party = None
        elif figure.party_key == HOME_KEY:
            figure.party = home
        elif figure.party is None and any(map(_of_state, figure.offices)) and _sounds_vietnamese(figure):
            figure.party, figure.party_key = home, HOME_KEY


def _of_state(office: Office) -> bool:
    """Whether an office may be one of the state: no chair of something named after a party."""
    return "#chủ tịch" not in office.words or not any(w[0] == "=" for w in office.words)


def _sounds_vietnamese(figure: Figure) -> bool:
    """A Vietnamese surname and given names that may be (not ``Kim Min Ho``), or its letters."""
    if "-" in figure.name or not 2 <= len(figure.words) <= MOST_WORDS:
        return False
    if VIETNAMESE.search(fold(figure.name)):
        return True
    if figure.words[0] not in SURNAMES:
        return False
    return figure.words[0] not in KOREAN or any(not w.isascii() for w in figure.words)
