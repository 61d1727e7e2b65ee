"""Uploaded files where no web server stands in front: in the demo, and while coding."""

import re

from django.http import HttpResponse, StreamingHttpResponse
from django.views.static import serve as serve_file

from cms.core.access import public

_RANGE = re.compile(r"bytes=(\d*)-(\d*)$")


@public
def serve(request, path, document_root):
    """Also a part of a file: an iPhone plays no sound or film from a server that gives only all."""
    response = serve_file(request, path, document_root)
    asked = _RANGE.fullmatch(request.headers.get("Range", ""))
    if response.status_code != 200 or not response.streaming:
        return response
    response["Accept-Ranges"] = "bytes"
    if asked is None or asked[0] == "bytes=-":
        return response
    size = int(response["Content-Length"])
    begin, end = _part(asked, size)
    if begin > end:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    file = response.file_to_stream
    file.seek(begin)
    part = StreamingHttpResponse(
        _read(file, end - begin + 1), status=206, content_type=response["Content-Type"]
    )
    part["Accept-Ranges"] = "bytes"
    part["Content-Range"] = f"bytes {begin}-{end}/{size}"
    part["Content-Length"] = str(end - begin + 1)
    return part


def _part(asked: re.Match, size: int) -> tuple[int, int]:
    """First and last byte; `-500` asks for the last five hundred."""
    if not asked[1]:
        return max(size - int(asked[2]), 0), size - 1
    return int(asked[1]), min(int(asked[2] or size - 1), size - 1)


def _read(file, left: int):
    with file:
        while left > 0 and (chunk := file.read(min(left, 64 * 1024))):
            left -= len(chunk)
            yield chunk
