"""Model fields that keep personal data encrypted at rest."""

import json

from django.db import models

from cms.core import crypto


class EncryptedTextField(models.TextField):
    """Text that is readable only with the field keys. Cannot be searched or sorted."""

    def from_db_value(self, value, expression, connection):
        return crypto.decrypt(value) if value else value

    def get_prep_value(self, value):
        value = super().get_prep_value(value)
        return crypto.encrypt(value) if value else value

    def get_lookup(self, lookup_name):
        if lookup_name not in {"isnull", "exact"}:
            raise TypeError(f"An encrypted field cannot be looked up by {lookup_name}.")
        return super().get_lookup(lookup_name)


class EncryptedJSONField(EncryptedTextField):
    """A JSON value, encrypted as a whole."""

    def from_db_value(self, value, expression, connection):
        text = super().from_db_value(value, expression, connection)
        return json.loads(text) if text else None

    def get_prep_value(self, value):
        return super().get_prep_value(json.dumps(value, ensure_ascii=False, sort_keys=True))

    def to_python(self, value):
        return value

    def value_to_string(self, obj):
        return json.dumps(self.value_from_object(obj), ensure_ascii=False)
