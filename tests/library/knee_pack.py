"""Six exercises for another region, by folders alone: the knee, with its own causes and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.library.small_library import CARD, CARD_FILE, CARD_TEXT, CARD_WORDS, FILES, SVG
from tests.library.small_tools import reviewed

if TYPE_CHECKING:
    from pathlib import Path

# id, category, subcategory, position, side, what the sore leg does, target, name
EXERCISES = (
    ("thigh-stretch", "mobility", "stretch", "standing", "unilateral", "moves", "thigh", "Thigh stretch"),
    ("heel-slide", "mobility", "bend", "sitting", "unilateral", "moves", "knee-joint", "Slide your heel"),
    ("knee-press", "strength", "press", "sitting", "unilateral", "moves", "thigh", "Press your knee down"),
    ("wall-sit", "strength", "squat", "standing", "bilateral", "both", "thigh", "Sit against a wall"),
    ("low-step-down", "strength", "squat", "standing", "unilateral", "stands", "thigh", "Step down slowly"),
)  # fmt: skip
LEVEL = "L{0}:\n    mix: {{mobility: 1, strength: 2, education: 1}}\n    candidates: [{1}]\n"
LABELS = """\
causes: {kneecap: pain round the kneecap}
subtypes: {below-kneecap: below the kneecap}
levels: {L1: calm, L2: build, L3: load, L4: run}
categories: {mobility: mobility, strength: strength, education: good to know}
subcategories: {stretch: stretch, bend: bending, press: pressing, squat: squats, self: yourself}
positions: {standing: standing, sitting: sitting}
equipment: {wall: a wall, chair: a chair}
targets: {thigh: front of the thigh, knee-joint: knee joint, calf: calf}
flags: {heavy: heavy, run: running, deepknee: deep knee bend}
endings: {clearance: until cleared}
"""


def _exercise(row: tuple[str, ...]) -> str:
    identifier, category, subcategory, position, side, sore_leg, target, _ = row
    measure = "hold_seconds: 30" if category == "mobility" else "repetitions: 8-10"
    doses = "".join(
        f"  L{level}:\n    sets: 2\n    {measure}\n    rest_seconds: 30\n"
        "    frequency: {times_per_day: 1, days_per_week: 3}\n"
        for level in (1, 2, 3, 4)
    )
    flags = "deepknee" if subcategory == "squat" else ""
    return (
        f"id: {identifier}\nrevision: 1\ncategory: {category}\nsubcategory: {subcategory}\n"
        f"position: {position}\nequipment: [[wall, chair]]\nside: {side}\nsore_leg: {sore_leg}\n"
        f"support: near\nshoes: either\nflags: [{flags}]\ntier: 1\ntargets: [{target}]\n"
        f"dose:\n{doses}evidence: {{grade: D, has_downside: false, references: [R01]}}\n"
        "licence: {id: CC-BY-4.0, author: hep contributors}\nreviewed: null\n"
    )


def _words(row: tuple[str, ...]) -> str:
    leg = "both legs" if row[4] == "bilateral" else "your {sore} leg"
    return (
        f"name: {row[-1]}\nbrief: Move {leg} slowly.\npurpose: Helps your knee on stairs.\n"
        f"start: Get ready with {leg}.\nsteps:\n  - Begin slowly.\n  - Come back slowly.\n"
        "feel: In your thigh.\nmistake: You rush. Count to three.\n"
        "stop_if: Your knee locks.\nsupport: Stay near a wall.\nshoes: Bare feet.\n"
        "easier: Do less.\nharder: Do a little more.\nalt:\n  start: A woman begins.\n"
        "  end: The same woman at the end.\ncaption:\n  start: begin\n  end: the end\n"
    )


def _pathway() -> str:
    ids = ", ".join((*(row[0] for row in EXERCISES), "pain-card"))
    more = "    dose_base: [{work: strength, days_per_week: 3}]\n"
    more += "    progress_when: [walk-an-hour]\n    step_back_when: [new-swelling]\n"
    more += "    typical_weeks: 2\n    references: [R01]\n"
    levels = "".join(f"  {LEVEL.format(level, ids)}{more}" for level in (1, 2, 3, 4))
    subtype = "subtypes:\n  below-kneecap: {adds: [knee-press], references: [R01]}\n"
    return (
        f"cause: kneecap\nreferences: []\nlevels:\n{levels}{subtype}unsure_avoids_flags: [heavy]\n"
    )


def write_knee_pack(root: Path) -> Path:
    """Write the pack into `root/knee` and return that folder."""
    kept = (
        *("safety/", "run_schedule", "running", "references", "vocabulary/levels", "criteria"),
        *("measures", "cadence", "shoes", "circuits"),
    )
    files = {name: text for name, text in FILES.items() if name.startswith(kept)}
    for number, row in enumerate(EXERCISES):
        place = f"items/knee/{row[0]}"
        files[f"{place}/exercise.yaml"] = _exercise(row)
        files[f"{place}/text.en.yaml"] = _words(row)
        files[f"{place}/start.svg"] = SVG.replace("M0 0", f"M{number} 0")
        files[f"{place}/end.svg"] = SVG.replace("M0 0", f"M{number} 9")
    files |= {CARD: CARD_FILE, CARD_TEXT: CARD_WORDS, "vocabulary/labels.en.yaml": LABELS}
    files["pathways/kneecap.yaml"] = _pathway()
    words = FILES["pathways/sprain.en.yaml"].replace("ankle", "knee")
    files["pathways/kneecap.en.yaml"] = words.replace("outer-side", "below-kneecap")
    files["pathways/kneecap.clinical.en.yaml"] = FILES["pathways/sprain.clinical.en.yaml"]
    for name in ("criteria.yaml", "measures.yaml", "cadence.yaml"):
        own = files[name].replace("sprain", "kneecap")
        files[name] = own.replace("outer-side", "below-kneecap")
    files["reviewed.yaml"] = reviewed("kneecap")
    files["circuits.yaml"] = (
        files["circuits.yaml"]
        .replace("both-legs-rise", "wall-sit")
        .replace("one-leg-rise", "knee-press")
    )
    files["safety/tags.yaml"] = (
        files["safety/tags.yaml"]
        .replace("blocked_flags: [heavy]", "blocked_flags: [deepknee]")
        .replace("one-leg-rise", "wall-sit")
        .replace("both-legs-rise", "knee-press")
    )
    files["cause_finder.yaml"] = (
        FILES["cause_finder.yaml"]
        .replace("sprain", "kneecap")
        .replace("outer-side", "below-kneecap")
    )
    files["cause_finder.en.yaml"] = FILES["cause_finder.en.yaml"]
    files["ladders.yaml"] = "- {id: squat, kind: steps, rungs: [wall-sit, low-step-down]}\n"
    files["planning.yaml"] = (
        FILES["planning.yaml"].replace("[rise]", "[squat]").replace("one-leg-rise", "wall-sit")
    )
    lists = {
        "causes": "kneecap", "subtypes": "below-kneecap", "categories": "mobility strength education",
        "subcategories": "stretch bend press squat self", "positions": "standing sitting",
        "targets": "thigh knee-joint calf", "flags": "heavy run deepknee", "endings": "clearance",
    }  # fmt: skip
    for name, ids in lists.items():
        files[f"vocabulary/{name}.yaml"] = "".join(f"- {one}\n" for one in ids.split())
    files["vocabulary/equipment.yaml"] = "".join(
        f"- {{id: {one}, at_home: true}}\n" for one in ("wall", "chair")
    )
    folder = root / "knee"
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
