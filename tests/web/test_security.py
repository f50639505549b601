"""Only this machine's own pages may speak to Limber, and every answer says so to the browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from limber_web.care.load import people
from limber_web.care.models import Person
from limber_web.security import POLICY
from tests.web.conftest import ADDRESS

TEMPLATES = sorted((Path(settings.BASE) / "templates").rglob("*.html"))
SCRIPTS = sorted(path for path in (Path(settings.BASE) / "static").rglob("*.js") if "vendor" not in path.parts)
STYLES = sorted((Path(settings.BASE) / "static").rglob("*.css"))
PICTURES = sorted((Path(settings.BASE) / "static").rglob("*.svg"))


@pytest.mark.django_db
@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8421", "192.168.1.7", "0.0.0.0:8421", "a b", ""])
def test_a_name_that_was_bent_to_this_machine_is_refused(host: str) -> None:
    answer = Client(headers={"host": host}).get("/")
    assert answer.status_code == 400
    assert b"Open that address" in answer.content


@pytest.mark.django_db
@pytest.mark.parametrize("host", ["127.0.0.1:8421", "127.0.0.1", "localhost:8421", "[::1]:8421", "127.0.0.1:9999"])
def test_this_machine_is_answered_on_whatever_port(host: str) -> None:
    assert Client(headers={"host": host}).get("/").status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "http://127.0.0.1:9999"},
        {"origin": "http://localhost:8421"},
        {"origin": "null"},
        {"referer": "https://evil.example/page"},
        {"referer": "http://127.0.0.1:84211/"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site", "sec-fetch-mode": "navigate"},
    ],
)
def test_a_form_from_another_site_does_nothing(headers: dict[str, str]) -> None:
    answer = Client(headers={"host": ADDRESS, **headers}).post("/who/add", {"name": "Mallory"})
    assert answer.status_code == 403
    assert people() == ()


@pytest.mark.django_db
def test_a_form_of_our_own_page_is_taken() -> None:
    own = {"host": ADDRESS, "origin": f"http://{ADDRESS}", "referer": f"http://{ADDRESS}/", "sec-fetch-site": "same-origin"}
    assert Client(headers=own).post("/who/add", {"name": "Maria"}).status_code == 302


@pytest.mark.django_db
@pytest.mark.parametrize(("mode", "status"), [("no-cors", 403), ("cors", 403), ("navigate", 200)])
def test_another_site_may_link_here_but_not_read_along(mode: str, status: int) -> None:
    assert Client(headers={"host": ADDRESS, "sec-fetch-site": "cross-site", "sec-fetch-mode": mode}).get("/").status_code == status


@pytest.mark.django_db
def test_a_form_without_its_secret_field_is_refused_with_a_page_that_says_how_to_go_on() -> None:
    answer = Client(headers={"host": ADDRESS}, enforce_csrf_checks=True).post("/who/add", {"name": "Mallory"})
    assert answer.status_code == 403
    assert b"Nothing was kept from it" in answer.content
    assert people() == ()


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/alive", "/nowhere", "/today"])
def test_every_answer_carries_the_headers(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.headers["Content-Security-Policy"] == POLICY
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Opener-Policy"] == answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in answer.headers["Permissions-Policy"]
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_policy_lets_in_nothing_inline_and_nothing_from_elsewhere() -> None:
    assert POLICY.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "unsafe" not in POLICY
    assert not re.search(r"https?:|\*|data:", POLICY)
    for closed in ("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"):
        assert closed in POLICY


@pytest.mark.django_db
def test_static_files_are_kept_for_ever_under_an_address_that_changes_with_them(client: Client) -> None:
    answer = client.get(f"{settings.STATIC_URL}css/tokens.css")
    assert answer.status_code == 200
    assert "immutable" in answer.headers["Cache-Control"]
    assert re.fullmatch(r"/static/[0-9a-f]{12}/", settings.STATIC_URL)
    assert answer.headers["Content-Security-Policy"] == POLICY
    assert "Access-Control-Allow-Origin" not in answer.headers
    answer.close()


@pytest.mark.parametrize("address", ["css/../../settings.py", "../settings.py", "%2e%2e/settings.py", "..%2fsettings.py"])
@pytest.mark.django_db
def test_no_file_beside_the_static_ones_is_given(client: Client, address: str) -> None:
    assert client.get(f"{settings.STATIC_URL}{address}").status_code == 404


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_holds_an_inline_script_or_style(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"<script(?![^>]*\bsrc=)[^>]*>", text), "a script without src"
    assert not re.search(r"javascript:|\|safe\b|autoescape off", text)
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=", re.sub(r"{[%{#].*?[%}#]}", "", text, flags=re.DOTALL))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_each_form_that_sends_carries_the_secret_field(path: Path) -> None:
    for form in re.findall(r"<form[^>]*post.*?</form>", path.read_text(encoding="utf-8"), flags=re.DOTALL):
        assert "{% csrf_token %}" in form, form[:200]


@pytest.mark.parametrize("path", [*TEMPLATES, *SCRIPTS, *STYLES, *PICTURES], ids=lambda path: path.name)
def test_nothing_names_another_address(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"(?:https?:)?//[a-z0-9-]+\.[a-z]", text)
    assert "<script" not in text or path.suffix == ".html"


def test_cookies_hold_no_clinical_data(maria_client: Client, maria: Person) -> None:
    assert set(maria_client.cookies) <= {"limber_session", "limber_csrf"}
    assert len(maria_client.cookies["limber_session"].value) == 32
    assert settings.SESSION_ENGINE == "django.contrib.sessions.backends.db"
