from wagtail.documents.models import AbstractDocument, Document


class CustomDocument(AbstractDocument):
    """A file to read; our own model, so that it can grow."""

    translatable_fields = ("title",)

    admin_form_fields = Document.admin_form_fields
