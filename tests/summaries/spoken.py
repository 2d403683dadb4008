"""Words of this room with their syllables, counted by ear: what the syllable rule is held against."""

_BY_COUNT = {
    1: """
        the a is are was were be been you your they their we our it its this that these those there here who why how what when
        team drug dose arm heart lung blood brain bone skin eye ear nose mouth throat chest leg foot knee hip back gut
        test scan check stay join ask say said told tell give gave take took lost make made care cure ease safe risk harm help
        week weeks month months year years day hour hours time times chance group groups half third once twice
        rules names named asked stopped planned phase stage case size change changed place please cause
        pain ache rash cough cold flu stroke nerve nerves pulse weight height breath sleep walk talk read write
        through though thought cell cells tube pill pills cream spray patch shot shots vein veins
        treat treats heal healed fall falls smoked smoke drink blind blinds mask masked
        child young old male men wife home homes scheme queue league tongue
    """,
    2: """
        trial trials people person study studies doctor doctors patient patients treatment treatments woman women children adult adults
        record records question questions answer answers number numbers visit visits after before
        within without because often only never later healthy illness disease places cancer asthma fever cycle table tablet tablets
        needle needles started wanted needed treated treating breathing testing asking taking making using losing planning
        about again against allow allowed along although any around away become began body brother daughter mother father sister partner
        limit limits mainly many measure measures measured purpose process sponsor sponsors centre centres country countries
        outcome something sometimes baseline lifetime safely careful statement useless centred
        region section station nation tension portion lotion caution mention function science client being doing going seeing
        quiet fluid ruin poet lion kidney kidneys liver stomach muscle muscles shoulder finger pressure sugar vaccine vaccines
        compare compares compared describe describes receive receives complete include includes exclude decide decides become becomes
        amount weekly monthly yearly daily seizure seizures tumour organ organs tissue dummy random little simple able trouble couple
        middle handle single double syndrome hormone million every agrees diet reason
    """,
    3: """
        medicine hospital condition conditions another different possible probably registry united area areas idea ideas however
        together important medical physical animal animals company companies volunteer volunteers chemical surgery biopsy exercise
        benefit benefits pregnancies decision decisions infection infections injection injections infusion infusions addition position
        consider considered remember following arthritis bronchitis vitamin vitamins allergy allergic family average interval intervals
        period periods placebo placebos employer computer computers regular similar natural general federal protocol estimate
        measurement telephone visitor visitors permission continue continues continued discover overview whoever internal created
        creation variant museum radio video studio ratio insulin remission transfusion donation ultrasound antigen hesitate
        diseases earlier easier serious previous nutrient medium theory
    """,
    4: """
        participant participants information available medication medications operation operations vaccination radiation January
        February discovery experiment experience observation independent eligible emergency hypertension inflammation biology anatomy
        leukaemia pathology technology psychology community necessary ordinary temporary secondary antibody antibodies diabetes usually
        unusual education population application situation combination
        exercises variety material reality society bacteria diarrhoea paediatric evaluate
    """,
    5: """
        university participation examination investigator investigation international possibility communication preliminary physiology
        cardiology immediately individual chemotherapy administration opportunity organization inflammatory refrigerator unusually
        association appreciation
    """,
    6: "responsibility rehabilitation deterioration eligibility cardiovascular hospitalization",
}

SPOKEN: dict[str, int] = {word: count for count, words in _BY_COUNT.items() for word in words.split() if word.isalpha()}
