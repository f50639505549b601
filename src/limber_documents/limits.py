"""How large a document may be, and how much of the machine reading it may take.

Takes nothing; gives numbers, our own proposals: an exercise leaflet has one to twenty pages and a few hundred kilobytes.
"""

from __future__ import annotations

BYTES = 20_000_000
"""Of the file as it comes."""
UNPACKED_BYTES = 50_000_000
"""Of a Word file's parts unpacked: a zip of 40 kB can hold gigabytes."""
PARTS = 2_000
"""Of a Word file."""
PAGES = 60
LETTERS = 1_000_000
"""Of the text that comes out."""
CHARACTERS_A_PAGE = 40_000
"""Of a PDF: a page of small print has 6,000."""
SHAPES = 3_000
"""Of a PDF's page, looked at to find the lines of tables."""
ATTACHMENTS = 20
"""Of a PDF, looked at to find the text of a handout of our own."""
ELEMENTS = 200_000
"""Of a page of HTML."""
MEMORY_BYTES = 1_000_000_000
"""Of address space for the program that reads."""
CPU_SECONDS = 15
WALL_SECONDS = 20
"""After which the program that reads is ended from outside, whatever it does."""
