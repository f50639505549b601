"""Django's settings: few applications, few middlewares, nothing personal in cookies or logs.

Takes LIMBER_HOME and LIMBER_HOST from the environment; gives names that Django reads. Holds no secret.
"""

from __future__ import annotations

import os
from pathlib import Path

from limber_web.digest import digest
from limber_web.home import DATABASE, home, secret_key

BASE = Path(__file__).parent
HOME = home()
SECRET_KEY = secret_key(HOME)
DEBUG = False
# Without this list a page of the wide web could name itself after this machine and read the diary (DNS rebinding).
_CHOSEN = [os.environ.get("LIMBER_HOST", ""), *os.environ.get("LIMBER_HOST_NAMES", "").split(",")]
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", *(name.strip() for name in _CHOSEN if name.strip() not in {"", "*", "0.0.0.0", "::"})]  # noqa: S104

INSTALLED_APPS = ["django.contrib.sessions", "limber_web.care"]
MIDDLEWARE = [
    "limber_web.security.guard",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
ROOT_URLCONF = "limber_web.urls"
WSGI_APPLICATION = "limber_web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE / "templates"],
        "OPTIONS": {
            "context_processors": ["django.template.context_processors.request"],
            "builtins": ["django.templatetags.static", "limber_web.components"],
        },
    }
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": HOME / DATABASE,
        "CONN_MAX_AGE": None,
        # secure_delete: what is erased is overwritten. FULL: what was answered as kept, a lock above all, is still there after the power fails.
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 5,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA secure_delete=ON;",
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# The names are our own: cookies of 127.0.0.1 are shared by every program on every port.
SESSION_COOKIE_NAME = "limber_session"
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_NAME = "limber_csrf"
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_AGE = None
# Longer than the two idle hours of `accounts.chosen`; what is older is removed at the next start.
SESSION_COOKIE_AGE = 3 * 60 * 60
CSRF_FAILURE_VIEW = "limber_web.trouble.refused"

LANGUAGE_CODE = "en-gb"
USE_I18N = False
USE_TZ = True
# Django would set the whole process to a named zone; the machine's own local time is the person's (see `clock`).
TIME_ZONE = None


def immutable(path: str, url: str) -> bool:
    """Every static file may be kept for ever: its address changes with its bytes."""
    return True


STATIC_ROOT = BASE / "static"
# The digest stands in the path, so that what a style sheet or script names beside itself is new as well, without a build.
STATIC_URL = f"/static/{digest(STATIC_ROOT)}/"
WHITENOISE_IMMUTABLE_FILE_TEST = immutable
WHITENOISE_ALLOW_ALL_ORIGINS = False

DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
# A file is read from memory and never put on the disk by Django; one that is larger does not arrive, and its page says so.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 11_000_000

# Errors alone, and of those only their place: an access log would list who did what and when.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"place": {"()": "limber_web.logs.Place"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "place", "level": "ERROR"}},
    "root": {"handlers": ["stderr"], "level": "ERROR"},
    "loggers": {name: {"handlers": ["stderr"], "level": "ERROR", "propagate": False} for name in ("django", "django.server", "waitress")},
}
