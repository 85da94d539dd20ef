"""Which shapes of the database this program knows, oldest first."""

REVISIONS = ("0001", "0002", "0003")
"""The migrations under ``migrations/versions``, in order; a name not here is from the future."""

HEAD = REVISIONS[-1]
CONTENT_FORMAT = 1
"""How an agreement is written inside its row; raised when old content needs a migration."""
KEPT_BACKUPS = 10
