"""Words for illnesses of the mind, and for habits. Pure data, in the notation of `table.py`."""

TABLE = """
mental-illness = mental illness | psychiatric disorder | psychiatric illness | mental disorder | psychiatric disease |
  mental health disorder | mental disease | psychiatric condition | mental health condition | psychological disorder |
  psychiatric problem | mental health problem | mental or psychiatric disorder | psychiatric or psychological disorder |
  psychological illness | psychiatric or mental disorder | mental condition | psychological disease | mental health illness |
  psychiatric diagnosis | psychiatric diagnoses | psychiatric symptom | psychiatric status
mental-illness < severe psychiatric disorder | serious mental illness | severe mental illness | major psychiatric disorder |
  major psychiatric illness | axis i disorder | axis i psychiatric disorder | anxiety disorder | generalized anxiety disorder | anxiety |
  ptsd | post traumatic stress disorder | posttraumatic stress disorder | obsessive compulsive disorder | ocd | panic disorder |
  personality disorder | borderline personality disorder | severe psychiatric illness |
  severe psychiatric disease | serious psychiatric illness | serious psychiatric disorder | significant psychiatric illness |
  significant psychiatric disorder | significant mental illness | unstable psychiatric illness | uncontrolled psychiatric illness |
  major mental illness | antisocial personality disorder | axis ii disorder | social phobia | social anxiety disorder | mood disorder |
  affective disorder | phobia | psychiatric comorbidity | major psychiatric disease | anxiety or depression | depression or anxiety |
  serious psychiatric disease | psychiatric history | psychiatric hospitalization
mental-illness ~ adhd | attention deficit hyperactivity disorder
- mental status | mini mental state | mental state examination | mental capacity | mental retardation | intellectual disability |
  mental impairment
depression = depression | depressive disorder | clinical depression | depressive illness | depressive episode | depressive symptom
depression < major depressive disorder | major depression | mdd | major depressive episode | severe depression |
  current major depressive episode | treatment resistant depression | postpartum depression |
  bipolar depression | untreated depression | unstable depression | current major depression | dysthymia | dysthymic disorder |
  moderate to severe depression | uncontrolled depression | recurrent depression
- respiratory depression | bone marrow depression | st depression | beck depression inventory | depression scale |
  hamilton depression rating scale | depression rating scale | marrow depression | st segment depression | cns depression |
  central nervous system depression | immune depression | hamilton rating scale for depression |
  montgomery asberg depression rating scale | geriatric depression scale | cns depressant
bipolar = bipolar disorder | bi polar | bi polar disorder | bipolar | bipolar affective disorder | manic depressive disorder |
  manic depression | bipolar illness |
  bipolar i disorder or bipolar ii disorder | manic depressive illness | bipolar disease | bipolar i or ii disorder
bipolar < bipolar i disorder | bipolar ii disorder | mania | manic episode | hypomania | bipolar i
- bipolar prosthesis
psychosis = psychosis | psychotic disorder | schizophrenia or other psychotic disorder | psychoses | psychotic illness |
  schizophrenia or schizoaffective disorder or psychosis | schizophrenia or psychosis | psychotic disease
psychosis < schizophrenia | schizoaffective disorder | active psychosis | psychotic symptom | acute psychosis | psychotic feature |
  schizophreniform disorder | schizophrenia or schizoaffective disorder | delusional disorder | psychotic episode | hallucination |
  schizophrenic | psychotic depression | current psychosis | psychotic
suicidal-thoughts = suicidal ideation | suicidal thought | suicidality | suicidal | suicidal ideation or behavior | suicide ideation |
  suicidal or homicidal ideation | thoughts of suicide | suicidal tendency |
  suicide risk | risk of suicide | suicidal intent | suicidal ideation or attempt |
  risk for suicide | suicidal risk | suicide | suicidal or homicidal
suicidal-thoughts < suicide attempt | attempted suicide | attempt of suicide | suicidal attempt | suicidal behavior |
  active suicidal ideation | high risk of suicide | current suicidal ideation | serious suicidal ideation |
  significant risk of suicide | serious risk of suicide | significant risk of suicidal behavior | serious suicidal risk |
  imminent risk of suicide | acute suicidality | active suicidality
- columbia suicide severity rating scale
eating-disorder = eating disorder
eating-disorder < anorexia nervosa | bulimia nervosa | bulimia | binge eating disorder | anorexia nervosa or bulimia |
  anorexia nervosa or bulimia nervosa | anorexia or bulimia | anorexia or bulimia nervosa
substance-problem = substance abuse | substance use disorder | substance dependence | substance misuse | substance abuse or dependence |
  addiction | substance abuse disorder | substance dependence or abuse | substance addiction | substance or drug abuse |
  drug or substance abuse | substance use problem | chemical dependency | chemical dependence | psychoactive substance abuse
alcohol-problem+drug-problem = drug or alcohol abuse | alcohol or drug abuse | alcohol and drug abuse | drug and alcohol abuse |
  alcohol or substance abuse | substance or alcohol abuse | alcohol or drug dependence | drug or alcohol dependence |
  drug or alcohol addiction | alcohol or drug addiction | drug or alcohol use disorder | alcohol or drug use disorder |
  alcohol or drug misuse | abuse of alcohol or drugs | abuse of drugs or alcohol | alcohol drug abuse | drug alcohol abuse |
  alcohol or other substance abuse | alcohol or substance dependence | alcohol or substance use disorder | alcohol abuse or drug abuse |
  drug abuse or alcohol abuse | alcoholism or drug abuse | drug abuse or alcoholism | alcoholism or drug addiction |
  drug addiction or alcoholism | alcoholism or substance abuse | alcohol abuse or substance abuse | alcohol and or drug abuse |
  drug and or alcohol abuse | alcohol or illicit drug abuse | alcohol and substance abuse | substance abuse or alcohol abuse |
  alcohol or drug abuse or dependence | drug or alcohol abuse or dependence | alcohol and or substance abuse |
  alcohol and or other substance abuse | substance and alcohol abuse | alcohol or drug problem | alcohol drug or chemical abuse |
  alcohol drug or substance abuse | alcohol and drug dependence | alcohol or other drug abuse
substance-problem < active substance abuse | current substance abuse | ongoing alcohol or drug abuse | active drug or alcohol abuse |
  active alcohol or drug abuse
alcohol-problem = alcohol abuse | alcoholism | alcohol dependence | alcohol use disorder | alcohol addiction | alcohol misuse |
  abuse of alcohol | alcohol abuse or dependence | alcohol dependency | excessive alcohol | excessive alcohol consumption |
  excessive alcohol intake | excessive alcohol use | alcoholic | excess alcohol | alcohol dependence or abuse | heavy alcohol use |
  problem drinking | excessive use of alcohol | excessive consumption of alcohol | heavy drinking | alcohol problem | ethanol abuse |
  abusive alcohol use | heavy alcohol consumption | heavy alcohol intake | harmful alcohol use | harmful use of alcohol |
  heavy use of alcohol | heavy drinker
alcohol-problem < increased alcohol consumption | high alcohol consumption | hazardous alcohol use
- alcoholic beverage | non alcoholic | nonalcoholic | alcoholic drink | alcoholic steatohepatitis | benzyl alcohol
drug-problem = drug abuse | drug addiction | drug dependence | illicit drug use | illegal drug use | drug use disorder | drug misuse |
  abuse of drugs | use of illicit drugs | use of illegal drugs | illicit drug abuse | drug abuse or dependence | drug dependency |
  recreational drug use | use of recreational drugs | opioid use disorder | illicit drug | illicit substance use |
  abuse of illicit drugs | illicit substance | drug addict | use of drugs of abuse | drugs of abuse | illicit substance abuse |
  abuse of medications | medication abuse | drug abuser | illegal drug | illicit drug dependence | narcotic abuse | narcotic addiction |
  dependence on drugs | dependence on illicit drugs | recreational drug | recreational or illicit drug | illicit or recreational drug |
  use of recreational or illicit drugs
drug-problem < intravenous drug use | opioid dependence | dependence on opioids | physical dependence on opioids | dependence on opiates |
  cocaine dependence | cocaine use | iv drug use | injection drug use |
  opioid abuse | cocaine abuse | heroin dependence | opiate dependence | opioid addiction | intravenous drug abuse |
  cocaine use disorder | amphetamine abuse | opiate addiction | injecting drug use | opiate abuse | iv drug abuse | polysubstance abuse
- positive urine drug screen | drug screen | drug test
smoking = current smoker | smoker | smoking | currently smoke | cigarette smoking | tobacco smoking | active smoker | smoke cigarettes |
  tobacco smoker | cigarette smoker | current smoking | currently smoking | active smoking | current cigarette smoker | smokes
smoking < heavy smoker | daily smoker | heavy smoking
smoking > use of tobacco | tobacco use | tobacco user | nicotine use | use of nicotine | use of nicotine products |
  use of tobacco products | tobacco or nicotine use | use of tobacco or nicotine containing products | nicotine user |
  use of nicotine containing products | tobacco product | nicotine containing product | tobacco or nicotine containing products
smoking ! non smoker | nonsmoker | non smoking | nonsmoking
ever-smoked = history of smoking | smoking history | ever smoker | current or former smoker | current or previous smoker |
  former or current smoker | current or ex smoker | current or past smoker | cigarette smoking history |
  current or former cigarette smoker | former or current cigarette smoker | former cigarette smoker
ever-smoked < former smoker | ex smoker | past smoker
ever-smoked ! never smoker | never smoked
- smoking cessation | smoking status | quit smoking | stop smoking | secondhand smoke | smoking behavior
"""
