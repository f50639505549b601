"""The sentences of `limber.planning`: why an exercise is in a plan, and why a wish is not met."""

from __future__ import annotations

from collections.abc import Mapping

from limber.planning.periods import FEWEST_WEEKS, MOST_WEEKS
from limber.planning.plan import Plan, Unmet
from limber.reasons import Reason

PROBLEMS: Mapping[str, str] = {
    "plan-weeks": f"{{weeks}} weeks cannot be planned. Choose {FEWEST_WEEKS} to {MOST_WEEKS}.",
}
REASONS: Mapping[str, str] = {
    "plan-kind-mobility": "It keeps your joints moving.",
    "plan-kind-stretch": "It stretches, a little every day.",
    "plan-kind-strength": "It makes you stronger.",
    "plan-kind-stabilisation": "It trains balance and middle.",
    "plan-kind-aerobic": "It gets you moving and a little warm.",
    "plan-opens": "It opens the day with easy movement.",
    "plan-closes": "It ends the day with calm breathing.",
    "plan-works": "It works: {muscles}.",
    "plan-step-up": "It is a step up from: {rung}.",
    "plan-leads-to": "It leads to: {rung}.",
    "plan-direction": "It bends your back the way that eases it.",
    "plan-swapped": "You swapped it for another one.",
    "plan-parked": "It rests for now.",
    "plan-too-hard-yet": "It starts at effort {effort} of 10. Someone new to exercise begins with {most} at most.",
    "plan-too-little-time": "Your {minutes} minutes a day do not hold {needed} exercises a week. Tell us of a few more minutes.",
    "plan-no-time": "There is no time left in {minutes} minutes a day.",
    "plan-no-room": "There is no room: a day has {most} exercises at most.",
    "plan-gives-way": "Something that matters more takes its place.",
    "plan-none-known": "We know no exercise for it.",
    "plan-lacks-enough": "More exercises, weeks {weeks}",
    "plan-lacks-kind": "{what} on each of its days, weeks {weeks}",
    "plan-lacks-muscle": "Work for {what}, weeks {weeks}",
    "plan-lacks-region": "Something for {what}, weeks {weeks}",
    "plan-lacks-warm-up": "Two minutes of easy movement to open the day, weeks {weeks}",
    "plan-lacks-breathing": "A minute of breathing to end the day, weeks {weeks}",
    "plan-lacks-stretch-minutes": "Five minutes of stretching a day, weeks {weeks}",
}
# What is worked and what is missing, in plain words.
WHAT: Mapping[str, str] = {
    "": "",
    "gluteus-maximus": "your buttock muscles",
    "transversus-abdominis": "your deep belly muscle",
    "hip-abductors": "the sides of your hips",
    "back-extensors": "the long muscles of your back",
    "abdominals": "your belly muscles",
    "hamstrings": "the backs of your thighs",
    "piriformis": "the deep muscle of your buttock",
    "psoas": "the front of your hips",
    "gluteals": "supple buttocks",
    "upper-back": "a supple neck and upper back",
    "lower-back": "a supple low back",
    "stretch": "Stretching",
    "aerobic": "Walking or the like",
    "strength": "Strength work",
    "stabilisation": "Balance and middle work",
    "work": "Strength or balance work",
    "upper": "your neck, chest and upper back",
    "middle": "the middle of your body",
    "low": "your low back",
    "hips": "your hips",
    "legs": "your legs",
}
SEE = "A physiotherapist can find out what suits you. If a doctor should look first, it says so above."


def plain(reason: Reason) -> Reason:
    """Give a reason of a plan with plain words in the place of slugs."""
    values = dict(reason.values)
    if "what" in values:
        values["what"] = WHAT[str(values["what"])]
    if isinstance(muscles := values.get("muscles"), tuple):
        values["muscles"] = ", ".join(WHAT[slug] for slug in muscles)
    return Reason(reason.code, values, reason.rule, reason.source)


def unmet_sentence(unmet: Unmet) -> str:
    """Give a wish that is not met with what keeps it from being met, in one line."""
    from limber.wording import reason_sentence

    because = " ".join(reason_sentence(plain(reason)) for reason in unmet.because)
    return f"{reason_sentence(plain(unmet.wish))}: not there. {because}"


def refusal_sentences(plan: Plan) -> tuple[str, ...]:
    """Give why there is no plan, a sentence each, and whom to see; nothing where there is one."""
    from limber.wording import reason_sentence

    return (*(reason_sentence(reason) for reason in plan.refused), SEE) if plan.refused else ()
