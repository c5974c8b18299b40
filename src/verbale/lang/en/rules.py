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
