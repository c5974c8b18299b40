"""The words of an office, and whether a body tells it apart."""

from verbale.extract.cast import Figure, Ref
from verbale.lang.en.mention import Mention


def _elsewhere(ref: Ref, figure: Figure) -> bool:
    """``the director of the Bureau of Commerce``, and the figure is director of another body."""
    if not isinstance(ref, Mention) or not ref.offices or not ref.offices[0][1]:
        return False
    body = ref.offices[0][1]
    mine = _office_words("", body)
    bodies = [_office_words("", o.body) for o in figure.offices if o.body and o.words == ref.words]
    return bool(bodies) and all(2 * len(mine & other) < len(mine) for other in bodies)


def _title_words(ref: Ref) -> frozenset[str]:
    if isinstance(ref, Mention) and ref.offices:
        title, body, *_ = ref.offices[0]
        return _office_words(title, body)
    return ref.words


def _office_words(title: str, body: str | None) -> frozenset[str]:
    words = f"{title} {body or ''}".lower().replace("-", " ").replace(",", " ").split()
    return frozenset(w for w in words if w not in ("of", "the", "for", "and", "to", "at"))
