"""What a study does, to whom, and what it measures. No Django."""

from __future__ import annotations

from trials.registry.record.shape.base import Flag, Number, Section, Text


class Description(Section):
    """descriptionModule."""

    brief_summary: Text = None
    detailed_description: Text = None


class Conditions(Section):
    """conditionsModule."""

    conditions: list[str] | None = None
    keywords: list[str] | None = None


class Masking(Section):
    """Who does not know which treatment is given."""

    masking: Text = None
    masking_description: Text = None
    who_masked: list[str] | None = None


class DesignInfo(Section):
    """How the study is arranged."""

    allocation: Text = None
    intervention_model: Text = None
    intervention_model_description: Text = None
    primary_purpose: Text = None
    observational_model: Text = None
    time_perspective: Text = None
    masking_info: Masking | None = None


class BioSpec(Section):
    """Samples that are kept."""

    retention: Text = None
    description: Text = None


class Enrollment(Section):
    """How many people, ACTUAL or ESTIMATED."""

    count: Number = None
    type: Text = None


class ExpandedAccessTypes(Section):
    """Forms of access outside the trial."""

    individual: Flag = None
    intermediate: Flag = None
    treatment: Flag = None


class Design(Section):
    """designModule."""

    study_type: Text = None
    expanded_access_types: ExpandedAccessTypes | None = None
    patient_registry: Flag = None
    target_duration: Text = None
    phases: list[str] | None = None
    design_info: DesignInfo | None = None
    bio_spec: BioSpec | None = None
    enrollment_info: Enrollment | None = None


class ArmGroup(Section):
    """An arm or observed group."""

    label: Text = None
    type: Text = None
    description: Text = None
    intervention_names: list[str] | None = None


class Intervention(Section):
    """What is tested or compared."""

    type: Text = None
    name: Text = None
    description: Text = None
    arm_group_labels: list[str] | None = None
    other_names: list[str] | None = None


class ArmsInterventions(Section):
    """armsInterventionsModule."""

    arm_groups: list[ArmGroup] | None = None
    interventions: list[Intervention] | None = None


class Outcome(Section):
    """What is measured and when."""

    measure: Text = None
    description: Text = None
    time_frame: Text = None


class Outcomes(Section):
    """outcomesModule."""

    primary_outcomes: list[Outcome] | None = None
    secondary_outcomes: list[Outcome] | None = None
    other_outcomes: list[Outcome] | None = None


class Eligibility(Section):
    """eligibilityModule."""

    eligibility_criteria: Text = None
    healthy_volunteers: Flag = None
    sex: Text = None
    gender_based: Flag = None
    gender_description: Text = None
    minimum_age: Text = None
    maximum_age: Text = None
    std_ages: list[str] | None = None
    study_population: Text = None
    sampling_method: Text = None
