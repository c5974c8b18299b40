"""Where a personal name begins and ends, in Vietnamese text."""

import re
import unicodedata
from typing import Final

from verbale.text.units import Unit
from verbale.text.words import word_set

SURNAMES: Final = word_set(
    """nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn lương tô trịnh mai
    cao hà lâm tạ chu châu quách thái tăng tống vương từ tôn triệu đàm nghiêm lại lục phùng kiều khổng bế
    nông vi ma hứa thạch sầm giàng lò quàng hầu đào điểu doãn giang khuất mạc nhâm ninh tiêu trương ung văn
    viên âu bạch cung cù diệp đồng đậu hạ hàn khuông kim lã lưu mã phí quản thân thiều tòng tưởng hoa tào
    trang thẩm thi phương ngọ la đới khương mẫn cấn lều phó vàng thào hạng lường cà đèo lữ lệnh lộc lỗ mông
    na nghị ngân ngụy nhữ nùng ôn ổn phạ phú quan quán sái sử tạo tề thang thịnh thôi tiết tín trà tri trình
    trưng tú tuấn tường uông vạn vòng xã ý yên lầu lềnh lù lèng ksor siu rơ rah nay y a kpă
    liêu vưu nghê bàng đống
    vừ sùng niê mlô ayun kđoh tẩn chảo rcom rahlan kpuih rmah giáp khúc kha trầm chử phàn tráng tòng"""
)
# Kinds of phrases of several words that no name goes on with.
PHRASES: Final = frozenset(
    {
        "front",
        "det",
        "cue",
        "adv",
        "conj",
        "prep",
        "meet",
        "attend",
        "passive",
        "lead",
        "pron",
        "career",
        "ritual",
    }
)
PHRASES_OR_STATE: Final = PHRASES | {"state"}
# Kinds that a word of a name never has; single syllables like Anh, Đức, Nga are let in after a surname.
NO_NAME: Final = frozenset(
    {"title", "rank", "org", "body", "instrument", "joint", "side", "time", "counterpart"}
)
PLACE: Final = frozenset({"state", "place", "field", "lowerorg", "instrhead", "pair"})
FOREIGN: Final = NO_NAME | PLACE  # a name of no Vietnamese surname holds no place either
NO_SURNAME: Final = frozenset({"title", "rank", "state"})
# Capitals and states after which women and men are called.
GIVEN_PLACES: Final = word_set(
    "sofia victoria santiago paris florence georgia jordan israel chad kingston vienna"
)
COUNTRY_NAMES: Final = frozenset({"anh", "đức", "nga", "mỹ", "ý"})  # given names that are countries too
PARTICLES: Final = word_set("van von der den de da del di du la le dos do bin binti al el ibn đờ ben ter y")
MIDDLE: Final = frozenset({"văn", "thị"})  # some write them small
JOINS: Final = frozenset("-‐‑–'’")
SYLLABLES: Final = 4  # of a Vietnamese name
LONGEST: Final = 48  # units of a name, its hyphens counted; a line of capitals without end is not one name
# A Vietnamese syllable without its tone.
_TONES: Final = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SYLLABLE: Final = re.compile(
    r"(?:ngh?|gh|gi|kh|nh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[ckmnpt])?"
)


def hyphened(units: list[Unit], k: int) -> bool:
    """Whether a hyphen is glued on after unit ``k``, with a small letter behind (``Ba-ra-nốp``)."""
    if k + 2 >= len(units) or units[k + 1].low not in JOINS:
        return False
    join, after = units[k + 1], units[k + 2]
    glued = join.start == units[k].end and after.start == join.end
    return glued and after.word and not after.cap and units[k].low.isalpha()


def is_given(units: list[Unit], k: int) -> bool:
    """``Tổng Giám đốc UNESCO Sofia Duarte``: a capital at unit ``k`` that is a given name.

    With two behind it (``Thị trưởng Sofia Ivan Petrov``) it is the place.
    """
    if k + 1 >= len(units) or units[k].low not in GIVEN_PLACES or not units[k].cap:
        return False
    behind = units[k + 1 : k + 3]
    if not (behind[0].cap and behind[0].word and not behind[0].kinds):
        return False
    return len(behind) < 2 or not (behind[1].cap and behind[1].word)


def starts_name(unit: Unit) -> bool:
    """Whether a name can begin with this unit."""
    if not (unit.cap and unit.word) or unit.low[0].isdigit():
        return False
    if " " in unit.low and not unit.kinds.keys().isdisjoint(PHRASES):
        return False
    return unit.kinds.keys().isdisjoint(NO_SURNAME if unit.low in SURNAMES else FOREIGN)


def is_split_name(text: str, units: list[Unit], i: int) -> bool:
    """``Hoàng Gia Bảo``: a surname and a name that together look like a listed word (``hoàng gia``)."""
    unit = units[i]
    if not unit.cap or " " not in unit.low:
        return False
    words = text[unit.start : unit.end].split()
    if len(words) != 2 or words[0].lower() not in SURNAMES or not all(w[0].isupper() for w in words):
        return False
    after = units[i + 1] if i + 1 < len(units) else None
    if (
        after is None
        or not (after.cap and after.word)
        or after.kinds
        or not unit.kinds.keys() <= {"field", "org"}
    ):
        return False
    return " " not in after.low and after.start == unit.end + 1


def name_at(text: str, units: list[Unit], i: int) -> tuple[int, tuple[str, ...]] | None:
    """A name that begins at unit ``i``: the index after it, and its folded words; else None."""
    n = min(len(units), i + LONGEST)
    if i >= n or not units[i].cap:  # a name begins with a capital, also one spelt by syllables
        return None
    if is_split_name(text, units, i):
        stop, words = i + 1, units[i].low.split()
        while stop < n and len(words) < SYLLABLES and _goes_on(text, units[stop], True, len(words)):
            words.append(units[stop].low)
            stop += 1
        return stop, tuple(words)
    if not _begins(units, i):
        return None
    words, k = [units[i].low], i + 1
    vietnamese = units[i].low in SURNAMES
    if (
        k + 1 < n
        and units[k].low in COUNTRY_NAMES
        and units[k].cap
        and _goes_on(text, units[k + 1], False, 2)
    ):
        words.append(units[k].low)  # Lữ Anh Đào
        k += 1
    while k < n:
        step, more = _next_words(text, units, k, vietnamese, len(words))
        if step == k:
            break
        words.extend(more)
        k = step
    return k, tuple(words)


def _begins(units: list[Unit], i: int) -> bool:
    return starts_name(units[i]) or hyphened(units, i) or is_given(units, i) or _called_after(units, i)


def _called_after(units: list[Unit], i: int) -> bool:
    """Whether a place at unit ``i`` is a given name: ``bà Sofia Rossi``."""
    unit, after = units[i], units[i + 1] if i + 1 < len(units) else None
    addressed = i > 0 and "rank" in units[i - 1].kinds and units[i - 1].kinds["rank"].value in ("m", "f")
    place = unit.cap and " " not in unit.low and not unit.kinds.keys().isdisjoint({"place", "state", "body"})
    return addressed and place and after is not None and after.cap and after.word and not after.kinds


def _next_words(text: str, units: list[Unit], k: int, vietnamese: bool, length: int) -> tuple[int, list[str]]:
    """The unit after what goes on a name of ``length`` words at ``k``, with its words; ``k`` if none does."""
    unit, before = units[k], units[k - 1]
    after = units[k + 1] if k + 1 < len(units) else None
    if unit.start == before.end:
        if unit.low in JOINS and after is not None and after.start == unit.end and after.word:
            return (k, []) if "title" in after.kinds else (k + 2, [after.low])
        initial = unit.low == "." and len(before.low) == 1 and after is not None and after.cap
        return (k + 1 if initial else k), []
    if (
        unit.low in PARTICLES
        and after is not None
        and (after.low in PARTICLES or _goes_on(text, after, vietnamese, length))
    ):
        return k + 1, [unit.low]
    if "\n" in text[before.end : unit.start]:
        return k, []
    middle = vietnamese and unit.low in MIDDLE and length < SYLLABLES - 1 and not unit.cap
    if middle and after is not None and _goes_on(text, after, True, length + 1):
        return k + 1, [unit.low]  # Trần văn Hải
    if _goes_on(text, unit, vietnamese, length) or (unit.cap and hyphened(units, k)):
        return k + 1, unit.low.split()
    return k, []


def _goes_on(text: str, unit: Unit, vietnamese: bool, length: int) -> bool:
    """Whether a unit can be the next word of a name that has ``length`` words so far."""
    if not (unit.cap and unit.word) or unit.low[0].isdigit():
        return False
    if not unit.kinds or unit.low in SURNAMES:
        return True
    if " " in unit.low and not unit.kinds.keys().isdisjoint(PHRASES_OR_STATE):
        return False
    if (
        vietnamese and length < SYLLABLES
    ):  # Hải Quân, Đức, Lan Anh: phrases of the lexicon that are given names here
        if "state" in unit.kinds and not all(map(is_syllable, unit.low.split())):
            return False  # Đoàn Algeria
        syllables = unit.low.count(" ") + 1
        return syllables <= 2 and length + syllables <= SYLLABLES and _capitals(text, unit)
    return unit.kinds.keys().isdisjoint(FOREIGN)


def _capitals(text: str, unit: Unit) -> bool:
    return all(w[:1].isupper() for w in text[unit.start : unit.end].split())


def is_syllable(word: str) -> bool:
    """Whether a word, folded, can be a Vietnamese syllable."""
    plain = unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", word)))
    return _SYLLABLE.fullmatch(plain) is not None
