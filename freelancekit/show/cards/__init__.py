"""Cards to touch: a Python class, its script and its style beside each other."""
