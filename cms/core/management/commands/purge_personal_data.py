from django.core.management.base import BaseCommand

from cms.core import privacy


class Command(BaseCommand):
    help = "Erases the personal data whose time has come; the worker does this every night."

    def handle(self, *args, verbosity, **options):
        for name, count in privacy.purge().items():
            if verbosity:
                self.stdout.write(f"{name}: {count}")
