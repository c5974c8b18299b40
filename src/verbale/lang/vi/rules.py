"""The rules that find Vietnamese statements: why each holds, and how often it is right."""

from typing import Final

RULES: Final[dict[str, str]] = {
    "vi.subject-cue": "The clause names its subject right before the verb of saying.",
    "vi.far-subject": "The subject opens the clause; adverbials stand between it and the verb.",
    "vi.front-clause": "A clause without subject stands before the main clause, whose subject it shares.",
    "vi.coordinate": "A further verb of the same subject, after a comma, a semicolon or a joining word.",
    "vi.dropped-subject": "The sentence leaves its subject out and goes on with that of the sentence before.",
    "vi.quotation": "The verb tells who spoke the quotation beside it.",
    "vi.fronted-report": "The reported clause stands first; the verb that reports it closes the sentence.",
    "vi.theo": "'Theo' with a person introduces what that person holds.",
    "vi.passive": "'được' with a named person: that person supports what was just proposed.",
    "vi.carry": "What is reported is itself an act of the speaker's side, "
    "with greater force than the verb that reports it.",
    "vi.unknown-speaker": "The verb reports a speech act, but the text does not let its speaker be told.",
}
# The same reasons for readers of Vietnamese.
IN_VIETNAMESE: Final[dict[str, str]] = {
    "vi.subject-cue": "Chủ ngữ của mệnh đề đứng ngay trước động từ tường thuật.",
    "vi.far-subject": "Chủ ngữ mở đầu mệnh đề; giữa chủ ngữ và động từ có trạng ngữ.",
    "vi.front-clause": "Mệnh đề không có chủ ngữ đứng trước mệnh đề chính và dùng chung chủ ngữ với mệnh đề "
    "ấy.",
    "vi.coordinate": "Một động từ nữa của cùng chủ ngữ, sau dấu phẩy, dấu chấm phẩy hoặc từ nối.",
    "vi.dropped-subject": "Câu lược chủ ngữ và tiếp tục với chủ ngữ của câu trước.",
    "vi.quotation": "Động từ cho biết ai nói lời trích dẫn bên cạnh.",
    "vi.fronted-report": "Điều được tường thuật đứng trước; động từ tường thuật kết thúc câu.",
    "vi.theo": '"Theo" và một người giới thiệu điều người ấy cho là đúng.',
    "vi.passive": '"được" và một người có tên: người ấy ủng hộ điều vừa nêu.',
    "vi.carry": "Điều được tường thuật tự nó là một hành động của phía người nói, có lực mạnh hơn "
    "động từ tường thuật.",
    "vi.unknown-speaker": "Động từ tường thuật một hành động lời nói, nhưng văn bản không cho biết ai nói.",
}
# Share of statements found by a rule that are right in cue, act and speaker, where the speaker is named
# and the cue a frequent one.
CONFIDENCE: Final = {
    "vi.subject-cue": 0.96,
    "vi.far-subject": 0.85,
    "vi.front-clause": 0.93,
    "vi.coordinate": 0.94,
    "vi.dropped-subject": 0.8,
    "vi.quotation": 0.9,
    "vi.fronted-report": 0.9,
    "vi.theo": 0.9,
    "vi.passive": 0.85,
    "vi.carry": 0.88,
    "vi.unknown-speaker": 0.4,
}
