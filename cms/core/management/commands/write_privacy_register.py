from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cms.core import privacy


class Command(BaseCommand):
    help = "Writes docs/privacy.md: which personal data is kept, why, and for how long."

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true", help="only say whether it is current")

    def handle(self, *args, check, **options):
        path = Path(settings.BASE_DIR) / "docs" / "privacy.md"
        text = privacy.as_markdown()
        if not check:
            path.write_text(text)
        elif not path.exists() or path.read_text() != text:
            raise CommandError("docs/privacy.md is behind; run manage.py write_privacy_register.")
