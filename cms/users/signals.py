from django.dispatch import Signal

#: Somebody may log in from now on and should hear of it; sent with `user`.
invited = Signal()
