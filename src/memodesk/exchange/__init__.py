"""Case files and other forms in which a record travels."""
