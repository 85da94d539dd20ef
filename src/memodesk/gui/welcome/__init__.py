"""The first start: one's own community, asked once."""
