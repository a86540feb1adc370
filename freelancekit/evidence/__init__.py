"""What is played beside what is known: contests, checks, claims, a reader's own log."""
