import signal

from django.core.management.base import BaseCommand

from cms.messaging.worker import Worker


class Command(BaseCommand):
    help = "Sends the messages that wait and runs what must happen on time; runs beside the site."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="send what is due, then stop")
        parser.add_argument("--interval", type=float, default=2.0, help="seconds between rounds")

    def handle(self, *args, once, interval, **options):
        worker = Worker()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, worker.stop)
        if once:
            self.stdout.write(str(worker.send_all()))
            return
        worker.run(interval)
