"""`python -m bonemets_site build` makes the site, `prepare` only what MkDocs reads."""

import argparse

from bonemets_site.build import build, prepare

STEPS = {"build": build, "prepare": prepare}


def main() -> None:
    """Run one step."""
    parser = argparse.ArgumentParser(prog="bonemets_site", description=__doc__)
    parser.add_argument("step", choices=STEPS)
    STEPS[parser.parse_args().step]()


if __name__ == "__main__":
    main()
