"""Whether the folder of a document language is complete, consistent and well written."""
