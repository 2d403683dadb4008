"""What pays, presses or advises."""

from trials.summaries.gates.promissory.parts import CARE, JOIN, PLACES, Patterns

PAYMENT: Patterns = (
    (
        "comp free",
        (
            rf"free (?:of charge|(?:medical |health |study |expert |complete |full |regular |dental |\w+[- ]related )?(?:{CARE}|"
            r"care|exam\w*|check-?ups?|scans?|tests?|testing|visits?|consult\w*|screening|supplies|meals?|travel|parking|hotel|"
            r"rides?|transport\w*|access))|(?:for|totally|completely|absolutely) free\b|free trial|complimentary"
        ),
    ),
    (
        "char cost expe fee fees noth wort",
        (
            r"(?:at )?no (?:extra |additional )?(?:costs?|charge|fees?|expense)(?: to (?:you|participants|patients|your family))?|"
            r"cost[- ]free|without (?:any )?(?:cost|charge)|(?:costs? |pay )(?:you )?nothing|worth [$£€¥]\d[\d,]*"
        ),
    ),
    (
        "coll earn make win wini wins",
        r"(?:earn|make|win|collect)(?:ing|s)? (?:up to |as much as |over |extra )?(?:[$£€¥] ?\d[\d,]*|\d[\d,]*|money|cash|income)",
    ),
    (
        "$ £ ¥ €",
        (
            r"(?:up to |as much as |receive |get |paid |pays? |given |worth |compensat\w+ (?:of|up to) )(?:up to |you |about |"
            r"over )?[$£€¥] ?\d|[$£€¥] ?\d[\d,.]* (?:for|per|each|compensation|payment|reward|bonus|gift)"
        ),
    ),
    (
        "comp ince paid pay paym remu rewa stip",
        (
            r"(?:get|be|are|is|being|getting|gets|you're|we) (?:\w+ )?(?:paid|rewarded|compensated)(?! back)|paid (?:study|trial|"
            r"research|up to|participat\w+|volunteers?|for (?:your|taking|joining))|(?:generous|attractive|good|high|excellent|"
            r"financial|substantial|cash|large) (?:payments?|compensation|rewards?|pay|stipends?|incentives?|remuneration)"
        ),
    ),
    (
        "bonu cash free gift ince lott mone perk priz raff rewa vouc",
        (
            r"cash|bonus(?:es)?|gifts?|vouchers?|prizes?|lotter(?:y|ies)|raffles?|perks?|incentives?|freebies|(?:extra|easy|quick|"
            r"pocket) money|rewards? for"
        ),
    ),
)

PRESSURE: Patterns = (
    (
        "dela hesi let lose miss wait",
        (
            r"(?:don'?t|do not|never|why|can't|cannot) (?:you )?(?:afford to )?(?:wait|delay|hesitate|miss(?: out)?|let (?:this|"
            r"it) (?:pass|slip)|lose out)"
            r"(?! (?:a|any|your|doses?|visits?|for a reply))"
        ),
    ),
    (
        "asap away fast imme now once quic soon toda whil",
        (
            r"(?:act|call|join|apply|enrol+|register|sign up|volunteer|start|contact us|respond|reply|hurry|"
            r"book)(?: \w+){0,2}? (?:now|today|fast|quickly|immediately|right away|at once|asap|straight away|soon|while (?:you can|"
            r"there|places|spaces))"
        ),
    ),
    (
        "dela hurr now runn rush tick too urge",
        (
            r"hurry(?:ing)?|urgent(?:ly)?(?! (?:care|medical|help|treatment|surg\w+|attention|department|visit|call|hospital))|"
            r"rush(?:ing)?|(?:time|the clock) is (?:running|ticking)|before it'?s? (?:is )?too late|running out|now or never|"
            r"without delay"
        ),
    ),
    (
        "call few fill just limi only open plac rest scar seat slot soon spac spot whil",
        (
            rf"(?:limited|few|fast[- ]filling|scarce|restricted) (?:number of )?(?:{PLACES}|time\b|offer|availability|period only)|"
            rf"(?:only|just) (?:a few|a handful|\w+) (?:more )?(?:{PLACES}|days|people) (?:left|remain\w*|available)|(?:last|final|"
            rf"remaining|few) (?:\w+ )?{PLACES}|{PLACES} (?:are |is )?(?:limited|filling|going|running|left|remaining)|"
            r"filling (?:up )?(?:fast|quickly)|while (?:supplies|places|spaces|they) last|closing soon|enrol+ment ends soon|"
            r"last call"
        ),
    ),
    (
        "fool self wron you",
        (
            rf"you (?:really |simply |just )?(?:must|have to|should|need to|ought to|'d better|had better|owe it) (?:\w+ )?{JOIN}|"
            r"you (?:will|would|'ll) regret|(?:would be|is) (?:foolish|wrong|selfish) (?:not )?to"
        ),
    ),
    (
        "chan excl offe once oppo you",
        (
            r"(?:special|exclusive|rare|unique|great|golden|once|exciting|wonderful|perfect|amazing|valuable) (?:chance|"
            r"opportunit(?:y|ies)|offer)|exclusive(?:ly for you)?(?! breast)|once[- ]in[- ]a[- ]life-?time|"
            r"opportunity of a lifetime|by invitation only for you"
        ),
    ),
    (
        "cong fort luck you",
        (
            r"you (?:have been|are|were|'ve been|'re) (?:specially |personally |one of the )?(?:chosen|selected|lucky|picked|"
            r"hand-?picked|invited specially|privileged|fortunate)|(?:lucky|fortunate) (?:enough|few|ones|patients|people)|"
            r"congratulations"
        ),
    ),
    (
        "advi agre endo ever pref reco thou trus",
        (
            r"(?:your |all )?(?:doctors?|experts?|specialists?|physicians?|nurses?|scientists) (?:all |strongly |highly |"
            r"everywhere )?(?:recommend|advise|agree|endorse|prefer|trust)s?|trusted by|endorsed by|recommended by|"
            r"thousands (?:of (?:people|patients|women|men))? ?(?:have )?(?:already )?(?:joined|signed|benefit\w*)|"
            r"everyone is joining"
        ),
    ),
    (
        "choi duty hero hope noth opti way you your",
        (
            r"(?:your|a|moral|civic) duty|be a hero|(?:medical )?heroes|do your part|your (?:family|child|children|country|"
            r"baby) (?:need|deserve|depend|count)s?(?: on)?|you owe it|for the sake of your|your only (?:chance|option|hope)|"
            r"no other (?:option|choice|way|hope)|nothing else (?:can|will) help|you (?:deserve|have no choice)"
        ),
    ),
)

ADVICE: Patterns = (
    (
        "ever you",
        (
            r"you(?:'re| are)? (?:\w+ )?(?:qualify|eligible|a (?:good|perfect|great|suitable) (?:candidate|fit|match))|you (?:do |"
            r"will |would |certainly )?(?:qualify|meet (?:all|the))|(?:right|perfect|ideal|good|suitable|great) for you\b|"
            r"you (?:can|will) (?:definitely|certainly|surely) join|everyone (?:can|may) join"
        ),
    ),
    (
        "you your",
        (
            r"(?:stop|quit|discontinue|skip|change|avoid|come off|throw away)(?:ping|ing)? (?:taking |"
            r"using )?(?:all (?:of )?)?your (?:\w+ )?(?:medicines?|medications?|drugs?|treatments?|tablets?|pills?|insulin|therapy|"
            r"doctor)|stop taking your|you (?:no longer|do not|don't|won't) need (?:your|a|to see (?:your|a)|other|any other|"
            r"standard) (?:doctor|medicines?|medication|treatments?|drugs?)"
        ),
    ),
    (
        "advi enco reco urge we",
        (
            r"we (?:strongly |highly |warmly )?(?:recommend|advise|suggest|urge|encourage)|(?:is|are) (?:strongly |"
            r"highly )?(?:recommended|advised|urged|encouraged) (?:to|that you)"
        ),
    ),
    (
        "clai liab resp righ sue waiv",
        (
            r"(?:giv(?:e|es|ing)|sign(?:s|ing)?) (?:up|away) (?:your|any|all|their|some)(?: \w+){0,2}? rights?|waiv(?:e[sd]?|ing|"
            r"ers?)|(?:not|never|cannot|can't) (?:sue|hold \w+ (?:liable|responsible)|claim)|no (?:legal )?(?:liability|"
            r"responsibility)|(?:release|releases|free) (?:\w+ ){1,4}?from (?:all |any )?liabilit(?:y|ies)"
        ),
    ),
)
