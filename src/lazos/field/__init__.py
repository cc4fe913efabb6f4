"""In the field, PRIVATE: occasions one goes to, whom one hopes to meet, notes taken there, and one's card."""
