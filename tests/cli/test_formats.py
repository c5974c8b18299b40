"""What ``verbale extract`` writes."""

import csv
import io
import json

import msgspec

from tests.cli.cli_readings import TEXT, reading, statement
from verbale.export.formats import FORMATS
from verbale.model.records import Addressee, Reading, Speaker


def test_a_record_has_the_fields_of_the_public_interface() -> None:
    record = json.loads(FORMATS["jsonl"].encode(reading(), False))
    assert list(record) == [
        "schema", "source", "people", "organisations", "encounters", "statements", "instruments", "problems",
    ]  # fmt: skip
    assert record["schema"] == "verbale.reading/1"
    assert record["people"][1]["posts"][0] == {
        "title": "Trợ lý Tổng Thư ký", "organisation": "UN", "from": "2024-06", "to": None, "span": [0, 1],
    }  # fmt: skip
    said = record["statements"][3]
    assert said["speakers"] == [{"kind": "person", "id": "p2", "name": "Marta Oyelaran"}]
    assert TEXT[slice(*said["content"])] == "Chúng tôi sẽ góp 5 triệu USD"


def test_text_is_added_on_demand_and_the_record_reads_back() -> None:
    line = FORMATS["jsonl"].encode(reading(), True)
    assert line.endswith(b"\n") and line.count(b"\n") == 1
    assert msgspec.json.decode(line, type=Reading) == reading()


def test_json_is_one_array_of_the_same_records() -> None:
    shape = FORMATS["json"]
    one = shape.encode(reading(), False)
    for records in ([], [one], [one, one]):
        whole = shape.head(to_file=True) + shape.between.join(records) + shape.tail
        assert json.loads(whole) == [json.loads(one)] * len(records)


def rows(*statements: object) -> list[dict[str, str]]:
    shape = FORMATS["csv"]
    whole = shape.head(to_file=False) + shape.encode(reading(statements=statements), False)
    return list(csv.DictReader(io.StringIO(whole.decode(), newline="")))


def test_csv_has_a_row_a_statement() -> None:
    (row,) = rows(
        statement(
            TEXT,
            "p2",
            "agree",
            "không nhất trí",
            "lùi thời hạn",
            negated=True,
            done=True,
            instruments=("gdc", "nq57"),
        )
    )
    start = TEXT.index("không nhất trí")
    assert row == {
        "document": "tiep.txt",
        "date": "2026-03-04",
        "speaker": "Marta Oyelaran",
        "party": "Liên hợp quốc",
        "act": "agree",
        "force": "5",
        "negated": "yes",
        "cue": "không nhất trí",
        "content": "lùi thời hạn",
        "addressees": "",
        "instruments": "gdc; nq57",
        "confidence": "0.9",
        "rule": "vi.subject-cue",
        "start": str(start),
        "end": str(start + len("không nhất trí lùi thời hạn")),
        "conditional": "",
        "future": "",
        "done": "yes",
        "repeated": "",
    }


def test_csv_tells_joint_and_unknown_speakers_and_keeps_line_ends() -> None:
    both, nobody, listed = rows(
        statement(TEXT, "both", "agree", "nhất trí gặp", "gặp lại vào tháng 5"),
        statement(TEXT, "?", "welcome", "hoan nghênh", "sáng kiến này"),
        statement(TEXT, "p1", "request", "đề nghị", "Liên hợp quốc hỗ trợ:\n- đào tạo kỹ sư"),
    )
    assert (both["speaker"], nobody["speaker"]) == ("both sides", "")
    assert listed["content"] == "Liên hợp quốc hỗ trợ:\n- đào tạo kỹ sư"


def test_no_cell_is_taken_for_a_formula() -> None:
    text = "Bà nói =HYPERLINK(1) rồi đi"
    for evil in ("=1+1", "+1", "-1", "@x", "\t=1"):
        said = statement(
            text, evil, "affirm", "nói", "=HYPERLINK(1)", speakers=(Speaker(kind="organisation", name=evil),)
        )
        said = msgspec.structs.replace(said, addressees=(Addressee(name=evil, span=(0, 1)),))
        (row,) = csv.DictReader(
            io.StringIO(
                (
                    FORMATS["csv"].opening
                    + FORMATS["csv"].encode(reading(text=text, statements=(said,)), False)
                ).decode()
            )
        )
        assert row["speaker"] == row["addressees"] == "'" + evil
        assert row["content"] == "'=HYPERLINK(1)"


def test_only_a_csv_file_starts_with_a_byte_order_mark() -> None:
    assert FORMATS["csv"].head(to_file=True).decode("utf-8").startswith("\ufeffdocument,date,")
    assert FORMATS["csv"].head(to_file=False).startswith(b"document,date,")
    assert FORMATS["jsonl"].head(to_file=True) == b""
