"""Makes ``vi-academy.docx``, the sample in Word's format: ``python samples/make_docx.py``."""

from datetime import datetime
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH

TITLE = "Giám đốc Học viện Chính sách công Phan Hữu Tấn tiếp Đại diện thường trú UNDP tại Việt Nam"
DAY = "Hà Nội, ngày 15 tháng 5 năm 2026"
PARAGRAPHS = (
    "Ngày 15/5/2026, tại trụ sở Học viện, GS,TS Phan Hữu Tấn, Giám đốc Học viện Chính sách công, Phó Chủ "
    "tịch Hội đồng Lý luận về quản trị số, đã tiếp và làm việc với bà Tessa Lindqvist, Đại diện thường "
    "trú Chương trình Phát triển Liên hợp quốc (UNDP) tại Việt Nam.",
    "Cùng tham dự có PGS,TS Ngô Thị Diệu Hiền, Phó Giám đốc Học viện; TS Cù Minh Triết, Viện trưởng Viện "
    "Chính phủ số; ông Mateo Ferrante, chuyên gia cao cấp của UNDP.",
    "Phát biểu tại buổi làm việc, GS,TS Phan Hữu Tấn bày tỏ vui mừng được đón bà Tessa Lindqvist trở lại "
    "Học viện; đánh giá cao sự đồng hành của UNDP trong chương trình bồi dưỡng lãnh đạo cấp chiến lược. "
    "Giám đốc Học viện cho biết, trong năm 2025, Học viện đã mở 14 lớp về chuyển đổi số cho hơn 900 cán "
    "bộ cấp vụ, góp phần đưa Nghị quyết số 57-NQ/TW vào cuộc sống.",
    "Giám đốc Học viện đề nghị UNDP hỗ trợ xây dựng bộ chỉ số đánh giá năng lực quản trị trí tuệ nhân tạo"
    " của cán bộ công chức; giới thiệu giảng viên quốc tế có kinh nghiệm; đồng thời đề xuất hai bên đồng "
    "tổ chức diễn đàn thường niên về Chương trình nghị sự 2030 và công nghệ số, lần đầu vào tháng "
    "11/2026.",
    "Bà Tessa Lindqvist chân thành cảm ơn sự đón tiếp nồng hậu của Học viện. Bà nhận định Học viện có vị "
    "trí đặc biệt để gắn nghiên cứu với hoạch định chính sách; khẳng định UNDP sẽ bố trí 350.000 USD cho "
    "bộ chỉ số trong giai đoạn 2026-2027. Về diễn đàn thường niên, bà chia sẻ với đề xuất của Giám đốc "
    "Học viện và gợi ý mời thêm các trường hành chính công trong ASEAN.",
    "Trao đổi tại buổi làm việc, TS Cù Minh Triết nêu những khó khăn về dữ liệu mở và kiến nghị UNDP chia"
    " sẻ công cụ đã áp dụng tại Estonia. Ông Mateo Ferrante thông tin công cụ này sẽ có bản tiếng Việt "
    "vào cuối năm; lưu ý việc sử dụng phải bảo đảm các nguyên tắc của Văn kiện số toàn cầu.",
    "Hai bên thống nhất ký biên bản ghi nhớ giai đoạn 2026-2028 trước ngày 30/6 và giao PGS,TS Ngô Thị "
    "Diệu Hiền cùng ông Mateo Ferrante làm đầu mối.",
    "Trước khi sang Việt Nam, bà Tessa Lindqvist là Phó Đại diện thường trú UNDP tại Kenya từ năm 2021 "
    "đến năm 2024.",
)


def make(path: Path) -> None:
    """Write the sample to ``path``."""
    document = docx.Document()
    document.core_properties.title = TITLE
    document.core_properties.author = "Học viện Chính sách công"
    document.core_properties.created = document.core_properties.modified = datetime(2026, 5, 15, 17, 0)
    document.add_heading(TITLE, level=1)
    document.add_paragraph(DAY).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    document.sections[0].footer.paragraphs[0].text = "Học viện Chính sách công - Phòng Hợp tác quốc tế"
    document.save(str(path))


if __name__ == "__main__":
    make(Path(__file__).with_name("vi-academy.docx"))
