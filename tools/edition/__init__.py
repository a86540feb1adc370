"""An edition in another language: the sentences of the package, and the prose of the lessons."""
