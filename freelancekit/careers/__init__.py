"""One career or thousands, day by day: the same steps over the same arrays."""
