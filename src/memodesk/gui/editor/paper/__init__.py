"""The living paper: the draft as a page of two columns, drawn by hand."""
