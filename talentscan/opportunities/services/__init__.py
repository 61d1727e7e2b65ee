from talentscan.opportunities.services.checks import (
    ask_what_is_still_true,
    close_until,
    confirm,
    open_again,
    start_again,
    stop,
)
from talentscan.opportunities.services.counts import count_shown
from talentscan.opportunities.services.pictures import remove_picture, store_picture
from talentscan.opportunities.services.review import mark_seen, publish, send_back
from talentscan.opportunities.services.tryouts import add_try_out, cancel_try_out
from talentscan.opportunities.services.writing import (
    keep_contact,
    start_draft,
    submit,
    write,
)

__all__ = [
    "add_try_out",
    "ask_what_is_still_true",
    "cancel_try_out",
    "close_until",
    "confirm",
    "count_shown",
    "keep_contact",
    "mark_seen",
    "open_again",
    "publish",
    "remove_picture",
    "send_back",
    "start_again",
    "start_draft",
    "stop",
    "store_picture",
    "submit",
    "write",
]
