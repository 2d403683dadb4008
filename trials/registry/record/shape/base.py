"""What every part of a study is made of. No Django."""

from __future__ import annotations

import msgspec

Text = str | None
Flag = bool | None
Number = int | float | None


class Section(msgspec.Struct, rename="camel", gc=False):
    """A group of fields of a study, named in snake_case for the registry's camelCase."""


class DateStruct(Section):
    """A partial date and whether it is ACTUAL or ESTIMATED."""

    date: Text = None
    type: Text = None
