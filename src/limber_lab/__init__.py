"""A simulated cohort that lives through the engine's rules day by day. Knows the engine; the engine never knows it, nor the web."""
