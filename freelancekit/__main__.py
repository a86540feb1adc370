"""``python -m freelancekit``: the same as the command `freelancekit`."""

import sys

from freelancekit.page.command import main

if __name__ == "__main__":
    sys.exit(main())
