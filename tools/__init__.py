"""Tools for those who write lessons; readers never need them."""
