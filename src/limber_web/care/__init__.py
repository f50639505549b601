"""The clinical record: the only application with clinical tables. `load` reads, `save` writes, nothing else touches a row."""
