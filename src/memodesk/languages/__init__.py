"""Grammar and typography of the document languages, one file per language behind one Protocol."""
