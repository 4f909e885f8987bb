"""`make test` asks what it ran, `make coverage` keeps it."""

from covered.report import main

main()
