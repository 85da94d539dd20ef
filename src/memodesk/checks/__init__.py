"""Agreement or draft to findings, one file per family of checks."""
