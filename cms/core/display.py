"""How somebody wants to read: size of the text and contrast, kept in one cookie of their own."""

from django.http import HttpRequest, HttpResponse

COOKIE = "leesbaar"
SIZES = ("100", "125", "150")
CONTRASTS = ("default", "more")


def read(request: HttpRequest) -> dict[str, str]:
    text, _, contrast = request.COOKIES.get(COOKIE, "").partition("-")
    return {
        "text": text if text in SIZES else "100",
        "contrast": contrast if contrast in CONTRASTS else "default",
    }


def write(response: HttpResponse, *, text: str, contrast: str, secure: bool) -> None:
    response.set_cookie(
        COOKIE,
        f"{text}-{contrast}",
        max_age=365 * 24 * 60 * 60,
        httponly=True,
        secure=secure,
        samesite="Lax",
    )
