"""``verbale verify``: is the ledger what was put into it?"""

import click

from verbale.cli.options import ledger_option, shape_option


@click.command(
    "verify",
    epilog="""\b
Examples:
  verbale verify
  verbale verify --ledger team.db --format json""",
)
@ledger_option
@click.option(
    "--head",
    metavar="HASH",
    help="The hash that an earlier verify told last: it has to be in the chain still.",
)
@shape_option
def command(ledger: str | None, head: str | None, format_: str) -> int:
    """Check the whole ledger: each document's bytes and text against their hashes, each statement against
    the words that prove it, who is who and the index of words against what they are made of, and the
    chain over all that was ever added or judged. A changed byte or a removed row is told by its name, a
    line each, and the exit status is 1.

    It tells the hash of the chain's last link. Note it elsewhere, and give it with --head later: then
    even links taken off the end are missed.
    """
    import msgspec

    from verbale.store.ledger import open_ledger
    from verbale.store.proof.verify import Proof, verify

    proof, faults = Proof(), []
    with open_ledger(ledger, make=False) as opened:
        for fault in verify(opened, proof, head):
            faults.append({"where": fault.where, "what": fault.what})
            if format_ == "text":
                print(fault)
    if format_ == "json":
        print(msgspec.json.encode({"faults": faults, **msgspec.structs.asdict(proof)}).decode())
    else:
        print(
            f"{len(faults) or 'no'} fault{'' if len(faults) == 1 else 's'}: {proof.documents} documents,"
            f" {proof.versions} versions, {proof.statements} statements, {proof.judgements} judgements,"
            f" {proof.links} links; the last is {proof.head}"
        )
    return 1 if faults else 0
