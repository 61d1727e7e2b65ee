"""Messages about something that is always at hand: a person who logs in."""

from dataclasses import replace

import pytest

from cms.messaging import registry, services
from cms.messaging.choices import Channel
from cms.messaging.registry import Rendered
from cms.users import services as users
from cms.users.choices import Role

KIND = "tests.hello"


@pytest.fixture
def wanted(monkeypatch):
    """What the builder of the test kind answers; change it to change what is true."""
    answer = {"rendered": Rendered(to="ada@example.org", subject="Dag", text="Dag Ada.", who="Ada")}

    def build(row, subject):
        if isinstance(answer["rendered"], Exception):
            raise answer["rendered"]
        return answer["rendered"]

    monkeypatch.setitem(registry._builders, KIND, build)
    monkeypatch.setitem(registry._labels, KIND, "A greeting")
    return answer


@pytest.fixture
def person(db):
    return users.invite("ada@example.org", name="Ada", role=Role.EDITOR)


@pytest.fixture
def say(wanted, person):
    """Promise a message; words for the builder's answer may be given."""

    def promise(key="one", channel=Channel.EMAIL, language="nl", **words):
        if words:
            wanted["rendered"] = replace(wanted["rendered"], **words)
        return services.enqueue(KIND, person, channel=channel, language=language, key=key)

    return promise
