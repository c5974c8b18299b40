"""Score who is who over a folder of readouts that has a gold file (``gold.yaml``) and its scorer.

    python scripts/threads.py --gold FOLDER [--scorer FILE] [--errors]

Reads every text of FOLDER, resolves people and bodies, writes ``actors.json`` as ``verbale actors`` prints it into a
temporary folder, and prints the figures of identity. The scorer is ``score_threads.py`` in FOLDER or beside it.
"""

import argparse
import importlib.util
import json
import sys
import tempfile
import unicodedata
from pathlib import Path
from types import ModuleType
from typing import Any

from verbale.reading import read
from verbale.resolve import resolve
from verbale.resolve.model import Actor, Profile
from verbale.resolve.profiles import profiles

SCORER = "score_threads.py"


def scorer(folder: Path, given: Path | None) -> ModuleType:
    """The scorer, imported from its file; what it imports stands beside it."""
    path = given or next((p for p in (folder / SCORER, folder.parent / SCORER) if p.exists()), None)
    if path is None:
        raise SystemExit(f"no {SCORER} in {folder} or above it: give --scorer")
    sys.path.insert(0, str(path.parent.resolve()))
    spec = importlib.util.spec_from_file_location("score_threads", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["score_threads"] = module
    spec.loader.exec_module(module)
    return module


def records(folder: Path) -> list[dict[str, Any]]:
    """The actors of a folder's texts, as ``verbale actors --format json`` prints them."""
    found: list[Profile] = []
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        assert unicodedata.is_normalized("NFC", text), path
        found += profiles(path.name, read(path))
    by_member = {p.member: p for p in found}
    return [record(actor, by_member) for actor in resolve(found).actors]


def record(actor: Actor, by_member: dict[tuple[str, str], Profile]) -> dict[str, Any]:
    """One actor as JSON."""
    return {
        "id": actor.id, "kind": actor.kind, "names": list(actor.names), "party": actor.party,
        "posts": [
            {"title": p.title, "organisation": p.organisation, "from": p.since, "to": p.until}
            for p in actor.posts
        ],
        "mentions": [
            {"document": m[0], "span": list(span)} for m in actor.members for span in by_member[m].mentions
        ],
    }  # fmt: skip


def main() -> int:
    """Print the figures; 1 where the scorer missed something."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--errors", action="store_true", help="list every mistake")
    args = parser.parse_args()
    score = scorer(args.gold, args.scorer)
    with tempfile.TemporaryDirectory() as out:
        Path(out, "actors.json").write_text(
            json.dumps(records(args.gold), ensure_ascii=False), encoding="utf-8"
        )
        gold, report = score.Gold(args.gold), score.Report()
        score.score_identity(gold, Path(out), report)
        return int(report.show(score.FIGURES, False, args.errors))


if __name__ == "__main__":
    sys.exit(main())
