"""Forms of the harvest, one file for each kind of row."""
