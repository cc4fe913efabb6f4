"""The phrase around a name that says what somebody is to another: “mi primo Luis”, “her old boss Ray”."""

from lazos.core.language.capture.scene import Scene
from lazos.core.language.capture.words import INTRODUCING

_OWN = frozenset("mi mis my su sus her his their our nuestro nuestra el la un una the".split())
_KIN = frozenset("hija hijo esposa esposo marido mujer pareja novia novio daughter son wife husband partner".split())
_BONDS = (INTRODUCING | _KIN) - frozenset("llamada llamado named".split())


def phrase_start(scene: Scene, first: int) -> int:
    """Where the phrase of a name begins: “mi primo Luis”, “su jefa Carmen”, “the accountant Ann”."""
    start = first
    while scene.fold(start - 1) in _BONDS and first - start < 3:
        start -= 1
    while scene.fold(start - 1) in _OWN and first - start < 4:
        start -= 1
    return start
