"""E-mail addresses, hosts of web addresses and telephone numbers."""

import re

from memodesk.checks.parity.sign import Kind, Sign

_URL = re.compile(r"https?://(?:www\.)?([\w.-]+)\S*|www\.([\w.-]+)\S*")
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
"""Bounded and begun only where a word begins, so that long words cost no more than short ones."""
ADDRESS = re.compile(rf"{_MAIL.pattern}|{_URL.pattern}")
_PHONE = re.compile(r"(?<![\w+])(?:\+\d|\(0\d)[\d\s()./-]{5,24}\d")


def addresses(text: str) -> tuple[str, list[Sign]]:
    """Addresses and telephones; a page may differ by its language, so a web address is its host.

    The text comes back without them.
    """
    signs: list[Sign] = []

    def mail(at: re.Match[str]) -> str:
        signs.append(Sign(Kind.ADDRESS, at[0].casefold(), at.start(), at.end()))
        return " " * len(at[0])

    def host(at: re.Match[str]) -> str:
        name = (at[1] or at[2]).rstrip(".").casefold()
        signs.append(Sign(Kind.ADDRESS, name, at.start(), at.end()))
        return " " * len(at[0])

    def phone(at: re.Match[str]) -> str:
        digits = "".join(filter(str.isdigit, at[0]))
        signs.append(Sign(Kind.PHONE, digits, at.start(), at.end()))
        return " " * len(at[0])

    text = _URL.sub(host, _MAIL.sub(mail, text))
    return _PHONE.sub(phone, text), signs
