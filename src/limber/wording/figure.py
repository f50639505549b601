"""The sentences of `limber.figure`: what is wrong with keyframes, then how to mend it."""

from __future__ import annotations

from collections.abc import Mapping

PROBLEMS: Mapping[str, str] = {
    "angle-range": "`{key}` is {value} degrees; that joint goes from {low} to {high}. Choose an angle within, or let a contact bring the limb there.",
    "shoulder-range": "The arm goes too far {way} the chest. Bring it forward, or turn the shoulder.",
    "phase-missing": "The cycle has no `{phase}`. Add a line such as `{phase} start > top`.",
    "cycle-jumps": "The cycle jumps from {end} to {begin}. Begin each line with the pose in which the one before ends.",
    "surface-missing": "Something touches the {surface}, and there is none. Add it under `[props]`.",
    "measure-form": "This is not a measure. Write one of these words with as many names after it: {words}.",
    "contact-not-reached": "The {what} is {off} mm off the {surface}. Bring it nearer by angles, or move the surface.",
    "sunk-in": "The {what} is {off} mm inside the {surface}. Lift it by angles.",
    "form-limit": "This breaks the exercise's own limit ({say}): {what} is {value}. Change the pose, or the limit if it is wrong.",
}
REASONS: Mapping[str, str] = {}
