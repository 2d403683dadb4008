"""Finding trials: the form (`filters.TrialFilter`), what it understood (`query.Query`), and the one way to search (`found.find`)."""
