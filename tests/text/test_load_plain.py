"""Plain text: the text rule, titles, names, errors, folders, standard input, hostile bytes."""

import hashlib
import io
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.text.load_samples import SENTENCES
from verbale.errors import UnreadableError
from verbale.text.load import MOST_BYTES, find_files, load, load_bytes, load_text
from verbale.text.load.normal import normal_form


@settings(max_examples=300, deadline=None)
@given(st.text())
def test_text_is_normal_form_and_nothing_else(text: str) -> None:
    try:
        document = load_text(text)
    except UnreadableError:
        assert not any(letter.isalpha() for letter in text)
        return
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    assert document.text == unicodedata.normalize("NFC", plain)
    assert all(0 <= start < end <= len(document.text) for start, end in (p.span for p in document.paragraphs))


def test_a_file_gives_exactly_its_text(tmp_path: Path) -> None:
    text = " \tTiêu đề\u200b\r\n\r\nHoà bình\u00a0và phát triển 👩‍🔬 İ\n\n  cuối  \n\n"
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + unicodedata.normalize("NFD", text).encode())
    document = load(path)
    assert document.text == unicodedata.normalize("NFC", text).replace("\r\n", "\n")
    assert document.source.name == str(path)
    assert document.source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert document.source.media_type == "text/plain"
    assert document.source.published is None


def test_a_million_marks_do_not_take_the_square_of_their_number() -> None:
    text = "a" + "\u0301\u0323" * 200_000
    assert unicodedata.normalize("NFD", normal_form(text)[:100]).startswith("a\u0323")


def test_long_runs_compose_like_short_ones() -> None:
    text = unicodedata.normalize("NFD", "ấ" * 5000 + "한국" * 2000)
    assert normal_form(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Thứ trưởng tiếp Đại sứ\n\nNgày 16/1, Thứ trưởng đã tiếp Đại sứ.", "Thứ trưởng tiếp Đại sứ"),
        ("Ngày 16/1, Thứ trưởng đã tiếp Đại sứ.\nHai bên nhất trí.", None),
        ("Một dòng thôi", None),
        ("\n\n  READOUT  \nThe Minister met the Ambassador.", "READOUT"),
        ("a " * 300 + "\nThe Minister met the Ambassador.", None),
    ],
)
def test_the_first_line_is_the_title_if_it_looks_like_one(text: str, title: str | None) -> None:
    assert load_text(text).source.title == title


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "no text"),
        (b"... 123 --- \n", "no text"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "OCR"),
        (b"{\\rtf1\\ansi Hello}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".doc"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
            "password",
        ),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason) as caught:
        load_bytes(data, "folder/a.bin")
    assert caught.value.name == "folder/a.bin"


def test_binary_rubbish_names_its_first_bad_byte() -> None:
    with pytest.raises(UnreadableError) as caught:
        load_bytes(b"good text" + bytes(8) * 30, "a.txt")
    assert caught.value.place == "byte 9"


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no such file"):
        load(tmp_path / "none.txt")
    with pytest.raises(UnreadableError, match="folder"):
        load(tmp_path)
    with pytest.raises(UnreadableError):
        load("bad\0name.txt")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions do not bind the superuser")
def test_a_forbidden_file(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("text")
    path.chmod(0)
    with pytest.raises(UnreadableError, match="permission"):
        load(path)


def test_an_endless_file_ends() -> None:
    with pytest.raises(UnreadableError, match="larger than"):
        load("/dev/zero")
    with pytest.raises(UnreadableError, match="larger than"):
        load_bytes(b"a" * (MOST_BYTES + 1), "a.txt")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(SENTENCES[0].encode("utf-16")))
    monkeypatch.setattr(sys, "stdin", stream)
    document = load("-")
    assert (document.source.name, document.text) == ("-", SENTENCES[0])


def test_a_name_that_is_no_utf8_can_be_printed(tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"b\xe1o.txt")
    with open(path, "wb") as file:
        file.write(SENTENCES[0].encode())
    document = load(os.fsdecode(path))
    assert document.source.name.endswith("b\ufffdo.txt")


def test_lone_surrogates_do_not_reach_the_text() -> None:
    assert load_text("Bộ \ud800 trưởng").text == "Bộ \ufffd trưởng"


def test_folders_are_walked_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.docx", "a/y.TXT", "c.pdf", ".hidden.txt", ".git/x.txt", "d.xyz", "a/~$z.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "empty").mkdir()
    (tmp_path / "round").symlink_to(tmp_path)
    found = list(
        find_files([str(tmp_path), "-", str(tmp_path / "d.xyz"), "gone.txt", str(tmp_path / "empty")])
    )
    names = [
        os.path.relpath(path, tmp_path) if isinstance(path, str) and path != "-" else path
        for path in found[:6]
    ]
    assert names == [os.path.join("a", "y.TXT"), os.path.join("a", "z.docx"), "b.txt", "c.pdf", "-", "d.xyz"]
    gone, empty = found[6:]
    assert isinstance(gone, UnreadableError) and gone.name == "gone.txt"
    assert isinstance(empty, UnreadableError) and "no readable file" in empty.reason


@settings(max_examples=400, deadline=2000)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.html", "a.pdf", "a.docx", "a"]))
def test_random_bytes_raise_nothing_else(data: bytes, name: str) -> None:
    try:
        assert load_bytes(data, name).paragraphs
    except UnreadableError as error:
        assert "cannot cope" not in error.reason


@settings(max_examples=200, deadline=5000)
@given(
    st.sampled_from(
        [b"%PDF-1.7\n", b"PK\x03\x04", b"<html><body>", b"\xff\xfe", b"\xff\xfe\0\0", b"\xef\xbb\xbf"]
    ),
    st.binary(max_size=300),
    st.sampled_from([b"", b"</body>", b"startxref\n0\n%%EOF", "Bộ trưởng".encode()]),
)
def test_random_bytes_behind_a_known_start_raise_nothing_else(start: bytes, data: bytes, end: bytes) -> None:
    try:
        assert load_bytes(start + data + end, "a").paragraphs
    except UnreadableError as error:
        assert "cannot cope" not in error.reason


def test_importing_does_not_pull_in_the_heavy_libraries() -> None:
    heavy = ("trafilatura", "lxml", "docx", "pypdfium2", "viparse")
    code = f"import sys, verbale.text.load; print([name for name in {heavy} if name in sys.modules])"
    out = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert out.stdout.strip() == "[]"
