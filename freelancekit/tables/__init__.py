"""Tables that other programs saved: what stands in them, what was understood, and every fault at once."""
