"""Who is who: one actor for a person or body over all documents. Pure: no store, no clock, no network.

``profiles`` makes of a reading what is compared, ``keys`` says by what to look it up, ``resolve`` puts profiles
together under the judgements that people made.
"""

from verbale.resolve.model import (
    Actor,
    ActorPost,
    Decision,
    Feature,
    Judgement,
    Key,
    Member,
    Profile,
    Resolution,
    key_of,
)  # fmt: skip
from verbale.resolve.profiles import keys, profiles
from verbale.resolve.resolve import resolve

__all__ = [
    "Actor", "ActorPost", "Decision", "Feature", "Judgement", "Key", "Member", "Profile", "Resolution", "key_of",
    "keys", "profiles", "resolve",
]  # fmt: skip
