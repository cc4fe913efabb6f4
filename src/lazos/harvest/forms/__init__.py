"""Forms of the harvest."""
