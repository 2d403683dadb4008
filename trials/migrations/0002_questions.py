"""The first questions and answers, so that a new portal has some to edit. They stay as a coordinator left them ever after."""

from django.db import migrations

QUESTIONS = (
    (
        10,
        "What is a clinical trial?",
        "A clinical trial is a study with people. It tests a way to prevent, find or treat an illness.\n\n"
        "Nobody knows beforehand if what is tested works. That is why it is tested.",
    ),
    (
        20,
        "Why should I take part?",
        "You may want to help research. Some people hope for a new treatment. You may not get it, and it may not work or may harm you. "
        "Saying no is fine.",
    ),
    (
        30,
        "How long does a trial last?",
        "Each trial is different. Some last a few weeks, others last years.\n\n"
        "Ask the study team how long you would take part, how often you would visit, and how long each visit takes.",
    ),
    (
        40,
        "Do I get paid for taking part?",
        "Some trials pay for travel or for your time. Many do not. The study team can tell you before you decide.\n\n"
        "A real study team never asks you to pay to be considered.",
    ),
    (
        50,
        "What are the risks?",
        "Every trial has risks. Some are known and some are not. What is tested may have side effects, and you may get no benefit.\n\n"
        "An ethics committee looks at a trial before it starts. The study team must tell you the known risks before you decide. "
        "You can ask anything, and you can stop at any time.",
    ),
)


def add(apps, schema_editor):
    """Put them in where there are none yet."""
    question = apps.get_model("trials", "FrequentQuestion")
    if question.objects.exists():
        return
    question.objects.bulk_create(question(position=position, question=asked, answer=answer) for position, asked, answer in QUESTIONS)


class Migration(migrations.Migration):
    dependencies = [("trials", "0001_initial")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop, elidable=False)]
