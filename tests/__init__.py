"""Tests, a folder a room; lessons, the site, the browser and the installation beside them."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
