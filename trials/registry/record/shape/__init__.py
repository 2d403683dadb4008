"""The parts of a ClinicalTrials.gov API v2 study that the portal keeps in columns and rows, as typed structures. No Django.

Every section and every field may be absent or null, coded values are plain text because tomorrow's registry may know new ones, and
fields that are not named here (posted results, browse branches) are skipped unread. The raw record is kept whole elsewhere.
"""
