"""Run the command line without the desk: ``python -m db``."""

import sys

from db.cli import main

if __name__ == "__main__":
    sys.exit(main())
