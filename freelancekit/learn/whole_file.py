"""Files that are there whole or not at all: written beside, then renamed."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile


def put(path: Path, data: bytes) -> None:
    """
    Write a file, whole or not at all; what stood there stays until then.

    Parameters
    ----------
    path : Path
        A link there is replaced, not followed.
    data : bytes

    Raises
    ------
    OSError
        Where the disk does not take it; nothing has changed then.

    Examples
    --------
    >>> import tempfile
    >>> place = Path(tempfile.mkdtemp()) / "letters.csv"
    >>> put(place, b"one"), [found.name for found in place.parent.iterdir()]
    (None, ['letters.csv'])
    """
    beside = NamedTemporaryFile(dir=path.parent, prefix=".freelancekit-", delete=False)  # noqa: SIM115 - closed below
    try:
        with beside as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _as_usual(beside.name)
        os.replace(beside.name, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside.name)
        raise


def is_there(path: Path) -> bool:
    """Whether anything stands under this name, a link to nowhere too."""
    return os.path.lexists(path)


def _as_usual(name: str) -> None:
    """A temporary file may be read by its owner only; a file of the reader's is as their other files are."""
    if os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(name, 0o666 & ~mask)
