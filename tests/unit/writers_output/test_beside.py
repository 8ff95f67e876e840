import pytest

from bantin_cli.writers.beside import Beside


def test_work_beside_gives_what_it_returned() -> None:
    assert Beside(lambda: 6 * 7).result() == 42


def test_what_work_beside_raised_is_raised_where_its_result_is_asked_for() -> None:
    def fail() -> None:
        raise ValueError("no room")

    with pytest.raises(ValueError, match="no room"):
        Beside(fail).result()
