"""What is shown: cards to touch, folds that cover, pictures. No rule lives here."""
