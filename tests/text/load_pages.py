"""Web pages for the tests, in the manner of ministries, newspapers and international organisations."""

P1 = (
    "Chiều 15/01/2026, tại Hà Nội, Thứ trưởng Ngoại giao Trịnh Quốc Bảo đã tiếp bà Helena Marquardt, Trợ lý"
    " Tổng Thư ký Liên hợp quốc, nhân dịp bà sang dự hội nghị về chuyển đổi số."
)
P2 = (
    "Tại buổi tiếp, Thứ trưởng Trịnh Quốc Bảo đánh giá cao vai trò của Liên hợp quốc trong quản trị trí tuệ nhân"
    " tạo; đề nghị Liên hợp quốc hỗ trợ các nước đang phát triển nâng cao năng lực."
)
P3 = (
    "Bà Helena Marquardt cảm ơn Việt Nam đã đón tiếp chu đáo, khẳng định sẵn sàng cử chuyên gia sang giảng dạy"
    " và mời Thứ trưởng dự Đối thoại toàn cầu tại Geneva."
)
P4 = "Hai bên nhất trí duy trì trao đổi."
SAPO = (
    "Thứ trưởng Ngoại giao Trịnh Quốc Bảo đề nghị Liên hợp quốc tiếp tục đồng hành cùng Việt Nam trong chuyển đổi"
    " số và phát triển trí tuệ nhân tạo."
)
TITLE = "Thứ trưởng Trịnh Quốc Bảo tiếp Trợ lý Tổng Thư ký Liên hợp quốc"
CAPTION = "Thứ trưởng Trịnh Quốc Bảo và bà Helena Marquardt tại buổi tiếp. Ảnh: Minh Tú"
BODY = (P1, P2, P3, P4)

# What must not come out as text, wherever it stands in a page.
NOISE = (
    "Trang chủ", "Tin liên quan", "Chia sẻ", "Bình luận", "Việt Nam dự hội nghị cấp cao về khí hậu", "Bản quyền",
    "Từ khóa", "Đăng nhập", "Bài viết rất hay, cảm ơn tác giả đã đưa tin kịp thời", "Đọc nhiều", "Liên hệ quảng cáo",
)  # fmt: skip

_MENU = """<nav class="main-menu"><ul><li><a href="/">Trang chủ</a></li><li><a href="/tin">Tin tức</a></li>
<li><a href="/vb">Văn bản</a></li><li><a href="/dn">Đăng nhập</a></li></ul></nav>"""
_RELATED = """<div class="related-news"><h3>Tin liên quan</h3><ul>
<li><a href="/1">Việt Nam dự hội nghị cấp cao về khí hậu tại Nairobi và các hoạt động song phương</a></li>
<li><a href="/2">Bộ Ngoại giao tổ chức họp báo thường kỳ lần thứ hai trong năm về các vấn đề khu vực</a></li></ul></div>"""
_COMMENTS = """<div class="comment-box" id="comments"><h4>Bình luận (2)</h4><div class="comment-item"><b>Bạn đọc A</b>
<p>Bài viết rất hay, cảm ơn tác giả đã đưa tin kịp thời. Mong báo có thêm nhiều bài như thế này nữa.</p></div>
<form><textarea></textarea><button>Gửi bình luận</button></form></div>"""
_SHARE = """<div class="social-share"><a href="https://facebook.com/s">Chia sẻ Facebook</a> <a href="#">Chia sẻ Zalo</a></div>"""
_TAGS = """<div class="tags"><span>Từ khóa:</span> <a href="/t/1">Liên hợp quốc</a>, <a href="/t/2">chuyển đổi số</a></div>"""
_SIDE = """<aside class="sidebar"><h3>Đọc nhiều</h3><ul><li><a href="/9">Giá vàng hôm nay 02/11/2025 tăng mạnh</a></li></ul></aside>"""
_FOOT = """<footer id="footer"><p>Bản quyền thuộc Cổng thông tin điện tử. Giấy phép số 12/GP-TTĐT ngày 03/04/2019.</p>
<p>Liên hệ quảng cáo: 024 1234 5678</p></footer>"""


def paragraphs(*texts: str) -> str:
    return "\n".join(f"<p>{text}</p>" for text in texts)


def ministry() -> str:
    """A portal page: date in words, lead in a paragraph of its own, related links inside the article."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{TITLE} - Cổng thông tin Bộ Ngoại giao</title>
<meta property="og:site_name" content="Cổng thông tin Bộ Ngoại giao"><link rel="canonical" href="https://mofa.example.vn/tin/1">
</head><body><header class="site-header"><a href="/">Trang chủ</a>{_MENU}</header>
<div class="breadcrumb"><a href="/">Trang chủ</a> &gt; <a href="/tin">Tin tức</a></div>
<div class="detail-wrapper"><h1 class="title-detail">{TITLE}</h1><div class="meta"><span class="date">Thứ Sáu, 16/01/2026 10:30</span></div>
<p class="sapo">{SAPO}</p><div class="content-detail"><figure><img src="a.jpg"><figcaption>{CAPTION}</figcaption></figure>
{paragraphs(*BODY)}</div>{_SHARE}{_TAGS}{_RELATED}</div>{_COMMENTS}{_SIDE}{_FOOT}</body></html>"""


def newspaper() -> str:
    """A newspaper: everything in JSON-LD and Open Graph, a lead in h2, a box of links between paragraphs."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{TITLE} | Báo Mới Ngày</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="Báo Mới Ngày">
<meta property="article:published_time" content="2026-01-15T23:40:00+07:00"><meta property="og:url" content="https://bmn.example.vn/a-2.html">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{TITLE}",
"datePublished":"2026-01-15T23:40:00+07:00","dateModified":"2026-01-17T08:00:00+07:00","publisher":{{"@type":"Organization","name":"Báo Mới Ngày"}}}}</script>
</head><body>{_MENU}<main><article><h1 class="article__title">{TITLE}</h1>
<div class="article__meta"><span class="author">Minh Tú</span> <time datetime="2026-01-15T23:40:00+07:00">15/01/2026 23:40 GMT+7</time></div>
{_SHARE}<h2 class="article__sapo">{SAPO}</h2><div class="article__body" itemprop="articleBody">
<p>{P1}</p><table class="picture"><tr><td class="pic"><img src="b.jpg"></td></tr><tr><td class="caption">{CAPTION}</td></tr></table>
<p>{P2}</p><div class="inner-article box-related"><a href="/5">Việt Nam dự hội nghị cấp cao về khí hậu</a></div>
<p>{P3}</p><p>{P4}</p></div><p class="author-name"><strong>Minh Tú</strong></p></article>{_TAGS}{_RELATED}{_COMMENTS}</main>{_SIDE}{_FOOT}</body></html>"""


def old_tables(charset: str = "windows-1258") -> str:
    """A page of the early 2000s: tables for layout, font tags, line breaks, no paragraphs."""
    text = "<br><br>".join(f"&nbsp;&nbsp;&nbsp;{text}" for text in BODY)
    return f"""<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset={charset}"><TITLE>Tin hoạt động</TITLE></HEAD>
<BODY bgcolor="#ffffff"><TABLE width="760"><TR><TD colspan="3"><IMG src="banner.gif"></TD></TR>
<TR><TD width="150" valign="top"><A href="/">Trang chủ</A><BR><A href="/gt">Giới thiệu</A><BR><A href="/dn">Đăng nhập</A></TD>
<TD width="460" valign="top"><FONT size="4"><B>{TITLE}</B></FONT><BR><FONT size="1">(16/01/2026)</FONT><BR><BR>
<FONT face="Arial" size="2">{text}</FONT></TD>
<TD width="150" valign="top"><B>Đọc nhiều</B><BR><A href="/9">Lịch tiếp công dân</A></TD></TR>
<TR><TD colspan="3" align="center">Bản quyền thuộc Bộ. Điện thoại: 024 1234</TD></TR></TABLE></BODY></HTML>"""


def div_soup() -> str:
    """No paragraph, no heading, no useful class: divs and spans only."""
    text = "".join(
        f'<div style="text-align:justify"><span>{text}</span></div><div>&nbsp;</div>' for text in BODY
    )
    return f"""<html><head><meta charset="utf-8"><title>{TITLE}</title></head><body><div id="a1"><div><a href="/">Trang chủ</a>
<a href="/dn">Đăng nhập</a></div></div><div id="a2"><div class="x9"><div>{TITLE}</div><div>16/01/2026 | 10:30</div>{text}</div></div>
<div id="a3"><a href="/1">Việt Nam dự hội nghị cấp cao về khí hậu</a></div><div>Bản quyền © 2026</div></body></html>"""


def short() -> str:
    """A readout of two sentences in a page full of links."""
    links = "".join(
        f'<li><a href="/{n}">Việt Nam dự hội nghị cấp cao về khí hậu lần {n}</a></li>' for n in range(30)
    )
    return f"""<html><head><meta charset="utf-8"><title>{TITLE}</title></head><body>{_MENU}<div class="main"><h1>{TITLE}</h1>
<span class="ngay-dang">Cập nhật lúc: 09:15, ngày 16/01/2026</span><div class="noi-dung"><p>{P1}</p><p>{P4}</p></div>
<div class="tin-lien-quan"><b>Tin liên quan</b><ul>{links}</ul></div></div>{_FOOT}</body></html>"""


def asp_form() -> str:
    """A portal that puts the whole page into one form, with generated names and text in spans."""
    text = "".join(
        f'<p class="MsoNormal"><span style="font-size:14pt">{text}<o:p></o:p></span></p>' for text in BODY
    )
    return f"""<html><head><meta charset="utf-8"><title>Chi tiết tin - {TITLE}</title></head><body><form id="aspnetForm" action="./">
<input type="hidden" name="__VIEWSTATE" value="xyz"><div id="s4-workspace"><div class="top-menu menu"><a href="/">Trang chủ</a> | <a href="/l">Đăng nhập</a></div>
<div id="ctl00_main"><div class="ms-rteStyle"><span class="tieude">{TITLE}</span><br><span class="ngay">(Thứ sáu, 16/01/2026)</span>
<div class="trichdan"><b>{SAPO}</b></div><div class="noidung">{text}</div></div>
<div class="cactinkhac"><b>Các tin khác:</b><ul><li><a href="/1">Việt Nam dự hội nghị cấp cao về khí hậu (12/01/2026)</a></li>
<li><a href="/2">Tin liên quan đến lễ kỷ niệm (11/01/2026)</a></li></ul></div></div></div>
<div class="chan-trang"><p>Bản quyền thuộc Bộ. Ghi rõ nguồn khi phát hành lại thông tin.</p></div></form></body></html>"""


def logo_heading() -> str:
    """The house's name is the page's h1, the article's title an h2."""
    return f"""<html><head><meta charset="utf-8"><title>{TITLE} | Cổng Tin Nhà Nước</title></head><body>
<div class="wrap"><h1 class="logo"><a href="/">Cổng Tin Nhà Nước</a></h1>{_MENU}<div class="col-main"><h2 class="tieu-de">{TITLE}</h2>
<p class="thoi-gian">16/01/2026 10:30</p><p><strong>{SAPO}</strong></p>{paragraphs(*BODY)}{_SHARE}{_TAGS}</div>{_RELATED}{_SIDE}</div>{_FOOT}</body></html>"""


def lists() -> str:
    """What was agreed stands in a list; a link stands within a sentence."""
    return f"""<html><head><meta charset="utf-8"><title>{TITLE}</title></head><body>{_MENU}<article><h1>{TITLE}</h1><p>{P1}</p>
<ul><li>{P2}</li><li>{P3}</li></ul><p>Hai bên <a href="/x">nhất trí</a> duy trì trao đổi.</p></article>{_COMMENTS}{_FOOT}</body></html>"""


def undated() -> str:
    """No date of its own; a clock in the head, a licence in the foot, a dated link beside it."""
    return f"""<html><head><meta charset="utf-8"><title>{TITLE}</title></head><body><div class="top"><span id="clock">Thứ Hai, 23/11/2026</span></div>
{_MENU}<div class="main"><h1>{TITLE}</h1>{paragraphs(P2, P3, P4)}</div>{_SIDE}{_FOOT}</body></html>"""


EN_TITLE = "Readout of the Secretary-General’s meeting with the Minister for Digital Affairs of Norland"
EN_BODY = (
    "The Secretary-General met today with H.E. Ms. Astrid Vinterberg, Minister for Digital Affairs of Norland.",
    "The Secretary-General and the Minister exchanged views on the Global Digital Compact. The Secretary-General"
    " thanked the Minister for her country’s support for capacity-building in artificial intelligence.",
    "The Minister expressed readiness to host the next session of the Dialogue.",
)


def united_nations() -> str:
    """A content-management page of an international organisation, in English."""
    return f"""<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>{EN_TITLE} | United Nations Example</title>
<link rel="canonical" href="https://un.example.org/sg/en/content/readout-1"><meta property="og:site_name" content="United Nations Example">
</head><body class="path-node"><a href="#main-content" class="visually-hidden">Skip to main content</a>
<nav role="navigation"><ul><li><a href="/en">Welcome to the United Nations</a></li><li><a href="/fr">Français</a></li></ul></nav>
<main role="main"><div class="region-content"><h1 class="page-title"><span>{EN_TITLE}</span></h1>
<article class="node node--type-readout"><div class="field field--name-field-date"><time datetime="2026-02-12T12:00:00Z">12 February 2026</time></div>
<div class="clearfix text-formatted field field--name-body">{paragraphs(*EN_BODY)}</div></article>
<section class="block block-views"><h2>Latest Readouts</h2><ul><li><a href="/1">Readout of the telephone call with the President</a> 9 March 2024</li></ul></section>
</div></main><footer role="contentinfo"><ul><li><a href="/c">Copyright</a></li><li><a href="/p">Privacy Notice</a></li></ul></footer></body></html>"""
