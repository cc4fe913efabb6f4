"""Cosechar, PRIVATE: asks, interviews, introductions between contacts, campaigns, outcomes and thanks."""
