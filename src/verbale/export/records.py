"""JSON records of readings, as the public interface has them."""

import msgspec

from verbale.model.records import Reading

_ENCODER = msgspec.json.Encoder()


def record(reading: Reading, with_text: bool) -> bytes:
    """One JSON object, UTF-8; ``text`` is in it only where it is asked for."""
    fields = msgspec.structs.asdict(reading)
    if not with_text:
        del fields["text"]
    return _ENCODER.encode(fields)


def line(reading: Reading, with_text: bool) -> bytes:
    """The object as a line of JSON Lines."""
    return record(reading, with_text) + b"\n"
