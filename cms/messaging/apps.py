from django.apps import AppConfig


class MessagingConfig(AppConfig):
    name = "cms.messaging"
    label = "messaging"
