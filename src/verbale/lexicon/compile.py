"""Compile the languages' YAML resources into one typed JSON file each.

``python -m verbale.lexicon.compile`` writes them; with ``--check`` it fails if a written one is stale.

A resource file is a list of groups ``{kind, value, flags, forms}``. A form may hold ``[a|b]`` (optional) and
``(a|b)`` (one of), and ``@verb`` for an English verb in all its inflections, each with the flag
``base``, ``third``, ``past``, ``participle`` or ``ing``.
"""

import itertools
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import msgspec

from verbale.lexicon.inflect import inflections
from verbale.lexicon.lexicon import Compiled, Entry
from verbale.text.fold import fold

LANGUAGES: Final = Path(__file__).parent.parent / "lang"
BODIES: Final = Path(__file__).parent.parent / "catalogue" / "data"
FRAMEWORKS: Final = Path(__file__).parent.parent / "frameworks" / "data"
_CHOICE: Final = re.compile(r"(\[[^\]]*\]|\([^)]*\))")
_VERB: Final = re.compile(r"@([a-z]+)")


def expand(form: str) -> Iterator[str]:
    """All phrases of a form with its ``[optional|parts]`` and ``(choices|of)`` written out."""
    parts = []
    for piece in _CHOICE.split(form):
        if piece.startswith("["):
            parts.append(["", *piece[1:-1].split("|")])
        elif piece.startswith("("):
            parts.append(piece[1:-1].split("|"))
        else:
            parts.append([piece])
    for choice in itertools.product(*parts):
        yield re.sub(r"\s+", " ", "".join(choice)).strip()


def inflected(form: str, flags: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """The form in every inflection of its ``@verb``, each with the inflection's flag."""
    match = _VERB.search(form)
    if not match:
        yield form, flags
        return
    for word, inflection in inflections(match.group(1)):
        yield form[: match.start()] + word + form[match.end() :], flags | {inflection}


def groups(folder: Path) -> Iterator[dict[str, Any]]:
    """All groups of a language's resource files, in file order, and the names of the known instruments."""
    import yaml

    for path in sorted(folder.glob("*.yaml")):
        for group in yaml.safe_load(path.read_text(encoding="utf-8")) or []:
            if not isinstance(group, dict) or not {"kind", "forms"} <= set(group):
                raise ValueError(f"{path.name}: a group needs kind and forms: {group!r}")
            yield group
    for path in sorted(FRAMEWORKS.glob("*.yaml")):
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        names = data["names"].get(folder.name, []) + data["names"].get("both", [])
        yield {"kind": "instrument", "value": data["id"], "forms": [str(n) for n in names]}
    yield {"kind": "field", "forms": sorted(fields(folder))}


def fields(folder: Path) -> set[str]:
    """What the catalogue's agencies are of, in a language that puts the head of a name first (``Cục ...``).

    A name that holds a state's is left out: the state is a word of its own.
    """
    import yaml

    words = folder / "naming" / "words.yaml"
    data = yaml.safe_load(words.read_text(encoding="utf-8")) if words.exists() else {}
    if not data or data.get("before"):
        return set()
    heads = sorted(data["heads"]["agency"], key=len, reverse=True)
    found = set()
    for path in sorted(BODIES.glob("*.yaml")):
        for row in yaml.safe_load(path.read_text(encoding="utf-8")).get("entries", ()):
            for name in row.get(folder.name, ()) if row["kind"] == "agency" else ():
                head = next((h for h in heads if name.startswith(f"{h} ")), None)
                if head is not None and len(name.split()) > len(head.split()) + 1 and "Việt Nam" not in name:
                    found.add(name[len(head) + 1 :])
    return found


def compile_language(folder: Path) -> Compiled:
    """Read a language's YAML files and write out every phrase."""
    readings: dict[Entry, int] = {}
    phrases: dict[str, list[int]] = {}
    for group in groups(folder):
        base = frozenset(map(str, group.get("flags", [])))
        for form in group["forms"]:
            for shape in expand(str(form)):
                for phrase, flags in inflected(shape, base):
                    entry = Entry(str(group["kind"]), str(group.get("value", "")), flags)
                    number = readings.setdefault(entry, len(readings))
                    known = phrases.setdefault(fold(phrase), [])
                    if number not in known:
                        known.append(number)
    return Compiled(list(readings), phrases)


def encoded(compiled: Compiled) -> bytes:
    """JSON with sorted flags, so that the same resources give the same bytes."""
    rows = [[e.kind, e.value, sorted(e.flags)] for e in compiled.readings]
    lines = ",\n".join(
        msgspec.json.encode(p).decode() + ":" + msgspec.json.encode(n).decode()
        for p, n in compiled.phrases.items()
    )
    return (
        '{"readings":' + msgspec.json.encode(rows).decode() + ',\n"phrases":{\n' + lines + "}}\n"
    ).encode()


def main(arguments: list[str]) -> int:
    """Write, or with ``--check`` compare, every language's compiled lexicon."""
    stale = 0
    for folder in sorted(p for p in LANGUAGES.iterdir() if any(p.glob("*.yaml"))):
        target, data = folder / "lexicon.json", encoded(compile_language(folder))
        if "--check" not in arguments:
            target.write_bytes(data)
        elif not target.exists() or target.read_bytes() != data:
            print(
                f"stale: {target.name} of {folder.name}: run python -m verbale.lexicon.compile",
                file=sys.stderr,
            )
            stale = 1
    return stale


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
