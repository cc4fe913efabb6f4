"""Taking everything out and putting it back: `lazos.json` is lossless, the other files are for other programs."""
