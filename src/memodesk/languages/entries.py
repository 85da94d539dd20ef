"""What the files of words, states and laws hold, as values; `library` reads them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from memodesk.domain.catalogue import Gender

Forms: TypeAlias = Mapping[str, str]
"""Forms of one word by their names: grammatical cases, or «il», «di», «in», or languages."""


@dataclass(frozen=True, slots=True)
class Meta:
    """What a document language says of itself.

    `base` is the form in which names are typed; `form_names` says each form in words of the
    language («родовий відмінок») where a gap mark names it, and is empty where it does not.
    `plurals` are the CLDR categories in the order of the variants in «{years: рік|роки|років}»;
    `prepositions` says the word that a form holds and that stays before a gap; `places` names the
    forms in which a place of signing is printed without asking (`where`, `of`, `house`).
    `alphabet` holds the small letters, `dictionary` names the hunspell dictionary, which is only
    a hint where it is old.
    `reviewed_by` names the lawyer or sworn translator who has read the texts, or nobody.
    """

    code: str
    autonym: str
    script: str
    base: str
    form_names: Forms
    plurals: tuple[str, ...]
    alphabet: str
    dictionary: str
    dictionary_is_old: bool = False
    prepositions: Forms = field(default_factory=dict)
    places: Forms = field(default_factory=dict)
    reviewed_by: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """A state's short name (release) and formal name (legal text) with their forms."""

    code: str
    short: Forms
    formal: Forms


@dataclass(frozen=True, slots=True)
class Country:
    """Facts of a country that do not depend on a document language.

    `stop` asks for a stop by policy, `aggressor` by law; `verified` is false where the rule
    about the country has not been read in a source.
    """

    code: str
    language: str
    script: str
    neighbour: bool = False
    aggressor: bool = False
    stop: bool = False
    verified: bool = True


@dataclass(frozen=True, slots=True)
class Language:
    """The name of a language in a document language, in the forms that clauses need.

    `adjective` is false where the name cannot share one «мовами» with others («гінді»).
    """

    code: str
    adjective: bool
    forms: Forms


@dataclass(frozen=True, slots=True)
class Area:
    """An area of cooperation: the words of a list item, and a label without placeholders."""

    key: str
    text: str
    label: str


@dataclass(frozen=True, slots=True)
class DocumentWords:
    """What the instrument is called.

    `title` and `about` are the two lines of the heading; `name` is the defined term with a
    capital in its forms, `this` the same with «цей», `proper` the whole name with a capital,
    `plain` the whole name as a release writes it.
    """

    key: str
    gender: Gender
    title: str
    about: str
    name: Forms
    this: Forms
    proper: Forms
    plain: Forms


@dataclass(frozen=True, slots=True)
class KindWords:
    """A kind of cooperation: the adjective alone and with its noun."""

    key: str
    adjective: Forms
    cooperation: Forms


@dataclass(frozen=True, slots=True)
class UnitWords:
    """Usual names of bodies of a unit type and of the posts that head them."""

    key: str
    bodies: tuple[str, ...]
    heads: tuple[str, ...]
    heads_feminine: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Everything a document language names besides states, languages and areas.

    `counts` are numerals in words by form and number («locative» → "2" → «двох»).
    """

    code: str
    documents: Mapping[str, DocumentWords]
    kinds: Mapping[str, KindWords]
    units: Mapping[str, UnitWords]
    counts: Mapping[str, Forms]
    gaps: Forms
    texts: Forms

    def text(self, key: str) -> str:
        """The words under a dotted key of words.toml, such as ``page.footer``."""
        return self.texts[key]

    def gap(self, fact: str, form_name: str = "") -> str:
        """The words inside a gap mark; an unknown fact is called «текст»."""
        named = self.gaps.get(fact, self.gaps["text"])
        if not form_name:
            return named
        return self.texts["gap_mark.with_form"].format(fact=named, form=form_name)

    def count(self, form: str, number: int) -> str:
        """The numeral in words, or in figures beyond the list."""
        return self.counts[form].get(str(number), str(number))

    def number(self, level: str, *counters: int) -> str:
        """The number before an article, clause or item: ``number("clause", 3, 1)``."""
        text = self.texts[f"numbering.{level}"]
        for place, counter in enumerate(counters, start=1):
            text = text.replace(f"%{place}", str(counter))
        return text


@dataclass(frozen=True, slots=True)
class Term:
    """The settled term of a concept: what else is right for it, and what never is."""

    key: str
    term: str
    also: tuple[str, ...]
    never: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Law:
    """A law, resolution, treaty or standard; each language cites it in its own laws.toml.

    `country` is empty for international documents, whose `states` are the bound ones; `units`
    limits a citation to parties of these unit types; `marks` give a citation away in a text.
    """

    key: str
    number: str
    title: Forms
    source: Forms
    country: str = ""
    date: dt.date | None = None
    states: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    preamble: bool = False
    approval: bool = False
    in_force: bool = True
    replaced_by: str = ""
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """Severity and source of one check; `laws` are keys of the laws it rests on.

    `partner` holds the source of the same rule where a partner comes from a certain country;
    `doubtful` is the severity of a finding that a reader may dismiss, as words can differ and
    mean the same.
    """

    code: str
    severity: str
    source: Forms
    laws: tuple[str, ...]
    partner: Mapping[str, Forms]
    verified: bool
    doubtful: str = ""


@dataclass(frozen=True, slots=True)
class Reminder:
    """A step that the partner takes by the law of its own country."""

    country: str
    key: str
    text: Forms
    source: Forms
    verified: bool
    units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Monitoring:
    """How a language says the monitoring figures.

    `full` and `without_countries` are the sentences, `when` their beginning by the day of the
    figures (ISO 8601), `plurals` the counted words by CLDR plural category of the figure.
    """

    source: str
    full: str
    without_countries: str
    when: Forms
    plurals: Mapping[str, Forms]


@dataclass(frozen=True, slots=True)
class Figures:
    """One line of the monitoring series; `almost` says the agreements were rounded up."""

    as_of: dt.date
    agreements: int
    communities: int
    countries: int | None = None
    almost: bool = False
    verified: bool = True
