"""Informational interviews: asked for, fixed, prepared, held, thanked, reported."""
