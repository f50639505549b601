"""The command line: reads arguments and files, calls the engine, prints. It does no thinking of its own."""
