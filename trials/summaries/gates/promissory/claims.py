"""What says that a treatment is safe, works, is better or is to be had first."""

from trials.summaries.gates.promissory.parts import BE, CARE, HOW, NO, Patterns

CLAIM: Patterns = (
    (
        "conf demo esta foun guar know prov repo seen show",
        (
            rf"{BE} (?:\w+ )?(?:proven|proved|shown|found|known|demonstrated|confirmed|established|seen|reported|"
            rf"guaranteed) to (?:be )?{HOW}"
            r"(?:safe|effective|work|cure|help|heal|improve|reduce|prevent|treat|tolerated)"
        ),
    ),
    (
        "assu fail fool guar prov sure",
        r"(?:proven|guarantee[ds]?|guaranteeing|assured|foolproof|fail-?safe|sure to (?:work|help))",
    ),
    (
        "effe effi safe",
        (
            rf"(?:{BE} (?:to be )?)?{HOW}(?:safe|effective|efficacious)(?: and (?:safe|effective|tolerable|well[- ]tolerated))?"
            r"(?! (?:place|methods?|forms?|(?:method|form)s? of|contracept|birth|sex\b|dose|dosage|date|from (?:the )?(?:date|day)|"
            r"tomorrow|immediately|storage))"
        ),
    ),
    (
        "effe safe",
        r"(?:safely|safest|safer|effectively)(?! (?:stor|kept|keep|dispos|dose\b|used? contracept))",
    ),
    (
        "adve dang down harm risk side toxi",
        (
            rf"{NO} (?:known |serious |major |real |lasting |reported |significant )?(?:risks?|side[- ]effects?|dangers?|harms?|"
            r"adverse (?:events?|effects?|reactions?)|downsides?|toxicity)"
        ),
    ),
    (
        "harm hurt noth",
        (
            rf"there {BE} (?:\w+ )?nothing to (?:lose|fear|worry about)|nothing to (?:lose|fear)|(?:cannot|can't|won't|will not|"
            r"does not|doesn't|do no|does no) (?:harm|hurt)(?: (?:you|anyone|the))?"
        ),
    ),
    (
        "dang free harm haza nont risk toxi",
        r"risk[- ]?free|harmless|non-?toxic|hazard-?free|not (?:dangerous|harmful|risky)|side[- ]effect[- ]free",
    ),
    (
        "risk safe tole",
        (
            r"(?:favou?rable|good|excellent|acceptable|proven|strong|reassuring|manageable|clean) (?:safety|tolerability|"
            r"risk)(?:[- ](?:and|or|&)[- ]\w+)?[- ](?:profiles?|data|records?|results?)"
        ),
    ),
    (
        "mino side tole",
        (
            r"(?:well|good|excellent|favou?rable|easily)[- ]tolera(?:ted|bility|nce)|mild side[- ]effects? only|only (?:mild|"
            r"minor) side[- ]effects?|minor risks? only"
        ),
    ),
    (
        "work",
        (
            rf"(?:{CARE}|it|this|that|which) (?:really |does |actually |truly )?works(?! (?:with|at|as|by|on|in|like|together))|"
            r"(?:has|have) (?:been )?worked (?:for|in|well)"
        ),
    ),
    (
        "evid proo succ",
        (
            r"(?:strong|solid|clear|convincing|clinical) (?:proof|evidence) (?:that|of|for) (?:its |the )?(?:safety|efficacy|"
            r"effect\w*|benefits?|success)|success(?:ful)? (?:rates?|stor(?:y|ies))"
        ),
    ),
)

COMPARISON: Patterns = (
    (
        "bett easi fast fewe gent heal kind less mild more quic safe stro supe",
        (
            r"(?:(?:much|far|even|clearly|significantly|often) )?(?:better|safer|superior|stronger|faster|gentler|quicker|milder|"
            r"kinder|easier on the body|(?:more|less) (?:effective|powerful|potent|successful|toxic|harmful|risky|invasive)|"
            r"fewer side[- ]effects|less side[- ]effects|works? better|healthier) (?:than|compared|to\b)"
        ),
    ),
    (
        "beat effe equi good outc outd outp powe safe stro supe surp",
        (
            r"(?:superior(?:ity)?(?! (?:vena|mesenteric|rectus|limb|extremit|labr|capsul|oblique|temporal|sagittal|canal|pole|lobe|"
            r"mediast|sulcus|facet|vertebra))|equivalent to|(?:just )?as (?:good|safe|effective|strong|powerful) as|outperform\w*|"
            r"outclass\w*|surpass\w*|outdo(?:es)?|beats (?:all|any|other|the|every))"
        ),
    ),
    (
        "# best fast fine gent lead most no numb safe stro",
        (
            r"the (?:(?:very )?best|safest|strongest|finest|fastest|gentlest|most (?:effective|powerful|successful|trusted|advanced|"
            r"promising)|leading|number[- ]one|no\. ?1|#1)"
        ),
    ),
    (
        "only",
        rf"the only (?:\w+ )?(?:{CARE}|hope|chance|option|cure)",
    ),
    (
        "# lead no numb top unli",
        (
            r"(?:number[- ]one|no\. ?1|#1|leading|top) (?:treatment|drug|choice|option|hospital|clinic|doctors?|experts?|center|"
            r"centre|specialists?)|unlike (?:other|any other|standard|current|existing) (?:treatments?|drugs?|medicines?|therap(?:y|"
            r"ies))"
        ),
    ),
)

NEWNESS: Patterns = (
    (
        "new",
        (
            r"new (?:and \w+ |type of |kind of |form of |class of |investigational |experimental |possible |targeted |oral |"
            rf"\w+ )?{CARE}(?!.{{0,60}}(?:test|stud|research|not (?:yet )?approved|trial))"
        ),
    ),
    (
        "adva bran ever kind late mode newe nove",
        rf"(?:latest|newest|novel|brand[- ]new|first[- ]ever|modern|advanced|one[- ]of[- ]a[- ]kind) (?:\w+ )?{CARE}",
    ),
    (
        "acce ahea appr avai else firs",
        (
            r"early access|(?:get|gain|have|receive|offers?|provides?|with|give you|gives? (?:you )?)(?: early| first| special|"
            r" free| exclusive)? access to|access to (?:potentially|new|the (?:latest|newest)|life|innovative|promising|expert)|"
            r"before (?:it is|they are|it's|anyone|everyone|the public)(?: \w+){0,2}? (?:available|else|approved)|"
            r"be (?:among )?the first to (?:try|get|receive|use|benefit)|ahead of (?:others|everyone)"
        ),
    ),
)
