"""About the program: version, licences, details for support."""
