"""An office with many agreements, for benchmarks and for looking at a full list."""

import datetime as dt
import json
from pathlib import Path

from memodesk.bootstrap import Services
from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import State
from memodesk.exchange.case_file import read_case
from memodesk.paths import SAMPLE_CASE
from memodesk.storage.agreements import AgreementRepository
from memodesk.storage.summary import summarise

_TOWNS = (
    ("Бад-Фрайєнвальде", "DE"), ("Бардіїв", "SK"), ("Бжеґ", "PL"), ("Ботошані", "RO"),
    ("Везуль", "FR"), ("Грайфсвальд", "DE"), ("Ельблонг", "PL"), ("Жагань", "PL"),
    ("Кель", "DE"), ("Конін", "PL"), ("Литомишль", "CZ"), ("Матесалька", "HU"),
    ("Ополе", "PL"), ("Пршибрам", "CZ"), ("Сандомир", "PL"), ("Сігету-Мармацієй", "RO"),
    ("Сувалки", "PL"), ("Сучава", "RO"), ("Тарнобжег", "PL"), ("Тельтов", "DE"),
    ("Тракай", "LT"), ("Укмерге", "LT"), ("Ґіссен", "DE"), ("Їглава", "CZ"),
)  # fmt: skip
_NAMES = ("memorandum", "agreement", "twinning_agreement", "declaration", "letter_of_intent")
_STATES = (None, State.IN_FORCE, State.IN_FORCE, State.ENDED, State.DRAFT, State.SUBMITTED)


def fill(folder: Path, count: int) -> None:
    """Make so many agreements of a data folder; names and dates repeat in a fixed order."""
    services = Services(folder)
    sample = read_case(SAMPLE_CASE.read_bytes(), SAMPLE_CASE.name)
    repository = AgreementRepository(services.database)
    for number in range(count):
        agreement = _agreement(sample, number)
        today = dt.date.today()  # noqa: DTZ011 - no office is meant
        summary = summarise(agreement, today=today, errors=number % 3, warnings=number % 4)
        repository.save(agreement, base=None, summary=summary)
    services.close()


def _agreement(sample: Agreement, number: int) -> Agreement:
    town, country = _TOWNS[number % len(_TOWNS)]
    record = json.loads(sample.model_dump_json(exclude_defaults=True))
    record |= {"id": f"agreement-{number}", "document_name": _NAMES[number % len(_NAMES)]}
    record["parties"][1] |= {"country": country, "place": {"uk": town}}
    record["areas"] = record["areas"][number % 4 :]
    year, years = 2016 + number % 11, (None, 3, 5, 10)[number % 4]
    record["term"] = {"years": years, "auto_renew": False} if years else {"indefinite": True}
    record["signing"]["events"][0]["date"] = f"{year}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    state = _STATES[number % len(_STATES)]
    if state is not None:
        record["state"] = state.value
    if state in (State.DRAFT, State.SUBMITTED):
        record["signing"]["events"] = []
    return Agreement.model_validate(record)
