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
