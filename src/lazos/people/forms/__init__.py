"""The forms of people: each says in a sentence what it could not read, and keeps what was typed."""
