"""Who is who over the readouts of the folder threads, whose identities were annotated by hand."""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from verbale.reading import read
from verbale.resolve import Actor, Profile, profiles, resolve

GOLD = Path(__file__).parent / "threads"
FLOORS = {"people": (0.95, 0.97), "organisations": (0.92, 0.95)}  # B-cubed F1, share of mentions found

Owners = dict[str, list[str | None]]


@cache
def everything() -> tuple[dict[str, Any], dict[str, str], list[Profile], tuple[Actor, ...]]:
    gold = yaml.safe_load((GOLD / "gold.yaml").read_text(encoding="utf-8"))["identity"]
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(GOLD.glob("*.txt"))}
    found = [
        p for path in sorted(GOLD.glob("*.txt")) for p in profiles(path.stem, read(path, every_mention=True))
    ]
    return gold, texts, found, resolve(found).actors


def owners(part: str) -> Owners:
    """For each gold actor, whose each of its mentions is."""
    gold, texts, found, actors = everything()
    of = {m: a for a in actors for m in a.members}
    spans = [
        (p.document, s, e, of[p.member].id)
        for p in found
        for s, e in p.mentions
        if (p.kind == "person") == (part == "people")
    ]
    return {
        cluster["id"]: [_owner(texts[m["doc"]], m, spans) for m in cluster["mentions"]]
        for cluster in gold[part]
    }


def _owner(text: str, mention: dict[str, Any], spans: list[tuple[str, int, int, str]]) -> str | None:
    start = -1
    for _ in range(mention["nth"]):
        start = text.index(mention["text"], start + 1)
    end = start + len(mention["text"])
    shared = [
        (min(end, e) - max(start, s), -(e - s), ident)
        for document, s, e, ident in spans if document == mention["doc"] and s < end and start < e
    ]  # fmt: skip
    return max(shared)[2] if shared else None


def b_cubed(found: Owners) -> float:
    pairs = [(gold, actor or f"{gold}:{n}") for gold, mine in found.items() for n, actor in enumerate(mine)]
    both, golds, actors = Counter(pairs), Counter(g for g, _ in pairs), Counter(a for _, a in pairs)
    precision = sum(n * n / actors[a] for (_, a), n in both.items()) / len(pairs)
    recall = sum(n * n / golds[g] for (g, _), n in both.items()) / len(pairs)
    return 2 * precision * recall / (precision + recall)


@pytest.mark.parametrize("part", sorted(FLOORS))
def test_clusters_and_mentions(part: str) -> None:
    found = owners(part)
    mentions = [actor for mine in found.values() for actor in mine]
    clustered, share = FLOORS[part]
    assert b_cubed(found) >= clustered
    assert sum(actor is not None for actor in mentions) >= share * len(mentions)


def test_people_of_one_name_are_kept_apart() -> None:
    gold, *_ = everything()
    found = owners("people")
    for item in gold["same_name"]:
        mine = [set(found[ident]) - {None} for ident in item["people"]]
        assert all(mine) and not set.intersection(*mine)


def test_times_of_office_are_as_the_texts_and_the_mergers_tell() -> None:
    gold, _, _, actors = everything()
    found, by_id = owners("people"), {a.id: a for a in actors}
    for person in gold["people"]:
        actor = by_id[Counter(a for a in found[person["id"]] if a).most_common(1)[0][0]]
        told = Counter((o["from"], o["to"]) for o in person["offices"] if o["from"] or o["to"])
        have = Counter((p.since, p.until) for p in actor.posts if p.since or p.until)
        assert have == told, person["name"]
        assert len(actor.posts) == len(person["offices"]), person["name"]
