"""What may be written down when something goes wrong: where in the program, and nothing of the person.

Takes log records; gives one line with the logger's name, the kind of error and the place in the code. Never writes a message, an address
of a page, or a value: all of these can hold what somebody told.
"""

from __future__ import annotations

import logging
import traceback


class Place(logging.Formatter):
    """Writes the place of an error and leaves its words out."""

    def format(self, record: logging.LogRecord) -> str:
        """Give `ERROR django.request: KeyError at care/load.py:41 < journeys/who/views.py:62`."""
        error = record.exc_info[1] if record.exc_info else None
        if error is None:
            return f"{record.levelname} {record.name} at {record.module}:{record.lineno}"
        frames = reversed(traceback.extract_tb(error.__traceback__))
        places = [f"{'/'.join(frame.filename.split('/')[-3:])}:{frame.lineno}" for frame in frames]
        return f"{record.levelname} {record.name}: {type(error).__name__} at {' < '.join(places[:6])}"
