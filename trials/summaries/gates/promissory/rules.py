"""The patterns, by what is wrong with them. They are held against folded text: small letters, one blank between words, plain quotes and dashes.

A pattern is written with blanks for blanks. Each quantifier is bounded, so that no text takes long.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Category = Literal["claim", "promise", "praise", "comparison", "newness", "payment", "pressure", "advice"]

_BE = r"(?:is|are|was|were|be|been|being|'s|'re|seems?|looks?|appears?|proved|remains?|considered|deemed|thought|believed|said)"
_HOW = r"(?:(?:quite|very|really|both|generally|usually|mostly|largely|completely|totally|perfectly|entirely|clinically|highly|more|also|fully|100 ?%|as) ){0,2}"
_CARE = r"(?:treatments?|drugs?|medicines?|medications?|medicals?|devices?|procedures?|therap(?:y|ies)|cures?|vaccines?|pills?|remed(?:y|ies)|injections?)"
_GOOD = (
    r"(?:cur(?:e|es|ed|ing)|heal(?:s|ed|ing)?|fix(?:es|ed|ing)?|repair(?:s|ed|ing)?|restor(?:e|es|ed|ing)|revers(?:e|es|ed|ing)|reliev(?:e|es|ed|ing)|"
    r"eas(?:e|es|ed|ing)|regenerat(?:e|es|ed|ing)|rejuvenat(?:e|es|ed|ing)|protect(?:s|ed|ing)?|prevent(?:s|ed|ing)?|improv(?:e|es|ed|ing)|boost(?:s|ed|ing)?|"
    r"strengthen(?:s|ed|ing)?|prolong(?:s|ed|ing)?|sav(?:e|es|ed|ing)|slow(?:s|ed|ing)?|stop(?:s|ped|ping)?|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?)"
)
_FINITE = r"(?:may|might|can|could|will|would|should|shall|'ll)(?: (?:also|even|really|well|greatly|soon|possibly|one day)){0,2}"
_YOU = r"(?:you|your|yourself|patients?|women|men|children|people|babies|mothers|sufferers|them|their|the (?:body|patient|skin|heart|brain|disease|pain|damage|symptoms))"
# Whom it is honest to hope to help: those who come later, and those who look for answers.
_LATER = r"(?:others?|other \w+|doctors|researchers|scientists|the (?:study )?team|us|to (?:answer|learn|understand|find)|(?:\w+ ){1,4}?(?:in the future|later|learn|understand|find out|decide|plan))"
_PLACES = r"(?:places?|spots?|spaces?|slots?|seats?|openings?)"
_NO = r"(?:no|zero|without(?: any)?|free (?:of|from)|not? (?:cause|causing|have|has) any|few(?: or no)?|hardly any|little|minimal|almost no)"
_JOIN = r"(?:join\w*|take part|sign\w*|enrol\w*|participate|volunteer|act|apply|register)"

TABLE: tuple[tuple[Category, tuple[str, ...]], ...] = (
    (
        "claim",
        (
            rf"{_BE} (?:\w+ )?(?:proven|proved|shown|found|known|demonstrated|confirmed|established|seen|reported|guaranteed) to (?:be )?{_HOW}"
            r"(?:safe|effective|work|cure|help|heal|improve|reduce|prevent|treat|tolerated)",
            r"(?:proven|guarantee[ds]?|guaranteeing|assured|foolproof|fail-?safe|sure to (?:work|help))",
            rf"(?:{_BE} (?:to be )?)?{_HOW}(?:safe|effective|efficacious)(?: and (?:safe|effective|tolerable|well[- ]tolerated))?"
            r"(?! (?:place|methods?|forms?|(?:method|form)s? of|contracept|birth|sex\b|dose|dosage|date|from (?:the )?(?:date|day)|tomorrow|immediately|storage))",
            r"(?:safely|safest|safer|effectively)(?! (?:stor|kept|keep|dispos|dose\b|used? contracept))",
            rf"{_NO} (?:known |serious |major |real |lasting |reported |significant )?(?:risks?|side[- ]effects?|dangers?|harms?|adverse (?:events?|effects?|reactions?)|downsides?|toxicity)",
            rf"there {_BE} (?:\w+ )?nothing to (?:lose|fear|worry about)|nothing to (?:lose|fear)|(?:cannot|can't|won't|will not|does not|doesn't|do no|does no) (?:harm|hurt)(?: (?:you|anyone|the))?",
            r"risk[- ]?free|harmless|non-?toxic|hazard-?free|not (?:dangerous|harmful|risky)|side[- ]effect[- ]free",
            r"(?:favou?rable|good|excellent|acceptable|proven|strong|reassuring|manageable|clean) (?:safety|tolerability|risk)(?:[- ](?:and|or|&)[- ]\w+)?[- ](?:profiles?|data|records?|results?)",
            r"(?:well|good|excellent|favou?rable|easily)[- ]tolera(?:ted|bility|nce)|mild side[- ]effects? only|only (?:mild|minor) side[- ]effects?|minor risks? only",
            rf"(?:{_CARE}|it|this|that|which) (?:really |does |actually |truly )?works(?! (?:with|at|as|by|on|in|like|together))|(?:has|have) (?:been )?worked (?:for|in|well)",
            r"(?:strong|solid|clear|convincing|clinical) (?:proof|evidence) (?:that|of|for) (?:its |the )?(?:safety|efficacy|effect\w*|benefits?|success)|success(?:ful)? (?:rates?|stor(?:y|ies))",
        ),
    ),
    (
        "promise",
        (
            rf"(?:will|'ll|shall|going to|sure to|bound to|certain to) (?:\w+ )?(?:{_GOOD}|help (?:you|your|them|patients|people with)|benefit|make (?:you|your|them)|get (?:you )?(?:better|well)|"
            r"recover|feel better|work\b|be (?:cured|healed|helped|healthier|better|free (?:of|from)|able to live)|live longer|change your life|succeed)",
            rf"{_FINITE} help (?:to )?(?!{_LATER})(?:{_GOOD}|{_YOU}|the \w+ (?:to )?(?:heal|work|grow|recover)|(?:\w+ ){{1,3}}?(?:work|function|feel|live|heal|recover)\b)",
            rf"(?<!may or )(?:may|might|can|could|would|should)(?: (?:also|even|really|well|greatly|soon|possibly)){{0,2}} (?:{_GOOD}) (?:your|you\b|the (?:risk|damage|pain|symptoms|disease)|long[- ]term|future)",
            rf"(?:help|helps|helped|helping) (?:to )?(?:{_GOOD})(?! (?:care\b|treatments?\b|the (?:care|treatment)))",
            r"(?<!to )(?:reduc(?:es?|ing)|lower(?:s|ing)?|cut(?:s|ting)?|decreas(?:es?|ing)|lessen(?:s|ing)?|minimi[sz](?:es?|ing)) (?:the |your |their |her |his |a |any |this )?(?:\w+ ){0,2}?(?:risks?|chances?|odds|danger) (?:of|for|that)",
            r"(?:proven|shown|found|known|able|designed) to (?:reduce|lower|cut|decrease|lessen) (?:the |your |their )?(?:\w+ ){0,2}?(?:risks?|chances?|odds)",
            r"cur(?:e|es|ed|ing)|miracles?|miraculous(?:ly)?",
            r"heal(?:s|ed|ing)? (?!time|process|rate|phase|period|stage|of\b|and\b|or\b|in\b|after|at\b|was|is\b|by\b|will|are\b|has|from\b|on\b|during|within|score|assess)(?:substances?|powers?|propert\w+|effects?|abilit\w+|"
            r"you|your|the|damaged|their|molecules?|factors?|signals?|forces?|potential|itself|agents?|journey|touch|wounds)|self[- ]healing|(?:promot|speed|support|enhanc|accelerat|stimulat|boost)\w* (?:up )?(?:the )?(?:\w+ )?healing",
            rf"new (?:ways?|hope|options?|chances?|methods?|approach(?:es)?) (?:to|of|for) (?:help\w* |better )?(?:{_GOOD}|treat(?:s|ing)?|fight(?:ing)?|beat(?:ing)?|manag(?:e|ing)|you|your|people|patients|women|men|children)",
            r"(?:real |new |great |renewed |your |our |bring\w* |offer\w* |giv\w+ )hopes?\b(?! to learn| to find)|hope for|(?:a )?ray of hope|hopeful (?:treatment|therapy|drug|option|news)|light at the end",
            r"last (?:hopes?|chances?|resort)|best (?:available )?(?:chances?|hopes?|treatments?|care|shot)|second chance|new lease",
            r"(?:you|patients|people|participants|children|women|men|everyone|everybody|all)(?: who \w+)? (?:will|'ll|would|can|should) (?:\w+ )?(?:benefit|profit|get better|recover|improve|feel (?:better|well))",
            r"(?:benefits?|gains?|advantages?) (?:far |clearly |greatly )?(?:outweighs?|exceeds?)|(?:direct|clear|great|real|big|major|significant|many|guaranteed|lasting) (?:health )?benefits?\b",
            r"(?:normal|healthy|pain[- ]free|symptom[- ]free|disease[- ]free|longer|better|happier) (?:life|lives|living)(?! (?:expectancy|span|years))|live (?:longer|better)|quality of life will|get (?:your|their) life back|feel like (?:yourself|new) again",
        ),
    ),
    (
        "praise",
        (
            r"breakthroughs?(?! (?:bleed|pain|cancer pain|seizure|infection|spotting|vomit|ovulat|fever))|(?:medical|scientific) (?:breakthrough|revolution|marvel|first)",
            r"revolution(?:ary|ize[sd]?|ise[sd]?|izing|ising)|paradigm[- ]?(?:shift\w*|chang\w+)|ground-?breaking|path-?breaking|trail-?blazing|pioneering|cutting[- ]?edge|leading[- ]?edge|bleeding[- ]?edge",
            r"state[- ]of[- ]the[- ]art|world[- ]class|world[- ]leading|first[- ]class|top[- ]?(?:notch|quality|class)|award[- ]winning|next[- ]generation|ultra[- ]?modern|high[- ]tech|most (?:modern|advanced|up[- ]to[- ]date)",
            r"game[- ]?chang\w+|life[- ]?(?:saving|changing|transforming|altering)|transformative|transform(?:s|ing)? (?:your|lives|the lives|how)",
            r"promising|exciting(?:ly)?|excellent(?! (?:command|knowledge|english|health))|exceptional(?:ly)?|extraordinary|remarkabl[ey]|unprecedented|unparalleled|unmatched|unrivall?ed|amazing(?:ly)?|incredibl[ey]|fantastic|sensational|astonishing|impressive|outstanding|spectacular|phenomenal",
            r"wonder(?:ful)?[- ](?:drugs?|cures?|treatments?|pills?|medicines?)|magic (?:bullet|pill|cure)|super[- ]?drugs?|secret (?:cure|remedy)|all[- ]natural|100 ?% natural|potent new|powerful(?: new)? (?:treatment|drug|medicine|therap)",
            r"innovative|novel (?:and|breakthrough)|unique (?:opportunit|chance|treatment|therap)\w*|highly (?:successful|advanced|innovative)|tremendous(?:ly)?|superb|ideal (?:treatment|therapy|drug|option|for you)",
        ),
    ),
    (
        "comparison",
        (
            r"(?:(?:much|far|even|clearly|significantly|often) )?(?:better|safer|superior|stronger|faster|gentler|quicker|milder|kinder|easier on the body|(?:more|less) (?:effective|powerful|potent|successful|toxic|harmful|risky|invasive)|fewer side[- ]effects|less side[- ]effects|works? better|healthier) (?:than|compared|to\b)",
            r"(?:superior(?:ity)?(?! (?:vena|mesenteric|rectus|limb|extremit|labr|capsul|oblique|temporal|sagittal|canal|pole|lobe|mediast|sulcus|facet|vertebra))|equivalent to|(?:just )?as (?:good|safe|effective|strong|powerful) as|outperform\w*|outclass\w*|surpass\w*|outdo(?:es)?|beats (?:all|any|other|the|every))",
            r"the (?:(?:very )?best|safest|strongest|finest|fastest|gentlest|most (?:effective|powerful|successful|trusted|advanced|promising)|leading|number[- ]one|no\. ?1|#1)",
            rf"the only (?:\w+ )?(?:{_CARE}|hope|chance|option|cure)",
            r"(?:number[- ]one|no\. ?1|#1|leading|top) (?:treatment|drug|choice|option|hospital|clinic|doctors?|experts?|center|centre|specialists?)|unlike (?:other|any other|standard|current|existing) (?:treatments?|drugs?|medicines?|therap(?:y|ies))",
        ),
    ),
    (
        "newness",
        (
            rf"new (?:and \w+ |type of |kind of |form of |class of |investigational |experimental |possible |targeted |oral |\w+ )?{_CARE}(?!.{{0,60}}(?:test|stud|research|not (?:yet )?approved|trial))",
            rf"(?:latest|newest|novel|brand[- ]new|first[- ]ever|modern|advanced|one[- ]of[- ]a[- ]kind) (?:\w+ )?{_CARE}",
            r"early access|(?:get|gain|have|receive|offers?|provides?|with|give you|gives? (?:you )?)(?: early| first| special| free| exclusive)? access to|access to (?:potentially|new|the (?:latest|newest)|life|innovative|promising|expert)|before (?:it is|they are|it's|anyone|everyone|the public)(?: \w+){0,2}? (?:available|else|approved)|be (?:among )?the first to (?:try|get|receive|use|benefit)|ahead of (?:others|everyone)",
        ),
    ),
    (
        "payment",
        (
            rf"free (?:of charge|(?:medical |health |study |expert |complete |full |regular |dental |\w+[- ]related )?(?:{_CARE}|care|exam\w*|check-?ups?|scans?|tests?|testing|visits?|consult\w*|screening|supplies|meals?|travel|parking|hotel|rides?|transport\w*|access))|(?:for|totally|completely|absolutely) free\b|free trial|complimentary",
            r"(?:at )?no (?:extra |additional )?(?:costs?|charge|fees?|expense)(?: to (?:you|participants|patients|your family))?|cost[- ]free|without (?:any )?(?:cost|charge)|(?:costs? |pay )(?:you )?nothing|worth [$£€¥]\d",
            r"(?:earn|make|win|collect)(?:ing|s)? (?:up to |as much as |over |extra )?(?:[$£€¥] ?\d|\d|money|cash|income)",
            r"(?:up to |as much as |receive |get |paid |pays? |given |worth |compensat\w+ (?:of|up to) )(?:up to |you |about |over )?[$£€¥] ?\d|[$£€¥] ?\d[\d,.]* (?:for|per|each|compensation|payment|reward|bonus|gift)",
            r"(?:get|be|are|is|being|getting|gets|you're|we) (?:\w+ )?(?:paid|rewarded|compensated)(?! back)|paid (?:study|trial|research|up to|participat\w+|volunteers?|for (?:your|taking|joining))|(?:generous|attractive|good|high|excellent|financial|substantial|cash|large) (?:payments?|compensation|rewards?|pay|stipends?|incentives?|remuneration)",
            r"cash|bonus(?:es)?|gifts?|vouchers?|prizes?|lotter(?:y|ies)|raffles?|perks?|incentives?|freebies|(?:extra|easy|quick|pocket) money|rewards? for",
        ),
    ),
    (
        "pressure",
        (
            r"(?:don'?t|do not|never|why|can't|cannot) (?:you )?(?:afford to )?(?:wait|delay|hesitate|miss(?: out)?|let (?:this|it) (?:pass|slip)|lose out)"
            r"(?! (?:a|any|your|doses?|visits?|for a reply))",
            r"(?:act|call|join|apply|enrol+|register|sign up|volunteer|start|contact us|respond|reply|hurry|book)(?: \w+){0,2}? (?:now|today|fast|quickly|immediately|right away|at once|asap|straight away|soon|while (?:you can|there|places|spaces))",
            r"hurry(?:ing)?|urgent(?:ly)?(?! (?:care|medical|help|treatment|surg\w+|attention|department|visit|call|hospital))|rush(?:ing)?|(?:time|the clock) is (?:running|ticking)|before it'?s? (?:is )?too late|running out|now or never|without delay",
            rf"(?:limited|few|fast[- ]filling|scarce|restricted) (?:number of )?(?:{_PLACES}|time\b|offer|availability|period only)|(?:only|just) (?:a few|a handful|\w+) (?:more )?(?:{_PLACES}|days|people) (?:left|remain\w*|available)|(?:last|final|remaining|few) (?:\w+ )?{_PLACES}|{_PLACES} (?:are |is )?(?:limited|filling|going|running|left|remaining)|filling (?:up )?(?:fast|quickly)|while (?:supplies|places|spaces|they) last|closing soon|enrol+ment ends soon|last call",
            rf"you (?:really |simply |just )?(?:must|have to|should|need to|ought to|'d better|had better|owe it) (?:\w+ )?{_JOIN}|you (?:will|would|'ll) regret|(?:would be|is) (?:foolish|wrong|selfish) (?:not )?to",
            r"(?:special|exclusive|rare|unique|great|golden|once|exciting|wonderful|perfect|amazing|valuable) (?:chance|opportunit(?:y|ies)|offer)|exclusive(?:ly for you)?(?! breast)|once[- ]in[- ]a[- ]life-?time|opportunity of a lifetime|by invitation only for you",
            r"you (?:have been|are|were|'ve been|'re) (?:specially |personally |one of the )?(?:chosen|selected|lucky|picked|hand-?picked|invited specially|privileged|fortunate)|(?:lucky|fortunate) (?:enough|few|ones|patients|people)|congratulations",
            r"(?:your |all )?(?:doctors?|experts?|specialists?|physicians?|nurses?|scientists) (?:all |strongly |highly |everywhere )?(?:recommend|advise|agree|endorse|prefer|trust)s?|trusted by|endorsed by|recommended by|thousands (?:of (?:people|patients|women|men))? ?(?:have )?(?:already )?(?:joined|signed|benefit\w*)|everyone is joining",
            r"(?:your|a|moral|civic) duty|be a hero|(?:medical )?heroes|do your part|your (?:family|child|children|country|baby) (?:need|deserve|depend|count)s?(?: on)?|you owe it|for the sake of your|your only (?:chance|option|hope)|no other (?:option|choice|way|hope)|nothing else (?:can|will) help|you (?:deserve|have no choice)",
        ),
    ),
    (
        "advice",
        (
            r"you(?:'re| are)? (?:\w+ )?(?:qualify|eligible|a (?:good|perfect|great|suitable) (?:candidate|fit|match))|you (?:do |will |would |certainly )?(?:qualify|meet (?:all|the))|(?:right|perfect|ideal|good|suitable|great) for you\b|you (?:can|will) (?:definitely|certainly|surely) join|everyone (?:can|may) join",
            r"(?:stop|quit|discontinue|skip|change|avoid|come off|throw away)(?:ping|ing)? (?:taking |using )?(?:all (?:of )?)?your (?:\w+ )?(?:medicines?|medications?|drugs?|treatments?|tablets?|pills?|insulin|therapy|doctor)|stop taking your|you (?:no longer|do not|don't|won't) need (?:your|a|to see (?:your|a)|other|any other|standard) (?:doctor|medicines?|medication|treatments?|drugs?)",
            r"we (?:strongly |highly |warmly )?(?:recommend|advise|suggest|urge|encourage)|(?:is|are) (?:strongly |highly )?(?:recommended|advised|urged|encouraged) (?:to|that you)",
            r"(?:giv(?:e|es|ing)|sign(?:s|ing)?) (?:up|away) (?:your|any|all|their|some)(?: \w+){0,2}? rights?|waiv(?:e[sd]?|ing|ers?)|(?:not|never|cannot|can't) (?:sue|hold \w+ (?:liable|responsible)|claim)|no (?:legal )?(?:liability|responsibility)|(?:release|releases|free) (?:\w+ ){1,4}?from (?:all |any )?liabilit(?:y|ies)",
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern with what is wrong where it is found."""

    category: Category
    pattern: re.Pattern[str]


RULES = tuple(Rule(category, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")) for category, patterns in TABLE for pattern in patterns)
