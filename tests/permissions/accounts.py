from allauth.mfa.models import Authenticator

from lazos.accounts.models import Invitation
from tests.permissions.rows import EVERYBODY, LOGIN, MEMBERS, MEMBERS_GO_ON, OWNER_GOES_ON, REFUSED, Row

GO_ON = (302, 302, 302, 302)
DOOR = (200, 302, 302, 302)  # a page of the door: who is in already goes on
AGAIN = (LOGIN, 302, 302, 302)  # asks for the password once more, before it says anything
NONE_YET = (LOGIN, 404, 404, 404)


def token(world):
    return [Invitation.issue(by=world.ana, now=world.now)[1]]


def invitation(world):
    return [Invitation.issue(by=world.ana, now=world.now)[0].pk]


def passkey(world):
    key = Authenticator.objects.create(user=world.ana, type="webauthn", data={"name": "x", "credential": {}})
    return [key.pk]


ROWS = {
    "start": Row(get=GO_ON, post=GO_ON),
    "language": Row(post=GO_ON, data=lambda world: {"language": "en"}),
    "account": Row(get=MEMBERS, post=REFUSED),
    "sessions_end": Row(post=MEMBERS_GO_ON),
    "account_removal": Row(get=MEMBERS, post=REFUSED),
    "unsent": Row(get=MEMBERS_GO_ON, post=MEMBERS_GO_ON),  # nothing waits: home
    "invitations": Row(get=MEMBERS, post=MEMBERS),
    "invitation_withdraw": Row(post=OWNER_GOES_ON, args=invitation),
    "join": Row(get=(200, 404, 404, 404), post=(422, 404, 404, 404), args=token),
    "account_signup": Row(get=DOOR, post=DOOR),
    "account_email": Row(get=MEMBERS_GO_ON),
    # allauth
    "account_login": Row(get=DOOR, post=DOOR),
    "account_logout": Row(get=(302, 200, 200, 200), post=GO_ON),
    "account_inactive": Row(get=EVERYBODY),
    "account_reauthenticate": Row(get=MEMBERS, post=MEMBERS),
    "account_change_password": Row(get=MEMBERS, post=MEMBERS),
    "account_reset_password": Row(get=EVERYBODY, post=EVERYBODY),
    "account_reset_password_done": Row(get=EVERYBODY),
    "account_reset_password_from_key": Row(get=EVERYBODY, post=EVERYBODY, args=lambda world: ["x", "y"]),
    "account_reset_password_from_key_done": Row(get=EVERYBODY),
    "mfa_index": Row(get=MEMBERS),
    "mfa_authenticate": Row(get=AGAIN, post=AGAIN),
    "mfa_reauthenticate": Row(get=AGAIN, post=AGAIN),
    "mfa_activate_totp": Row(get=AGAIN, post=AGAIN),
    "mfa_deactivate_totp": Row(get=NONE_YET, post=NONE_YET),
    "mfa_view_recovery_codes": Row(get=NONE_YET),
    "mfa_download_recovery_codes": Row(get=NONE_YET),
    "mfa_generate_recovery_codes": Row(get=AGAIN, post=AGAIN),
    "mfa_list_webauthn": Row(get=MEMBERS),
    "mfa_add_webauthn": Row(get=AGAIN, post=AGAIN),
    "mfa_login_webauthn": Row(get=AGAIN, post=AGAIN),
    "mfa_reauthenticate_webauthn": Row(get=AGAIN, post=AGAIN),
    "mfa_edit_webauthn": Row(get=AGAIN, post=AGAIN, args=passkey),
    "mfa_remove_webauthn": Row(get=AGAIN, post=AGAIN, args=passkey),
}
