"""The register of personal data, and the erasing that follows from it."""

import pytest

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.core.management import CommandError, call_command

from cms.core import privacy
from cms.core.fields import EncryptedTextField


@pytest.fixture
def own_register(monkeypatch):
    monkeypatch.setattr(privacy, "REGISTER", {})
    monkeypatch.setattr(privacy, "PURGES", [])


def test_every_purge_is_called_once(own_register, db, capsys):
    calls = []

    def purge():
        calls.append(1)
        return 3

    privacy.register_purge(purge)
    privacy.register_purge(purge)
    call_command("purge_personal_data")
    assert len(calls) == 1
    assert ".purge: 3" in capsys.readouterr().out


def test_the_real_purges_run_and_may_be_repeated(db):
    assert privacy.PURGES
    call_command("purge_personal_data", verbosity=0)
    call_command("purge_personal_data", verbosity=0)


def test_a_field_that_is_not_there_cannot_be_registered(own_register):
    from cms.directory.models import Place

    with pytest.raises(FieldDoesNotExist):
        privacy.register(Place, nickname=privacy.Purpose("", ""))


def test_the_register_is_a_table_per_kind_of_record(own_register):
    from cms.directory.models import Organisation

    privacy.register(Organisation, contact_name=privacy.Purpose("To call them.", "1 year", "work"))
    text = privacy.as_markdown()
    assert "## directory.Organisation" in text
    assert "| `contact_name` | To call them. | 1 year | work |" in text


def test_the_document_is_written_and_checked(own_register, settings, tmp_path):
    settings.BASE_DIR = tmp_path
    (tmp_path / "docs").mkdir()
    with pytest.raises(CommandError):
        call_command("write_privacy_register", "--check")
    call_command("write_privacy_register")
    call_command("write_privacy_register", "--check")


def test_every_encrypted_field_is_in_the_register():
    for model in apps.get_models():
        for field in model._meta.get_fields():
            if isinstance(field, EncryptedTextField) and model._meta.managed:
                assert field.name in privacy.REGISTER.get(model._meta.label, {}), field


def test_the_document_in_docs_is_current():
    call_command("write_privacy_register", "--check")
