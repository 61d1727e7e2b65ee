"""Personal data at rest: unreadable without the keys, readable after a change of keys."""

import pytest
from cryptography.fernet import Fernet, InvalidToken

from django.db import connection, models
from django.test.utils import isolate_apps

from cms.core import crypto
from cms.core.fields import EncryptedJSONField, EncryptedTextField

NAMES = ["Ayşe", "آدم", "李", "O'Brien", "Ada \U0001f33b", "x" * 5000]


with isolate_apps("cms.core"):

    class Kept(models.Model):
        text = EncryptedTextField(blank=True, null=True)
        data = EncryptedJSONField(null=True)

        class Meta:
            app_label = "core"
            db_table = "tests_kept"

        def __str__(self):
            return str(self.pk)


@pytest.fixture
def table(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMPORARY TABLE tests_kept (id integer PRIMARY KEY, text text, data text)"
        )
    yield
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE tests_kept")


def raw_text() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT text FROM tests_kept")
        return cursor.fetchone()[0]


@pytest.mark.parametrize("name", NAMES)
def test_comes_back_as_it_was_and_is_not_readable_between(table, name):
    Kept.objects.create(id=1, text=name, data={"name": name})
    kept = Kept.objects.get()
    assert (kept.text, kept.data) == (name, {"name": name})
    assert name[:40] not in raw_text()


@pytest.mark.parametrize("value", ["", None])
def test_nothing_stays_nothing(table, value):
    Kept.objects.create(id=1, text=value)
    assert Kept.objects.get().text == value


def test_the_same_name_twice_does_not_look_the_same():
    assert crypto.encrypt("Ada") != crypto.encrypt("Ada")


def test_a_new_key_first_still_reads_the_old(table, settings):
    old, new = settings.FIELD_ENCRYPTION_KEYS[0], Fernet.generate_key().decode()
    Kept.objects.create(id=1, text="Ada")
    settings.FIELD_ENCRYPTION_KEYS = [new, old]
    kept = Kept.objects.get()
    assert kept.text == "Ada"
    kept.save()
    settings.FIELD_ENCRYPTION_KEYS = [new]
    assert Kept.objects.get().text == "Ada"


def test_a_wrong_key_raises_and_never_shows_what_is_written(table, settings):
    Kept.objects.create(id=1, text="Ada")
    settings.FIELD_ENCRYPTION_KEYS = [Fernet.generate_key().decode()]
    with pytest.raises(InvalidToken):
        Kept.objects.get()


def test_changed_ciphertext_raises(table):
    Kept.objects.create(id=1, text="Ada")
    written = raw_text()
    changed = written[:30] + ("A" if written[30] != "A" else "B") + written[31:]
    with connection.cursor() as cursor:
        cursor.execute("UPDATE tests_kept SET text = %s", [changed])
    with pytest.raises(InvalidToken):
        Kept.objects.get()


@pytest.mark.parametrize("lookup", ["icontains", "startswith", "gt", "in"])
def test_it_cannot_be_searched(lookup):
    with pytest.raises(TypeError):
        str(Kept.objects.filter(**{f"text__{lookup}": "Ada"}).query)


def test_fingerprints_differ_by_purpose_and_hide_the_value():
    assert crypto.fingerprint("ada", "one") == crypto.fingerprint("ada", "one")
    assert crypto.fingerprint("ada", "one") != crypto.fingerprint("ada", "two")
    assert "ada" not in crypto.fingerprint("ada", "one")
