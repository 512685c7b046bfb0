"""Claims are measured on the posed body, and nothing may sink into the floor."""

from __future__ import annotations

import numpy as np
import pytest

from hep.domain.errors import FigureError
from hep.domain.scene import Claim, Frame
from hep.illustration.bodies import BODY
from hep.illustration.fields import floor
from hep.illustration.measures import measure as measure_on
from hep.illustration.parts import part_point
from hep.illustration.staging import Staged, stage
from hep.illustration.studio_check import check_scene
from tests.illustration.scenes import PERSON, scene

POSE = {"right_knee_flexion": 40.0, "right_ankle_dorsiflexion": 10.0, "spine_flexion": 15.0}


def measure(staged: Staged, name: str, path: str) -> float:
    return measure_on(staged.posed, name, path, surfaces=(floor,), shod=False)


@pytest.fixture(scope="module")
def staged() -> Staged:
    """A bent leg."""
    (one,) = stage(scene(Frame("bent", pose=POSE)))
    return one


def facts(*claims: Claim, base: str = "sitting", **pose: float) -> list[tuple[str, str]]:
    return check_scene(scene(Frame("bent", pose=pose, claims=claims), base=base, view=PERSON))


@pytest.mark.parametrize(
    ("name", "degrees"),
    [
        ("right_knee_flexion", 40),
        ("right_knee_extension", -40),
        ("right_ankle_dorsiflexion", 10),
        ("right_ankle_plantarflexion", -10),
        ("left_knee_flexion", 0),
        ("spine_flexion", 15),
        ("spine_extension", -15),
    ],
)
def test_angles_are_measured_in_degrees_under_both_their_names(
    staged: Staged, name: str, degrees: float
) -> None:
    assert measure(staged, name, "path") == pytest.approx(degrees, abs=0.01)


@pytest.mark.parametrize("part", ["right_heel", "left_toes", "head"])
def test_places_are_measured_in_centimetres(staged: Staged, part: str) -> None:
    x, y, z = part_point(staged.posed, part) * 10
    assert measure(staged, f"{part}_height", "path") == pytest.approx(y)
    assert measure(staged, f"{part}_ahead", "path") == pytest.approx(z)
    assert measure(staged, f"{part}_aside", "path") == pytest.approx(x)


@pytest.mark.parametrize("name", ["happiness", "right_wing", "right_", "height"])
def test_an_unknown_measure_is_refused_where_it_is_written(staged: Staged, name: str) -> None:
    with pytest.raises(FigureError) as error:
        measure(staged, name, "frames.bent.claims[0].measure")
    assert error.value.path == "frames.bent.claims[0].measure"
    assert f"'{name}'" in error.value.fact


def test_a_place_of_an_unknown_part_is_refused(staged: Staged) -> None:
    with pytest.raises(FigureError, match="right_wing"):
        measure(staged, "right_wing_height", "path")


def test_claims_that_hold_are_silent() -> None:
    assert facts(Claim("right_knee_flexion", 70, 100), Claim("right_heel_height", at_most=5)) == []


def test_a_broken_claim_is_told_with_what_is_measured() -> None:
    ((frame, fact),) = facts(Claim("left_elbow_flexion", at_least=90), left_elbow_flexion=60)
    assert frame == "bent"
    assert fact == "left_elbow_flexion is 60.0, claimed is at least 90"
    ((_, fact),) = facts(Claim("left_elbow_flexion", at_most=45), left_elbow_flexion=60)
    assert fact == "left_elbow_flexion is 60.0, claimed is at most 45"


def test_a_claim_is_checked_at_both_its_ends() -> None:
    found = facts(Claim("left_elbow_flexion", at_least=90, at_most=30), left_elbow_flexion=60)
    assert len(found) == 2


def test_a_claim_that_is_exactly_met_holds() -> None:
    assert facts(Claim("left_elbow_flexion", 60, 60), left_elbow_flexion=60) == []


def test_a_body_that_sinks_is_told_in_millimetres() -> None:
    ((frame, fact),) = facts(base="free", right_ankle_plantarflexion=50)
    assert frame == "bent"
    (one,) = stage(scene(Frame("bent", pose={"right_ankle_plantarflexion": 50}), view=PERSON))
    skin = one.posed.points(np.unique(one.posed.body.faces[BODY]))
    assert fact == f"the body sinks {-skin[:, 1].min() * 100:.0f} mm into the floor"


def test_an_unknown_measure_in_a_scene_is_told_by_its_path() -> None:
    with pytest.raises(FigureError) as error:
        facts(Claim("right_knee_flexion"), Claim("happiness"))
    assert error.value.path == "frames.bent.claims[1].measure"
