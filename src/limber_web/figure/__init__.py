"""The drawn figure on web pages: whose look it has, its addresses, and the pictures themselves."""
