"""What is written down when something goes wrong says where in the program, and nothing of the person."""

from __future__ import annotations

import logging
import sys

import pytest
from django.test import Client

from limber_web.care import load
from limber_web.logs import Place


def test_an_error_is_written_as_its_place_alone() -> None:
    try:
        raise KeyError("Maria's secret")
    except KeyError:
        record = logging.LogRecord("django.request", logging.ERROR, __file__, 1, "Internal Server Error: %s", ("/maria?pain=7",), sys.exc_info())
    written = Place().format(record)
    assert written.startswith("ERROR django.request: KeyError at ")
    assert "test_logs.py:" in written
    for told in ("Maria", "secret", "pain", "/maria"):
        assert told not in written


def test_a_record_without_an_error_is_its_logger_alone() -> None:
    assert Place().format(logging.LogRecord("waitress", logging.ERROR, "x/queue.py", 7, "Maria %s", ("pain",), None)) == "ERROR waitress at queue:7"


def test_no_log_goes_anywhere_but_through_that_form() -> None:
    loggers = [logging.getLogger(name) for name in ("", "django", "django.server", "waitress")]
    assert all(logger.level == logging.ERROR for logger in loggers)
    ours = [handler for logger in loggers for handler in logger.handlers if type(handler) is logging.StreamHandler]
    assert ours
    assert all(isinstance(handler.formatter, Place) for handler in ours)
    assert not any(logger.propagate for logger in loggers[1:])


def test_a_page_that_fails_writes_and_shows_nothing_of_what_was_sent(
    maria_client: Client, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(*given: object) -> None:
        raise RuntimeError("pain 7 of Maria")

    monkeypatch.setattr(load, "standing_of", fails)
    maria_client.raise_request_exception = False
    stream = logging.getLogger("django").handlers[0]
    monkeypatch.setattr(stream, "stream", sys.stderr)
    answer = maria_client.post("/who/choose", {"person": maria_client.session["person"], "hurts": "left leg"}, query_params={"pain": "7"})
    written = capsys.readouterr().err
    assert answer.status_code == 500
    assert b"This page could not be made." in answer.content
    assert "RuntimeError at " in written
    for told in ("Maria", "pain", "left leg", "/who/choose"):
        assert told not in written
        assert told.encode() not in answer.content
