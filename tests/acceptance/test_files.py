"""F01–F24: files that are no usable Word document, each in its own plain sentence."""

import json
import resource
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from memodesk.rendering.package import Member, pack, read_members
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.render import render
from tests.acceptance.conftest import Call, Tell
from tests.acceptance.oracle import complaints
from tests.rendering.conftest import FILES
from tests.rendering.drafts import memorandum
from tests.rendering.test_package import BROKEN, with_members

DOCUMENT = "word/document.xml"
TEXT = read_members(FILES["memorandum"].read_bytes())[DOCUMENT].decode()
LIMIT_SECONDS, LIMIT_KB = 1.0, 200 * 1024
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def with_doctype(declared: str, used: str = "&e;") -> bytes:
    head, tail = TEXT.split("?>", 1)
    body = tail.replace("{{ title.first }}", f"{used}{{{{ title.first }}}}", 1)
    return with_members(**{DOCUMENT: f"{head}?><!DOCTYPE x [{declared}]>{body}".encode()})


@pytest.mark.parametrize("name", BROKEN)
def test_refused_in_one_sentence(name: str, tmp_path: Path, call: Call, tell: Tell) -> None:
    path = tmp_path / "шаблон.docx"
    path.write_bytes(BROKEN[name][0])
    answer = call("template", "check", path)
    assert answer.code == 2
    assert len(answer.err.strip().splitlines()) == 1
    assert "шаблон.docx" in answer.err
    tell(name[:18], answer.err)


@pytest.mark.parametrize("name", ["F01", "F03"])
def test_entities_are_not_read(name: str, tmp_path: Path, call: Call, tell: Tell) -> None:
    (tmp_path / "secret").write_text("таємниця", encoding="utf-8")
    bomb = '<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(8)
    )
    one = f'<!ENTITY e SYSTEM "{(tmp_path / "secret").as_uri()}">'
    path = tmp_path / "шаблон.docx"
    path.write_bytes(with_doctype(one) if name == "F01" else with_doctype(bomb, "&i;"))
    answer = call("template", "check", path)
    assert answer.code == 2
    assert "таємниця" not in answer.err + answer.out
    tell(name, answer.err)


def test_f02_no_connection(tmp_path: Path, call: Call, tell: Tell) -> None:
    met: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.5)
        port = server.getsockname()[1]

        def listen() -> None:
            try:
                met.append(server.accept())
            except TimeoutError:
                return

        thread = threading.Thread(target=listen)
        thread.start()
        path = tmp_path / "шаблон.docx"
        path.write_bytes(with_doctype(f'<!ENTITY e SYSTEM "http://127.0.0.1:{port}/x">'))
        answer = call("template", "check", path)
        thread.join()
    assert answer.code == 2
    assert met == []
    tell("F02", answer.err)


BOMBS = {
    "F04": lambda: with_members(**{DOCUMENT: b" " * 60_000_000}),
    "F05": lambda: with_members(**{"word/media/image1.png": b"\0" * 60_000_000}),
    "F06": lambda: with_members(**{DOCUMENT: b"<w:p/>" * 2_000_000}),
}
CHECK = """
import resource, sys, time
from pathlib import Path
from memodesk.errors import InputError
from memodesk.rendering.template_check import check_template
begun = time.perf_counter()
try:
    check_template(Path(sys.argv[1]))
except InputError as error:
    print(time.perf_counter() - begun)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    print(error)
"""


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_seen_before_unpacking(name: str, tmp_path: Path, tell: Tell) -> None:
    path = tmp_path / "шаблон.docx"
    path.write_bytes(BOMBS[name]())
    done = subprocess.run(
        [sys.executable, "-c", CHECK, str(path)], capture_output=True, text=True, check=True
    )
    seconds, memory, sentence = done.stdout.splitlines()
    assert float(seconds) < LIMIT_SECONDS
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # a child begins with its parent's
    assert int(memory) < max(LIMIT_KB, own + LIMIT_KB)
    tell(name, sentence)


def linked(kind: str, target: str, *, used: str = "") -> bytes:
    rels = read_members(FILES["memorandum"].read_bytes())["word/_rels/document.xml.rels"].decode()
    link = f'<Relationship Id="rIdX" Type="{REL}/{kind}" Target="{target}" TargetMode="External"/>'
    return with_members(
        **{
            "word/_rels/document.xml.rels": rels.replace(
                "</Relationships>", f"{link}</Relationships>"
            ).encode(),
            DOCUMENT: TEXT.replace("<w:body>", f"<w:body>{used}", 1).encode(),
        }
    )


DRAWING = (
    '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    f'xmlns:r="{REL}" r:link="rIdX"/></w:drawing></w:r></w:p>'
)
HYPERLINK = (
    f'<w:p><w:hyperlink xmlns:r="{REL}" r:id="rIdX"><w:r><w:t>сайт</w:t></w:r></w:hyperlink></w:p>'
)
REMOTE: dict[str, Callable[[], bytes]] = {
    "F11": lambda: linked("attachedTemplate", "http://example.invalid/t.dotm"),
    "F12": lambda: linked("image", "http://example.invalid/x.png", used=DRAWING),
}


@pytest.mark.parametrize("name", REMOTE)
def test_what_lies_elsewhere_is_warned_of_and_left_out(
    name: str, tmp_path: Path, call: Call, tell: Tell
) -> None:
    path, draft = tmp_path / "шаблон.docx", memorandum()
    path.write_bytes(REMOTE[name]())
    answer = call("template", "check", path, "--document", "memorandum", "--json")
    assert answer.code == 0
    found = [one for one in json.loads(answer.out)["findings"] if one["code"] == "template.remote"]
    assert found
    data = render(compile_template(path, draft.languages), draft, final=True)
    assert complaints(data) == []
    assert b"example.invalid" not in b"".join(read_members(data).values())
    tell(name, found[0]["message"])


def test_f12_hyperlinks_stay(tmp_path: Path, tell: Tell) -> None:
    path, draft = tmp_path / "шаблон.docx", memorandum()
    path.write_bytes(linked("hyperlink", "https://example.invalid/", used=HYPERLINK))
    data = render(compile_template(path, draft.languages), draft, final=True)
    assert complaints(data) == []
    assert b"https://example.invalid/" in read_members(data)["word/_rels/document.xml.rels"]
    tell("F12 hyperlink", "посилання лишається")


def test_f14_a_link_to_nothing(tmp_path: Path, call: Call, tell: Tell) -> None:
    path = tmp_path / "шаблон.docx"
    path.write_bytes(with_members(**{"word/header2.xml": None}))
    answer = call("template", "check", path)
    assert answer.code == 1
    tell("F14", next(one.strip() for one in answer.out.splitlines() if "header2" in one))


def test_f17_malformed(tmp_path: Path, call: Call, tell: Tell) -> None:
    path = tmp_path / "шаблон.docx"
    path.write_bytes(with_members(**{DOCUMENT: b"<w:document><oops"}))
    answer = call("template", "check", path)
    assert answer.code == 2
    tell("F17", answer.err)


@pytest.mark.parametrize(("name", "kind"), [("F09", "document.macroEnabled.main"),
                                            ("F24", "template.main")])  # fmt: skip
def test_other_kinds_make_plain_documents(
    name: str, kind: str, tmp_path: Path, call: Call, tell: Tell
) -> None:
    path, draft = tmp_path / "шаблон.docm", memorandum()
    types = read_members(FILES["memorandum"].read_bytes())["[Content_Types].xml"]
    path.write_bytes(
        with_members(**{"[Content_Types].xml": types.replace(b"document.main", kind.encode())})
    )
    assert call("template", "check", path).code == 0
    data = render(compile_template(path, draft.languages), draft, final=True)
    assert complaints(data) == []
    assert kind.encode() not in read_members(data)["[Content_Types].xml"]
    tell(name, f"{kind}: прийнято, документ звичайний")


def test_packing_is_the_judge_of_its_own_oracle() -> None:
    """The oracle sees what is wrong: otherwise its silence says nothing."""
    members = dict(read_members(FILES["memorandum"].read_bytes()))
    assert any("raw tag" in one for one in complaints(FILES["memorandum"].read_bytes()))
    members[DOCUMENT] = members[DOCUMENT].replace(b"{{", b"").replace(b"<w:p>", b"", 1)
    members[DOCUMENT] = TEXT.replace("<w:tr>", "<w:tr></w:tr><w:tr>", 1).encode()
    data = pack(Member(*one) for one in members.items())
    assert "word/document.xml: a row without cells" in complaints(data)
