"""Rows, repositories, migrations and backups."""
