"""The editor of one agreement: outline, form, findings and the living paper."""
