"""What a second reader's proposals do to a reading. All people are invented."""

from tests.exactness import faults
from tests.lang.en.reading_en import read_en
from verbale.model.records import Reading, Statement
from verbale.second.base import Named, Proposal, Said
from verbale.second.opinion import ALONE, second_opinion

TEXT = (
    "Tallinn, 4 March 2026\n"
    "Minister of Science Anna Tammoja received Ambassador of Kenya Daudi Wekesa in Tallinn today.\n"
    "Tammoja welcomed the guest. Wekesa thanked Estonia for the seeds. Smiles, says the diary, over the tea.\n"
)


def opinion(*proposals: Proposal) -> tuple[Reading, Reading]:
    before = read_en(TEXT)
    after = second_opinion(before, proposals, "openai")
    assert faults(after) == []
    return before, after


def one(reading: Reading, cue: str) -> Statement:
    (found,) = [s for s in reading.statements if reading.text[slice(*s.cue)] == cue]
    return found


def test_agreement_raises_confidence_and_is_noted() -> None:
    said = Said(act="thank", cue="thanked", content="Estonia for the seeds", speaker="Wekesa")
    before, after = opinion(said, said)
    assert one(before, "thanked").confidence < one(after, "thanked").confidence < 1
    assert one(after, "thanked").seconded == ("openai",)
    assert one(after, "welcomed") == one(before, "welcomed")
    assert after.problems == before.problems


def test_another_act_or_speaker_changes_nothing() -> None:
    before, after = opinion(
        Said(act="affirm", cue="thanked", content="Estonia for the seeds", speaker="Wekesa"),
        Said(act="thank", cue="thanked", content="Estonia for the seeds", speaker="Tammoja"),
        Said(act="thank", cue="thanked", content="Estonia for the seeds", speaker="both"),
    )
    assert after.statements == before.statements
    (problem,) = after.problems
    assert problem.message == "openai: of 3 proposals 3 other than what the grammar found"


def test_what_is_not_in_the_text_to_the_letter_is_dropped_and_told() -> None:
    before, after = opinion(
        Said(act="thank", cue="thanked", content="Estonia for seeds"),
        Said(act="thank", cue="Thanked", content="Estonia for the seeds"),
        Said(act="thank", cue="thanked ", content="Estonia  for the seeds"),
        Said(act="shout", cue="thanked", content="Estonia for the seeds"),
        Said(act="thank", cue="", content=""),
        Named(kind="person", name="Nobody Here"),
    )
    assert after.statements == before.statements
    assert [p.message for p in after.problems] == [
        "openai: of 6 proposals 5 not in the text to the letter, 1 of no known act"
    ]


def test_what_the_grammar_did_not_find_is_added_with_little_confidence() -> None:
    said = Said(act="affirm", cue="says", content="the diary, over the tea", speaker="Daudi Wekesa")
    before, after = opinion(said)
    new = one(after, "says")
    assert len(after.statements) == len(before.statements) + 1
    assert (new.confidence, new.rule, new.seconded) == (ALONE, "second.openai", ("openai",))
    assert [s.name for s in new.speakers] == ["Daudi Wekesa"]
    assert list(after.statements) == sorted(after.statements, key=lambda s: s.cue)


def test_the_nearest_cue_belongs_to_the_content() -> None:
    text = TEXT + "The Minister said that ice is cold. The Minister said that tea is hot.\n"
    reading = read_en(text)
    after = second_opinion(reading, [Said(act="affirm", cue="said", content="tea is hot")], "openai")
    assert [bool(s.seconded) for s in after.statements if s.act == "affirm"] == [False, True]


def test_a_new_name_is_told_and_a_known_one_confirms() -> None:
    before, after = opinion(
        Named(kind="person", name="Daudi Wekesa"), Named(kind="organisation", name="the diary")
    )
    (problem,) = after.problems
    assert problem.message == "openai: perhaps an organisation that was not read: the diary"
    assert problem.span is not None and after.text[slice(*problem.span)] == "the diary"
    assert one(before, "thanked").confidence < one(after, "thanked").confidence
    assert after.people == before.people


def test_a_new_statement_has_its_marks() -> None:
    text = TEXT + "The guest, it is told, would not say yes to the plan.\n"
    said = Said(act="agree", cue="say yes", content="to the plan", speaker="Wekesa")
    new = one(second_opinion(read_en(text), [said], "openai"), "say yes")
    assert new.negated and [m.kind for m in new.marks] == ["negated"]


def test_words_inside_words_are_no_quotes() -> None:
    _, after = opinion(Said(act="affirm", cue="ile", content="the diary"))
    assert [p.message for p in after.problems] == ["openai: of 1 proposals 1 not in the text to the letter"]


def test_an_office_means_who_holds_it_and_a_name_of_several_nobody() -> None:
    reading = read_en(
        "Hanoi, 4 March 2026\nMinister of Science Nguyen Van An received Ambassador Nguyen Thi Binh. "
        "The Minister thanked her guest for the seeds.\n"
    )
    held = Said(act="thank", cue="thanked", content="her guest for the seeds", speaker="Minister of Science")
    unclear = Said(act="thank", cue="thanked", content="her guest for the seeds", speaker="Nguyen")
    assert one(second_opinion(reading, [held], "openai"), "thanked").seconded == ("openai",)
    assert one(second_opinion(reading, [unclear], "openai"), "thanked").seconded == ()


def test_the_order_of_proposals_changes_nothing() -> None:
    said = Said(act="thank", cue="thanked", content="Estonia for the seeds", speaker="Wekesa")
    name = Named(kind="person", name="Daudi Wekesa")
    assert opinion(said, name)[1] == opinion(name, said)[1]


def test_many_short_proposals_in_a_long_text_take_no_long() -> None:
    """Cue and content that stand a hundred thousand times each: the nearest are found without trying all."""
    reading = read_en(TEXT + "the of " * 20_000)
    said = [Said(act="affirm", cue="the", content="of")] * 50
    assert len(second_opinion(reading, said, "openai").statements) == len(reading.statements) + 1
