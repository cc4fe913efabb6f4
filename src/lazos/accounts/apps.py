from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "lazos.accounts"
    label = "accounts"
