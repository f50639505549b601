"""`python -m limber_web`: start Limber on this machine."""

from __future__ import annotations

import sys

from limber_web.serve import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
