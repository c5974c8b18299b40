"""Vietnamese sentences for the tests, and the old encodings to write them in, after their standards."""

import unicodedata

SENTENCES = (
    "Sáng 12/3, tại Hà Nội, Thứ trưởng Ngoại giao Trịnh Quốc Bảo đã tiếp bà Helena Marquardt.",
    "Hai bên nhất trí tăng cường hợp tác về trí tuệ nhân tạo và chuyển đổi số.",
    "Thứ trưởng khẳng định Việt Nam sẵn sàng đóng góp vào nỗ lực chung của cộng đồng quốc tế.",
    "Ông đề nghị phía bạn sớm cử chuyên gia sang giảng dạy tại các trường đại học ở Đà Nẵng.",
    "Bà bày tỏ vui mừng được trở lại thăm Việt Nam; cảm ơn sự đón tiếp nồng hậu.",
    "Cuộc gặp diễn ra trong không khí hữu nghị, cởi mở và tin cậy lẫn nhau.",
    "Về vấn đề biển, hai bên chia sẻ quan điểm giải quyết các tranh chấp bằng biện pháp hoà bình.",
    "Bộ trưởng hoan nghênh kết quả kỳ họp, kỹ lưỡng và thực chất, mở ra triển vọng mới.",
    "Quỹ sẽ hỗ trợ những nước đang phát triển thu hẹp khoảng cách số, nhất là ở vùng sâu, vùng xa.",
    "Đại sứ ghi nhận ý kiến của các địa phương, đồng thời mong muốn mở rộng giao lưu nhân dân.",
    "Uỷ ban Nhân dân tỉnh Kiên Giang và Quỳ Châu ký thoả thuận nghiên cứu thuỷ sản.",
    "Theo kế hoạch, lớp tập huấn ngắn hạn đầu tiên khai giảng ngày 5 tháng 9 năm 2026.",
)

TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
VOWELS = "aăâeêioôơuưy"
LETTERS = (
    "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS + VOWELS.upper() for tone in TONES)
    + "đĐ"
)

# TCVN 5712:1993, third set: each vowel's tones in the order none, grave, acute, hook, tilde, dot.
_TCVN3_ROWS = {
    "a": "61 b5 b8 b6 b7 b9", "ă": "a8 bb be bc bd c6", "â": "a9 c7 ca c8 c9 cb", "e": "65 cc d0 ce cf d1",
    "ê": "aa d2 d5 d3 d4 d6", "i": "69 d7 dd d8 dc de", "o": "6f df e3 e1 e2 e4", "ô": "ab e5 e8 e6 e7 e9",
    "ơ": "ac ea ed eb ec ee", "u": "75 ef f3 f1 f2 f4", "ư": "ad f5 f8 f6 f7 f9", "y": "79 fa fd fb fc fe",
}  # fmt: skip
_TCVN3 = {
    unicodedata.normalize("NFC", vowel + tone): bytes.fromhex(code)
    for vowel, row in _TCVN3_ROWS.items()
    for tone, code in zip(TONES, row.split(), strict=True)
} | {letter: bytes([code]) for letter, code in zip("ĂÂÊÔƠƯĐđ", [*range(0xA1, 0xA8), 0xAE], strict=True)}

# VNI-Windows: a mark after the vowel; marks on plain vowels, on those with a circumflex, on ă.
_PLAIN = dict(zip(TONES, ("", "ø", "ù", "û", "õ", "ï"), strict=True))
_ROOF = dict(zip(TONES, "âàáåãä", strict=True))
_BREVE = dict(zip(TONES, "êèéúüë", strict=True))
_ALONE = {"ì": "ì", "í": "í", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î", "đ": "ñ"}
_BASE = {"ă": ("a", _BREVE), "â": ("a", _ROOF), "ê": ("e", _ROOF), "ô": ("o", _ROOF), "ơ": ("ô", _PLAIN)} | {
    "ư": ("ö", _PLAIN)
}


def _vni_letter(letter: str) -> str:
    small = letter.lower()
    if small in _ALONE:
        written = _ALONE[small]
    else:
        apart = unicodedata.normalize("NFD", small)
        tone = next((mark for mark in apart[1:] if mark in TONES), "")
        vowel = unicodedata.normalize("NFC", "".join(mark for mark in apart if mark not in TONES[1:]))
        base, marks = _BASE.get(vowel, (vowel, _PLAIN))
        written = base + marks[tone]
    return written if letter == small else written.upper()


def to_vni(text: str) -> bytes:
    """Write NFC Vietnamese in VNI."""
    return "".join(_vni_letter(c) if c in LETTERS else c for c in text).encode("cp1252")


def to_tcvn3(text: str) -> bytes:
    """Write NFC Vietnamese in TCVN3; toned capitals come out small, as the encoding has none."""
    return b"".join(
        c.encode() if c.isascii() else _TCVN3.get(c) or _TCVN3.get(c.lower()) or c.encode("cp1252")
        for c in text
    )


def to_cp1258(text: str) -> bytes:
    """Write NFC Vietnamese in Windows-1258: whole letters where it has them, else a tone after the vowel."""
    written = b""
    for letter in text:
        try:
            written += letter.encode("cp1258")
        except UnicodeEncodeError:
            apart = unicodedata.normalize("NFD", letter)
            tone = next(mark for mark in apart[1:] if mark in TONES)
            vowel = unicodedata.normalize("NFC", "".join(mark for mark in apart if mark not in TONES[1:]))
            written += (vowel + tone).encode("cp1258")
    return written
