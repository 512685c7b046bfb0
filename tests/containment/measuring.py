"""Lets coverage look into the worker process: its bare environment would hide it."""

from __future__ import annotations

import os

MEASURED = tuple((k, v) for k, v in sorted(os.environ.items()) if k.startswith("COVERAGE_"))
