"""Avisos: what is due today, as rows that say nothing themselves: the words come from what they are about."""
