"""The command line: every document and check without a window, for people and for machines."""
