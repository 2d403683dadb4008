"""Topics about treatments that somebody had and medicines that they take. Pure."""

from trials.eligibility.topics.shape import Topic

TOPICS = (
    Topic("chemotherapy", 104, "yes-no", "treatments", timed=True),
    Topic("radiotherapy", 105, "yes-no", "treatments", timed=True),
    Topic("immunotherapy", 106, "yes-no", "treatments", timed=True),
    Topic("major-surgery", 107, "yes-no", "treatments", timed=True),
    Topic("weight-loss-surgery", 108, "yes-no", "treatments", timed=True),
    Topic("back-surgery", 109, "yes-no", "treatments", timed=True),
    Topic("transplant", 110, "yes-no", "treatments", timed=True),
    Topic("stem-cell-transplant", 111, "yes-no", "treatments", parent="transplant", timed=True),
    Topic("blood-transfusion", 112, "yes-no", "treatments", timed=True),
    Topic("hospital-stay", 113, "yes-no", "treatments", timed=True),
    Topic("vaccine", 114, "yes-no", "treatments", timed=True, fades=True),
    Topic("live-vaccine", 115, "yes-no", "treatments", parent="vaccine", timed=True, fades=True),
    Topic("steroids", 116, "yes-no", "medicines", timed=True, fades=True),
    Topic("immune-medicines", 117, "yes-no", "medicines", timed=True, fades=True),
    Topic("insulin", 118, "yes-no", "medicines", timed=True, fades=True),
    Topic("blood-thinners", 119, "yes-no", "medicines", timed=True, fades=True),
    Topic("anti-inflammatory", 120, "yes-no", "medicines", timed=True, fades=True),
    Topic("opioids", 121, "yes-no", "medicines", timed=True, fades=True, sensitive=True),
    Topic("antidepressants", 122, "yes-no", "medicines", timed=True, fades=True, sensitive=True),
    Topic("antipsychotics", 123, "yes-no", "medicines", timed=True, fades=True, sensitive=True),
    Topic("antibiotics", 124, "yes-no", "medicines", timed=True, fades=True),
    Topic("hormones", 125, "yes-no", "medicines", timed=True, fades=True, sensitive=True),
)
