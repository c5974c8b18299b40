"""Fetching a page from its address, politely: one request, a limit of time and size, and a name given."""

from typing import Any, Final

from verbale import __version__
from verbale.errors import UnreadableError
from verbale.text.load import MOST_BYTES

ADDRESS: Final = ("http://", "https://")
AGENT: Final = f"Verbale/{__version__} (reads published accounts of meetings)"
PATIENCE: Final = 30.0  # seconds for each step of a request
REDIRECTS: Final = 5


def is_address(name: str) -> bool:
    """Whether a document's name is the address of a page."""
    return name.lower().startswith(ADDRESS)


def fetch(address: str) -> bytes:
    """The bytes at an address; of a too large page, as many as show that it is.

    Raises:
        UnreadableError: there is no such page, or it does not come in time.
    """
    import httpx

    options: dict[str, Any] = {"follow_redirects": True, "max_redirects": REDIRECTS, "timeout": PATIENCE}
    try:
        with (
            httpx.Client(**options, headers={"User-Agent": AGENT}) as client,
            client.stream("GET", address) as answer,
        ):
            if answer.status_code != httpx.codes.OK:
                said = f"{answer.status_code} {answer.reason_phrase}"
                raise UnreadableError(address, f"the server answers {said}; check the address")
            data = bytearray()
            for part in answer.iter_bytes():
                data += part
                if len(data) > MOST_BYTES:
                    break
            return bytes(data)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        reason = str(error) or type(error).__name__
        raise UnreadableError(address, f"the page does not come: {reason}") from error
