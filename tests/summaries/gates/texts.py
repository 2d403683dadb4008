"""One overview with faults of the kind that people and models make, and one without, both of the demonstration record NCT07183384."""

import json
from pathlib import Path
from typing import Any

RECORD = Path("fixtures/registry/NCT07183384.json")

FAULTY = """
## Why is this study being done?
Some women get very high blood pressure while they are pregnant. Doctors call this preeclampsia. It can harm the blood vessels.
The study tests a treatment called exosomes.

## What will happen?
The study takes in 80 women. Half of them get the exosomes by IV. The others get salt water.

## What will I need to do?
You will:
- get one treatment by IV
- have blood tests
- come back 1 week later for a check

## Who can join?
Women who:
- had a baby one to two weeks ago
- had preeclampsia when they were last pregnant
- are fit and healthy
- agree to join in writing

## What are the possible benefits and risks?
The treatment seems to be safe, as other studies have found. There may be side effects.

## How long will it last?
You are followed up for 1 week.

## Where is it, and who runs it?
It is in Bandung, Indonesia. Universitas Padjadjaran runs it.
"""

RIGHT = """
## Why is this study being done?
Some women get very high blood pressure while they are pregnant. Doctors call this preeclampsia. It can harm the blood vessels.
The study tests whether a treatment called exosomes helps the blood vessels. Exosomes are tiny parts of cells.

## What will happen?
The study takes in 80 women in 2 groups. There are 40 women in each group. One group gets the exosomes. The other group gets salt water.
It is given once, into a vein or into a muscle.

## What will I need to do?
You will:
- get one treatment
- have blood tests and other checks
- come back for checks for up to 2 years

## Who can join?
Women from 18 to 50 years who:
- had a baby one to two weeks ago
- had preeclampsia when they were last pregnant
- agree to join

You cannot join if you:
- had high blood pressure before you were pregnant
- have or had a bad heart or vessel disease
- have an infection now
- had damage to the lining of your blood vessels
- smoke, vape, drink or use drugs

## What are the possible benefits and risks?
Nobody knows yet whether it helps. It may not help you, and it may harm you. Ask the study team what is known.

## How long will it last?
The treatment is given one time. The record says that women are followed for 24 months.

## Where is it, and who runs it?
It is in Bandung, Indonesia. Universitas Padjadjaran runs it.
"""


def record() -> dict[str, Any]:
    """The demonstration record."""
    study: dict[str, Any] = json.loads(RECORD.read_text(encoding="utf-8"))
    return study
