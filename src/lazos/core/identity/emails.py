"""E-mail addresses as evidence of who someone is: never changed for sending, only for comparing."""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ROLES = _words(
    """info ventas contacto contact hola hello admin administracion administrador sales support soporte ayuda
    help marketing noreply no-reply donotreply newsletter office oficina recepcion reception rrhh hr
    jobs empleo empleos facturacion billing accounts contabilidad compras prensa press media webmaster
    postmaster hostmaster abuse team equipo general mail correo email atencion clientes
    atencionalcliente reservas booking bookings direccion gerencia secretaria tienda shop comercial
    pedidos orders legal privacidad privacy security service servicio enquiries inquiries cuentas"""
)
_GMAIL = frozenset({"gmail.com", "googlemail.com"})
_ROLE_SPLIT = re.compile(r"[._+-]")


def comparable(address: str) -> str:
    """The address for comparison only: lower case, no plus tag, Gmail without dots. "" if it is no address."""
    local, at, domain = address.strip().removeprefix("mailto:").casefold().rpartition("@")
    if not at or not local or "." not in domain or " " in local:
        return ""
    domain = "gmail.com" if domain in _GMAIL else domain.rstrip(".")
    local = local.split("+", 1)[0] or local
    return f"{local.replace('.', '') if domain == 'gmail.com' else local}@{domain}"


def is_role_address(address: str) -> bool:
    """Whether the mailbox is an office rather than a person: info@, ventas@, ventas.madrid@."""
    local = address.strip().casefold().rpartition("@")[0]
    return local in _ROLES or _ROLE_SPLIT.split(local.rstrip("0123456789"), maxsplit=1)[0] in _ROLES
