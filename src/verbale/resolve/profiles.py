"""From a reading to profiles: one person or body as one document names it, and what a store looks them up by."""

import re
from typing import Final

import msgspec

from verbale.catalogue.catalogue import catalogue, folded
from verbale.extract.naming.qualifiers import qualified
from verbale.model.records import Organisation, Person, Post, Reading
from verbale.resolve import names
from verbale.resolve.bodies import HOME, body_of, is_state, known_body, party_of
from verbale.resolve.meaning import meaning, office
from verbale.resolve.model import PERSON, Profile
from verbale.text.fold import plain

STATE: Final = "state"
FAR: Final = 60  # characters from an office to its body, with its holder's name between
_GAP: Final = re.compile(r",?\s(?:of\s|at\s|to\s)?(?:the\s)?")
_TO: Final = re.compile(r"(?:\s(?:of|at|to|for|in))?(?:\sthe)?$|\s(?:tại|của|ở)$")


def profiles(name: str, reading: Reading) -> list[Profile]:
    """The people and bodies of a document, in the order of its reading; ``name``: the document's, as added.

    A bare noun (``Bộ``, ``the city``) is a profile only together with the one body that it stands for.
    """
    day = _day(reading)
    states = _states(reading)
    language = reading.source.language or ""
    common = {"document": name, "date": day, "language": language, "states": states,
              "bodies": tuple(sorted({o.known for o in reading.organisations if o.known}))}  # fmt: skip
    people = [
        Profile(
            local=p.id, kind=PERSON, name=" ".join(p.name.split()), mentions=p.mentions,
            forms=_forms(reading.text, p.mentions), party=p.party, female=_female(p, reading),
            posts=(posts := tuple(_post(post, p, reading) for post in p.posts)),
            state=_state(p, posts, reading), **common,
        )
        for p in reading.people if p.mentions
    ]  # fmt: skip
    return people + [
        Profile(
            local=o.id, kind=o.kind, name=_full(o, reading), mentions=o.mentions, party=o.party, known=o.known,
            forms=_forms(reading.text, o.mentions), state=party_of(o.party), **common,
        )
        for o in reading.organisations if o.mentions and not bare(o.name)
    ]  # fmt: skip


def bare(name: str) -> bool:
    """Whether a name is nothing but the head of one: ``Bộ``, ``Ủy ban``, ``thành phố``, ``thành phố Đà Nẵng``."""
    low = folded(name)
    if name.isupper() and " " not in name and not name.isascii():
        return True  # a word of a headline in capitals
    return name[:1].islower() and not _described(low) or low in _heads()


def _described(low: str) -> bool:
    said = meaning(low)
    return len(said.concepts) > 2 and not said.states


def _heads() -> frozenset[str]:
    return frozenset(folded(w) for words in catalogue().words.values() for w in words.bare)


def _full(o: Organisation, reading: Reading) -> str:
    return max((*_forms(reading.text, o.mentions), " ".join(o.name.split())), key=lambda n: (len(n), n))


def _forms(text: str, mentions: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(text[s:e].split()) for s, e in mentions))


def _day(reading: Reading) -> str | None:
    """The day of the first encounter that has a full one, else of publication."""
    full = (e.date for e in reading.encounters if e.date and len(e.date) == 10)
    return next(full, reading.source.published)


def _states(reading: Reading) -> tuple[str, ...]:
    found = {o.party for o in reading.organisations if o.party and is_state(o.party)}
    return tuple(sorted(found | ({HOME} if reading.source.language == "vi" else set())))


def _female(person: Person, reading: Reading) -> bool | None:
    """Whether a word before one of the person's mentions tells a woman or a man."""
    words = {"bà": True, "ms": True, "mrs": True, "madam": True, "ông": False, "mr": False, "sir": False}
    for start, _ in person.mentions:
        before = folded(reading.text[max(0, start - 8) : start]).replace(".", " ").split()
        if before and before[-1] in words:
            return words[before[-1]]
    return None


def _post(post: Post, person: Person, reading: Reading) -> Post:
    """An office with its body in full, as the document names it in the title, at its end, or right after."""
    start, end = post.span
    inside = [
        (s, e) for o in reading.organisations if o.kind != STATE and not bare(o.name)
        for s, e in o.mentions if start < s < end + 10 or (post.organisation and start == s)
    ]  # fmt: skip
    after = sorted(
        (s, e) for o in reading.organisations if o.kind != STATE and not bare(o.name)
        for s, e in o.mentions if end <= s < end + FAR
    )  # fmt: skip
    title, chosen = post.title, None
    if post.organisation is not None:
        wanted = folded(post.organisation)
        chosen = next((x for x in inside if folded(_written(reading, x)).startswith(wanted)), None)
    else:
        chosen = next((x for x in after if _GAP.fullmatch(_between(reading.text, end, x[0], person))), None)
        within = next((x for x in inside if x[0] < end <= x[1] + 1), None)
        if chosen is None and within is not None:
            title, chosen = _TO.sub("", " ".join(reading.text[start : within[0]].split())), within
    if chosen is None or not title:
        return post
    return msgspec.structs.replace(
        post, title=title, organisation=_written(reading, chosen), span=(start, max(end, chosen[1]))
    )  # fmt: skip


def _between(text: str, start: int, end: int, person: Person) -> str:
    """What stands between an office and a body, the holder's name left out (``Deputy Minister X of the Y``)."""
    for s, e in person.mentions:
        if start <= s and e <= end:
            return text[start:s].rstrip() + text[e:end]
    return text[start:end]


def _written(reading: Reading, span: tuple[int, int]) -> str:
    return " ".join(reading.text[slice(*span)].split())


def _state(person: Person, posts: tuple[Post, ...], reading: Reading) -> str | None:
    """Whom somebody speaks for: as told, as an office shows, or as a Vietnamese name does."""
    told = party_of(person.party)
    if told is not None:
        return told
    for post in posts:
        found = _of_post(post, reading)
        if found is not None:
            return found
    home = HOME in _states(reading) or reading.source.language == "vi"
    return HOME if home and names.vietnamese(person.name) else None


def _of_post(post: Post, reading: Reading) -> str | None:
    beside = qualified(reading.text, *post.span)
    said = office(post.title, post.organisation, None)
    body = known_body(post.organisation, None) if post.organisation else None
    if body is not None and body.kind != "ministry":
        return body.party  # Ủy ban nhân dân tỉnh Lào Cai: no body of Laos
    if said.state is not None:
        return said.state
    return beside.party if beside is not None and not said.to else None


def keys(profile: Profile) -> frozenset[str]:
    """Blocking keys: two profiles are compared only if they share one.

    Of people: the name's outer words and how they sound; of bodies: the known body, or the field.
    """
    if profile.kind != PERSON:
        return frozenset(_body_keys(profile))
    said = names.words(profile.name)
    if not said:
        return frozenset()
    found = (
        {f"n:{said[0]}", f"n:{said[-1]}"}
        if len(said) == 1
        else {f"n:{min(said[0], said[-1])} {max(said[0], said[-1])}"}
    )
    if len(said) > 2:
        found |= {f"n:{min(a, b)} {max(a, b)}" for a, b in zip(said, said[1:], strict=False)}
    party = profile.state if profile.state and is_state(profile.state) else ""
    if party != HOME:
        found |= {f"s:{names.sound(w)[:3]}" for w in (said[0], said[-1]) if len(names.sound(w)) > 2}
    return frozenset(found)


def _body_keys(profile: Profile) -> set[str]:
    if profile.kind == STATE:
        return {f"state:{party_of(profile.name)}"}
    found = {f"o:{plain(profile.name)}"}
    for form in (profile.name, *profile.forms):
        body = profile.known or body_of(form, profile.state)
        if body is not None:
            found.add(f"b:{body.rsplit('/', 1)[-1]}")
        said = meaning(form)
        found.add("c:" + "+".join(sorted(said.concepts)))
    return found
