"""The shapes the database has had, one module per change; Alembic reads them."""
