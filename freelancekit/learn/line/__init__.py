"""The railway line: where the reader is in the course, on every page and at home."""
