"""Lazos: the network you nourish."""

__version__ = "0.1.0"
