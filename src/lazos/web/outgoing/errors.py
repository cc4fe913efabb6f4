"""Why nothing came back. The class is for programs, the text for logs; the sentence for a person is the caller's."""


class OutgoingError(Exception):
    """A request that brought no answer. `code` names the kind, for rows that remember it."""

    code = "failed"


class BadAddress(OutgoingError):
    """Not http(s), no host, a port that serves no pages, a name and password inside, or no address at all."""

    code = "address"


class Inside(OutgoingError):
    """The name leads to no address of the open internet: this machine, its network, a metadata service."""

    code = "inside"


class NotFound(OutgoingError):
    """Nobody has that name."""

    code = "name"


class Unreachable(OutgoingError):
    """Refused, cut off, a certificate that does not hold, or an answer that is not HTTP."""

    code = "unreachable"


class TooSlow(OutgoingError):
    """Not done within the seconds given for all of it."""

    code = "slow"


class TooBig(OutgoingError):
    """More bytes than allowed, as sent or unpacked."""

    code = "big"


class TooManyRedirects(OutgoingError):
    code = "redirects"


class Garbled(OutgoingError):
    """Packed in a way we did not ask for, or broken."""

    code = "garbled"
