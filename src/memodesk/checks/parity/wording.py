"""Words that carry a duty, a right, a limit or a negation, and the defined terms."""

from memodesk.checks.parity.sign import Kind, Sign, Signs
from memodesk.checks.parity.vocabulary import Vocabulary


def modality(text: str, words: Vocabulary) -> Signs:
    """Limits, negations, duties and rights; the «не» of «не пізніше» is a limit alone."""
    for at in words.limits.finditer(text):
        yield Sign(Kind.LIMIT, "", at.start(), at.end())
    text = words.limits.sub(lambda at: " " * len(at[0]), text)
    for kind, pattern in ((Kind.MUST, words.must), (Kind.MAY, words.may)):
        for at in pattern.finditer(text):
            yield Sign(kind, "", at.start(), at.end())
    text = words.not_negation.sub(lambda at: " " * len(at[0]), text)
    for at in words.negation.finditer(text):
        yield Sign(Kind.NEGATION, "", at.start(), at.end())


def terms(text: str, words: Vocabulary) -> Signs:
    """Defined terms and names of documents, each by its concept."""
    for concept, pattern in words.terms.items():
        for at in pattern.finditer(text):
            yield Sign(Kind.TERM, concept, at.start(), at.end())


def with_implied(text: str, words: Vocabulary, beside: str, signs: list[Sign]) -> list[Sign]:
    """The signs with those that a phrase implies, and without those that add nothing in it."""
    for one in words.implied:
        start, end = text.find(one.phrase), text.find(one.phrase) + len(one.phrase)
        if start < 0 or one.beside not in beside:
            continue
        signs += [Sign(one.kind, one.value, start, end)] * max(one.count, 0)
        idle = [s for s in signs if s.kind is one.kind and s.value == one.value]
        idle = [s for s in idle if start <= s.start < end][: max(-one.count, 0)]
        signs = [sign for sign in signs if sign not in idle]
    return signs
