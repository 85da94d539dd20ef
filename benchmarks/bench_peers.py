"""Our memorandum with every check, against docxtemplater and easy-template-x on its bare words.

The peers get a table with one row in a loop, the lightest template that prints the same words;
they print no language marks, lists, bookmarks, headers, and check nothing.
"""

import json
import re
import shutil
import statistics
import subprocess
import tempfile
import zipfile
from pathlib import Path

from benchmarks import drafts, naive
from benchmarks.timing import seconds, show
from memodesk.drafting.draft import Draft, words
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.render import render

HERE = Path(__file__).parent / "npm"
PEERS = ("docxtemplater", "easy-template-x")
ROUNDS, BURST = 6, 40
GOAL = 3


def main() -> None:
    """Print the medians and the ratios."""
    if shutil.which("node") is None or not (HERE / "node_modules").is_dir():
        print("  node or its packages are missing: `make bench` sets them up")
        return
    draft = drafts.draft_of(drafts.sample())
    compiled = compile_template(naive.SHIPPED, draft.languages)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        template = _template(folder)
        (folder / "values.json").write_text(json.dumps(_values(draft)), encoding="utf-8")
        rounds = []
        for _round in range(ROUNDS):
            peers = [_peer(peer, template, folder) for peer in PEERS]
            edits = [drafts.draft_of(drafts.edited(drafts.sample(), n)) for n in range(BURST)]
            ours = [seconds(lambda d=d: render(compiled, d, final=False)) for d in edits]  # type: ignore[misc]
            rounds.append([*peers, statistics.median(ours[BURST // 2 :])])
    ours_ms = statistics.median(one[-1] for one in rounds) * 1000
    show("ours, with every check", ours_ms)
    for place, peer in enumerate(PEERS):
        show(peer, statistics.median(one[place] for one in rounds) * 1000)
        ratio = statistics.median(one[place] / one[-1] for one in rounds)
        show("  times faster", ratio, "×", f"(goal: at least {GOAL})")


def _peer(peer: str, template: Path, folder: Path) -> float:
    """The median of the later renders of one process; its words are looked for."""
    out = folder / f"{peer}.docx"
    call = ["node", "peer.mjs", peer, template, folder / "values.json", str(BURST), out]
    done = subprocess.run([*map(str, call)], cwd=HERE, check=True, capture_output=True, text=True)
    with zipfile.ZipFile(out) as archive:
        assert "домовилися" in archive.read("word/document.xml").decode()
    times: list[float] = json.loads(done.stdout)
    return statistics.median(times[BURST // 2 :]) / 1000


def _template(folder: Path) -> Path:
    path = folder / "peer.docx"
    with zipfile.ZipFile(naive.template(folder)) as shipped, zipfile.ZipFile(path, "w") as made:
        for name in shipped.namelist():
            data = shipped.read(name)
            if name == "word/document.xml":
                data = _document(data.decode()).encode()
            made.writestr(name, data, zipfile.ZIP_DEFLATED)
    return path


def _document(text: str) -> str:
    rows = re.findall(r"<w:tr>.*?</w:tr>", text)
    cells = "".join(
        f'<w:tc><w:p><w:r><w:t xml:space="preserve">{tag}</w:t></w:r></w:p></w:tc>'
        for tag in ("{#rows}{first}", "{second}{/rows}")
    )
    begin = text.index(rows[0])
    end = text.rindex(rows[-1]) + len(rows[-1])
    return f"{text[:begin]}<w:tr>{cells}</w:tr>{text[end:]}"


def _values(draft: Draft) -> dict[str, list[dict[str, str]]]:
    first, second = draft.languages
    return {
        "rows": [
            {"first": words(s.texts.get(first, ())), "second": words(s.texts.get(second, ()))}
            for s in draft.segments
        ]
    }


if __name__ == "__main__":
    main()
