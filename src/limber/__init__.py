"""Limber, the engine: a back-care exercise coach as pure functions over plain values.

Takes text, tables and dates; gives doses, programmes, sessions, levels of care and their reasons.
Never reads a clock, draws a random number, opens a socket or writes a file; `limber.cli` alone may.
Importing this package loads nothing else, so that `import limber` stays quick.
"""
