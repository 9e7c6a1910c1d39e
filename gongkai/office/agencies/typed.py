"""What a form brought, as texts to keep. No models here: the page for storage trouble is drawn without them."""

import json

from django.http import QueryDict

NEVER_KEPT = {"csrfmiddlewaretoken", "password", "version"}


def may_be_kept(field: str) -> bool:
    """Whether a field's text may be stored; passwords, tokens and version numbers may not."""
    return field not in NEVER_KEPT and "password" not in field.lower()


def typed(data: QueryDict) -> dict[str, str]:
    """What a sent form holds, as texts to keep; several choices of one field as a JSON list."""
    fields = {name: values for name, values in data.lists() if may_be_kept(name)}
    return {
        name: json.dumps(values, ensure_ascii=False) if len(values) > 1 else "".join(values)
        for name, values in fields.items()
    }


def plain(text: str) -> str:
    """A text as every database and form takes it: one kind of line end, no null characters."""
    return text.replace("\0", "").replace("\r\n", "\n")


def several(text: str) -> list[str]:
    """The choices that a kept text stands for: a JSON list, or one choice as it is."""
    try:
        found = json.loads(text)
    except ValueError:
        found = text
    return [str(one) for one in found] if isinstance(found, list) else [text] if text else []
