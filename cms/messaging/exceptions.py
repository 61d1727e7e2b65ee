class UndeliverableError(Exception):
    """This message can never arrive this way; a person has to take over."""
