"""The errand "Who is exercising?": choose a person, add one, leave."""
