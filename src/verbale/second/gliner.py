"""GLiNER, where it is installed: proposes names of people and organisations."""

from typing import Any, Final

from verbale.model.document import Document
from verbale.second.base import Named, Proposal, SecondReaderError

MODEL: Final = "urchade/gliner_multi-v2.1"  # multilingual, Apache-2.0; has to be on this machine already
LABELS: Final = {"person": "person", "organization": "organisation"}
ENOUGH: Final = 0.6  # the model's own score from which a name is proposed


class Gliner:
    """Proposes names found by a GLiNER model that lies on this machine; nothing is fetched.

    Args:
        model: a folder or the name of a model in the local cache.
    """

    name = "gliner"

    def __init__(self, model: str | None = None) -> None:
        self.path = model or MODEL
        self._model: Any = None

    def check(self) -> None:
        """Load the model."""
        self._load()

    def propose(self, document: Document) -> list[Proposal]:
        """The names of each paragraph, each once."""
        model = self._load()
        found: dict[tuple[str, str], Proposal] = {}
        for paragraph in document.paragraphs:
            line = document.text[slice(*paragraph.span)]
            for entity in model.predict_entities(line, list(LABELS), threshold=ENOUGH):
                kind, name = LABELS[entity["label"]], str(entity["text"])
                found.setdefault((kind, name), Named(kind=kind, name=name))
        return list(found.values())

    def _load(self) -> Any:
        if self._model is None:
            try:
                from gliner import GLiNER
            except ImportError as error:
                raise SecondReaderError("this second reader needs gliner: pip install gliner") from error
            try:
                self._model = GLiNER.from_pretrained(self.path, local_files_only=True)
            except Exception as error:  # whatever the libraries below it raise
                raise SecondReaderError(f"no GLiNER model {self.path} on this machine: {error}") from error
        return self._model
