"""Frequent words by which languages are told apart; what two languages share, the rest of a line decides."""

# Vietnamese is listed with its accents, and then, for text typed without them, once more.
FREQUENT = {
    "vi": """và của các trong với là có cho được đã để những một về không tại này khi từ người năm ngày ông
    bà đến trên theo cũng như sẽ nhiều hai bên ra vào việc phát triển hợp tác nước quốc hội bộ
    trưởng thứ chủ tịch đại sứ tiếp đoàn nhằm giữa phó tổng tham dự gồm cùng va cua cac voi la
    cho duoc da nhung mot ve khong tai nay khi nguoi nam ngay ong ba theo cung nhu se nhieu hai
    ben vao viec phat trien hop tac nuoc quoc hoi bo truong thu tuong chu tich dai su tiep doan
    nham giua pho tong tham thuc day quan he ngoai giao viet ho cong nghe khoa hoc kinh te""",
    "en": """the of and to in a is that for on with was as by at from it are be this which an has had his
    her their have will were he she they its also between not who but or more would been both
    we our said met held during new about after other under over into these than all before
    there can meeting minister""",
    "fr": """le la les de des du et en un une est que qui dans pour par sur au aux avec il elle ce cette ses
    son sa pas plus sont été ont nous leur leurs ou mais entre d l à qu être ainsi également""",
    "es": """el la los las de del y en un una es que por para con se su sus al lo como más no fue ha han
    este esta entre sobre también ser son desde durante ministro""",
    "pt": """o os as da do das dos e em um uma é que por para com se seu sua ao não mais foi na no nas nos
    entre também pela pelo são ser sobre à""",
    "it": """il lo la gli le di del della dei delle e in un una è che per con si su al alla sono non più nel
    nella anche tra dal dalla ha stato""",
    "de": """der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an
    werden aus er hat dass sie nach bei um am sind wurde zwischen über""",
    "nl": """de het een en van in is dat op te voor met zijn die aan niet ook door om bij uit over werd
    tussen als naar""",
    "id": """yang dan di dengan untuk dari pada dalam ini itu adalah oleh akan telah tidak kedua antara juga
    ke para sebagai kerja sama bahwa serta""",
    "pl": """i w na z do się że nie jest o oraz przez dla od po za ze jako także między był""",
    "sv": """och att det som en på är av för med den till har inte om ett mellan vid""",
    "fi": """ja on että ei se oli myös kun ovat hän sekä välillä kanssa tai suomen mukaan joka kun oli ole
    ministeri tapasi""",
    "cs": """a v na se že je s z do o pro k za i jako byl mezi také podle""",
    "tr": """ve bir bu için ile da de olarak olan arasında çok daha""",
}

# Scripts that one language, or nearly one, writes: first and last letter of each range.
SCRIPTS = {
    "ja": "\u3040-\u30ff",
    "ko": "\u1100-\u11ff\uac00-\ud7af",
    "zh": "\u3400-\u4dbf\u4e00-\u9fff",
    "lo": "\u0e80-\u0eff",
    "th": "\u0e00-\u0e7f",
    "km": "\u1780-\u17ff",
    "my": "\u1000-\u109f",
    "ru": "\u0400-\u052f",
    "ar": "\u0600-\u06ff\u0750-\u077f",
    "hi": "\u0900-\u097f",
    "el": "\u0370-\u03ff",
    "he": "\u0590-\u05ff",
    "ka": "\u10a0-\u10ff",
    "hy": "\u0530-\u058f",
    "bn": "\u0980-\u09ff",
    "ta": "\u0b80-\u0bff",
    "si": "\u0d80-\u0dff",
    "mn": "\u1800-\u18af",
}

NAMES = {
    "ar": "Arabic", "bn": "Bengali", "cs": "Czech", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hy": "Armenian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "km": "Khmer", "ko": "Korean",
    "lo": "Lao", "mn": "Mongolian", "my": "Burmese", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese",
    "ru": "Russian", "si": "Sinhala", "sv": "Swedish", "ta": "Tamil", "th": "Thai", "tr": "Turkish",
    "uk": "Ukrainian", "fa": "Persian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
