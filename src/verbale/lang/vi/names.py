"""Where a personal name begins and ends, in Vietnamese text."""

from typing import Final

from verbale.text.units import Unit

SURNAMES: Final = frozenset(
    """nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn lương tô trịnh mai cao hà lâm tạ
    chu châu quách thái tăng tống vương từ tôn triệu đàm nghiêm lại lục phùng kiều khổng bế nông vi ma hứa thạch sầm giàng lò
    quàng hầu đào điểu doãn giang khuất mạc nhâm ninh tiêu trương ung văn viên âu bạch cung cù diệp đồng đậu hạ hàn khuông kim lã
    lưu mã phí quản thân thiều tòng tưởng hoa tào trang thẩm thi phương vương ngọ la đới khương mẫn cấn lều phó vàng thào hạng
    lường cà đèo hà lữ lê lệnh lộc lỗ mông na nghị ngân ngụy nhữ nùng ôn ổn phạ phú phùng quan quán sái sử tạo tề thang thái thịnh thôi tiết tín tôn trà tri trình trưng tú tuấn tường uông vạn vòng xã ý yên lầu lềnh lù lèng ksor siu rơ rah nay y a kpă""".split()
)
# Kinds that a word of a name never has; single syllables like Anh, Đức, Nga are let in after a surname.
NO_NAME: Final = frozenset({"title", "rank", "org", "body", "instrument", "joint", "side", "time", "counterpart"})
PLACE: Final = frozenset({"state", "place", "field", "lowerorg", "instrhead", "pair"})
PARTICLES: Final = frozenset("van von der den de da del di du la le dos do bin binti al el ibn đờ ben ter y".split())
JOINS: Final = frozenset("-‐‑–'’")


def hyphened(units: list[Unit], k: int) -> bool:
    """Whether a hyphen is glued to both sides after unit ``k``, with a small letter behind (``Ba-ra-nốp``)."""
    if k + 2 >= len(units):
        return False
    join, after = units[k + 1], units[k + 2]
    return (
        join.low in JOINS and join.start == units[k].end and after.start == join.end and after.word and not after.cap
        and units[k].low.isalpha()
    )  # fmt: skip


def starts_name(unit: Unit) -> bool:
    """Whether a name can begin with this unit."""
    if not (unit.cap and unit.word) or unit.low[0].isdigit():
        return False
    if unit.low in SURNAMES:
        return not unit.kinds.keys() & {"title", "rank", "state"}
    return not (unit.kinds.keys() & NO_NAME or unit.kinds.keys() & PLACE)

LONGEST: Final = 48  # units of a name, its hyphens counted; a line of capitals without end is not one name


def _capitals(text: str, unit: Unit) -> bool:
    return all(w[:1].isupper() for w in text[unit.start : unit.end].split())


def _goes_on(text: str, unit: Unit, vietnamese: bool, length: int) -> bool:
    if not (unit.cap and unit.word) or unit.low[0].isdigit():
        return False
    if not unit.kinds or unit.low in SURNAMES:
        return True
    if "state" in unit.kinds and " " in unit.low:
        return False
    if vietnamese and length < 4:  # Hải Quân, Đức, Lan Anh: phrases of the lexicon that are given names here
        syllables = unit.low.count(" ") + 1
        return syllables <= 2 and length + syllables <= 4 and _capitals(text, unit)
    return not (unit.kinds.keys() & NO_NAME or unit.kinds.keys() & PLACE)


def name_at(text: str, units: list[Unit], i: int) -> tuple[int, tuple[str, ...]] | None:
    """A name that begins at unit ``i``: the index after it, and its folded words; else None."""
    n = min(len(units), i + LONGEST)
    if i >= n or not (starts_name(units[i]) or (units[i].cap and hyphened(units, i))):
        return None
    words, k = [units[i].low], i + 1
    vietnamese = units[i].low in SURNAMES
    if k < n and units[k].low in ("anh", "đức", "nga", "mỹ", "ý") and units[k].cap and k + 1 < n and _goes_on(text, units[k + 1], False, 2):
        words.append(units[k].low)  # Lữ Anh Đào: a given name that is a country's too
        k += 1
    while k < n:
        unit, before = units[k], units[k - 1]
        glued = unit.start == before.end
        if glued and unit.low in JOINS and k + 1 < n and units[k + 1].start == unit.end and units[k + 1].word:
            words.append(units[k + 1].low)
            k += 2
        elif glued and unit.low == "." and len(before.low) == 1 and k + 1 < n and units[k + 1].cap:
            k += 1
        elif not glued and unit.low in PARTICLES and k + 1 < n and _goes_on(text, units[k + 1], vietnamese, len(words)):
            words.append(unit.low)
            k += 1
        elif not glued and "\n" not in text[before.end : unit.start] and (
            _goes_on(text, unit, vietnamese, len(words)) or (unit.cap and hyphened(units, k))
        ):
            words.extend(unit.low.split())
            k += 1
        else:
            break
    return k, tuple(words)
