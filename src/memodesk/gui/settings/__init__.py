"""What a person can choose: one's own community, folders, languages, look."""
