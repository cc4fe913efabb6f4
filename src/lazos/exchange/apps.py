from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "lazos.exchange"
    label = "exchange"
