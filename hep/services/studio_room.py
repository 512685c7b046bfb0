"""Drawing on demand: a scene with another person, in a contained worker of its own, kept a while.

The worker has the studio loaded before it forks and starts with the first drawing; a process that
prints the shipped pictures never has one. What is drawn is kept by the hash of what it was drawn
from, so that a mirrored, toned or black-and-white print of the same sheet draws nothing again.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.util import find_spec
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from hep.containment.limits import Limits
from hep.domain.errors import NoStudio
from hep.handout.parcels import pack_parcel
from hep.handout.pdf import run_job
from hep.services.scene_json import plain_scene

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hep.containment.client import Worker
    from hep.domain.scene import Scene

LIBRARIES = ("contourpy", "numpy", "scipy")  # of the extra hep[studio]
DRAW = "hep.services.draw_job:draw_job"
PRELOAD = ("hep.services.draw_job:preload",)
LIMITS = Limits(cpu_seconds=20, memory_megabytes=2000)
SECONDS = 25.0  # for one scene; it usually takes one
AT_ONCE = 2  # scenes, as many as a worker has slots
KEPT_SCENES = 400  # about 60 kB each


@dataclass(frozen=True)
class Drawn:
    """The drawings of a scene with another person, or why there are none."""

    pictures: Mapping[str, bytes] = field(default_factory=dict)  # SVG by the name of the drawing
    unfit: str = ""  # what does not hold with that person


def has_studio() -> bool:
    """Tell whether this installation can draw."""
    return all(find_spec(name) for name in LIBRARIES)


class StudioRoom:
    """One for each worker of the renderer; safe to share between threads."""

    def __init__(self, worker: Worker) -> None:
        """Keep a worker that is set up as `worker` is, with the studio in it."""
        self._worker = worker.sibling(preload=PRELOAD, limits=LIMITS)
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, Drawn] = OrderedDict()

    def draw(self, scenes: Sequence[Scene], figure: str) -> list[Drawn]:
        """Return what each scene gives with this figure, in their order; HandoutError if it fails.

        Raises NoStudio where this installation cannot draw.
        """
        if not has_studio():
            raise NoStudio
        with ThreadPoolExecutor(AT_ONCE) as pool:
            return list(pool.map(lambda scene: self._require(scene, figure), scenes))

    def _require(self, scene: Scene, figure: str) -> Drawn:
        payload = pack_parcel({"scene": plain_scene(scene), "figure": figure})
        key = sha256(payload).hexdigest()
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        facts, pictures = run_job(self._worker, DRAW, payload, timeout_seconds=SECONDS)
        drawn = Drawn(pictures, str(facts["unfit"]))
        with self._lock:
            self._kept[key] = drawn
            while len(self._kept) > KEPT_SCENES:
                self._kept.popitem(last=False)
        return drawn


_rooms: WeakKeyDictionary[Worker, StudioRoom] = WeakKeyDictionary()
_lock = threading.Lock()


def studio_room(worker: Worker) -> StudioRoom:
    """Return the one room of a worker."""
    with _lock:
        if worker not in _rooms:
            _rooms[worker] = StudioRoom(worker)
        return _rooms[worker]
