from bantin_cli.resources import bundled
from benchmarks.composition import generated, measure, report


def test_the_example_is_composed_as_often_as_asked() -> None:
    made = measure(bundled("examples") / "chuyen-doi-so", 2)

    assert (len(made.seconds), len(made.cpu_seconds)) == (2, 2)
    assert (made.pages, made.pictures > 10, made.words > 5000) == (20, True, True)


def test_issues_are_generated_without_and_with_pictures(capsys) -> None:
    counts = []
    for has_photos in (False, True):
        with generated(8, has_photos=has_photos) as folder:
            made = measure(folder, 1)
            counts.append(made.pictures)
            report("so thử", made)
    assert (counts[0], counts[1] >= 6) == (0, True)
    assert capsys.readouterr().out.startswith("so thử ")
