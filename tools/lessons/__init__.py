"""From lessons to notebooks: build, lint, what prose may ask."""
