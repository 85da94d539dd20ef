"""The measures and parts of the Word templates."""
