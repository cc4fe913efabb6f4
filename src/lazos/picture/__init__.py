"""The member's network at a glance, PRIVATE: the map, what is worth noticing in it, who would welcome a call."""
