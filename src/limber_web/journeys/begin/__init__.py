"""The errand of beginning: a few questions to keep someone well, what to do about a danger sign, and what Limber knows of a person."""
