from django.core.management.base import BaseCommand

from home.services import take_down_without_consent


class Command(BaseCommand):
    help = "Unpublishes stories and portraits whose consent has ended. Run it every night."

    def handle(self, *args, **options):
        self.stdout.write(f"{take_down_without_consent()} pages taken down")
