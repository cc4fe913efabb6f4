"""The pure library: no Django, no database, no clock, no network. Plain values in, plain values out."""
