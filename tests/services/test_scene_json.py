"""A scene travels to the worker and arrives as the same scene."""

from __future__ import annotations

import json

from hep.services.scene_json import plain_scene, scene_from
from tests.shipped import shipped


def test_every_scene_of_the_library_comes_back_equal_from_json() -> None:
    assert len(shipped().scenes) > 100
    for scene in shipped().scenes.values():
        sent = json.dumps(plain_scene(scene))
        assert scene_from(json.loads(sent)) == scene
