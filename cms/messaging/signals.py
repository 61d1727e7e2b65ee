"""What others may want to know of a message."""

from django.dispatch import Signal

#: A message has reached its person: `message`. Sent after it is written down, and at most once; so
#: whoever must not miss it also looks at the messages themselves now and then.
delivered = Signal()
