"""What every request must pass and every answer must carry: only this machine's own pages may speak to Limber.

Takes requests and answers; gives refusals with a sentence, and headers. Never looks at a person's data.
"""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone

from limber_web import clock

Answer = Callable[[HttpRequest], HttpResponseBase]

# Everything a page needs comes from this machine, as a file: no inline script or style, no frame, no other address.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}
_READING = frozenset({"GET", "HEAD", "OPTIONS"})
_WRONG_NAME = "Limber answers only under the address that it printed when it started. Open that address."
_OTHER_SITE = "This came from another site, so Limber did nothing with it. Open Limber's own address."


def guard(answer: Answer) -> Answer:
    """Refuse what comes under another name or from another site's page, and put the headers on every answer."""

    def guarded(request: HttpRequest) -> HttpResponseBase:
        """Answer one request, or refuse it."""
        timezone.activate(clock.now().tzinfo or "UTC")
        response = _refusal(request) or answer(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        # Without a length the server would close the connection after each page.
        if isinstance(response, HttpResponse):
            response.headers.setdefault("Content-Length", str(len(response.content)))
        # Pages and answers hold what a person told; only static files, which whitenoise marks itself, may be kept.
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return guarded


def _refusal(request: HttpRequest) -> HttpResponse | None:
    """Give the answer to a request that is not from one of Limber's own pages, else None."""
    try:
        host = request.get_host()
    except DisallowedHost:
        return HttpResponse(_WRONG_NAME, "text/plain", 400)
    if _from_elsewhere(request, host):
        return HttpResponse(_OTHER_SITE, "text/plain", 403)
    return None


def _from_elsewhere(request: HttpRequest, host: str) -> bool:
    """Tell whether a page of another site sent this. A link that a person follows is fine; reading along or pressing a button is not."""
    origin = request.headers.get("Origin")
    if origin is not None and origin != f"{request.scheme}://{host}":
        return True
    referrer = request.headers.get("Referer", "")
    if request.method not in _READING and referrer and not referrer.startswith(f"{request.scheme}://{host}/"):
        return True
    # Browsers say where a request was born. Another port of this machine is "same-site" to them, and another program to us.
    followed = request.method in _READING and request.headers.get("Sec-Fetch-Mode") == "navigate"
    return request.headers.get("Sec-Fetch-Site", "none") not in {"same-origin", "none"} and not followed
