"""Connects in lots that expire: what comes, what is spent, what is gone."""
