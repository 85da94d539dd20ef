"""The causes of a template's faults: what each group is called, and why it matters on paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from memodesk.i18n import N_


@dataclass(frozen=True, slots=True)
class Cause:
    """One kind of fault: its group, why it matters, and whether a copy can be mended safely."""

    group: str
    why: str
    fixable: bool = False


_TAGS: Final = N_("Позначки")
_BLOCKS: Final = N_("Умови та повторення")
_SAMPLES: Final = N_("Зразки й мови")
_LOOK: Final = N_("Стилі та вигляд")
_TRACES: Final = N_("Зайве у файлі")
_FILE: Final = N_("Будова файлу")

CAUSES: Final[Mapping[str, Cause]] = {
    "template.syntax": Cause(_TAGS, N_("Таку позначку програма не прочитає, і документа не буде.")),
    "template.forbidden": Cause(
        _TAGS, N_("Шаблон лише показує слова; виконувати щось йому не дозволено.")
    ),
    "template.filter": Cause(_TAGS, N_("Такої дії програма не знає, і документа не буде.")),
    "template.field": Cause(_TAGS, N_("Такого поля немає, тому на його місці нічого не стоятиме.")),
    "template.letter": Cause(
        _TAGS, N_("Схожа літера іншої абетки робить назву поля невідомою."), fixable=True
    ),
    "template.signs": Cause(
        _TAGS,
        N_("Автовиправлення змінило знак; програма його розуміє, але позначка лишається негарною."),
        fixable=True,
    ),
    "template.border": Cause(
        _TAGS,
        N_("Позначка, яку перетинає межа посилання чи елемента керування, надрукується сирою."),
        fixable=True,
    ),
    "template.place": Cause(_TAGS, N_("Позначка лишиться в готовому документі такою, як є.")),
    "template.ignored": Cause(_TAGS, N_("Ця позначка нічого не надрукує."), fixable=True),
    "template.changes": Cause(
        _TRACES,
        N_("Коли виправлення приймуть або відхилять, половина позначки зникне."),
        fixable=True,
    ),
    "template.block": Cause(_BLOCKS, N_("Зникне частина таблиці або тексту між двома половинами.")),
    "template.lost": Cause(
        _BLOCKS, N_("Абзац з блоком не друкується, і разом з ним зникне те, що в ньому стоїть.")
    ),
    "template.emptied": Cause(
        _BLOCKS, N_("Коли повторювати нічого, від клітинки чи таблиці нічого не лишиться.")
    ),
    "template.ids": Cause(
        _BLOCKS, N_("Закладка чи малюнок у зразку повторилися б з тим самим номером.")
    ),
    "template.empty": Cause(_SAMPLES, N_("Без зразків друкувати нічого.")),
    "template.missing": Cause(
        _SAMPLES, N_("Абзаци цього виду надрукувати нічим, тому документа не буде.")
    ),
    "template.doubled": Cause(_SAMPLES, N_("Програма не знає, який із двох зразків друкувати.")),
    "template.column": Cause(_SAMPLES, N_("Слова стали б у чужому стовпці або зникли б.")),
    "template.unequal": Cause(
        _SAMPLES, N_("Одна мова сказала б те, чого немає в іншій, а тексти мають збігатися.")
    ),
    "template.style": Cause(
        _LOOK, N_("Цим стилем програма позначає слова в проєкті."), fixable=True
    ),
    "template.unstyled": Cause(_LOOK, N_("Word покаже такий абзац звичайним текстом.")),
    "template.heading": Cause(
        _LOOK, N_("Без стилю заголовка не буде змісту, навігації та закладок у PDF.")
    ),
    "template.language": Cause(
        _LOOK, N_("Word підкреслить слова червоним, а екранний диктор прочитає їх чужою мовою."),
        fixable=True,
    ),
    "template.direct": Cause(
        _LOOK, N_("Оформлення, задане просто в абзаці, сильніше за стиль: зміна стилю не подіє.")
    ),
    "template.header-row": Cause(
        _LOOK, N_("Екранний диктор не скаже, якою мовою читає стовпець."), fixable=True
    ),
    "template.alt": Cause(_LOOK, N_("Хто не бачить малюнка, не дізнається, що на ньому.")),
    "template.private": Cause(
        _TRACES, N_("Партнер побачив би, хто і де працював із файлом."), fixable=True
    ),
    "template.hidden": Cause(_TRACES, N_("Прихований текст видно кожному, хто його увімкне.")),
    "template.remote": Cause(
        _TRACES, N_("Файл тягнув би вміст з іншого місця; програма його не друкує."), fixable=True
    ),
    "template.structure": Cause(_FILE, N_("Word назвав би файл пошкодженим.")),
}  # fmt: skip
