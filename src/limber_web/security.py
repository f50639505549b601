"""What every request must pass and every answer must carry: only this machine's own pages may speak to Limber.

Takes requests and answers; gives refusals with a sentence, and headers. Never looks at a person's data.
"""

from __future__ import annotations

from collections.abc import Callable

from django.db import Error as DatabaseTrouble
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone

from limber_web import clock

Answer = Callable[[HttpRequest], HttpResponseBase]

# Everything a page needs comes from this machine, as a file: no inline script or style, no frame, no other address.
POLICY = "; ".join((
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
))
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
}
_READING = frozenset({"GET", "HEAD", "OPTIONS"})


def guard(answer: Answer) -> Answer:
    """Refuse what comes under another name or from another site's page, and put the headers on every answer."""

    def guarded(request: HttpRequest) -> HttpResponseBase:
        """Answer one request, or refuse it."""
        timezone.activate(clock.now().tzinfo or timezone.get_default_timezone())
        response = _refusal(request) or answer(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        # Pages and answers hold what a person told; only static files, which whitenoise marks itself, may be kept.
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return guarded


def _refusal(request: HttpRequest) -> HttpResponse | None:
    """Give the answer to a request that is not from one of Limber's own pages, else None."""
    try:
        host = request.get_host()
    except DisallowedHost:
        return HttpResponse("Limber answers only under the address that it printed when it started. Open that address.", "text/plain", 400)
    origin = request.headers.get("Origin")
    elsewhere = origin is not None and origin != f"{request.scheme}://{host}"
    # A browser says where a request was born; a page of another site must not even press a button here.
    foreign = request.method not in _READING and request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}
    if elsewhere or foreign:
        return HttpResponse("This came from another site, so Limber did nothing with it. Open Limber's own address.", "text/plain", 403)
    return None


def refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose secret field is missing or old: nothing was kept, and how to go on."""
    return render(request, "page_old.html", status=403)


def database_trouble(answer: Answer) -> Answer:
    """Answer with a plain page where the database cannot be read or written, so that nobody thinks something was kept."""

    def watched(request: HttpRequest) -> HttpResponseBase:
        """Answer one request."""
        return answer(request)

    return watched
