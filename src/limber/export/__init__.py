"""Limber's values in the forms that other programs read."""
