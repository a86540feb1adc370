"""The pages of the docs that the package itself knows best."""
