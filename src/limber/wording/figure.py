"""The sentences of `limber.figure`: what is wrong with keyframes, then how to mend it."""

from __future__ import annotations

from collections.abc import Mapping

PROBLEMS: Mapping[str, str] = {
    "joint-unknown": "The body has no joint angle `{key}`. Take it out, or write: {near}.",
    "angle-range": "`{key}` is {value} degrees; that joint goes from {low:g} to {high:g}. Choose an angle within, or move what the limb touches.",
    "shoulder-range": "The {what} goes too far {way} the chest. Bring the arm forward, or turn the shoulder.",
    "amount-range": "`{key}` is {value}. Write a number from {low:g} to {high:g}.",
    "pose-name": "A pose cannot be called `{key}`. Use small letters, digits, - and _, and begin with a letter.",
    "spot-loose": "`{key}` names {spot}, which touches nothing here. Add it to `touch`, or take it out of `{key}`.",
    "cycle-empty": "The cycle has no parts. Write at least a `move` and a `return`, such as `move start > top` and `return top > start`.",
    "cycle-form": "`{line}` is no part of a cycle. Write a phase and its poses, such as `hold top` or `move start > top`.",
    "phase-missing": "The cycle has no `{phase}`. Add a line such as `{phase} start > top`.",
    "phase-stays": "`{phase}` stays in one pose. Write `{phase} {begin}`, and a `move` or a `return` for the way from there.",
    "phase-goes": "`{phase}` leads from one pose to another. Write `{phase} {begin} > ` and the other pose, or `hold {begin}`.",
    "cycle-jumps": "The cycle jumps from {end} to {begin}. Begin each line with the pose in which the one before ends.",
    "cycle-open": "The cycle begins in {begin} and ends in {end}. End its last line in {home}, so that it can go on from there.",
    "cycle-parts": "Where {end} ends and {begin} begins, the {what} is {off} mm apart. Give both the same angles, anchor and contacts.",
    "leap": "On the way to this pose the {what} leaps by {off} mm. Put a pose between, or let the limb bend the same way in both poses.",
    "surface-missing": "Something touches the {surface}, and there is none. Add it under `[props]`.",
    "measure-form": "This is not a measure. Write one of these words with as many names after it: {words}.",
    "limit-missing": "This limit has neither `low` nor `high`. Add one of them, or both.",
    "limit-crossed": "`low` is {low:g} and `high` is {high:g}. Write the smaller number as `low`.",
    "phase-not-there": "The limit holds in `{phase}`, and the cycle has no such phase. Take it out of `phases`, or add it to the cycle.",
    "contact-not-reached": "The {what} is {off} mm off the {surface}. Bring it nearer by angles, or move the surface.",
    "sunk-in": "The {what} is {off} mm inside the {surface}. Lift it by angles.",
    "form-limit": "This breaks the exercise's own limit ({say}): {what} is {value:g}, {way} than {bound:g}. Change the pose, or mend the limit.",
}
REASONS: Mapping[str, str] = {}
