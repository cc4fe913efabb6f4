"""What reminded the member of somebody, PRIVATE: links, events, ideas; whom they would interest, and giving them."""
