"""A fair order among equals: the same all day, another one tomorrow, whatever the order of input."""

from datetime import date
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from lazos.core.plan.candidates import ContactId


def contact_number(contact: ContactId) -> int:
    """The id itself where it is a number, else 63 bits of its hash: a column of ids is made of integers."""
    if isinstance(contact, int):
        return contact
    return int.from_bytes(blake2b(contact.encode(), digest_size=8).digest(), "big") >> 1


def lots(contacts: NDArray[np.int64], today: date) -> NDArray[np.uint64]:
    """The lot each contact draws today (SplitMix64 of id and day; Steele, Lea & Flood 2014), shape (n,)."""
    seed = np.uint64(today.toordinal()) * np.uint64(0x9E3779B9)
    z = contacts.astype(np.uint64) ^ seed
    z = z + np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))
