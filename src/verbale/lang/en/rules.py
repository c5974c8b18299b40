"""Why each kind of statement is one: the sentences that users read."""

from typing import Final

RULES: Final[dict[str, str]] = {
    "en.subject-cue": (
        "The speaker stands right before a finite verb of reporting in a main clause; what the verb "
        "governs is the content."
    ),
    "en.subject-apart": (
        "The speaker opens the clause; an apposition or an adverbial stands between it and the verb "
        "of reporting."
    ),
    "en.coordinated": (
        "The verb continues the sentence of the speaker named before (after a comma, 'and' or a semicolon)."
    ),
    "en.participle": "A participle after the main clause reports a further act of the same speaker.",
    "en.fronted": (
        "A participle opens the sentence; its speaker is the subject of the main clause that follows."
    ),
    "en.passive": (
        "A passive without an agent ('It was agreed') reports what both sides did; with 'by', what "
        "the agent did."
    ),
    "en.after": "The verb of saying follows the quotation or the clause that it reports.",
    "en.according": "'According to' names a participant as the source of what follows.",
    "en.list-line": "A line of a list continues the sentence whose subject was named before the list.",
    "en.left-out": (
        "A sentence without a subject goes on with the subject of the sentence before it ('Pressed for ...')."
    ),
    "en.relative": (
        "A relative clause with 'who' reports what the person named right before it did at the meeting."
    ),
    "en.cleft": "'It was X who proposed': the one named is the speaker of the verb after 'who'.",
    "en.no-copula": (
        "An adjective right after the speaker reports without 'is' ('The two sides ready to sign')."
    ),
    "en.group": "A group without a name opens the sentence and stands right before a verb of reporting.",
    "en.met-to": "A meeting verb followed by 'to discuss' tells what both sides discussed.",
    "en.carried": (
        "Inside what was said, the speaker's own side performs a weightier act now; the statement "
        "takes that act."
    ),
    "en.future": (
        "A verb of stating with the speaker's own side as subject of 'will' or 'would' is an undertaking."
    ),
}
# The same reasons for readers of Vietnamese.
IN_VIETNAMESE: Final[dict[str, str]] = {
    "en.subject-cue": "Người nói đứng ngay trước một động từ tường thuật đã chia trong mệnh đề chính; điều "
    "động từ ấy chi phối là nội dung.",
    "en.subject-apart": "Người nói mở đầu mệnh đề; giữa người nói và động từ tường thuật có ngữ đồng vị hoặc "
    "trạng ngữ.",
    "en.coordinated": 'Động từ nối tiếp câu của người nói nêu trước đó (sau dấu phẩy, "and" hoặc dấu chấm '
    "phẩy).",
    "en.participle": "Phân từ sau mệnh đề chính tường thuật thêm một hành động của cùng người nói.",
    "en.fronted": "Phân từ mở đầu câu; người nói là chủ ngữ của mệnh đề chính theo sau.",
    "en.passive": 'Câu bị động không có tác nhân ("It was agreed") tường thuật điều cả hai bên làm; '
    'với "by" là điều tác nhân làm.',
    "en.after": "Động từ nói đứng sau lời trích dẫn hoặc sau mệnh đề mà nó tường thuật.",
    "en.according": '"According to" nêu một người tham dự là nguồn của điều theo sau.',
    "en.list-line": "Một dòng của danh sách nối tiếp câu có chủ ngữ nêu trước danh sách.",
    "en.left-out": 'Câu không có chủ ngữ tiếp tục với chủ ngữ của câu trước ("Pressed for ...").',
    "en.relative": 'Mệnh đề quan hệ với "who" tường thuật điều người vừa được nêu tên đã làm tại cuộc gặp.',
    "en.cleft": '"It was X who proposed": người được nêu tên là người nói của động từ sau "who".',
    "en.no-copula": 'Tính từ ngay sau người nói tường thuật mà thiếu "is" ("The two sides ready to sign").',
    "en.group": "Một nhóm không nêu tên mở đầu câu, đứng ngay trước động từ tường thuật.",
    "en.met-to": 'Động từ gặp gỡ với "to discuss" theo sau cho biết hai bên đã trao đổi điều gì.',
    "en.carried": "Trong điều được nói, chính phía người nói thực hiện một hành động có lực mạnh hơn; "
    "phát biểu mang hành động ấy.",
    "en.future": 'Động từ nêu ý kiến, với phía người nói là chủ ngữ của "will" hoặc "would", là một cam kết.',
}
