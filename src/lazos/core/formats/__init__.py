"""Address books written by others, read into plain records, and written back without losing a line."""
