"""The figures Limber has to reach, measured on this machine. Run by `bin/bench`; not a test, for a slow machine is no defect."""
