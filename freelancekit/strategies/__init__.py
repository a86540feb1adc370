"""Ways to play: what is seen, what is asked of a way, and the named ones."""
