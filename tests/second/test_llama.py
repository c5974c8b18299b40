"""A real server of llama.cpp with a real, if senseless, model: it is asked, answers by the schema, adds nothing."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from verbale.reading import read

SAMPLE = Path(__file__).parents[2] / "samples" / "en-un-readout.txt"
WIDTH, HIDDEN, CONTEXT = 64, 128, 16384


def write_model(path: Path) -> None:
    """A llama of one layer, random weights, a token a byte."""
    gguf = pytest.importorskip("gguf")
    import numpy as np

    tokens = [b"<unk>", b"<s>", b"</s>", *(f"<0x{n:02X}>".encode() for n in range(256))]
    out = gguf.GGUFWriter(str(path), "llama")
    out.add_context_length(CONTEXT)
    out.add_embedding_length(WIDTH)
    out.add_block_count(1)
    out.add_feed_forward_length(HIDDEN)
    out.add_head_count(4)
    out.add_head_count_kv(4)
    out.add_rope_dimension_count(WIDTH // 4)
    out.add_layer_norm_rms_eps(1e-5)
    out.add_vocab_size(len(tokens))
    out.add_tokenizer_model("llama")
    out.add_token_list(tokens)
    out.add_token_scores([0.0] * len(tokens))
    out.add_token_types([2, 3, 3, *[6] * 256])
    out.add_add_space_prefix(False)
    out.add_chat_template("{% for m in messages %}{{ m.content }}\n{% endfor %}")
    random = np.random.default_rng(1)
    shapes = {"token_embd": (len(tokens), WIDTH), "output": (len(tokens), WIDTH)}
    shapes |= {f"blk.0.attn_{part}": (WIDTH, WIDTH) for part in ("q", "k", "v", "output")}
    shapes |= {"blk.0.ffn_gate": (HIDDEN, WIDTH), "blk.0.ffn_up": (HIDDEN, WIDTH)}
    shapes |= {"blk.0.ffn_down": (WIDTH, HIDDEN)}
    for name, shape in shapes.items():
        out.add_tensor(f"{name}.weight", (random.standard_normal(shape) * 0.05).astype(np.float32))
    for name in ("output_norm", "blk.0.attn_norm", "blk.0.ffn_norm"):
        out.add_tensor(f"{name}.weight", np.ones(WIDTH, np.float32))
    out.write_header_to_file()
    out.write_kv_data_to_file()
    out.write_tensors_to_file()
    out.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    llama = pytest.importorskip("xllamacpp")
    model = tmp_path_factory.mktemp("model") / "tiny.gguf"
    write_model(model)
    parameters = llama.CommonParams()
    parameters.model.path = str(model)
    parameters.n_ctx, parameters.n_parallel, parameters.warmup = CONTEXT, 1, False
    parameters.cpuparams.n_threads = 1
    server = llama.Server(parameters)
    assert server.listening_address.startswith("http://127.0.0.1:")
    yield f"{server.listening_address}/v1"
    del server


def test_a_senseless_model_adds_nothing(address: str) -> None:
    command = [sys.executable, "-m", "verbale.cli", "extract", str(SAMPLE), "--second", f"openai:{address}"]
    done = subprocess.run(command, capture_output=True, timeout=300)
    assert (done.returncode, done.stderr) == (0, b"")
    record, plain = json.loads(done.stdout), read(SAMPLE)
    assert [s["id"] for s in record["statements"]] == [s.id for s in plain.statements]
    assert all(s["seconded"] == [] for s in record["statements"])
    assert [p["message"] for p in record["problems"]] == [p.message for p in plain.problems]  # nothing failed
