"""Podar y nutrir, PRIVATE: the weekly and the quarterly review."""
