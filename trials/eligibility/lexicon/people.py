"""Words for who somebody is, and for pregnancy. Pure data, in the notation of `table.py`."""

TABLE = """
pregnant = pregnant | pregnancy | pregnant women | gravid | pregnant female | positive pregnancy test | currently pregnant |
  pregnant woman | pregnant patient | known pregnancy | pregnant subject | positive serum pregnancy test |
  positive urine pregnancy test | confirmed pregnancy | current pregnancy | pregnant participant
pregnant ! negative pregnancy test | negative serum pregnancy test | negative urine pregnancy test |
  negative serum or urine pregnancy test | negative urine or serum pregnancy test | negative result of pregnancy test |
  negative beta hcg | non pregnant | nonpregnant | pregnancy test negative | negative serum beta hcg pregnancy test | negative pregnancy |
  pregnancy test must be negative | negative blood pregnancy test | negative serum hcg | negative urinary pregnancy test |
  negative highly sensitive pregnancy test | negative β hcg
- gravidity | gestation | pregnancy precaution | pregnancy counseling | pregnancy counselling |
  during pregnancy | pregnancy prevention | pregnancy test | prevent pregnancy | previous pregnancy | pregnancy prevention program |
  risk of pregnancy | avoid pregnancy | avoid becoming pregnant | pregnant partner | partner is pregnant | pregnancy of a partner |
  unintended pregnancy | ectopic pregnancy | multiple pregnancy | singleton pregnancy | twin pregnancy | serum pregnancy test |
  urine pregnancy test | pregnant partners | last pregnancy | preventing pregnancy | prevention of pregnancy | pregnancy loss |
  molar pregnancy | prior pregnancy | pregnancy related | pregnancy outcome | prevent a pregnancy | weeks of gestation | week gestation |
  weeks gestation | gestational | become pregnant during | full term pregnancy | termination of pregnancy | avoidance of pregnancy |
  against pregnancy | pregnancy history | history of pregnancy | unless pregnancy | sexual study partner | otherwise healthy |
  self employed | health insurance portability | health insurance portability and accountability act | consent to tumor biopsy
breastfeeding = breastfeeding | breast feeding | lactating | nursing | lactation | breastfeed | breast feed | breast fed |
  nursing mother | lactating women | lactating female | nursing women | breastfeeding women | suckling | breast feeding women |
  nursing a child | currently breastfeeding | nursing female | lactating woman | nursing infant | breast feeding mother |
  breastfeeding mother | breastfeeding female | currently lactating | nursing an infant | breastfeeding a child | lactating mother |
  actively breastfeeding | breast feeding female | nursing woman
breastfeeding ! non lactating | nonlactating | non nursing | non breastfeeding | non breast feeding | nonnursing
- nursing staff | nursing care | breastfed infant | exclusively breastfed | lactation period | breastfeeding duration | skilled nursing
planning-pregnancy = planning pregnancy | intent to become pregnant | intention to get pregnant |
  intending to get pregnant | intend to get pregnant | intends to conceive | intention to conceive | plans to get pregnant |
  wishes to become pregnant | wants to become pregnant | pregnancy intention | plan of pregnancy | planning to become pregnant |
  intending to become pregnant | planning a pregnancy |
  plan to become pregnant | plans to become pregnant | intend to become pregnant | wish to become pregnant | trying to become pregnant |
  desire to become pregnant | attempting to become pregnant | trying to conceive | attempting to conceive | planning to conceive |
  intending to conceive | pregnancy planned | intention to become pregnant | desire pregnancy | planning on becoming pregnant |
  contemplating pregnancy | wishing to become pregnant | desire for pregnancy | seeking to become pregnant | wish for pregnancy |
  want to become pregnant | planning to get pregnant | plan pregnancy | plan to get pregnant | considering becoming pregnant |
  actively trying to become pregnant | plan on becoming pregnant | desiring pregnancy | wanting to become pregnant | planned pregnancy |
  plan to conceive | desiring to become pregnant | trying to get pregnant | plans for pregnancy | planning for pregnancy |
  intends to become pregnant | expecting to conceive | wishing to conceive | intend to conceive | expecting to become pregnant |
  hoping to become pregnant | considering pregnancy | pregnancy plan | plans to conceive | attempt to become pregnant |
  attempts to become pregnant | plan a pregnancy
planning-pregnancy < intention of becoming pregnant | desire of pregnancy
planning-pregnancy ! agree not to become pregnant | not become pregnant | agree to not become pregnant | to not become pregnant |
  not to become pregnant | agree not to attempt to become pregnant |
  not attempt to become pregnant
could-become-pregnant = women of childbearing potential | woman of childbearing potential | women of child bearing potential |
  female of childbearing potential | females of childbearing potential | of childbearing potential | of child bearing potential | wocbp |
  childbearing potential | child bearing potential | women of childbearing age | women of child bearing age |
  women with childbearing potential | woman of child bearing potential | females of child bearing potential | wcbp |
  women of reproductive potential | females of reproductive potential | women of reproductive age |
  women of childbearing potential wocbp | female of child bearing potential | female patients of childbearing potential |
  female subjects of childbearing potential | fertile women | fertile female | women of fertile age |
  female participants of childbearing potential | female of reproductive potential | childbearing age | child bearing age |
  capable of becoming pregnant | able to become pregnant | capable of bearing children | woman of childbearing age | fertile woman |
  female patients of child bearing potential | female subjects of child bearing potential | potentially childbearing women |
  premenopausal women | pre menopausal women | can become pregnant | could become pregnant | sexually active women |
  females of childbearing age
could-become-pregnant ! non childbearing potential | women of non childbearing potential | of non childbearing potential |
  nonchildbearing potential | no childbearing potential | postmenopausal or surgically sterile | surgically sterilized |
  non child bearing potential | infertile | surgically sterile | hysterectomized | hysterectomised | surgically sterilised
contraception = contraception | contraceptive | birth control | contraceptive method | contraceptive measure | effective contraception |
  adequate contraception | highly effective contraception | reliable contraception | acceptable contraception | method of contraception |
  form of contraception | methods of contraception | forms of contraception | method of birth control | birth control method |
  effective method of contraception | acceptable method of contraception | effective contraceptive method |
  medically acceptable contraception | effective birth control | effective methods of contraception | adequate birth control |
  acceptable method of birth control | contraceptive precaution | highly effective method of contraception |
  highly effective methods of contraception | effective contraceptive | effective form of contraception |
  effective method of birth control | barrier method of contraception | barrier contraception |
  medically acceptable method of contraception | reliable method of contraception | adequate method of contraception |
  effective contraception method | adequate contraceptive method | medically accepted method of contraception |
  acceptable form of contraception | highly effective contraceptive method | acceptable contraceptive method |
  reliable contraceptive method | medically approved contraception | adequate methods of contraception | adequate contraceptive measure |
  acceptable methods of contraception | reliable form of contraception | effective barrier contraception | adequate contraceptive |
  adequate form of contraception | reliable birth control | double barrier contraception | adequate method of birth control |
  acceptable birth control | condom | double barrier method | barrier method | abstinence | reliable methods of contraception |
  adequate contraceptive precaution
past-menopause = postmenopausal | post menopausal | menopause | postmenopausal women | post menopausal women | menopausal |
  postmenopausal female | postmenopausal woman
past-menopause ! premenopausal | pre menopausal
- perimenopausal | premenopausal or postmenopausal | pre or postmenopausal | pre and postmenopausal | premenopausal and postmenopausal |
  early menopause | pre or post menopausal | menopausal status | menopausal symptoms
"""
