"""Asks: what to give first, what is asked in which words, and what became of it."""
