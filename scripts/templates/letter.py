"""The letter to the Ministry: a Ukrainian paper in the form of DSTU 4163:2020."""

from pathlib import Path

from scripts.templates.parts import part, save
from scripts.templates.samples import PORTRAIT, draft_marks, paragraph, section, tagged
from scripts.templates.styles import KEEP, KEEP_LINES, Look, indents, size, spacing, tabs
from scripts.templates.styles import paragraph as style

WIDTH = 9638  # 170 mm between margins of 30 and 10 mm
RIGHT_HALF = 5669  # 100 mm
NUMBER = 1304  # where the figures of attachments stand, 23 mm
CAPITALS = "<w:caps/>"
LINES = (
    '<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="2608"/>'
    f'<w:tab w:val="left" w:pos="{RIGHT_HALF}"/>'
    '<w:tab w:val="left" w:leader="underscore" w:pos="8845"/></w:tabs>'
)
FRAME = (
    '<w:framePr w:w="5000" w:hRule="auto" w:hSpace="0" w:wrap="around" w:vAnchor="margin" '
    'w:hAnchor="margin" w:xAlign="left" w:yAlign="bottom"/>'
)
FIGURE = "".join(
    f"<w:r>{inside}</w:r>"
    for inside in (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>2</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
)
MORE = (
    style("Letter Request", KEEP, based="Letter Body"),
    style(
        "Attachment Line",
        KEEP + tabs(NUMBER, "left") + spacing() + indents(1701, 1701),
        size(14),
    ),
    style("Attachment First", spacing(14), based="Attachment Line"),
    style("Letter Signature", KEEP + KEEP_LINES + tabs(WIDTH) + spacing(36), size(14)),
    # two lines of the executor and a little white: so much stays free below the last signature
    style("Executor Room", spacing(34), based="Closing Line"),
)
FLOW = (
    ("Emblem", "{emblem}", "", ""),
    ("Letterhead", "{letterhead}", CAPITALS, KEEP),
    ("Letterhead Data", "{letterhead_data}", "", KEEP),
    ("Reference Line", "\t\t{reference} \t", "", LINES),
    ("Addressee", "{addressee}", "", ""),
    ("Subject", "{subject}", "", ""),
    ("Letter Body", "{letter_body}", "", ""),
    ("Letter Request", "{letter_body_last}", "", ""),
    ("Attachment First", "{attachment_first}", "", ""),
    ("Attachment Line", "\t{attachment}", "", ""),
    ("Letter Signature", "{letter_position}\t{letter_name}", "", ""),
    ("Executor", "{executor}", "", FRAME),
)


def letter(folder: Path) -> None:
    """One page of a letter; from the second page on a figure at the top."""
    body = "".join(
        paragraph(name, tagged(text, "text"), look, extra) for name, text, look, extra in FLOW
    )
    body += paragraph("Executor Room", "")
    marks = draft_marks("text", '<w:rStyle w:val="DraftMark"/>')
    centred = '<w:pPr><w:pStyle w:val="Header"/><w:jc w:val="center"/></w:pPr>'
    frames = {
        "header1": part("hdr", f"<w:p>{centred}{FIGURE}</w:p>{marks}"),
        "header2": part("hdr", marks),
    }
    page = section(PORTRAIT, 1701, "default=rId1 first=rId2", "", "<w:titlePg/>")
    page = page.replace('w:right="1134"', 'w:right="567"')
    # 7 mm: the figure, the mark and its note stay inside the margin, so a draft moves nothing
    page = page.replace('w:header="454"', 'w:header="397"')
    title = "Зразок: лист до міністерства"
    save(folder / "letter-ministry/consecutive.docx", title, Look(more=MORE), body + page, frames)
