"""The doctor's departments: each module looks for one group of faults in a template."""
