"""Settings from `HEP_*` variables, read once at start and passed inward. No other room reads them.

HEP_LIBRARY_DIR      the exercise library; usually the one that was installed
HEP_OVERLAY_DIR      the clinic's own changes of the library; none where it is not set
HEP_CLINIC_NAME      printed at the head of every sheet
HEP_CLINIC_PHONE     printed in the stop box and at the foot; without it there is a line to write on
HEP_LANGUAGE         of screens, and of sheets unless another is asked for; usually en
HEP_HOST, HEP_PORT   where `hep serve` listens; usually 127.0.0.1 and 8000
HEP_TRUSTED_HOSTS    names, with commas, under which the app may be called beside this machine's
HEP_ALLOW_ROOT       yes: the renderer may run as root; for development, never on a server
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from hep.domain.errors import Problem, SettingsError
from hep.language.words import SOURCE_LANGUAGE, known_locales
from hep.locations import data_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

PREFIX = "HEP_"
OWN_NAMES = ("localhost", "127.0.0.1", "[::1]")
LONGEST_NAME = 80  # letters that fit beside the sheet's title
LONGEST_PHONE = 40
LONGEST_HOURS = 40
PORTS = (1, 65535)
YES, NO = ("1", "yes", "true", "on"), ("", "0", "no", "false", "off")
HOST_NAME = re.compile(r"(?:\.?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])", re.IGNORECASE)


@dataclass(frozen=True)
class Settings:
    """Everything that differs from one installation to another."""

    library_dir: Path
    overlay_dir: Path | None = None  # None: the library as it came
    clinic_name: str = ""  # "" where none is given
    clinic_phone: str = ""
    emergency_phone: str = ""  # such as 112
    opening_hours: str = ""  # in the words of the sheet
    language: str = SOURCE_LANGUAGE
    host: str = "127.0.0.1"
    port: int = 8000
    trusted_hosts: tuple[str, ...] = OWN_NAMES
    allow_root: bool = False

    @property
    def clinic(self) -> tuple[str, str, str, str]:
        """Name and phone of the clinic, emergency number, opening hours, as the sheet prints them."""
        return (self.clinic_name, self.clinic_phone, self.emergency_phone, self.opening_hours)


def load_settings(environment: Mapping[str, str]) -> Settings:
    """Return the settings of this environment; raise SettingsError with every problem at once.

    Names that begin with HEP_TEST_ belong to the tests and are not looked at.
    """
    values = {
        name: value.strip()
        for name, value in environment.items()
        if name.startswith(PREFIX) and not name.startswith(f"{PREFIX}TEST_")
    }
    reader = _Reader(values, [])
    reader.refuse_unknown()
    host = reader.host()
    settings = Settings(
        library_dir=reader.folder("HEP_LIBRARY_DIR", data_folder("exercises")),
        overlay_dir=reader.own_folder("HEP_OVERLAY_DIR"),
        clinic_name=reader.line("HEP_CLINIC_NAME", LONGEST_NAME),
        clinic_phone=reader.line("HEP_CLINIC_PHONE", LONGEST_PHONE),
        emergency_phone=reader.line("HEP_EMERGENCY_PHONE", LONGEST_PHONE),
        opening_hours=reader.line("HEP_OPENING_HOURS", LONGEST_HOURS),
        language=reader.language(),
        host=host,
        port=reader.port(),
        trusted_hosts=reader.trusted_hosts(host),
        allow_root=reader.flag("HEP_ALLOW_ROOT"),
    )
    if reader.problems:
        raise SettingsError(reader.problems)
    return settings


NAMES = (
    "HEP_LIBRARY_DIR",
    "HEP_OVERLAY_DIR",
    "HEP_CLINIC_NAME",
    "HEP_CLINIC_PHONE",
    "HEP_EMERGENCY_PHONE",
    "HEP_OPENING_HOURS",
    "HEP_LANGUAGE",
    "HEP_HOST",
    "HEP_PORT",
    "HEP_TRUSTED_HOSTS",
    "HEP_ALLOW_ROOT",
)


@dataclass(frozen=True)
class _Reader:
    values: Mapping[str, str]
    problems: list[Problem]

    def refuse_unknown(self) -> None:
        for name in sorted(set(self.values) - set(NAMES)):
            near = get_close_matches(name, NAMES, n=1)
            hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(NAMES)}"
            self._add(name, "there is no such setting", hint)

    def folder(self, name: str, default: Path) -> Path:
        folder = Path(self.values[name]) if self.values.get(name) else default
        if not folder.is_dir():
            self._add(name, f"{folder} is not a folder", "name the folder of the exercise library")
        return folder

    def own_folder(self, name: str) -> Path | None:
        """Return a folder that need not exist: what is wrong with it is said where it is used."""
        text = self.values.get(name)
        return Path(text) if text else None

    def line(self, name: str, longest: int) -> str:
        text = self.values.get(name, "")
        if len(text) > longest:
            self._add(name, f"has {len(text)} characters", f"write at most {longest}")
        if not text.isprintable():
            self._add(name, "has a line break or another control character", "write one plain line")
        return text

    def language(self) -> str:
        code = self.values.get("HEP_LANGUAGE", "") or SOURCE_LANGUAGE
        if code not in known_locales():
            known = ", ".join(known_locales())
            self._add("HEP_LANGUAGE", f"{code[:40]!r} is not known", f"write one of {known}")
            return SOURCE_LANGUAGE
        return code

    def host(self) -> str:
        host = self.values.get("HEP_HOST", "") or "127.0.0.1"
        if not (HOST_NAME.fullmatch(host) or HOST_NAME.fullmatch(f"[{host}]")):
            self._add("HEP_HOST", f"{host[:40]!r} is no name or address", "write, say, 127.0.0.1")
        return host

    def port(self) -> int:
        text, (low, high) = self.values.get("HEP_PORT", "") or "8000", PORTS
        if not (text.isascii() and text.isdecimal() and low <= int(text[:9]) <= high):
            self._add("HEP_PORT", f"{text[:40]!r} is no port", f"write a number {low} to {high}")
            return 8000
        return int(text)

    def trusted_hosts(self, host: str) -> tuple[str, ...]:
        names = [one.strip() for one in self.values.get("HEP_TRUSTED_HOSTS", "").split(",")]
        extra = [one for one in names if one]
        for name in extra:
            if not HOST_NAME.fullmatch(name):
                self._add(
                    "HEP_TRUSTED_HOSTS", f"{name[:40]!r} is no host name", "write a.org,b.org"
                )
        if HOST_NAME.fullmatch(host) and host != "0.0.0.0":  # noqa: S104 - compared, not bound
            extra.append(host)
        return tuple(dict.fromkeys((*OWN_NAMES, *extra)))

    def flag(self, name: str) -> bool:
        text = self.values.get(name, "").lower()
        if text not in (*YES, *NO):
            self._add(name, f"{text[:40]!r} is neither yes nor no", "write yes or no")
        return text in YES

    def _add(self, name: str, message: str, hint: str) -> None:
        self.problems.append(Problem(name, message, hint))
