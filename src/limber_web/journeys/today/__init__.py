"""The errand of an exercise day: what is on, the player, how it was, and looking back."""
