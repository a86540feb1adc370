"""What is shown: cards to touch and pictures. No rule lives here."""
