"""Uploaded files of the demo: whole, and in the parts that an iPhone asks for."""

from contextlib import closing

import pytest

from django.test import RequestFactory

from cms.core.media import serve

pytestmark = pytest.mark.django_db  # a response that closes looks after its connections


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "stem.mp3").write_bytes(bytes(range(100)))
    return tmp_path


def ask(folder, part=None):
    headers = {"Range": part} if part else {}
    with closing(serve(RequestFactory().get("/", headers=headers), "stem.mp3", folder)) as response:
        return response, b"".join(response)


def test_whole(folder):
    response, data = ask(folder)
    assert (response.status_code, response["Accept-Ranges"]) == (200, "bytes")
    assert data == bytes(range(100))


@pytest.mark.parametrize(
    ("part", "first", "last"),
    [("bytes=0-1", 0, 1), ("bytes=90-", 90, 99), ("bytes=-5", 95, 99), ("bytes=50-900", 50, 99)],
)
def test_a_part(folder, part, first, last):
    response, data = ask(folder, part)
    assert response.status_code == 206
    assert response["Content-Range"] == f"bytes {first}-{last}/100"
    assert response["Content-Length"] == str(last - first + 1)
    assert response["Content-Type"] == "audio/mpeg"
    assert data == bytes(range(first, last + 1))


def test_beyond_the_end(folder):
    response, _data = ask(folder, "bytes=100-")
    assert response.status_code == 416


@pytest.mark.parametrize("part", ["bytes=-", "bytes=a-b", "bytes=0-1,3-4", "lines=1-2"])
def test_anything_else_gives_the_whole(folder, part):
    response, data = ask(folder, part)
    assert (response.status_code, len(data)) == (200, 100)
