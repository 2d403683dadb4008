"""Pieces that several patterns share."""

# Each pattern comes with the beginnings (four letters) of words of which every match holds one, so that most texts are passed over at once.
Patterns = tuple[tuple[str, str], ...]

BE = r"(?:is|are|was|were|be|been|being|'s|'re|seems?|looks?|appears?|proved|remains?|considered|deemed|thought|believed|said)"
HOW = (
    r"(?:(?:quite|very|really|both|generally|usually|mostly|largely|completely|totally|perfectly|entirely|clinically|highly|more|also|"
    r"fully|"
    r"100 ?%|as) ){0,2}"
)
CARE = (
    r"(?:treatments?|drugs?|medicines?|medications?|medicals?|devices?|procedures?|therap(?:y|ies)|cures?|vaccines?|pills?|"
    r"remed(?:y|ies)|injections?)"
)
GOOD = (
    r"(?:cur(?:e|es|ed|ing)|heal(?:s|ed|ing)?|fix(?:es|ed|ing)?|repair(?:s|ed|ing)?|restor(?:e|es|ed|ing)|revers(?:e|es|ed|ing)|"
    r"reliev(?:e|es|ed|ing)|eas(?:e|es|ed|ing)|regenerat(?:e|es|ed|ing)|rejuvenat(?:e|es|ed|ing)|protect(?:s|ed|ing)?|prevent(?:s|ed|ing)?|"
    r"improv(?:e|es|ed|ing)|boost(?:s|ed|ing)?|strengthen(?:s|ed|ing)?|prolong(?:s|ed|ing)?|sav(?:e|es|ed|ing)|slow(?:s|ed|ing)?|"
    r"stop(?:s|ped|ping)?|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?)"
)
FINITE = r"(?:may|might|can|could|will|would|should|shall|'ll)(?: (?:also|even|really|well|greatly|soon|possibly|one day)){0,2}"
YOU = (
    r"(?:you|your|yourself|patients?|women|men|children|people|babies|mothers|sufferers|them|their|"
    r"the (?:body|patient|skin|heart|brain|disease|pain|damage|symptoms))"
)
# Whom it is honest to hope to help: those who come later, and those who look for answers.
LATER = (
    r"(?:others?|other \w+|doctors|researchers|scientists|the (?:study )?team|us|to (?:answer|learn|understand|find)|"
    r"(?:\w+ ){1,4}?(?:in the future|later|learn|understand|find out|decide|plan))"
)
PLACES = r"(?:places?|spots?|spaces?|slots?|seats?|openings?)"
NO = r"(?:no|zero|without(?: any)?|free (?:of|from)|not? (?:cause|causing|have|has) any|few(?: or no)?|hardly any|little|minimal|almost no)"
JOIN = r"(?:join\w*|take part|sign\w*|enrol\w*|participate|volunteer|act|apply|register)"
