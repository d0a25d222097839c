"""`python -m glabella`."""

from glabella.cli import main

main()
