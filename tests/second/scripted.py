"""An endpoint on loopback that speaks the protocol for real and answers what a test tells it to."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Endpoint:
    """What it answers, and what it was asked."""

    def __init__(self) -> None:
        self.url = ""
        self.status = 200
        self.answer: Any = {"statements": []}
        self.answers: list[Any] = []  # to the next questions, before ``answer``
        self.location: str | None = None
        self.asked: list[dict[str, Any]] = []

    def reply(self, handler: BaseHTTPRequestHandler) -> None:
        """Answer one request."""
        if handler.path == "/v1/models":
            body: Any = {"object": "list", "data": [{"id": "tiny-1", "object": "model"}]}
            status = 200
        else:
            size = int(handler.headers["Content-Length"])
            self.asked.append(json.loads(handler.rfile.read(size)))
            answer = self.answers.pop(0) if self.answers else self.answer
            said = answer if isinstance(answer, str) else json.dumps(answer)
            body = {"choices": [{"index": 0, "message": {"role": "assistant", "content": said}}]}
            status = self.status
        data = json.dumps(body).encode()
        handler.send_response(status)
        if status in (301, 302, 307) and self.location:
            handler.send_header("Location", self.location)
        handler.send_header("Content-Type", "application/json")
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data)


@contextmanager
def endpoint() -> Iterator[Endpoint]:
    """A running endpoint on 127.0.0.1."""
    here = Endpoint()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            here.reply(self)

        def do_POST(self) -> None:
            here.reply(self)

        def log_message(self, format: str, *args: Any) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    here.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield here
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
