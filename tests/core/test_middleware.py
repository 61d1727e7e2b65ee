"""The admin's own scripts get the nonce, and its pages arrive whole."""

import re

from cms.users import services
from cms.users.choices import Role


def test_admin_pages_arrive_whole(client, db):
    client.force_login(services.invite("a@example.org", name="A", role=Role.ADMINISTRATOR))
    answer = client.get("/beheer/")
    assert int(answer["Content-Length"]) == len(answer.content)


def test_every_script_of_the_admin_has_the_nonce_of_the_policy(client, db):
    client.force_login(services.invite("a@example.org", name="A", role=Role.ADMINISTRATOR))
    answer = client.get("/beheer/")
    (nonce,) = set(re.findall(r"'nonce-([^']+)'", answer["Content-Security-Policy"]))
    scripts = re.findall(r"<script[^>]*>", answer.content.decode())
    assert scripts
    assert all(f'nonce="{nonce}"' in script for script in scripts)
