"""Where Minutebook starts: a verb runs without a window, anything else opens the desk."""

import sys
from collections.abc import Sequence

from db import cli


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a verb of the command line, test this laptop, or open the desk; return the code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if cli.asks_self_test(given):
        from desktop.selftest import main as test_this_laptop

        return test_this_laptop(given[given.index(cli.SELF_TEST) + 1 :])
    if not cli.opens_desk(given):
        return cli.main(given)
    from db.exchange.identity import Home
    from desktop.window import open_desk

    folder = cli.home_to_open(given)
    return open_desk(cli.file_to_open(given), Home(folder) if folder else None)


if __name__ == "__main__":
    sys.exit(main())
