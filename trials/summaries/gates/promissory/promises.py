"""What says that people will get better, and what praises."""

from trials.summaries.gates.promissory.parts import FINITE, GOOD, LATER, YOU, Patterns

PROMISE: Patterns = (
    (
        "boun cert goin ll shal sure will",
        (
            rf"(?:will|'ll|shall|going to|sure to|bound to|certain to) (?:\w+ )?(?:{GOOD}|help (?:you|your|them|patients|"
            r"people with)|benefit|make (?:you|your|them)|get (?:you )?(?:better|well)|"
            r"recover|feel better|work\b|be (?:cured|healed|helped|healthier|better|free (?:of|from)|able to live)|live longer|"
            r"change your life|succeed)"
        ),
    ),
    (
        "help",
        (
            rf"{FINITE} help (?:to )?(?!{LATER})(?:{GOOD}|{YOU}|the \w+ (?:to )?(?:heal|work|grow|recover)|"
            r"(?:\w+ ){1,3}?(?:work|function|feel|live|heal|recover)\b)"
        ),
    ),
    (
        "can coul may migh shou woul",
        (
            r"(?<!may or )(?:may|might|can|could|would|should)(?: (?:also|even|really|well|greatly|soon|"
            rf"possibly)){{0,2}} (?:{GOOD}) (?:your|you\b|the (?:risk|damage|pain|symptoms|disease)|long[- ]term|future)"
        ),
    ),
    (
        "help",
        rf"(?:help|helps|helped|helping) (?:to )?(?:{GOOD})(?! (?:care\b|treatments?\b|the (?:care|treatment)))",
    ),
    (
        "chan dang odds risk",
        (
            r"(?<!to )(?:reduc(?:es?|ing)|lower(?:s|ing)?|cut(?:s|ting)?|decreas(?:es?|ing)|lessen(?:s|ing)?|minimi[sz](?:es?|"
            r"ing)) (?:the |your |their |her |his |a |any |this )?(?:\w+ ){0,2}?(?:risks?|chances?|odds|danger) (?:of|for|that)"
        ),
    ),
    (
        "chan odds risk",
        (
            r"(?:proven|shown|found|known|able|designed) to (?:reduce|lower|cut|decrease|lessen) (?:the |your |"
            r"their )?(?:\w+ ){0,2}?(?:risks?|chances?|odds)"
        ),
    ),
    (
        "cure curi mira",
        r"cur(?:e|es|ed|ing)|miracles?|miraculous(?:ly)?",
    ),
    (
        "heal",
        (
            r"heal(?:s|ed|ing)? (?!time|process|rate|phase|period|stage|of\b|and\b|or\b|in\b|after|at\b|was|is\b|by\b|will|are\b|"
            r"has|from\b|on\b|during|within|score|assess)(?:substances?|powers?|propert\w+|effects?|abilit\w+|"
            r"you|your|the|damaged|their|molecules?|factors?|signals?|forces?|potential|itself|agents?|journey|touch|wounds)|"
            r"self[- ]healing|(?:promot|speed|support|enhanc|accelerat|stimulat|boost)\w* (?:up )?(?:the )?(?:\w+ )?healing"
        ),
    ),
    (
        "new",
        (
            rf"new (?:ways?|hope|options?|chances?|methods?|approach(?:es)?) (?:to|of|for) (?:help\w* |better )?(?:{GOOD}|treat(?:s|"
            r"ing)?|fight(?:ing)?|beat(?:ing)?|manag(?:e|ing)|you|your|people|patients|women|men|children)"
        ),
    ),
    (
        "hope ligh",
        (
            r"(?:real |new |great |renewed |your |our |bring\w* |offer\w* |giv\w+ )hopes?\b(?! to learn| to find)|hope for|"
            r"(?:a )?ray of hope|hopeful (?:treatment|therapy|drug|option|news)|light at the end"
        ),
    ),
    (
        "best chan hope new reso",
        r"last (?:hopes?|chances?|resort)|best (?:available )?(?:chances?|hopes?|treatments?|care|shot)|second chance|new lease",
    ),
    (
        "bene bett feel impr prof reco",
        (
            r"(?:you|patients|people|participants|children|women|men|everyone|everybody|all)(?: who \w+)? (?:will|'ll|would|can|"
            r"should) (?:\w+ )?(?:benefit|profit|get better|recover|improve|feel (?:better|well))"
        ),
    ),
    (
        "adva bene gain",
        (
            r"(?:benefits?|gains?|advantages?) (?:far |clearly |greatly )?(?:outweighs?|exceeds?)|(?:direct|clear|great|real|big|"
            r"major|significant|many|guaranteed|lasting) (?:health )?benefits?\b"
        ),
    ),
    (
        "feel life live livi",
        (
            r"(?:normal|healthy|pain[- ]free|symptom[- ]free|disease[- ]free|longer|better|happier) (?:life|lives|"
            r"living)(?! (?:expectancy|span|years))|live (?:longer|better)|quality of life will|get (?:your|their) life back|"
            r"feel like (?:yourself|new) again"
        ),
    ),
)

PRAISE: Patterns = (
    (
        "brea firs marv revo",
        (
            r"breakthroughs?(?! (?:bleed|pain|cancer pain|seizure|infection|spotting|vomit|ovulat|fever))|(?:medical|"
            r"scientific) (?:breakthrough|revolution|marvel|first)"
        ),
    ),
    (
        "blee cutt grou lead para path pion revo trai",
        (
            r"revolution(?:ary|ize[sd]?|ise[sd]?|izing|ising)|paradigm[- ]?(?:shift\w*|chang\w+)|ground-?breaking|path-?breaking|"
            r"trail-?blazing|pioneering|cutting[- ]?edge|leading[- ]?edge|bleeding[- ]?edge"
        ),
    ),
    (
        "art clas most next tech top topc topn topq ultr winn worl",
        (
            r"state[- ]of[- ]the[- ]art|world[- ]class|world[- ]leading|first[- ]class|top[- ]?(?:notch|quality|class)|"
            r"award[- ]winning|next[- ]generation|ultra[- ]?modern|high[- ]tech|most (?:modern|advanced|up[- ]to[- ]date)"
        ),
    ),
    (
        "game life tran",
        (
            r"game[- ]?chang\w+|life[- ]?(?:saving|changing|transforming|altering)|transformative|transform(?:s|ing)? (?:your|lives|"
            r"the lives|how)"
        ),
    ),
    (
        "amaz asto exce exci extr fant impr incr outs phen prom rema sens spec unma unpa unpr unri",
        (
            r"promising|exciting(?:ly)?|excellent(?! (?:command|knowledge|english|health))|exceptional(?:ly)?|extraordinary|"
            r"remarkabl[ey]|unprecedented|unparalleled|unmatched|unrivall?ed|amazing(?:ly)?|incredibl[ey]|fantastic|sensational|"
            r"astonishing|impressive|outstanding|spectacular|phenomenal"
        ),
    ),
    (
        "magi natu new powe secr supe wond",
        (
            r"wonder(?:ful)?[- ](?:drugs?|cures?|treatments?|pills?|medicines?)|magic (?:bullet|pill|cure)|super[- ]?drugs?|"
            r"secret (?:cure|remedy)|all[- ]natural|100 ?% natural|potent new|powerful(?: new)? (?:treatment|drug|medicine|therap)"
        ),
    ),
    (
        "adva idea inno nove succ supe trem uniq",
        (
            r"innovative|novel (?:and|breakthrough)|unique (?:opportunit|chance|treatment|therap)\w*|highly (?:successful|advanced|"
            r"innovative)|tremendous(?:ly)?|superb|ideal (?:treatment|therapy|drug|option|for you)"
        ),
    ),
)
