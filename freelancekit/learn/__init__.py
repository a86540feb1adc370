"""The learning loop: guess, play, explain, change; check, hint, solution; what is kept."""
