"""Other and rarer words for illnesses of the mind, for habits, pregnancy and taking part. Pure data, in the notation of `table.py`."""

TABLE = """
mental-illness < mental trouble | mental health issue | mental issue | psychiatric pathology | psychiatric issue | psychiatric
  disturbance | psychological condition | psychological disturbance | psychological problem | psychic disorder | psychic disease |
  nervous breakdown | emotional disorder | emotional disturbance | emotional problem | behavioral disorder | agoraphobia | panic attack |
  acute stress disorder | adjustment disorder | conduct disorder | dissociative disorder | somatoform disorder | somatization disorder |
  generalised anxiety disorder | anxiety state | severe anxiety | anxiety neurosis | neurosis | neurotic disorder | severe personality
  disorder | dsm iv axis i disorder | axis i psychiatric diagnosis | axis 1 disorder | axis i diagnosis | axis i psychiatric disorders |
  dsm iv disorder | ptsd diagnosis | severe mental disorder | major mental disorder | serious mental disorder | severe mental health
  problem | mental health diagnosis | unstable psychiatric condition | uncontrolled psychiatric disorder | uncontrolled psychiatric
  disease | unstable psychiatric disorder | current psychiatric disorder | psychiatric instability | psychiatrically unstable |
  obsessive compulsive | post traumatic stress syndrome | anxiety problem | mental derangement | psychiatric abnormality | mental
  abnormality | mental instability | psychopathology
mental-illness ~ attention deficit disorder | neuropsychiatric disorder | neuropsychiatric disease | neuropsychiatric illness | autism |
  autism spectrum disorder | pervasive developmental disorder
depression < clinically depressed | depressed mood | depressive syndrome | unipolar depression | current depression | active depression |
  acute depression | minor depression | postnatal depression | severe major depression | major depressive illness | depressive
  symptomatology | depressive state | MDE | endogenous depression | reactive depression | moderate depression | mild depression |
  chronic depression | suicidal depression
bipolar < bipolar mood disorder | bipolar spectrum disorder | bipolar i or bipolar ii | bipolar i or bipolar ii disorder | bipolar type
  i | bipolar type ii | acute mania | manic | manic state | manic or hypomanic episode | manic or mixed episode | hypomanic episode |
  cyclothymia | cyclothymic disorder | manic depressive
psychosis < psychotic condition | psychotic state | schizo affective disorder | schizoaffective | schizophreniform | schizotypal
  disorder | delusions | paranoia | paranoid disorder | thought disorder | acute psychotic episode | acute psychotic disorder |
  psychotic behavior | psychotic spectrum disorder | schizophrenia spectrum disorder | hallucinations or delusions | brief psychotic
  disorder
suicidal-thoughts < suicidal plan | suicidal plans | suicidal behaviors | suicidal act | suicidal ideas | suicidal idea | suicidal or
  homicidal thoughts | suicidal or self injurious behavior | attempt to commit suicide | attempted to commit suicide | suicide plan |
  suicide thoughts | suicidal crisis | imminently suicidal | suicidal gesture | thoughts of death or suicide | acutely suicidal |
  actively suicidal | acute suicidal ideation | parasuicide | risk of suicidal behavior | danger to themselves | suicidal danger
eating-disorder < bulimic | bulimic disorder | binge eating or purging | purging disorder | night eating syndrome | disordered eating
substance-problem < substance abuser | substance user | substance problem | addictive disorder | addictive disease | addictive behavior |
  chemical abuse | addicted | chemical addiction | abuse of substances | dependence on substances | substance abuse or addiction |
  substance related disorder | psychoactive substance dependence | psychoactive substance use disorder | psychoactive substance use |
  polysubstance dependence | polysubstance use | dependency on alcohol or drugs | problematic substance use | active substance use
  disorder | substance use or dependence | substance abuse issue | substance use issue | addiction problem | abuse of psychoactive
  substances | misuse of substances | toxicomania | addicted to alcohol or drugs
alcohol-problem < habitually drink | habitually drink alcohol | habitual drinker | drink alcohol excessively | drink excessively |
  alcohol drinking excessively | alcohol abuser | alcohol addict | alcohol dependent | active alcoholism | chronic alcoholism | alcohol
  overuse | active alcohol abuse | chronic alcohol abuse | chronic alcohol use | chronic alcohol consumption | alcoholism or alcohol
  abuse | abuse alcohol | abuses alcohol | abusing alcohol | abuser of alcohol | binge drinking | binge drinker | hazardous drinking |
  harmful drinking | harmful alcohol consumption | harmful alcohol drinking | ethanol dependence | ethanol addiction | ethylism |
  alcohol withdrawal | alcohol intoxication | problematic alcohol use | drinking problem | active alcohol use disorder | alcohol related
  disorder | dependence on alcohol | addiction to alcohol | alcohol use problem | habitual alcohol consumption | excessive drinking |
  excessive ethanol
alcohol-problem ~ regular alcohol consumption | regular consumption of alcohol | regular alcohol use | regular alcohol intake
- alcohol use disorders identification test | alcohol based | alcohol swab | alcohol within | alcohol wipe
drug-problem < abuse drugs | abuses drugs | abusing drugs | abuser of drugs | drug addicted | intravenous drug addiction | intravenous
  drug user | iv drug user | injecting drug user | injection drug user | intravenous drug abuser | iv drug addiction | drug dependent |
  marijuana abuse | cannabis abuse | cannabis dependence | cannabis use disorder | marijuana use | cannabis use | use of marijuana | use
  of cannabis | use of cocaine | methamphetamine use | methamphetamine dependence | stimulant abuse | sedative abuse | analgesic abuse |
  benzodiazepine abuse | benzodiazepine dependence | illicit drug user | illegal drug abuse | recreational drug user | recreational drug
  abuse | hard drugs | street drugs | narcotic dependence | drug addiction problem | drug problem | prescription drug abuse | abuse of
  prescription drugs | opioid misuse | opiate use disorder | chronic drug abuse | active drug abuse | active drug use | drug abuse
  problem | crack cocaine | addiction to drugs | addicted to drugs | drug use problem | illicit substance user | illegal substance use |
  illegal substance | dependence on narcotics | drug habit
smoking < smoking habit | habitual smoker | smoke excessively | smoke heavily | tobacco addiction | nicotine dependence | nicotine
  addiction | heavy tobacco use | cigarettes per day | cigarettes a day | cigarettes daily | regular smoker | current tobacco smoker |
  current tobacco user | chain smoker | e cigarette user
smoking > use of cigarettes | e cigarette | electronic cigarette | vaping | smokeless tobacco | chewing tobacco | use of e cigarettes
ever-smoked < pack years | pack year history | pack year | past smoking history | history of tobacco smoking | history of cigarette
  smoking | previous smoker | previously smoked | smoked in the past | prior smoker
could-become-pregnant = may become pregnant | might become pregnant | could get pregnant | can get pregnant | may get pregnant | capable
  of pregnancy | capable of getting pregnant | potential to become pregnant | women of childbearing capacity | females of childbearing
  capacity | physically capable of becoming pregnant | biologically able to have children | able to have children | able to bear
  children | able to get pregnant | women in childbearing age | women in child bearing age | females of reproductive age | female of
  childbearing age | females who can become pregnant | women of procreative potential | females with childbearing potential | females of
  child bearing age | women of birth potential | childbearing capacity | women capable of becoming pregnant | of reproductive potential |
  of reproductive age
planning-pregnancy = planned to become pregnant | plan to be pregnant | planning to be pregnant | intend to be pregnant | preparing for
  pregnancy | prepare for pregnancy | preparing to become pregnant | pregnancy preparation | wish to conceive | wishes to conceive |
  wanting to conceive | want to conceive | desire to conceive | hoping to conceive | trying for pregnancy | planning on getting pregnant |
  plans to be pregnant | pregnancy plans | intend pregnancy | intending pregnancy | intends pregnancy | wish pregnancy | attempting
  pregnancy | desire to get pregnant | desire to have children | wish to have children | wish to get pregnant | want to get pregnant |
  attempt to conceive | attempting to get pregnant | plan of getting pregnant | pregnancy desire | intent to conceive | considering a
  pregnancy | contemplating becoming pregnant | anticipate becoming pregnant | anticipating pregnancy | child wish | wish for children |
  actively seeking pregnancy | seeking pregnancy | intention of pregnancy | plan for pregnancy | planning of pregnancy | pregnancy
  planning
breastfeeding = breasting feeding | breast feed an infant | breast feed a child | lactational | breast feeds | nurse a child | nursing
  babies | breast feeding period | breast nursing | in lactation | in lactation period | breastfeeding period | lactating period |
  nursing period | suckling women | nursing a baby | breastfeeding an infant | breast feeding an infant | breast feeding a child |
  lactate | lactiferous
pregnant = pregnant status | in pregnancy | gestating | gravida | gestational women | expectant mother | pregnancy status positive |
  pregnant state | being pregnant | who is pregnant
pregnant ! negative test for pregnancy | negative for pregnancy | pregnancy negative | negative serum pregnancy | negative urine hcg |
  negative hcg | negative β hcg pregnancy test | negative pregnancy tests | negative pregnancy blood test | not gravid | negative
  quantitative pregnancy test | negative beta human chorionic gonadotropin | negative human chorionic gonadotropin
can-consent+can-follow-up = understanding and complying with | understand and comply with | understand and comply | understanding and
  complying | understand and adhere to | understand and follow | understanding and following | comprehend and comply with | comprehend
  and comply | understand and cooperate | understand and cooperate with | comprehension and compliance
"""
