"""Help: the keyboard map, the first steps, details for support."""
