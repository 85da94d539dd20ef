"""MemoDesk drafts international partnership documents of Ukrainian communities."""

__version__ = "0.1.0"
