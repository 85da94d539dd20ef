"""The baseline: our own memorandum template as a plain docxtpl template with loops and ifs.

Every sample row keeps its look and stands in an `if` of its own inside one loop over rows. It
prints the same words, without language marks, lists of their own, bookmarks, proof or check:
what the program is measured against.
"""

import io
import re
import zipfile
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from docxtpl import DocxTemplate

from memodesk.drafting.draft import Draft, words
from memodesk.paths import TEMPLATES
from memodesk.rendering.fields import PLACES, is_role
from memodesk.rendering.grouping import grouped
from memodesk.rendering.prepared import compile_template

SHIPPED = TEMPLATES / "memorandum/columns.docx"
_ROW = re.compile(r"<w:tr>.*?</w:tr>")
_PARAGRAPH = re.compile(r"<w:p>.*?</w:p>")
_TAG = re.compile(r"\{\{ (\w+)\.(\w+) \}\}")
_TEXT = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'


def template(folder: Path, columns: int = 2) -> Path:
    """Write the naive template for so many languages into a folder."""
    path = folder / f"naive-{columns}.docx"
    with zipfile.ZipFile(SHIPPED) as shipped, zipfile.ZipFile(path, "w") as naive:
        for name in shipped.namelist():
            data = shipped.read(name)
            if name == "word/document.xml":
                data = _document(data.decode(), columns).encode()
            elif "header" in name or "footer" in name:
                data = data.replace(b"{{", b"").replace(b"}}", b"")
            naive.writestr(name, data, zipfile.ZIP_DEFLATED)
    return path


def _document(shipped: str, columns: int) -> str:
    tables = re.findall(r"<w:tbl>.*?</w:tbl>", shipped)
    pages = re.findall(r"<w:sectPr>.*?</w:sectPr>", shipped)
    place = next(i for i, table in enumerate(tables) if table.count("<w:gridCol ") == columns)
    rows = _ROW.findall(tables[place])
    samples = [row for row in rows if any(is_role(name) for name, _place in _TAG.findall(row))]
    head = tables[place][: tables[place].index(samples[0])].replace("{{", "").replace("}}", "")
    loop = _statement("{%tr for row in rows %}") + "".join(map(_choice, samples))
    table = f"{head}{loop}{_statement('{%tr endfor %}')}</w:tbl>"
    return f"{shipped[: shipped.index('<w:tbl>')]}{table}<w:p/>{pages[place]}</w:body></w:document>"


def _choice(row: str) -> str:
    """A sample row in its `if`, each line that may be absent in an `if` of its own."""
    kind = "+".join(dict.fromkeys(name for name, _place in _TAG.findall(row)))
    own = _PARAGRAPH.sub(lambda found: _line(found[0]), row)
    return _statement(f"{{%tr if row.kind == '{kind}' %}}") + own + _statement("{%tr endif %}")


def _line(paragraph: str) -> str:
    tags = _TAG.findall(paragraph)
    filled = _TAG.sub(r"{{ row.\1_\2 }}", paragraph)
    if not tags or not tags[0][0].endswith("_second"):
        return filled
    name, place = tags[0]
    return f"{_alone(f'{{%p if row.{name}_{place} %}}')}{filled}{_alone('{%p endif %}')}"


def _alone(text: str) -> str:
    return f"<w:p>{_TEXT.format(escape(text))}</w:p>"


def _statement(text: str) -> str:
    return f"<w:tr><w:tc>{_alone(text)}</w:tc></w:tr>"


def context(draft: Draft) -> dict[str, Any]:
    """The words of the draft for the naive template: a mapping for each row to print."""
    programs = compile_template(SHIPPED, draft.languages).flows[0].programs
    rows = []
    for program, group in grouped(draft.segments, programs):
        row = {"kind": "+".join(program.names)}
        for name, segment in group.segments.items():
            for place, language in zip(PLACES, draft.languages, strict=False):
                if text := segment.texts.get(language):
                    row[f"{name}_{place}"] = words(text)
        rows.append(row)
    return {"rows": rows}


def render(path: Path, values: dict[str, Any]) -> bytes:
    """The document as docxtpl makes it from a context."""
    document = DocxTemplate(path)
    document.render(values, autoescape=True)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
