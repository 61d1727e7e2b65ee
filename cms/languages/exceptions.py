class MachineUnavailable(Exception):
    """The service that translates gave no answer we can use; says so in words for an editor."""


class UnreadableSheet(Exception):
    """A spreadsheet that cannot be taken in; says why in words for who brought it."""
