"""Introductions between one's own contacts: who would gain by meeting, each asked alone first, then both together."""
