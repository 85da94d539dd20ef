"""Draft and template to a Word file whose words are proved."""
