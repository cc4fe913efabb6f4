"""Web push: which browsers are told, what they are told, and sending it through our own door out."""
