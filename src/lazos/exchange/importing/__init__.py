"""Bringing people in: records → who they are → a plan → rows, all of which can be taken back."""
