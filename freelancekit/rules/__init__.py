"""The dated rules of a platform, each value with its days, source and standing."""
