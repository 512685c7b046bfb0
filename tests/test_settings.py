"""Settings: every name, every wrong value, all problems at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hep.domain.errors import SettingsError
from hep.locations import data_folder
from hep.settings import OWN_NAMES, load_settings

if TYPE_CHECKING:
    from pathlib import Path


def problems_of(**variables: str) -> dict[str, str]:
    with pytest.raises(SettingsError) as caught:
        load_settings(variables)
    return {problem.where: str(problem) for problem in caught.value.problems}


def test_an_empty_environment_serves_this_machine_alone() -> None:
    settings = load_settings({"PATH": "/bin", "HOME": "/root"})
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert settings.trusted_hosts == OWN_NAMES
    assert settings.library_dir == data_folder("exercises")
    assert not settings.allow_root
    assert settings.language == "en"


def test_a_language_without_a_catalogue_is_refused() -> None:
    said = problems_of(HEP_LANGUAGE="tlh")["HEP_LANGUAGE"]
    assert said == "HEP_LANGUAGE: 'tlh' is not known; write one of en, es"


def test_every_setting_is_read(tmp_path: Path) -> None:
    settings = load_settings(
        {
            "HEP_LIBRARY_DIR": str(tmp_path),
            "HEP_CLINIC_NAME": " Physio Müller ",
            "HEP_CLINIC_PHONE": "030 1234",
            "HEP_EMERGENCY_PHONE": "112",
            "HEP_OPENING_HOURS": "Mo-Fr 8-18",
            "HEP_LANGUAGE": "es",
            "HEP_HOST": "192.0.2.1",
            "HEP_PORT": "9000",
            "HEP_TRUSTED_HOSTS": "clinic.example, .lan",
            "HEP_ALLOW_ROOT": "Yes",
        }
    )
    assert settings.library_dir == tmp_path
    assert settings.clinic == ("Physio Müller", "030 1234", "112", "Mo-Fr 8-18")
    assert settings.language == "es"
    assert (settings.host, settings.port) == ("192.0.2.1", 9000)
    assert settings.trusted_hosts == (*OWN_NAMES, "clinic.example", ".lan", "192.0.2.1")
    assert settings.allow_root


def test_a_host_that_is_a_name_is_trusted() -> None:
    assert "clinic.example" in load_settings({"HEP_HOST": "clinic.example"}).trusted_hosts


def test_listening_everywhere_trusts_no_more_names() -> None:
    everywhere = "0.0.0.0"
    assert load_settings({"HEP_HOST": everywhere}).trusted_hosts == OWN_NAMES


def test_an_ipv6_host_is_allowed() -> None:
    assert load_settings({"HEP_HOST": "::1"}).host == "::1"


def test_a_misspelt_name_is_refused_with_the_nearest_one() -> None:
    assert problems_of(HEP_CLINIC_NAM="x") == {
        "HEP_CLINIC_NAM": "HEP_CLINIC_NAM: there is no such setting; did you mean HEP_CLINIC_NAME?"
    }


def test_an_unknown_name_is_refused_with_all_known_ones() -> None:
    assert "known are HEP_LIBRARY_DIR" in problems_of(HEP_ZZZZZ="x")["HEP_ZZZZZ"]


def test_names_of_the_tests_are_not_looked_at() -> None:
    assert load_settings({"HEP_TEST_LONG": "1"}) == load_settings({})


@pytest.mark.parametrize("port", ["0", "65536", "-5", "80a", "٣", "9" * 5000])
def test_a_wrong_port_is_refused(port: str) -> None:
    assert "write a number 1 to 65535" in problems_of(HEP_PORT=port)["HEP_PORT"]


def test_all_problems_come_at_once() -> None:
    found = problems_of(
        HEP_LIBRARY_DIR="/nowhere",
        HEP_CLINIC_NAME="x" * 10_000,
        HEP_CLINIC_PHONE="1\n2",
        HEP_HOST="not a host",
        HEP_PORT="x",
        HEP_TRUSTED_HOSTS="a b",
        HEP_ALLOW_ROOT="perhaps",
    )
    assert len(found) == 7
    assert all(len(text) < 200 for text in found.values())
