"""`hep serve` as a process: it answers, and it stops when told."""

from __future__ import annotations

import http.client
import os
import re
from typing import TYPE_CHECKING

import pytest

from hep.domain.errors import LibraryError
from hep.settings import Settings, load_settings
from hep.web.serve import address, serve_app, server_command
from tests.web.serving import serving

if TYPE_CHECKING:
    from pathlib import Path


def test_the_server_answers_and_stops_when_told() -> None:
    with serving() as server:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
        connection.request("GET", "/")
        answer = connection.getresponse()
        page = answer.read().decode()
        connection.close()
    assert answer.status == 200
    assert re.search(r"<h1[^>]*>Home exercise program", page)
    assert f"http://127.0.0.1:{server.port}/" in server.said
    assert server.process.returncode == 0


def test_a_broken_library_is_refused_before_anything_listens(tmp_path: Path) -> None:
    with pytest.raises(LibraryError):
        serve_app(load_settings({"HEP_LIBRARY_DIR": str(tmp_path)}))


def test_only_loopback_lets_the_renderer_run_as_root(monkeypatch: pytest.MonkeyPatch) -> None:
    environments: list[dict[str, str]] = []
    monkeypatch.delenv("HEP_ALLOW_ROOT", raising=False)
    monkeypatch.setattr(os, "execve", lambda _path, _command, given: environments.append(given))
    serve_app(load_settings({}))
    serve_app(load_settings({}), host="clinic.example", port=80)
    assert environments[0]["HEP_ALLOW_ROOT"] == "yes"
    assert "HEP_ALLOW_ROOT" not in environments[1]
    assert (environments[1]["HEP_HOST"], environments[1]["HEP_PORT"]) == ("clinic.example", "80")


def test_an_ipv6_address_is_written_in_brackets(tmp_path: Path) -> None:
    settings = Settings(library_dir=tmp_path, host="::1", port=8080)
    assert address(settings) == "http://[::1]:8080/"
    assert "--bind=[::1]:8080" in server_command(settings)
