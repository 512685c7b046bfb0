"""What a field says when it refuses a value."""

from __future__ import annotations

from typing import Any

import pytest
from marshmallow import ValidationError


def said(field: Any, value: object) -> list[str]:
    with pytest.raises(ValidationError) as refused:
        field.deserialize(value)
    return list(refused.value.messages)
