"""A mention: what a noun phrase may stand for, with what it tells of the person."""

from typing import Final

from verbale.extract.cast import Ref
from verbale.lang.en.names import hard
from verbale.lang.en.words import DASHES, glued, is_possessive, words
from verbale.text.units import Unit

TWO: Final = frozenset({"two", "three", "four", "both", "all"})
QUOTERS: Final = words("""
    said says told added noted stressed argued warned stated explained wrote
""")
ALL_TOGETHER: Final = frozenset(
    {
        "fms",
        "pms",
        "premiers",
        "prime ministers",
        "envoys",
        "negotiators",
        "hosts and guests",
        "ministers",
        "leaders",
        "parties",
        "delegations",
        "sides",
        "officials",
        "senior officials",
        "foreign ministers",
        "heads of delegation",
        "co-chairs",
        "chairs",
        "principals",
        "presidents",
        "heads of state",
        "heads of government",
        "rectors",
        "mayors",
        "governors",
        "partners",
        "parliamentarians",
        "members",
        "countries",
        "representatives",
        "speakers",
    }
)
PLAIN: Final = words("""
    members member officials official officer officers chief head chair representative delegate fellow
    manager researcher researchers lecturer scientist analyst economist partner presidency delegates
    judge senior trustee editor expert
""")
FAMILY: Final = words("""
    nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly nguyễn trần lê phạm hoàng
    huỳnh vũ võ đặng bùi đỗ hồ ngô dương lý truong trương dinh đinh dao đào doan đoàn lam lâm mai trinh
    trịnh luong lương cao ha hà
""")


class Mention(Ref):
    """A ref with what it tells of the person: offices, party, and where the bare name stands."""

    __slots__ = ("bare", "epithet", "former", "kinds", "offices", "party", "sure")

    def __init__(self, kind: str, start: int, end: int, **more: object) -> None:
        super().__init__(kind, start, end, **more)  # type: ignore[arg-type]
        self.offices: list[tuple[str, str | None, int, int, frozenset[str]]] = []
        self.party: str | None = None
        self.bare: tuple[int, int] = (start, end)
        self.epithet = ""
        self.former = False
        self.sure = True
        self.kinds: dict[str, str] = {}  # of a body: what its words are to the lexicon, with their values


def _gender(units: list[Unit], k: int, j: int) -> bool | None:
    """Told by a given name, or by the Vietnamese ``Thi`` and ``Van`` in the middle."""
    entry = units[k].kinds.get("given")
    if entry is not None and j - k > 1:
        return entry.value == "f"
    middle = [u.low for u in units[k + 1 : j - 1]]
    if "thi" in middle or "thị" in middle:
        return True
    if ("van" in middle or "văn" in middle) and units[k].low in FAMILY:
        return False
    return None


def _phrase_end(units: list[Unit], m: int) -> int:
    """End of the name of a body that begins at ``m``: capitalised words and their links."""
    n, j, end = len(units), m, m
    headed = False
    while j < n and j < m + 16:
        unit = units[j]
        if unit.word and unit.cap:
            if (
                headed
                and hard(unit)
                and "bodyhead" not in unit.kinds
                and units[j - 1].low not in ("of", "for", "the", "and", "on", "in")
                and units[j - 1].low not in DASHES
            ):
                break
            if (
                headed
                and ("title" in unit.kinds or "honor" in unit.kinds)
                and not ({"field", "bodyhead"} & unit.kinds.keys())
            ):
                break
            headed = headed or "bodyhead" in unit.kinds
            j += 1
            end = j
        elif unit.low in ("of", "for", "on", "and", "against") and j + 1 < n:
            k = j + 1 + (units[j + 1].low == "the")
            if k >= n or not units[k].cap or not units[k].word:
                break
            kinds = units[k].kinds
            if unit.low == "and" and not ({"field"} & kinds.keys()):
                break
            if unit.low == "on" and not ({"field"} & kinds.keys()):
                break
            if {"month", "weekday", "honor", "title"} & kinds.keys() and not {"field"} & kinds.keys():
                break
            j = k
        elif unit.low in DASHES and j + 1 < n and glued(units[j - 1], unit) and glued(unit, units[j + 1]):
            j += 1
        elif (
            is_possessive(units, j) > j
            and is_possessive(units, j) < n
            and {"bodyhead", "field"} & units[is_possessive(units, j)].kinds.keys()
            and units[is_possessive(units, j)].cap
        ):
            j = is_possessive(units, j)
        elif (
            unit.low == ","
            and headed
            and j + 1 < n
            and units[j + 1].cap
            and "field" in units[j + 1].kinds
            and "bodyhead" not in units[j + 1].kinds
            and j + 2 < n
            and units[j + 2].low in (",", "and")
        ):
            j += 1
        else:
            break
    return end


def _spaced(name: str) -> str:
    return " ".join(name.split())
