"""One slice of the model, written three times, side by side in one run: see `benchmarks.rules`."""
