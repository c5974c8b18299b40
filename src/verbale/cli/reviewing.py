"""Going through statements, one after the other: what is shown, asked and answered."""

import sys
from collections.abc import Callable
from typing import Final, TextIO

import msgspec

from verbale.acts import ACTS
from verbale.cli.digest.doubtful import doubt
from verbale.cli.digest.page import Look
from verbale.cli.digest.quote import one_line
from verbale.cli.digest.words import words
from verbale.errors import LedgerError
from verbale.model.records import Reading, Speaker, Statement
from verbale.store.doubts import shown
from verbale.store.judgements import undo
from verbale.store.ledger import Ledger
from verbale.store.rulings import Kind, judge, settle
from verbale.text.fold import plain

KEYS: Final = {
    "c": "confirm", "e": "correct", "r": "reject", "s": "skip", "b": "back", "u": "undo", "q": "quit",
    "edit": "correct",
}  # fmt: skip
DONE: Final[dict[str, Kind]] = {"confirm": "confirm", "correct": "correct", "reject": "reject"}


class Labels(msgspec.Struct, frozen=True, kw_only=True):
    """What is said in one language."""

    keys: str
    end: str
    speaker: str
    act: str
    content: str
    nothing: str
    none_to_undo: str
    undone: str
    unknown_act: str
    judged: dict[str, str]
    summary: str


ENGLISH: Final = Labels(
    keys="c confirm, e correct, r reject, s skip, b back, u undo, q quit",
    end="that was the last: b back, u undo, Enter to end",
    speaker="speaker, by number or name, several with ; (Enter: as it is)",
    act="act (Enter: as it is)",
    content="content, in the words of the text (Enter: as it is)",
    nothing="nothing was corrected",
    none_to_undo="nothing to undo yet",
    undone="undone: judgement {number}",
    unknown_act="{act} is no act; see verbale acts",
    judged={"confirmed": "confirmed", "corrected": "corrected", "rejected": "rejected"},
    summary="{confirm} confirmed, {correct} corrected, {reject} rejected; {left} left",
)
VIETNAMESE: Final = Labels(
    keys="c xác nhận, e sửa, r bác bỏ, s bỏ qua, b quay lại, u hoàn tác, q thoát",
    end="đó là phát biểu cuối: b quay lại, u hoàn tác, Enter để kết thúc",
    speaker="người nói, theo số hoặc tên, nhiều người cách nhau bằng ; (Enter: giữ nguyên)",
    act="hành vi (Enter: giữ nguyên)",
    content="nội dung, đúng lời văn bản (Enter: giữ nguyên)",
    nothing="không có gì được sửa",
    none_to_undo="chưa có gì để hoàn tác",
    undone="đã hoàn tác: phán quyết {number}",
    unknown_act="không có hành vi {act}; xem verbale acts",
    judged={"confirmed": "đã xác nhận", "corrected": "đã sửa", "rejected": "đã bác bỏ"},
    summary="{confirm} đã xác nhận, {correct} đã sửa, {reject} đã bác bỏ; còn {left}",
)


class Review:
    """A walk through statements. What is judged is written at once, so that nothing is lost if it ends."""

    def __init__(
        self, ledger: Ledger, queue: list[str], author: str, look: Look, reason: Callable[[str], str],
        answers: TextIO,
    ) -> None:  # fmt: skip
        self.ledger, self.queue, self.author = ledger, queue, author
        self.look, self.reason, self.answers = look, reason, answers
        self.say = VIETNAMESE if look.language == "vi" else ENGLISH
        self.at = 0
        self.made: list[tuple[int, int, Kind]] = []  # place in the queue, number, kind

    def walk(self) -> None:
        """Ask until all is answered, or the answers end."""
        while (self.at < len(self.queue) and self._one()) or self._back_from_end():
            pass
        done = {kind: sum(k == kind for *_, k in self.made) for kind in DONE.values()}
        left = len(self.queue) - len({at for at, *_ in self.made})
        print(self.say.summary.format(**done, left=left))

    def _one(self) -> bool:
        """Show the statement whose turn it is and take the answer; False to end."""
        try:
            with self.ledger.reads() as connection:
                reading, one, judged = shown(connection, self.queue[self.at])
        except LedgerError as error:  # taken away by somebody else meanwhile
            print(error)
            self.at += 1
            return True
        sys.stdout.write(doubt(reading, one, self.look, self.reason))
        if judged:
            print(f"({self.say.judged[judged]})")
        return self._answered(reading, one)

    def _back_from_end(self) -> bool:
        """Behind the last statement: whether to go back to one."""
        if self.at < len(self.queue) or not self.queue:
            return False  # the user has ended it, or there is nothing to review
        word = KEYS.get((self._ask(self.say.end) or "").lower())
        if word == "undo":
            return self._undone()
        self.at -= word == "back"
        return word == "back"

    def _ask(self, what: str) -> str | None:
        """A line that the user gives; None at the end."""
        sys.stdout.write(f"{what}: ")
        sys.stdout.flush()
        line = self.answers.readline()
        if not self.answers.isatty():
            print()
        return line.strip() if line else None

    def _answered(self, reading: Reading, one: Statement) -> bool:
        """Take answers to one statement until it is dealt with; False to end."""
        while (answer := self._ask(f"{self.at + 1}/{len(self.queue)}  {self.say.keys}")) is not None:
            word = KEYS.get(answer.lower(), answer.lower())
            if word == "quit":
                return False
            if word == "skip":
                self.at += 1
                return True
            if word == "back":
                self.at = max(0, self.at - 1)
                return True
            if word == "undo" and self._undone():
                return True
            if word in DONE and self._judged(DONE[word], reading, one):
                return True
        return False

    def _undone(self) -> bool:
        """Undo the last judgement of this walk and go back to it."""
        if not self.made:
            print(self.say.none_to_undo)
            return False
        self.at, number, _ = self.made.pop()
        with self.ledger.writes() as connection:
            settle(connection, undo(connection, number, self.author).subject)
        print(self.say.undone.format(number=number))
        return True

    def _judged(self, kind: Kind, reading: Reading, one: Statement) -> bool:
        """Write a judgement down; False where there is nothing to write, or it cannot be."""
        act, speakers, content = None, None, None
        if kind == "correct":
            given = self._asked(reading)
            if given is None:
                return False
            act, speakers, content = given
        try:
            with self.ledger.writes() as connection:
                number = judge(
                    connection, one.id, kind, self.author, act=act, speakers=speakers, content=content
                )
        except LedgerError as error:
            print(error)
            return False
        self.made.append((self.at, number, kind))
        self.at += 1
        return True

    def _asked(self, reading: Reading) -> tuple[str | None, list[Speaker] | None, str | None] | None:
        """What is right, field by field, None where it stands; None where nothing is, or the answers end."""
        known = [Speaker(kind="person", name=p.name) for p in reading.people]
        known += [Speaker(kind="organisation", name=o.name) for o in reading.organisations]
        known += [Speaker(kind="both"), Speaker(kind="unknown")]
        print("  ".join(f"{n} {one_line(who.name or who.kind)}" for n, who in enumerate(known, 1)))
        given = []
        for what in (self.say.speaker, self.say.act, self.say.content):
            answer = self._ask(what)
            if answer is None:
                return None
            given.append(answer)
        who, act, content = given
        if act and not self._act(act):
            print(self.say.unknown_act.format(act=one_line(act)))
            return None
        speakers = [_speaker(part.strip(), known) for part in who.split(";") if part.strip()]
        if not (speakers or act or content):
            print(self.say.nothing)
            return None
        return self._act(act), speakers or None, content or None

    def _act(self, given: str) -> str | None:
        """An act by its name, or by what it is called in the language of the labels."""
        called = {plain(label): act for act, label in words(self.look.language).acts.items()}
        return given.lower() if given.lower() in ACTS else called.get(plain(given))


def _speaker(given: str, known: list[Speaker]) -> Speaker:
    """Whom the user means: one of those known by number or name, else a person (``org: NAME``: a body)."""
    if given.isdecimal() and 1 <= int(given) <= len(known):
        return known[int(given) - 1]
    alike = next((who for who in known if plain(who.name or who.kind) == plain(given)), None)
    if alike:
        return alike
    body = given.lower().startswith("org:")
    return Speaker(kind="organisation" if body else "person", name=given[4:].strip() if body else given)
