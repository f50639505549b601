"""The errand of a programme: seeing it whole with its reasons, adopting it, and changing it."""
