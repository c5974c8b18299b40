"""Words and kinds of units by which it is told how far the name of an instrument goes."""

import re
from typing import Final

from verbale.text.words import word_set

TOPICS: Final = frozenset({"về", "vì"})  # after these a name goes on in small letters
JOINING: Final = frozenset({"và", "với", "giữa", "của", "đến", "cho", "đối với"})
# Words that a name does not end in.
TRAILING: Final = word_set("về vì giữa năm lần đến của và - – , & với số cho") | {"giai đoạn"}
# Kinds that end a name: what a sentence goes on with.
STOPS: Final = word_set("cue meet adv passive title rank joint attend lead occasion time neg pron front held")
FUNCTION: Final = frozenset({"conj", "prep", "that", "det", "instrhead", "instrument"})
NO_TOPIC: Final = frozenset({"title", "rank", "det", "joint"})  # kinds that a topic does not begin with
NEW_NAME: Final = frozenset(
    {"title", "rank", "instrument", "instrhead"}
)  # after a joining word: not this name
PARTIES: Final = frozenset({"state", "body", "org"})
HEAD_REACH: Final = 4  # small-letter units after the type word that may belong to the name
# First words of what a paper is on, in small letters: "Kế hoạch phát triển xanh thành phố X".
SUBJECTS: Final = word_set(
    """miễn tránh dẫn tương chuyển bảo khuyến quản đào hỗ trao vay vận xây nâng giảm thúc ứng kết nối tăng sử
    số"""
) | {
    "hợp tác", "phát triển", "quản lý", "phòng, chống", "phòng chống", "bảo vệ", "xây dựng", "đào tạo",
    "trao đổi", "chuyển giao", "khuyến khích", "bảo hộ", "thương mại", "học bổng", "hỗ trợ",
    "hành động", "miễn thị thực", "kết nối", "thúc đẩy", "nâng cao", "tăng cường", "chuyển đổi",
    "giáo dục", "đầu tư", "vận tải", "hàng không", "dẫn độ", "chống", "phòng vệ", "cấm",
    "tiếp cận", "tiếp nhận",
}  # fmt: skip
# Papers of which the capital type word shows that small letters after it are a name.
ON_SUBJECTS: Final = (
    "kế hoạch", "khung", "thỏa thuận", "hiệp định", "nghị định thư", "chiến lược", "đề án", "biên bản",
    "bản ghi nhớ", "quy định", "đạo luật", "điều lệ", "công ước", "bộ quy tắc",
    "bộ qui tắc", "bộ tiêu chuẩn", "bộ khuyến nghị", "quy chế",
)  # fmt: skip
AFTER_JOINT: Final = frozenset({"về", "giai đoạn", "giai", "đến"})  # after "chung"
CARRIED_OUT: Final = frozenset(
    {"triển khai", "thực hiện", "thực thi"}
)  # "Chương trình hành động triển khai ..."
COPING: Final = frozenset({"ứng", "phó", "thích ứng", "ứng phó"})  # verbs of a topic that need their "với"
KINDS: Final = ("đối tác", "hợp tác")  # of a paper, behind its type word in small letters
NATIONAL: Final = (
    "chương trình mục tiêu quốc gia",
    "chương trình quốc gia",
    "chương trình trọng điểm",
    "quy hoạch",
)
PROGRAMMES: Final = (*NATIONAL, "chương trình hành động", "kế hoạch hành động", "lộ trình")
CLAUSES: Final = word_set(
    "title rank joint pron attend lead occasion time passive"
)  # they end a name in capitals too
# "Luật sửa đổi, bổ sung một số điều của Luật X": words between a paper and the one that it amends.
AMENDS: Final = word_set("sửa bổ thay gia")  # the first
AMENDING: Final = word_set("sửa đổi bổ sung thay thế gia hạn , và một số điều khoản của các cho") | {
    "sửa đổi", "bổ sung", "thay thế", "gia hạn", "một số", "nội dung", "kéo dài",
}  # fmt: skip
AMENDING_REACH: Final = 12  # units
LAWS: Final = frozenset({"công ước", "hiệp ước", "tuyên bố", "luật", "đạo luật"})  # "về các biện pháp"
AMOUNTS: Final = word_set("triệu tỷ tỉ nghìn ngàn trăm vạn chục")  # "Đề án 1 triệu héc-ta lúa"
NUMBERS: Final = word_set("một hai ba bốn năm sáu bảy tám chín mười")
TERMS: Final = frozenset({"trung", "ngắn", "dài"})  # "Tầm nhìn trung và dài hạn": of how long
STAGES: Final = word_set("i ii iii iv v vi 1 2 3 4 5 6")  # "giai đoạn II"
TERM_REACH: Final = 4  # units
RIGHTS: Final = ("quyền", "bình đẳng", "bảo vệ", "phẩm giá")  # whose they are belongs to the topic
# After a comma they tell what comes of a paper, and are no further topic of it.
RESULTS: Final = word_set(
    "góp tạo mở đưa giúp nhằm thúc mang hướng làm đẩy tiến cùng bao trong thay nhất đáp coi xem"
)
VISIONS: Final = (", tầm nhìn", ", định hướng", "và tầm nhìn", "và định hướng")  # of a later year
VISION_REACH: Final = 7  # units
LIST_REACH: Final = 5  # units from a comma in a topic to the "và" of its list
LONGEST: Final = 80  # units of a name; a line of capitals without end is not one
YEARS: Final = re.compile(r"\d{4}(?:-\d{4})?")
NUMBERED: Final = re.compile(r"\d+[-/]|[Ss]ố\s+\d+")
