"""The calendar of a member as others read it: their promises, the dates of their people, where they are expected."""
