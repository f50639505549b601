"""`python -m limber`: the command line. Takes arguments; gives an exit code; never does more than call `limber.cli`."""

import sys

from limber.cli.main import main

sys.exit(main())
