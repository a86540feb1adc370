"""Ratings, scores and trust points, and what they open: repeat orders, offers, promises."""
