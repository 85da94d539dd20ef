"""What day it is where the program runs."""

import datetime as dt


def today() -> dt.date:
    """The day on the clock of this computer."""
    return dt.datetime.now().astimezone().date()
