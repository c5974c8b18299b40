"""The closed list of speech acts and their force."""

from typing import Final

# Force: 0 courtesy, 1 view, 2 wish, 3 ask, 4 offer, 5 undertaking (annotation rules, table of acts).
FORCE: Final[dict[str, int]] = {
    "thank": 0, "congratulate": 0, "greet": 0, "welcome": 0,
    "appreciate": 1, "affirm": 1, "inform": 1, "concern": 1, "support": 1, "discuss": 1,
    "hope": 2,
    "propose": 3, "request": 3, "invite": 3,
    "offer": 4,
    "agree": 5, "commit": 5, "conclude": 5,
}  # fmt: skip
ACTS: Final = tuple(FORCE)
