"""Cues that are none: nouns, subjects of a passive, verbs of exchanging things, frames."""

from typing import Final

from verbale.extract.cast import BOTH
from verbale.lang.vi.heads import NOUNS, PAUSES, Cue
from verbale.lang.vi.passives import acts_in_passive
from verbale.lang.vi.tables import phrase_set
from verbale.text.units import Unit
from verbale.text.words import word_set

NOUN_AFTER: Final = frozenset({"của", "này", "nêu", "nói", "trên", "đó", "nêu trên", "nói trên", "vừa", "ấy"})
# Written with a capital inside a sentence these are documents and meetings.
DOCUMENTS: Final = phrase_set("thỏa thuận|tuyên bố|đối thoại|thông báo|cam kết|khuyến nghị|kiến nghị|báo cáo")
# What is exchanged or shared without a word being said of it, and what makes it a habit.
THINGS: Final = phrase_set(
    """đoàn|chuyến thăm|chuyến|cán bộ|sinh viên|học sinh|học viên|giảng viên|chuyên gia|thương mại|hàng hóa|
    hợp tác|chuyên đề|văn hóa|học thuật|nhân lực|tù nhân|công hàm|thư|quà|danh thiếp|dữ liệu|
    nội dung|nghệ sĩ"""
)
CONVEYING: Final = frozenset({"chuyển tới", "chuyển đến", "gửi tới", "gửi đến"})
SPEECHES: Final = phrase_set(
    "phát biểu|nêu quan điểm|bày tỏ quan điểm|phát biểu ý kiến|nêu ý kiến|cho ý kiến"
)
CAPTION: Final = 16  # units of what a caption says after its verb
TOPICS: Final = frozenset(
    {"về", "để", "nhằm", "việc", "xung quanh", "liên quan", ",", ";"}
)  # something is said
QUANTITIES: Final = phrase_set("các|những|nhiều|một số|hai|ba")
HABITS: Final = phrase_set("thường xuyên|tiếp tục|tích cực|liên tục|duy trì")
ASSESSING: Final = phrase_set("xem xét|rà soát|kiểm tra|theo dõi|giám sát|tổng kết|khảo sát|phân tích|sơ kết")
# After "bổ sung": the verb means to supplement.
SUPPLEMENTED: Final = phrase_set("một số|các|những|nội dung|nhiều|vào")
# They keep the deed that follows from being done now: "theo đúng tiến độ và cam kết".
MEASURES: Final = frozenset({"đúng", "theo", "theo đúng", "thực hiện", "phù hợp với", "bảo đảm"})
MEASURE_REACH: Final = 4  # units
# Verbs of a fronted "Chia sẻ tại buổi lễ, ...", which names the occasion of what is said next.
FRAMES: Final = phrase_set(
    """phát biểu|phát biểu ý kiến|chia sẻ|trao đổi|thông tin|thảo luận|báo cáo|trình bày|giới thiệu|nói|
    chia sẻ ý kiến|chia sẻ quan điểm|trao đổi ý kiến|cho ý kiến|tuyên bố|bày tỏ|bày tỏ ý kiến|đối thoại|
    kết luận|nêu ý kiến|bình luận|kể|kể lại|giải thích|lý giải|nhận xét|nói thêm|
    phát biểu quan điểm|tâm sự|bày tỏ quan điểm|tham luận|thuyết trình"""
)
MORE: Final = frozenset({"thêm", "rõ", "rõ hơn", "hơn", "kỹ", "kỹ hơn", "cụ thể", "sâu", "lại"})
TELLING: Final = phrase_set("nói|nói thêm|phát biểu|bình luận|tâm sự|kể|kể lại|giải thích|lý giải|nhận xét")
PLACES: Final = phrase_set(
    "tại|trong|bên lề|trước|ở|nhân|sau|khi|kết luận|khai mạc|bế mạc|chào mừng|mở đầu|đáp từ"
)
QUESTIONS: Final = phrase_set("liệu|rằng|có|về|xem|vì|vì sao|tại|tại sao|bao|bao giờ|khi|làm|đâu|ai|:|,")
QUESTION_REACH: Final = 3  # units from a verb of asking to the word of its question
PRESS: Final = phrase_set(
    "báo chí|phóng viên|truyền thông|báo giới|pv|nhà báo|giới truyền thông|các phóng viên|các nhà báo"
)


def is_noun(units: list[Unit], i: int) -> bool:
    """Whether the verb at unit ``i`` is a passive or a noun, by the words before and after it."""
    before = units[i - 1] if i else None
    if (
        before is not None
        and (before.low == "ban" or before.low.endswith(" ban"))
        and units[i].low == "chỉ đạo"
    ):
        return True
    if before is not None and before.ref is None:
        kinds = before.kinds
        if "passive" in kinds or ("det" in kinds and "adv" not in kinds and not before.cap):
            return True
        if "prep" in kinds and before.low not in ("sau", "trước"):
            return True
    if (
        units[i].cap
        and before is not None
        and units[i].low in DOCUMENTS
        and before.low not in (":", "-", ".")
    ):
        return True
    if units[i].low == "kết luận" and before is not None and "cue" in before.kinds:
        return True  # phát biểu kết luận
    after = units[i + 1] if i + 1 < len(units) else None
    if (
        after is not None
        and after.low == "thứ"
        and units[i].low in NOUNS
        and (before is None or before.ref is None)
    ):
        return True  # riêng đề xuất thứ tư
    if after is None or after.low not in NOUN_AFTER or units[i].low not in NOUNS:
        return False
    return before is None or not (before.ref is not None or "adv" in before.kinds)


def is_thing(cue: Cue) -> bool:
    """Verbs of exchanging or supplementing something: ``trao đổi đoàn``, ``bổ sung một số nội dung``."""
    low, units, k = cue.units[cue.at].low, cue.units, cue.at + 1
    after = units[k].low if k < len(units) else ""
    if low == "bổ sung":
        return after in SUPPLEMENTED
    if low == "ủng hộ" and after in ("lẫn nhau", "lẫn", "nhau"):
        return cue.open is not None
    if low == "khuyến khích" and after in ("và", "việc", "thu", "phát"):
        return True
    if low == "đánh giá" and cue.left > 0 and units[cue.left].low in (",", "và"):
        return (
            units[cue.left - 1].low in ASSESSING
            or " ".join(u.low for u in units[max(0, cue.left - 2) : cue.left]) in ASSESSING
        )
    if low != "trao đổi":
        return False
    while k < len(units) and units[k].low in QUANTITIES:
        k += 1
    if k < len(units) and units[k].low in THINGS:
        return True
    habit = cue.before is not None and cue.before.low in HABITS
    return habit and not (k < len(units) and units[k].low in ("về", "với"))


def is_topic(cue: Cue) -> bool:
    """A noun that opens its clause and is the subject of a passive.

    ``Đề xuất lập quỹ được X hoan nghênh``, ``trao đổi, tiếp xúc được duy trì``.
    """
    units, low = cue.units, cue.units[cue.at].low
    if low not in NOUNS or (cue.left >= 0 and units[cue.left].ref is not None):
        return False
    exchange = low in ("trao đổi", "đối thoại", "thảo luận", "tham vấn", "chia sẻ")
    for k in range(cue.at + 2, len(units)):
        unit = units[k]
        if unit.low in (";", ":") or (unit.low == "," and not exchange) or unit.ref is not None:
            return False
        if "passive" in unit.kinds:
            return exchange or acts_in_passive(units, k)
    return False


TALK: Final = frozenset({"trao đổi", "trao đổi thêm", "trao đổi ý kiến"})


def is_frame(cue: Cue) -> bool:
    """``Chia sẻ tại buổi lễ, ...``: the occasion of what is said next, no statement."""
    units, k = cue.units, cue.at + 1
    if units[cue.at].low not in FRAMES or k >= len(units):
        return False
    while k + 1 < len(units) and units[k].low in MORE:
        k += 1
    if units[k].low in ("về", "thêm về", "rõ hơn về", "liên quan"):
        return units[cue.at].low in TELLING
    if units[k].low in ("với", "cùng"):
        if k + 2 < len(units) and units[k + 1].ref is not None and units[k + 2].low == ",":
            return True  # Trao đổi với ông A, ông B nói
        return any(u.low in PRESS or u.low in ("phóng", "báo", "truyền") for u in units[k + 1 : k + 3])
    return units[k].low in PLACES


def is_talk(cue: Cue) -> bool:
    """``Trao đổi về X, Bộ trưởng A nêu ...``: the matter of what one of them says next."""
    units = cue.units
    if units[cue.at].low not in TALK:
        return False
    return not any(u.ref is not None and u.ref.kind == BOTH for u in units[cue.at :])


def says_nothing(cue: Cue) -> bool:
    """``ông A phát biểu tại buổi lễ``, ``trao đổi với ông B tại cuộc gặp``: of what is not said."""
    units, k = cue.units, cue.at + 1
    low = units[cue.at].low
    if "question" in cue.entry.flags:
        if not cue.at and k < len(units) and units[k].low == ":":
            return True  # Hỏi: ...  Đáp: ..., the labels of an interview
        return not (cue.closes() or _asks(units[k : k + QUESTION_REACH]))
    if low in CONVEYING:
        return not any(u.low.startswith("lời") for u in units[k : k + CAPTION])
    if low not in SPEECHES and low != "trao đổi":
        return False
    if any(_opens_speech(units, m) for m in range(len(units)) if m != cue.at):
        return False
    if low != "trao đổi":
        return k < len(units) and units[k].low in PLACES
    if k + 1 >= len(units) or units[k].low not in ("với", "cùng") or len(units) - k > CAPTION:
        return False
    return not any(u.low in TOPICS or "cue" in u.kinds for u in units[k + 1 :])


def _asks(units: list[Unit]) -> bool:
    """Whether a question follows a verb of asking: ``liệu ...``, ``Bộ trưởng vì sao ...``, ``“...”``."""
    units = units[1:] if units and units[0].ref is not None else units
    return bool(units) and (units[0].inner is not None or units[0].low in QUESTIONS)


def _opens_speech(units: list[Unit], m: int) -> bool:
    if m == 0:
        return units[0].inner is not None
    return units[m].inner is not None or (units[m].low == ":" and units[m - 1].low != "ảnh")


def is_listed_noun(cue: Cue) -> bool:
    """A noun that goes on a list: ``các ý kiến, đề xuất``, ``sự quan tâm, ủng hộ và giúp đỡ``."""
    units, j = cue.units, cue.left
    if j < 1 or units[j].low not in (",", "và", "cũng như", "hoặc", "hay") or units[cue.at].low not in NOUNS:
        return False
    if units[j].low == "và" and any(u.low in MEASURES for u in units[max(0, j - MEASURE_REACH) : j]):
        return cue.act == "commit"
    before = units[j - 1]
    unheard = "cue" in before.kinds and not any(h.at == j - 1 for h in cue.heads)
    if unheard and before.low in NOUNS and (units[j].low == "," or not _governs(cue)):
        return True
    k = j - 1
    while k >= 0 and j - k <= 3 and units[k].low not in PAUSES:
        if "det" in units[k].kinds and units[k].low in NOMINAL:
            return not _governs(cue)
        k -= 1
    return False


# Words that make nouns of what follows them, also after a comma.
NOMINAL: Final = word_set("sự các những mọi lời niềm nỗi") | {"ý kiến", "nội dung"}


def _governs(cue: Cue) -> bool:
    """Whether the cue has an object of its own, as a verb does."""
    after = cue.after
    if after is None or not after.word:
        return False
    return not (after.low in ("và", "của", "đối với", "trong", "giữa", "cũng như") or "prep" in after.kinds)
