"""From an agreement and language packs to a draft: the words of every document."""
