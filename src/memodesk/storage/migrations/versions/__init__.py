"""One module per change of the schema, named by its place in the order."""
