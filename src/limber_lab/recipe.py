"""The numbers a simulated person is drawn by. Each says where it comes from: "published", or "own" for our own proposal.

Holds values only. Pain is on the 0-10 scale (NPRS), times in hours, days or weeks as named; `docs/simulation.md` lists the sources.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

WEEK = 7


@dataclass(frozen=True, slots=True)
class Course:
    """How pain goes over the weeks: `share` of the people of its kind, and (week, pain) points with straight lines between them."""

    name: str
    persistent: bool
    share: float
    points: tuple[tuple[float, float], ...]

    def at(self, week: float) -> float:
        """Give the pain of a week; the last point goes on."""
        for (begun, low), (ended, high) in pairwise(self.points):
            if week <= ended:
                return low + (high - low) * (week - begun) / (ended - begun)
        return self.points[-1][1]


# Shares published: Downie 2016 (acute, 12 weeks) and Dunn 2006 (12 months). The curves are our own, drawn so that the mean of each kind
# lies near Wallwork 2024: acute 5.6, 2.6 (6 weeks), 2.2 (12); persistent 5.6, 4.8, 4.0.
COURSES = (
    Course("rapid recovery", persistent=False, share=0.358, points=((0, 5.4), (2, 0.8), (12, 0.6))),
    Course("recovery by 12 weeks", persistent=False, share=0.343, points=((0, 5.6), (6, 2.6), (12, 0.9))),
    Course("incomplete recovery", persistent=False, share=0.140, points=((0, 5.8), (6, 4.0), (12, 4.0))),
    Course("fluctuating", persistent=False, share=0.105, points=((0, 5.6), (3, 3.0), (6, 5.0), (9, 3.0), (12, 5.0))),
    Course("persistent high", persistent=False, share=0.054, points=((0, 6.5), (12, 6.5))),
    Course("persistent mild", persistent=True, share=0.357, points=((0, 4.2), (6, 3.8), (12, 3.3))),
    Course("recovering", persistent=True, share=0.304, points=((0, 5.8), (6, 3.8), (12, 2.4))),
    Course("severe", persistent=True, share=0.208, points=((0, 7.2), (6, 7.1), (12, 7.0))),
    Course("fluctuating, persistent", persistent=True, share=0.132, points=((0, 6.0), (3, 4.0), (6, 6.0), (9, 4.0), (12, 5.0))),
)
PERSISTENT_SHARE = 0.5  # own: half of those who take up a programme at home
SPREAD = 1.0  # own: how far people of one course lie apart (SD)

NOISE_MEMORY, NOISE_SD = 0.6, 1.0  # own: noise from day to day, as the whole SD
FLARES_GOOD_NIGHT, FLARES_BAD_NIGHT, BAD_NIGHTS = 0.08, 0.12, 0.3  # own: starts a day; share of bad nights
FLARE_LOW, FLARE_HIGH = 2.0, 4.0  # points
FLARE_MEDIAN_HOURS: Mapping[bool, float] = {False: 6.0, True: 48.0}  # acute: Suri 2012 (more than half under 4 h, most under a day)
FLARE_SPREAD = 1.0  # own: SD of the logarithm

# Pain during exercise above the pain before, in points: what the figures of the rules are asked for with.
RISES, RISE_WEIGHTS = (-1, 0, 1, 2, 3), (20, 45, 25, 8, 2)
SPASM, SPREADING_LEG = 0.003, 0.001  # own: of sessions

OVERLOAD_FROM = 1.2  # own: times what was done of today's exercises in the week before
OVERLOAD_RISES = (1, 2, 3)  # own: points, from the next morning for a day
TRAINING_A_WEEK, TRAINING_MOST, TRAINING_SESSIONS = 0.1, 1.5, 3  # own: points less after a week with three sessions, and the most

COMES_FIRST, COMES_DECAY, COMES_LEAST = 0.81, 0.04, 0.45  # published levels (81 % supervised, about 59 % alone), own curve
DROPOUT_A_WEEK = 0.026  # published: 27 to 29 % in 12 weeks of digital trials
MORNING_MISSING = 0.2  # own
SAYS_YES = 0.7  # own: of offers of a harder exercise
EFFORT, EFFORT_SD = 3.0, 1.0  # own: 0-10

DANGER = 0.01  # of people: Henschke 2009 found 0.9 % in primary care
WEAK_FLAG = 0.8  # of people with at least one weak flag: the same
TWO_FLAGS = 0.3  # own: of these
NOT_SURE = 0.1  # own: of those with a danger sign who say "not sure" twice instead of yes
SEEN_AFTER = 7  # own: days until somebody without a danger sign has been checked and may go on

# Own: shares of people with a condition, by the age from which it counts.
CONDITIONS: tuple[tuple[str, int, float], ...] = (
    ("osteoporosis", 60, 0.12),
    ("spinal-stenosis", 60, 0.10),
    ("falls-risk", 75, 0.30),
    ("vertigo", 60, 0.06),
    ("knee-kneeling-pain", 18, 0.12),
    ("shoulder-pain", 18, 0.08),
    ("reflux", 18, 0.10),
    ("hypertension-uncontrolled", 45, 0.05),
)
AGES, AGE_WEIGHTS = ((18, 44), (45, 59), (60, 74), (75, 88)), (20, 25, 40, 15)  # own: many are 60 to 80
FLOOR_AND_KNEELING = ((60, 0.95, 0.9), (75, 0.8, 0.7), (200, 0.6, 0.5))  # own: under this age, the shares that can
KIT: Mapping[str, float] = {"mat": 0.8, "bed": 0.9, "band": 0.3, "step": 0.5, "towel": 1.0, "wall-corner": 0.8}  # own; chair and wall are everywhere
MINUTES, MINUTE_WEIGHTS = (15, 20, 30, 45), (20, 35, 35, 10)  # own
ASSESSED: Mapping[bool, float] = {False: 0.3, True: 0.7}  # own: share that a clinician has looked at, by whether the pain persists
