"""One party under all the names that a text gives it: ``Finland``, ``Finnish``, ``Republic of Finland``."""

from typing import Final

from verbale.lexicon.lexicon import lexicon
from verbale.model.records import Person, Reading, Speaker
from verbale.text.fold import fold, plain

# Kinds of phrase whose value is a party, where it is a name (of some, the value is a class: ``academy``).
_KINDS: Final = ("state", "nation", "body", "org")


def common_name(name: str, language: str | None) -> str:
    """The English short name of a state or organisation that the lexicon knows, else the name itself."""
    try:
        known = lexicon(language or "").index.get(fold(name), {})
    except (ImportError, FileNotFoundError):  # a language that is not read
        return name
    values = (known[kind].value for kind in _KINDS if kind in known)
    return next((value for value in values if value[:1].isupper()), name)


class Parties:
    """The parties of one reading, by the key under which their names are one."""

    def __init__(self, reading: Reading) -> None:
        self.language = reading.source.language
        self.people = {person.id: person for person in reading.people}
        self.names: dict[str, str] = {}
        self.bodies: dict[str, str] = {}
        for person in reading.people:
            if person.party:
                key = self.key(person.party)
                self.names[key] = min(self.names.get(key, person.party), person.party, key=len)

    def key(self, name: str) -> str:
        """What all names of one party have in common."""
        return plain(common_name(name, self.language))

    def of_person(self, person: Person) -> str | None:
        """The party's name as the text has it, the shortest of several; None where the text gives none."""
        return self.names[self.key(person.party)] if person.party else None

    def of_speaker(self, speaker: Speaker) -> tuple[str, bool]:
        """The side that a speaker stands for, and whether it is one that people speak for."""
        person = self.people.get(speaker.id or "")
        if person:
            return self.of_person(person) or person.name, True
        name, key = speaker.name or "", self.key(speaker.name or "")
        return self.names.get(key) or self.bodies.setdefault(key, name), key in self.names

    def called(self, speaker: Speaker) -> set[str]:
        """Every name to look for the speaker by: the own one, the party's as written and its English one."""
        if speaker.kind == "both":
            return {"both"}
        names = {speaker.name or "", self.of_speaker(speaker)[0]}
        return {plain(name) for name in names | {common_name(name, self.language) for name in names}}
