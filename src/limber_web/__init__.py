"""Limber in a browser, on one's own machine: it translates what the engine decides, and keeps the diary."""
