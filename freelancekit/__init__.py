"""
freelancekit: learn to start freelancing by playing it.

``import freelancekit as fk`` is the whole interface.
"""

__version__ = "0.1.0"
