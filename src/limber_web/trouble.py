"""The pages for what went wrong: an address that is not there, a page that could not be made, a database that cannot be used.

Takes a request; gives a plain page (JSON where JSON was sent) that says what happened and how to go on. Never shows what the person sent.
"""

from __future__ import annotations

import sys

from django.db import Error as DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from limber_web.database import sentence_of

_LOST = "Limber could not make this page. It is our mistake, not yours. Go back to the start and try again; what was kept before is still there."


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an address that leads nowhere."""
    said = "There is no page at this address. Go to the start."
    return render(request, "trouble.html", {"heading": "This page is not here.", "said": said}, status=404)


def too_much(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what cannot be taken in, as more text than arrives at once: nothing was kept, and how to go on."""
    said = "Nothing was kept from it. Go back, keep only the part that matters, and send it once more."
    return render(request, "trouble.html", {"heading": "This is more than Limber takes at once.", "said": said}, status=400)


def trouble(request: HttpRequest) -> HttpResponse:
    """Answer where a view failed: 503 with what to do for the database, 500 for a mistake of ours."""
    error = sys.exception()
    database = isinstance(error, DatabaseError)
    said, status = (sentence_of(error), 503) if isinstance(error, DatabaseError) else (_LOST, 500)
    if request.content_type == "application/json":
        return JsonResponse({"kept": [], "problems": [said]}, status=status)
    heading = "This was not kept." if database and request.method == "POST" else "This page could not be made."
    return render(request, "trouble.html", {"heading": heading, "said": said}, status=status)


def refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose secret field is missing or old: nothing was kept, and how to go on."""
    said = "Nothing was kept from it. Go to the start, then answer once more."
    if request.content_type == "application/json":
        return JsonResponse({"kept": [], "problems": [f"This page was open too long. {said}"]}, status=403)
    return render(request, "trouble.html", {"heading": "This page was open too long.", "said": said}, status=403)
