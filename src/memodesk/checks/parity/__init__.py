"""The parity guard: whether equally authentic texts say the same, as far as a program can tell."""
