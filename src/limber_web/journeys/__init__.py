"""One folder for each errand that a person comes for. No tables live here, and no rule: views only translate."""
