"""Relationships and content types of the parts of a Word file."""

from dataclasses import dataclass
from typing import Final

from lxml import etree

from memodesk.rendering import properties
from memodesk.rendering.ooxml import HEAD, OFFICE, RELS, TYPES, WML_TYPE, Element, parse, remove

DOCUMENT_RELS: Final = "word/_rels/document.xml.rels"
CONTENT_TYPES: Final = "[Content_Types].xml"
# What belongs to the template and its makers, not to a document made from it.
_DROPPED: Final = (
    "comments",
    "commentsExtended",
    "commentsIds",
    "commentsExtensible",
    "people",
    "attachedTemplate",
    "extended-properties",
    "custom-properties",
    "thumbnail",
    "glossaryDocument",
    "customXml",
    "printerSettings",
    "customUI",
    "extensibility",
    "keyMapCustomizations",
    "vbaData",
    "recipientData",
    "mailMergeSource",
    "vbaProject",
)


@dataclass
class Links:
    """The members of a package with the links between them, changed together."""

    members: dict[str, bytes]

    def __post_init__(self) -> None:
        self.types = parse(self.members[CONTENT_TYPES])
        self.document = parse(self.members.get(DOCUMENT_RELS, f'<R xmlns="{RELS}"/>'.encode()))
        self.package = parse(self.members["_rels/.rels"])
        for owner, folder in ((self.document, "word/"), (self.package, "")):
            for link in list(owner):
                if link.get("Type", "").rpartition("/")[2] in _DROPPED:
                    self.drop(owner, link, folder)
        self._drop_settings_links()
        for override in self.types:
            if override.get("PartName") == "/word/document.xml":  # a .dotx or a .docm was opened
                override.set("ContentType", f"{WML_TYPE}.document.main+xml")

    def targets(self, kind: str) -> dict[str, str]:
        """Ids and member names of the document's links of a kind: ``header``."""
        return {
            link.get("Id", ""): member(link)
            for link in self.document
            if link.get("Type", "").endswith(f"/{kind}")
        }

    def drop(self, owner: Element, link: Element, folder: str = "word/") -> None:
        """Take a link away, with its member when nothing else points there."""
        remove(link)
        name = member(link, folder)
        if any(member(other) == name for other in self.document):
            return
        self.members.pop(name, None)
        path, _slash, file = name.rpartition("/")
        self.members.pop(f"{path}/_rels/{file}.rels", None)
        for override in self.types.findall(f"{{{TYPES}}}Override"):
            if override.get("PartName") == f"/{name}":
                remove(override)

    def keep_only(self, used: set[str]) -> None:
        """Drop the headers and footers whose ids are not among those used."""
        for link in list(self.document):
            kind = link.get("Type", "").rpartition("/")[2]
            if kind in {"header", "footer"} and link.get("Id") not in used:
                self.drop(self.document, link)

    def add(self, kind: str, name: str, content_type: str = "") -> str:
        """Link a new part of the document and give its id."""
        taken = {link.get("Id") for link in self.document}
        key = next(f"rIdM{i}" for i in range(1, 10_000) if f"rIdM{i}" not in taken)
        target = name.removeprefix("word/")
        attributes = {"Id": key, "Type": f"{OFFICE}/{kind}", "Target": target}
        etree.SubElement(self.document, f"{{{RELS}}}Relationship", attributes)
        if content_type:
            named = {"PartName": f"/{name}", "ContentType": content_type}
            etree.SubElement(self.types, f"{{{TYPES}}}Override", named)
        return key

    def add_picture_types(self) -> None:
        """Name the content types of pictures, so that emblems can be added later."""
        known = {e.get("Extension", "").lower() for e in self.types}
        for extension, kind in (("png", "image/png"), ("jpeg", "image/jpeg")):
            if extension not in known:
                named = {"Extension": extension, "ContentType": kind}
                self.types.insert(0, etree.Element(f"{{{TYPES}}}Default", named))

    def add_custom_properties(self) -> None:
        """Link the custom properties that every document gets."""
        link = {"Id": "rIdMP", "Type": f"{OFFICE}/{properties.KIND}", "Target": properties.PART}
        etree.SubElement(self.package, f"{{{RELS}}}Relationship", link)
        named = {"PartName": f"/{properties.PART}", "ContentType": properties.CONTENT_TYPE}
        etree.SubElement(self.types, f"{{{TYPES}}}Override", named)

    def write(self) -> None:
        """Put the changed links back among the members."""
        self.members[CONTENT_TYPES] = to_bytes(self.types)
        self.members[DOCUMENT_RELS] = to_bytes(self.document)
        self.members["_rels/.rels"] = to_bytes(self.package)

    def _drop_settings_links(self) -> None:
        """An attached template is fetched from where its maker kept it: never in an output."""
        if self.members.pop("word/_rels/settings.xml.rels", None) is not None:
            settings = parse(self.members["word/settings.xml"])
            for element in list(settings):
                if any(str(key).startswith(f"{{{OFFICE}}}") for key in element.attrib):
                    remove(element)
            self.members["word/settings.xml"] = to_bytes(settings)


def member(link: Element, folder: str = "word/") -> str:
    """The member that a link points to."""
    target = link.get("Target", "")
    return target[1:] if target.startswith("/") else folder + target


def to_bytes(root: Element) -> bytes:
    """A part as it is stored."""
    return HEAD.encode() + etree.tostring(root)
