"""Compile the catalogue's YAML resources into one typed JSON file.

``python -m verbale.catalogue.compile`` writes it; with ``--check`` it fails if the written one is stale.

What the languages' lexicons know of states and organisations is taken from there: names of one value are one
body, unless the catalogue lists one of them as a body of its own.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import msgspec

from verbale.catalogue.catalogue import Body, Catalogue, NameWords, State, Words
from verbale.lexicon.compile import LANGUAGES, expand
from verbale.text.fold import fold, plain

DATA: Final = Path(__file__).parent / "data"
TARGET: Final = Path(__file__).parent / "catalogue.json"
# The lexicons' kinds of organisations by name; both have the party as value.
ORGANISATIONS: Final = ("org", "body")
ABBREVIATION: Final = re.compile(r"[A-ZĐ][A-Za-zĐ&+.0-9-]{1,9}")
# What is written in these shapes is a people's committee, people's council or party committee of a province.
SHAPES: Final = {
    "pc": (
        "(UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Ủy ban Nhân dân) [tỉnh|thành phố|Thành phố|TP|TP.] {vi}",
        "{en} [city|City|municipal|Municipal|provincial|Provincial|province] People's Committee",
        "[Provincial|Municipal] People's Committee of {en} [city|City|province|Province]",
        "People's Committee of the City of {en}",
    ),
    "council": (
        "(HĐND|Hội đồng nhân dân|Hội đồng Nhân dân) [tỉnh|thành phố|Thành phố|TP|TP.] {vi}",
        "{en} [city|City|municipal|Municipal|provincial|Provincial] People's Council",
        "People's Council of {en} [city|City|province|Province]",
    ),
    "party": (
        "(Tỉnh ủy|Thành ủy|Tỉnh uỷ|Thành uỷ) {vi}",
        "{en} [city|City|municipal|Municipal|provincial|Provincial] Party Committee",
        "Party Committee of {en} [city|City|province|Province]",
    ),
}  # fmt: skip
TITLES: Final = {"pc": "People's Committee", "council": "People's Council", "party": "Party Committee"}


def _yaml(path: Path) -> Any:
    import yaml

    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _slug(name: str) -> str:
    letters = unicodedata.normalize("NFD", fold(name).replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in letters if not unicodedata.combining(c))).strip("-")


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in letters if not unicodedata.combining(c))


def _distinct(names: list[str]) -> tuple[str, ...]:
    return tuple({fold(n): n for n in reversed(names) if n}.values())[::-1]


def lexicon_groups() -> Iterator[tuple[str, dict[str, Any]]]:
    """The groups of the languages' lexicons, each with its language."""
    for folder in sorted(p for p in LANGUAGES.iterdir() if (p / "naming").is_dir()):
        for path in sorted(folder.glob("*.yaml")):
            for group in _yaml(path) or []:
                yield folder.name, group


def states() -> list[State]:
    """Listed states with what the lexicons know of them, then those that only the lexicons have."""
    rows = _yaml(DATA / "states.yaml")["states"]
    same = {also: row["name"] for row in rows for also in row.get("also", ())}
    listed = {row["name"]: row for row in rows}
    names: dict[str, list[str]] = {}
    adjectives: dict[str, list[str]] = {}
    cities: dict[str, list[str]] = {}
    for _, group in lexicon_groups():
        value = same.get(str(group.get("value")), str(group.get("value", "")))
        flags = group.get("flags", ())
        forms = [shape for form in group["forms"] for shape in expand(str(form))]
        if group["kind"] == "state" and value:
            (cities if "capital" in flags else names).setdefault(value, []).extend(forms)
        elif group["kind"] == "nation":
            adjectives.setdefault(value, []).extend(forms)
        elif group["kind"] == "city" and value:
            cities.setdefault(value, []).extend(forms)
    found = []
    for name in [*listed, *(n for n in names if n not in listed)]:
        row = listed.get(name, {})
        forms = [name, *row.get("also", ()), *names.get(name, ()), *row.get("en", ()), *row.get("vi", ())]
        found.append(
            State(name, row.get("iso"), _distinct(forms), _distinct(adjectives.get(name, [])),
                  _distinct(cities.get(name, [])))
        )  # fmt: skip
    return found


def places() -> list[str]:
    """Places that are no states; a state's name inside one is none (``Lào`` in ``Lào Cai``)."""
    found = [
        shape
        for _, group in lexicon_groups() if group["kind"] in ("place", "city")
        for form in group["forms"] for shape in expand(str(form))
    ]  # fmt: skip
    return list(dict.fromkeys(found))


def bodies(known_states: list[State]) -> list[Body]:
    """Listed bodies, those of the provinces, and the organisations that only the lexicons know."""
    listed = list(_listed())
    taken = {fold(n) for b in listed for n in (b.name, *b.names, *b.abbreviations)}
    names: dict[str, list[str]] = {}
    for _, group in lexicon_groups():
        value = str(group.get("value") or "")
        if group["kind"] in ORGANISATIONS and value[:1].isupper():
            forms = [shape for form in group["forms"] for shape in expand(str(form))]
            names.setdefault(value, []).extend(f for f in forms if fold(f) not in taken)
    by_name = {b.name: n for n, b in enumerate(listed)}
    nations = {state.name for state in known_states}
    for value, forms in names.items():
        if value in by_name and value not in nations:
            body = listed[by_name[value]]
            listed[by_name[value]] = msgspec.structs.replace(
                body, names=_distinct([*body.names, *(f for f in forms if not ABBREVIATION.fullmatch(f))]),
                abbreviations=_distinct([*body.abbreviations, *filter(ABBREVIATION.fullmatch, forms)]),
            )  # fmt: skip
        elif value in nations:  # an agency of a state: every form is one of its own
            listed += [_unlisted(form, value, [form]) for form in forms]
        elif forms:
            listed.append(_unlisted(value, value, forms))
    return listed


def _unlisted(name: str, party: str, forms: list[str]) -> Body:
    full = [f for f in forms if not ABBREVIATION.fullmatch(f)]
    short = [f for f in forms if ABBREVIATION.fullmatch(f)]
    return Body("x-" + _slug(name), "international", party, name, _distinct(full), _distinct(short))


def _listed() -> Iterator[Body]:
    for path in sorted(DATA.glob("*.yaml")):
        data = _yaml(path)
        for row in data.get("entries", ()):
            abbreviations = list(row.get("abbr", ()))
            if ABBREVIATION.fullmatch(row["name"]) and row["name"].isupper():
                abbreviations.append(row["name"])
            until = row.get("until")
            yield Body(
                id=row["id"], kind=row["kind"], party=row.get("party") or data.get("party") or row["name"],
                name=row["name"], names=_distinct([row["name"], *row.get("en", ()), *row.get("vi", ())]),
                abbreviations=_distinct_as_written(abbreviations),
                until=str(until) if until else None, into=row.get("into"), how=row.get("how"),
                weak=row.get("weak", False),
            )  # fmt: skip
        for row in data.get("provinces", ()):
            yield from _of_province(row, data)


def _distinct_as_written(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _of_province(row: dict[str, Any], data: dict[str, Any]) -> Iterator[Body]:
    english = row.get("en") or [_plain(row["name"])]
    for kind, shapes in SHAPES.items():
        forms = [
            written
            for shape in shapes for en in english
            for written in expand(shape.format(vi=row["name"], en=en))
        ]  # fmt: skip
        into = row.get("into")
        yield Body(
            id=f"vn-{kind}-{_slug(row['name'])}", kind="party" if kind == "party" else "government",
            party=data["party"], name=f"{english[0]} {TITLES[kind]}", names=_distinct(forms),
            until=str(data["merged"]) if into else None, into=f"vn-{kind}-{_slug(into)}" if into else None,
            how="merged_into" if into else None,
        )  # fmt: skip


def concepts() -> dict[str, tuple[str, ...]]:
    """What each phrase of a name or a title means, in words that all languages share."""
    found: dict[str, list[str]] = {}
    for path in sorted(LANGUAGES.glob("*/naming/concepts.yaml")):
        for concept, phrases in _yaml(path).items():
            for phrase in phrases:
                found.setdefault(fold(str(phrase)), []).extend(str(concept).split(" + "))
    return {phrase: tuple(dict.fromkeys(meant)) for phrase, meant in found.items()}


def compiled() -> Catalogue:
    """Everything, from the YAML files."""
    known = states()
    words = {
        path.parent.parent.name: msgspec.convert(_yaml(path), Words)
        for path in sorted(LANGUAGES.glob("*/naming/words.yaml"))
    }
    names = _yaml(DATA / "names.yaml")
    vietnamese, elsewhere = (_name_words(names[part]) for part in ("vietnamese", "elsewhere"))
    return Catalogue(bodies(known), known, places(), words, vietnamese, elsewhere, concepts())


def _name_words(row: dict[str, list[str]]) -> NameWords:
    return NameWords(**{part: tuple(dict.fromkeys(map(plain, words))) for part, words in row.items()})


def encoded(found: Catalogue) -> bytes:
    """Indented JSON: the same resources give the same bytes, and a change is seen line by line."""
    return msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n"


def main(arguments: list[str]) -> int:
    """Write the compiled catalogue, or with ``--check`` compare it."""
    data = encoded(compiled())
    if "--check" not in arguments:
        TARGET.write_bytes(data)
    elif not TARGET.exists() or TARGET.read_bytes() != data:
        print("stale: catalogue.json: run python -m verbale.catalogue.compile", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
