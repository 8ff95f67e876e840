"""What ``make bench`` runs: start, composition, tags, side by side without and with photographs, and growing length."""

import sys

from benchmarks import composition, linear, side_by_side, start, tags

_STEPS = (
    ("Start", start.main, ()),
    ("Composition alone", composition.main, ()),
    ("Tags of the PDF", tags.main, ()),
    ("Side by side, text only", side_by_side.main, ()),
    ("Side by side, with 22 photographs", side_by_side.main, ("--photos", "22")),
    ("Growing length", linear.main, ()),
)


def main() -> None:
    for title, run, arguments in _STEPS:
        print(f"\n{title}\n{'-' * len(title)}", flush=True)
        sys.argv = ["benchmarks", *arguments]
        run()


main()
