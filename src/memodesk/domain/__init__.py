"""What an agreement is: pure values, their descriptions, the catalogue and the procedure."""
