"""The pictures of exercises: in motion, a still, a poster, and the one for a rest; and those of poses that no exercise shows.

Takes requests of anyone, as nothing in a picture is personal; gives SVG that a browser may keep for ever. Never reads who is exercising.
"""

from __future__ import annotations

import gzip

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import condition, require_safe

from limber.catalogue.exercise import Position
from limber.catalogue.load import load
from limber.figure.look import Look
from limber.figure.packaged import drawn
from limber.figure.posed import posed
from limber.wording.session import LINES
from limber_web.figure.addresses import version
from limber_web.figure.drawings import Drawing, Shot, drawing, pose_drawing
from limber_web.figure.looks import look_named, name_of

_FOR_EVER = "public, max-age=31536000, immutable"
SIDES = ("left", "right")


def _etag(request: HttpRequest, slug: str, shot: Shot) -> str:
    """Give the name of exactly this picture. It is weak: compressed or not, it is the same picture."""
    return f'W/"{version()}-{slug}-{shot}-{_side(request)}-{name_of(_look(request))}"'


@require_safe
@condition(etag_func=_etag)
def figure(request: HttpRequest, slug: str, shot: Shot) -> HttpResponse:
    """Give one picture of an exercise."""
    if slug not in drawn():
        raise Http404
    return _answer(request, drawing(load().exercises[slug], shot, _look(request), _side(request)))


def _pose_etag(request: HttpRequest, name: str) -> str:
    """Give the name of exactly this picture of a pose."""
    return f'W/"{version()}-{name}-{name_of(_look(request))}"'


@require_safe
@condition(etag_func=_pose_etag)
def pose(request: HttpRequest, name: str) -> HttpResponse:
    """Give the picture of a pose that no exercise shows."""
    if name not in posed():
        raise Http404
    return _answer(request, pose_drawing(name, _words(name), _look(request)))


def _words(name: str) -> str:
    """Give what a pose shows: the sentence of a move of the way down or up, else where one is."""
    if name in LINES:
        return LINES[name]
    words = load().vocabulary.positions[Position(name.partition("-")[2])]
    return f"{words[:1].upper()}{words[1:]}."


def _answer(request: HttpRequest, found: Drawing) -> HttpResponse:
    """Give a picture to a browser, which may keep it and lets nothing else in."""
    response = HttpResponse(content_type="image/svg+xml")
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        response.content = found.compressed
        response.headers["Content-Encoding"] = "gzip"
    else:
        response.content = gzip.decompress(found.compressed)
    response.headers["Vary"] = "Accept-Encoding"
    # An address without the version, or with an old one, is asked about again; the answer is then mostly that nothing has changed.
    response.headers["Cache-Control"] = _FOR_EVER if request.GET.get("version") == version() else "public, no-cache"
    response.headers["Content-Security-Policy"] = f"default-src 'none'; style-src '{found.style}'; frame-ancestors 'none'"
    return response


def _look(request: HttpRequest) -> Look:
    """Give the look that is asked for."""
    return look_named(request.GET.get("look", ""))


def _side(request: HttpRequest) -> str:
    """Give the working side that is asked for; "" for the one that is described."""
    side = request.GET.get("side", "")
    return side if side in SIDES else ""
