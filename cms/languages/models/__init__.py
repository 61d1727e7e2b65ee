"""What is said in which language: written in `translations`, spoken in `voices`."""

from cms.languages.models.translations import Translation

__all__ = ["Translation"]
