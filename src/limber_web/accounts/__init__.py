"""Who is exercising in this browser session."""
