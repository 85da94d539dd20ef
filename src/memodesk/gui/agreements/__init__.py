"""The screen of all agreements: search, facets, the table, and what can be done with rows."""
