"""A note in one line: what was understood of it, what the member corrected, and writing it down."""
