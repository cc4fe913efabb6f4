"""Campaigns: one aim over months. Stages are data; rules never send anything."""
