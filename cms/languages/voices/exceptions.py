from django.utils.translation import gettext_lazy as _


class UnusableSound(Exception):
    """What was sent cannot become a recording; its words say what to do."""


class TooLarge(UnusableSound):
    def __str__(self):
        return str(_("This file is too large. Choose a recording of at most 10 MB."))


class NoSound(UnusableSound):
    def __str__(self):
        return str(_("This is not a sound recording. Record it here, or choose a sound file."))


class IsFilm(UnusableSound):
    def __str__(self):
        return str(_("This is a film. Choose a recording of sound alone."))


class TooLong(UnusableSound):
    def __str__(self):
        return str(_("This is longer than a minute. Speak a little faster, and try again."))


class HearsNothing(UnusableSound):
    def __str__(self):
        return str(_("We hear nothing. Hold the microphone nearer, and try again."))
