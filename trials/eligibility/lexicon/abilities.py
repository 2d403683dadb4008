"""Words for what somebody can, wants and has at hand to take part. Pure data, in the notation of `table.py`."""

TABLE = """
can-consent = informed consent | written informed consent | consent form | written consent | informed consent form |
  informed consent document | signed informed consent | signed consent | consent document | provide consent | give consent |
  provide informed consent | give informed consent | provide written informed consent | give written informed consent |
  sign informed consent | sign the informed consent | sign a written informed consent | sign an informed consent |
  signed written informed consent | signed and dated informed consent | voluntary informed consent | consent |
  signed informed consent form | written informed consent form | written informed consent document | informed consent form icf |
  signed written consent | sign a written informed consent document | sign consent | sign an informed consent form |
  sign the informed consent form | sign a consent form | dated informed consent | signed and dated written informed consent |
  understand the study | competent to consent | understand the nature of the study | understand informed consent | voluntarily consent |
  ethical consent | freely given consent | sign an informed consent document | consenting | sign informed consent form | sign icf |
  signed icf | written and informed consent | authorization consent | capable of consent | informed written consent | valid consent |
  valid informed consent | sign the consent form | sign a consent | written informed consent to participate |
  signed dated informed consent | informed consent to participate | study consent | oral informed consent | verbal consent |
  verbal informed consent | consent to treatment | consent to participate | consent to the study | consent to take part |
  consent to participation | consent to study participation | consent to participate in the study
can-consent ! incompetent | legally incompetent | incapacitated | mentally incompetent | incapacity to consent | cannot consent |
  lack of capacity to consent | legal incapacity | mental incapacity | legally incapacitated
- parental consent | consent of parents | consent from parents | surrogate consent | informed assent | assent | consent from a parent |
  parent consent | consent of parent | parental informed consent | parental written informed consent | consent of parent or guardian |
  consent by parent | age of consent | withdrawal of consent | withdraw consent | withdrew consent | consent of the parent |
  consent by legal representative | consent by guardian | time of consent | date of consent | prior to consent | before consent |
  signing consent | time of informed consent | date of informed consent | signing of informed consent | prior to informed consent |
  signing informed consent | signing the informed consent | before informed consent | signing of the informed consent |
  signing the informed consent form | time of signing informed consent | signature of informed consent | informed consent date |
  day of consent | time of signing the informed consent | time of signing of informed consent | after informed consent |
  prior to signing informed consent | before signing informed consent | from informed consent | prior to signing the informed consent |
  signature of the informed consent | at consent | prior to the informed consent | prior to giving informed consent |
  prior to obtaining informed consent
can-follow-up = comply with the study | comply with study procedures | comply with the protocol | comply with study requirements |
  comply with follow up | follow up visits | comply with all study procedures | study visits | comply with the study procedures |
  comply with study protocol | comply with the study protocol | comply with protocol | comply with protocol requirements |
  comply with the requirements of the study | comply with study | complete the study | available for follow up | return for follow up |
  attend study visits | attend follow up visits | follow study procedures | follow the study procedures | adhere to the study |
  adhere to the protocol | adhere to study protocol | comply | comply with all study requirements | comply with the study requirements |
  complete follow up | attend visits | compliance with study procedures | compliance with the protocol | return for study visits |
  comply with scheduled visits | cooperate | compliance | adhere to the study protocol | complete all study procedures | follow protocol |
  follow the protocol | follow instructions | follow study instructions | protocol requirements | study requirements | study procedures |
  comply with visits | return to the clinic | adhere | adhere to study visits | adhere to protocol | attend all visits |
  attend clinic visits | study assessments | comply with all the requirements | requirements of the protocol | requirements of the study |
  complete study procedures | complete all study visits | follow the study protocol | protocol procedures | complete questionnaires |
  complete study questionnaires | meet study requirements | undergo study procedures | be followed up | comply with treatment |
  follow study protocol | compliance with the study protocol | compliance with study requirements | comply with study visits |
  comply with the visit schedule | comply with the follow up | remain in the study | adhere to study procedures |
  adhere to the study procedures | adhere to the study visit schedule |
  adhere to the study visit schedule and other protocol requirements | comply with the study visit schedule | comply with procedures |
  follow all study procedures | complete all visits | comply with all study visits | meet the requirements of the study |
  follow study requirements | comply with the trial | comply with trial procedures | comply with the requirements |
  comply with study instructions | commit to the study | attend all study visits | make all study visits | attend scheduled visits |
  adhere to treatment | remain in the area | study visit schedule | visit schedule | follow up appointments | follow the procedures |
  follow procedures | available for all visits | available for follow up visits | available for the duration of the study |
  be available for | keep appointments | attend appointments
can-follow-up ! noncompliance | non compliance | poor compliance | noncompliant | non compliant | lost to follow up | poor adherence |
  uncooperative | non cooperative | non adherence | lack of compliance | limited compliance | geographically inaccessible |
  unavailable for follow up
- in compliance with | interfere with participation | during follow up | follow up period | impair compliance | preclude participation |
  limit compliance with study requirements | limit compliance | affect compliance | compromise compliance | interfere with compliance |
  compromise participation | interfere with study participation | during study participation | duration of study participation |
  study participation | interfere with study assessments | interfere with study procedures | interfere with the study procedures |
  interfere with protocol | interfere with follow up | compliance with contraception | interfere with the study assessments |
  affect participation | compliance with study drug | interfere with study requirements | interfere with study compliance |
  safely participate | duration of follow up | preclude study participation | limit study compliance |
  interfere with the study requirements | before study procedures | prior to any study procedures | prior to study procedures |
  any study procedures | interfere with cooperation with the requirements of the trial | study related procedures |
  interfere with adherence | preclude compliance | prior to performing any study procedures | prevent participation | prevent compliance |
  preclude follow up | limit adherence | prevent follow up | prior to initiation of study procedures
speaks-english = speak english | english speaking | fluent in english | read and speak english | read and write english |
  understand english | speak and understand english | english fluency | english language | proficient in english |
  speak and read english | read english | english proficiency | communicate in english | able to speak english | english literate |
  fluency in english | english | speak and write english | read and understand english | english as a first language |
  speak read and write english | read speak and understand english | read write and speak english
speaks-english ! non english speaking | non english speaker | non english | does not speak english | do not speak english |
  unable to speak english
- english or spanish | english and spanish | english or french | spanish or english | english spanish | english or spanish speaking |
  english or hebrew | english or spanish language | english or dutch | english or mandarin | english or chinese | spanish and english |
  english speaking or | english french | english and or spanish | english or german | english or arabic
health-insurance = health insurance | social security | affiliated to social security | affiliated to a social security |
  beneficiary of social security | covered by social security | social security system | health insurance coverage |
  affiliated with a social security | national health insurance | social security scheme | affiliation to a social security scheme |
  affiliation to a social security system | social security regimen | social security regime | affiliated to a social security scheme |
  affiliated to a social security system | affiliated to the social security | health insurance system | social insurance |
  affiliation to social security | medical insurance | affiliated to health insurance | social security affiliation |
  affiliated to a health insurance | health coverage | social security coverage | social health insurance |
  beneficiary of a social security | member of a social security | french social security
health-insurance ! uninsured | not affiliated to social security | no health insurance | not covered by social security |
  without social security
- social security number
legal-protection = under legal protection | legal protection | protected adult | adult protected by law | protected by law |
  legally protected | protected by the law | legal protection measure
legal-protection < under guardianship | guardianship | under curatorship | curatorship | deprived of liberty | under judicial protection |
  tutorship | under tutelage | person deprived of liberty | persons deprived of their liberty | under trusteeship | deprived of freedom |
  legal guardianship | safeguard of justice | under tutorship | prisoner | incarcerated | prison | incarceration | imprisoned |
  wards of the state | tutelage | guardianship or curatorship | under legal guardianship | under guardianship or curatorship |
  deprived of their liberty | trusteeship | ward of the state | protection of the court | under court protection |
  adults under guardianship | inmate | institutionalized by court order | detained | institutionalized by legal order |
  under the protection of justice | in custody | committed to an institution | placed in an institution |
  institutionalized by regulatory or court order | institutionalised by court order | institutionalized by judicial order |
  official or court order
other-trial = another clinical trial | other clinical trial | another clinical study | another study | another trial |
  other clinical study | other trial | other study | another investigational study | investigational drug | investigational agent |
  investigational product | another interventional trial | participation in a clinical trial | experimental drug |
  another interventional study | investigational medicinal product | participation in another clinical trial |
  participation in another clinical study | participation in another study | experimental treatment | another research study |
  investigational therapy | investigational device | investigational drug or device | other investigational drug |
  other investigational agent | participation in any other clinical trial | another drug study | another investigational drug study |
  another drug trial | experimental therapy | investigational medication | investigational treatment |
  participation in other clinical trials | another investigational drug | another investigational trial |
  participation in any clinical trial | another interventional clinical trial | any other clinical trial | investigational compound |
  interventional clinical trial | interventional study | interventional trial | another interventional clinical study |
  investigational drug study | participated in a clinical trial | clinical trial of an investigational drug |
  participating in a clinical trial | participation in an investigational drug study | investigational study | new chemical entity |
  participation in any investigational drug study | other investigational study | participated in another clinical trial |
  participation in another trial | participation in a clinical study | participation in other studies |
  participation in another investigational study | currently participating in another clinical trial | participated in a clinical study |
  participated in an investigational drug study | participated in another clinical study | participating in another clinical trial |
  participating in another clinical study | participating in another study | participating in another trial |
  participated in another study | participation in any other clinical study | enrolled in another clinical trial |
  enrolled in another clinical study | enrolled in another study | enrolled in another trial | participation in any other trial |
  participation in any other study | other interventional study | other interventional trial | enrolled in another research study |
  enrolled in other clinical trials | unapproved drug | non approved drug | another experimental drug | participation in a drug study |
  participation in clinical trials | participation in clinical studies | participated in any clinical trial |
  participating in other clinical trials | participation in any clinical study | drug study | drug trial | clinical drug trial |
  enrollment in another clinical trial | enrollment in another study | enrolment in another clinical trial | other research study |
  other drug study | any investigational drug | any investigational agent | an investigational drug | an investigational agent |
  any investigational product | an investigational product | any other investigational agent | any other investigational drug |
  any other investigational product | other investigational product | other investigational therapy |
  enrollment in another clinical study | participation in an interventional clinical trial |
  participation in another interventional study | other investigational device | investigational medical device | experimental agent |
  experimental medication | investigational new drug | participation in a trial | participation in a study |
  participated in a drug study
- this clinical trial | this clinical study | participation in the clinical trial | participation in this clinical trial |
  participation in this clinical study | participation in the study | participation in this study | participation in the trial |
  purposes of clinical trial | phase 1 clinical trial | excipients of the investigational product |
  excipients of investigational product | dose of investigational product | investigational product administration |
  component of the investigational product | components of the investigational product | first dose of investigational product |
  hypersensitivity to investigational product | ingredient of the investigational product | investigational product dosing |
  dose of the investigational product | allergy to the investigational product | receiving investigational product |
  the investigational product | the investigational drug | the investigational agent | study investigational product |
  the investigational medicinal product | the investigational device | dose of investigational drug |
  administration of investigational product | previous participation in this study | the investigational treatment |
  the investigational medication
has-phone = telephone | access to a telephone | smartphone | mobile phone | cell phone | access to telephone | access to a phone |
  own a smartphone | telephone access | internet access | access to the internet | access to internet | telephone number |
  cellular phone | smart phone | working telephone | access to a computer | android smartphone | ios smartphone | access to a smartphone |
  phone | own a mobile phone | access to smartphone | reached by telephone | reachable by telephone | working phone | text message |
  wifi | own smartphone
has-caregiver = caregiver available | reliable caregiver | reliable informant | study partner available | have a reliable caregiver |
  available caregiver | identified caregiver | has a caregiver | have a reliable study partner | has a reliable study partner |
  have a study partner | has a study partner | reliable study partner | stable caregiver | caregiver who | responsible caregiver |
  availability of a caregiver | have a caregiver | have a stable caregiver
lives-in-care = long term care facility | institutionalized | living in a nursing home | nursing home resident | lives in a nursing home |
  resident of a nursing home | living in a long term care facility | assisted living facility | residing in a nursing home |
  institutionalised | reside in a nursing home | hospice | care home | long term care | nursing home residence | nursing home placement |
  assisted living | residential care | residential facility | nursing home | skilled nursing facility | nursing facility
lives-in-care ! community dwelling | living at home | lives at home | live at home | community living | living independently
works-for-study = employee of the sponsor | study staff | site staff | employee of the investigator | member of the study team |
  family member of the investigator | employee of the study site | employees of the sponsor | study personnel |
  relative of the investigator | site personnel | employee of the study center | employed by the sponsor | relatives of study staff |
  employees of the investigator or study center | employee of the investigator or study site | study site personnel |
  immediate family member | family members of study staff | employees of the investigator | investigator site personnel |
  relatives of the investigator | study site employee | sponsor employee | employee of the clinical site | dependent on the investigator |
  dependence on the sponsor | dependence to the sponsor | dependence on the investigator | dependency on the sponsor |
  relationship of dependence with the sponsor |
  dependent on the sponsor | relatives of the employees | family of investigator | employee of study center | employees of study center
- compliance of study staff | communicate with study staff | contact with study staff | communicate with study personnel |
  trained study staff | discretion of study staff | cooperate with study staff | cooperate with study personnel |
  communicate effectively with study personnel | communicate effectively with study staff | interact with study staff
cannot-have-mri = contraindication to mri | contraindication to magnetic resonance imaging | unable to undergo mri |
  contraindications for mri | contraindication for mri | unable to have mri | unable to have an mri | contraindication to undergoing mri |
  mri contraindication | mri incompatible | inability to undergo mri | cannot undergo mri | contraindication to mri scanning |
  contraindication to mr imaging | contraindication for magnetic resonance imaging | contraindication to an mri |
  not able to undergo mri | contraindication to mri scan | contraindication of mri | unable to undergo an mri |
  unable to undergo magnetic resonance imaging | unable to undergo mri scanning | unable to tolerate mri | inability to have mri |
  mri unsafe | standard contraindications to mri | general contraindications for mri |
  contraindication to magnetic resonance imaging mri | any contraindication to mri | contraindications to mri scans |
  contraindications to mri examination | contraindication to mr | cannot have an mri | unable to undergo mr imaging |
  contraindication for mr imaging | contraindicated for mri | mri non compatible | unable to undergo contrast mri
cannot-have-mri ! able to undergo mri | able to have mri | able to undergo magnetic resonance imaging | ability to undergo mri |
  no contraindications to mri | able to undergo an mri | able to tolerate mri | mri compatible
metal-implant = metal implant | metallic implant | metal in the body | metal object in the body | metallic object |
  metallic foreign body | implanted metal | metal in body | metallic body | metal objects | metal prosthesis |
  metallic implants or devices | metal foreign body | non removable metal | metal device | metal implants in the body |
  metal plate | metal
metal-implant < electric implant | electronic implant | mechanical implant | electric or mechanical implant | cochlear implant |
  shrapnel | intracranial metal | metal in the head | metal in the eye | metallic clip | surgical clip |
  implanted electronic device | implanted neurostimulator | deep brain stimulator | neurostimulator | vagus nerve stimulator |
  brain stimulator | implanted medical device | implanted stimulator | spinal cord stimulator | cerebral aneurysm clip |
  intracranial metallic implant | intracranial implant | vascular clip | ferromagnetic aneurysm clip | aneurysm clip |
  ferromagnetic implant | ferromagnetic metal | ferromagnetic object | metal fragment | metallic fragment
- metal allergy | heavy metal
claustrophobia = claustrophobia | claustrophobic
claustrophobia < severe claustrophobia | severely claustrophobic
can-swallow = swallow | swallow tablets | swallow oral medication | swallow pills | swallow capsules | swallow oral medications |
  take oral medication | take oral medications | swallow study drug | swallow medication | swallow whole tablets |
  swallow study medication | swallow food | oral intake | swallow tablets whole | take oral drugs | take medication by mouth |
  swallow and retain oral medication | swallowing | take oral medicine | take medications orally | swallow capsules or tablets |
  swallow tablets or capsules | ingest oral medication | swallow whole capsules | tolerate oral medication |
  swallow and retain orally administered medication | swallow and absorb oral medication | swallow orally administered medication |
  take oral therapy | swallow intact tablets
can-swallow ! dysphagia | difficulty swallowing | swallowing difficulty | swallowing disorder | difficulties swallowing |
  difficulty in swallowing | swallowing problem | swallowing impairment | swallowing dysfunction
can-walk = walk | ambulate | able to walk | walk independently | walk unassisted | ambulate independently | independently ambulatory |
  walk without assistance | walk unaided | fully ambulatory | be ambulatory | must be ambulatory | is ambulatory
can-walk < walk 6 minutes | walk 10 meters | 6 minute walk test | walk 400 meters
can-walk ! non ambulatory | nonambulatory | bedridden | wheelchair bound | bed ridden | wheelchair dependent | confined to bed |
  immobile | unable to walk | bedbound | confined to a wheelchair | immobilized | immobilization
- ambulatory blood pressure | ambulatory surgery | ambulatory care | ambulatory monitoring | ambulatory ecg | minute walk test |
  minute walk distance | walking distance | ambulatory follow up | ambulatory setting | ambulatory clinic | ambulatory oxygen |
  timed walk | foot walk
gave-blood = donated blood | blood donation | donation of blood | blood donor | loss of blood | donation or loss of blood |
  donated blood or plasma | donation of blood or plasma | blood donation or blood loss | blood or plasma donation | donating blood |
  donate blood | plasma donation | donation of plasma | donation of whole blood | donated plasma | donation of blood or blood products |
  loss or donation of blood
gave-blood+blood-transfusion = donated or received blood | given or received blood | donation or receipt of blood
gave-blood < donation of bone marrow | blood loss
- umbilical cord blood
healthy = healthy | healthy volunteer | healthy subject | good general health | good health | healthy participant | healthy adult |
  generally healthy | general good health | in good health | healthy individual | apparently healthy | good physical health |
  overall good health | good state of health | healthy person | medically healthy | healthy men | healthy women | healthy male |
  healthy female | clinically healthy | healthy adult volunteer | physically healthy | healthy male volunteer | healthy man |
  healthy woman | good overall health
- healthy control | healthy partner | healthy diet | healthy donor | healthy skin | healthy weight | healthy pregnancy | healthy teeth
"""
