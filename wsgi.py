"""The web app for a WSGI server: `gunicorn wsgi:app`."""

from __future__ import annotations

import os

from hep.settings import load_settings
from hep.web.app import create_app

app = create_app(load_settings(os.environ))
