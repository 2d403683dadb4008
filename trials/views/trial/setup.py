"""How the study is set up: each coded value of the record with its plain meaning, the registry's own word kept beside it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from trials.models import Trial

# Title, kind of token, field of the trial (a column of tokens between bars or a single one), field with the record's own remark.
CODED = (
    (_("Kind of study"), "study_type", "study_type", ""),
    (_("Phase"), "phase", "phases", ""),
    (_("How people are put in groups"), "allocation", "allocation", ""),
    (_("How the groups are compared"), "intervention_model", "intervention_model", "intervention_model_description"),
    (_("Aim"), "primary_purpose", "primary_purpose", ""),
    (_("Who knows which treatment a person gets"), "masking", "masking", "masking_description"),
    (_("Who does not know"), "who_masked", "who_masked", ""),
    (_("How people are followed"), "observational_model", "observational_model", ""),
    (_("Looking back or ahead"), "time_perspective", "time_perspective", ""),
    (_("How people are chosen"), "sampling_method", "sampling_method", "study_population"),
)
# A record of these kinds should say this; when it does not, the page says so.
EXPECTED = {
    "INTERVENTIONAL": {"phase", "allocation", "intervention_model", "primary_purpose", "masking"},
    "OBSERVATIONAL": {"observational_model", "time_perspective"},
}


@dataclass(frozen=True, slots=True)
class Facet:
    """One row. `tokens` is empty when the record should say it and does not; `remark` is the record's own text on it."""

    title: object
    kind: str
    tokens: tuple[str, ...] = ()
    remark: str = ""

    @property
    def column(self) -> str:
        """All tokens as `label` and `meaning` take several at once."""
        return "|" + "|".join(self.tokens) + "|" if len(self.tokens) > 1 else "".join(self.tokens)


def facets(trial: Trial) -> list[Facet]:
    """The rows in the order of the page; what does not belong to this kind of study is left out."""
    found = []
    for title, kind, name, remark_name in CODED:
        tokens = tuple(token for token in getattr(trial, name).split("|") if token)
        remark = getattr(trial, remark_name) if remark_name else ""
        if tokens or remark or kind in EXPECTED.get(trial.study_type, ()):
            found.append(Facet(title, kind, tokens, remark))
    return found
