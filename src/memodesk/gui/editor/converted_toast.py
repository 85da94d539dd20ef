"""What is said when the PDF of issued documents are there, or some of them are not."""

from PySide6.QtWidgets import QWidget

from memodesk.gui.editor.contract import Pdfs
from memodesk.gui.system import open_file, open_folder
from memodesk.gui.widgets.toast import show_toast
from memodesk.i18n import _, ngettext


def say_converted(widget: QWidget, made: Pdfs) -> None:
    """How many documents were issued and how many PDF are beside them; one may be opened."""
    words = ngettext("Видано {count} документ", "Видано {count} документів", made.documents)
    words = words.format(count=made.documents)
    count = len(made.files)
    if made.why:
        sentence = _("{issued}, але PDF готові не всі ({done}). {why}")
        sentence = sentence.format(issued=words, done=count, why=made.why)
        show_toast(widget, sentence, made.remark, tone="error")
        return
    detail = _("PDF поруч: {done} з {count}").format(done=count, count=made.documents)
    if not count:
        detail = _("PDF зупинено, документи Word готові")
    detail = f"{detail}. {made.remark}" if made.remark else detail
    if not count:
        show_toast(widget, words, detail, tone="info")
        return
    first = made.files[0]
    show_toast(
        widget,
        words,
        detail,
        action=_("Відкрити PDF") if count == 1 else _("Відкрити папку"),
        act=lambda: open_file(first) if count == 1 else open_folder(first.parent),
    )
