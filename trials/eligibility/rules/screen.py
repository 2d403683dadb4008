"""What of a record can be held against many people, or against whom many records can be held: bounds and masks. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from trials.terms.profile import NONE, Mask, Profile


@dataclass(frozen=True, slots=True)
class Screen:
    """What surely rules somebody out. A bound or bit is there only where its requirement is exact, sure, for everybody and must hold.

    All bounds take themselves in: someone wholly below `age_low` or wholly above `age_high` (months), with a BMI wholly below `bmi_low` or
    above `bmi_high`, or a weight outside `weight_low` to `weight_high` (kg) is ruled out. A record's "up to 65 years" ends with the 66th
    birthday, so that its `age_high` is 791.99. `sex` is "FEMALE", "MALE" or empty for any. `healthy` is what the record says of healthy
    volunteers. `asked` has a bit for each topic that the record asks about and an answer could help with; "yes" to one in `yes_out`, and
    "no" to one in `no_out`, rules out.
    """

    age_low: float | None = None
    age_high: float | None = None
    sex: str = ""
    healthy: bool | None = None
    asked: Mask = NONE
    yes_out: Mask = NONE
    no_out: Mask = NONE
    bmi_low: float | None = None
    bmi_high: float | None = None
    weight_low: float | None = None
    weight_high: float | None = None

    def rules_out(self, profile: Profile) -> bool:
        """Whether one thing that is known of the person surely does not match. What a database or an index asks must give the same."""
        return (
            _shares(self.yes_out, profile.yes)
            or _shares(self.no_out, profile.no)
            or bool(self.sex and profile.sex and self.sex != profile.sex)
            or _outside(self.age_low, self.age_high, profile.age_months_low, profile.age_months_high)
            or _outside(self.bmi_low, self.bmi_high, profile.bmi_low, profile.bmi_high)
            or _outside(self.weight_low, self.weight_high, profile.weight, profile.weight)
        )


def _shares(one: Mask, other: Mask) -> bool:
    return bool(one[0] & other[0] or one[1] & other[1])


def _outside(low: float | None, high: float | None, least: float | None, most: float | None) -> bool:
    below = low is not None and most is not None and most < low
    above = high is not None and least is not None and least > high
    return below or above
