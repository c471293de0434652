"""The keys of a front matter: those that some models understand, and those that one file has."""

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from plugins.desk.front_matter.yaml_reader import Document


class Keys:
    """The keys that some models understand, and how the editor of one file wrote them."""

    def __init__(self, document: Document, *models: type[BaseModel]) -> None:
        self.document = document
        self.fields: dict[str, FieldInfo] = {}
        for model in models:
            self.fields |= model.model_fields
        self.names = {name: name for name in self.fields} | {
            field.alias: name for name, field in self.fields.items() if field.alias
        }
        known = [key for key in document.values if key in self.names]
        self.is_spanish = not known or any(self.names[key] != key for key in known)

    def written(self, name: str) -> str:
        """Return the key of field *name* as this file writes it, or would."""
        for key in self.document.values:
            if self.names.get(key) == name:
                return key
        alias = self.fields[name].alias
        return alias if self.is_spanish and alias else name

    def line(self, name: str, *rest: str | int) -> int:
        """Return the line of field *name* (or of the part of it at *rest*)."""
        return self.document.line_of(self.written(name), *rest)
