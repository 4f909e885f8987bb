"""`make mutate` tries what was not tried yet and writes the record."""

import argparse

from mutation.campaign import campaign

parser = argparse.ArgumentParser(prog="mutation", description=__doc__)
parser.add_argument("--only", nargs="+", default=["bonemets"], help="beginnings of the names of the modules to try")
parser.add_argument("--minutes", type=float, default=15, help="when to stop; the next campaign goes on from there")
parser.add_argument("--workers", type=int, default=1)
asked = parser.parse_args()
campaign(tuple(asked.only), asked.minutes, asked.workers)
