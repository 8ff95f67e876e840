import threading
import time

from bantin_cli.writers.pictures.budget import DecodeBudget


def most_at_once(budget: DecodeBudget, sizes: list[int]) -> int:
    lock, state = threading.Lock(), {"now": 0, "most": 0}

    def work(pixels: int) -> None:
        with budget.holding(pixels):
            with lock:
                state["now"] += pixels
                state["most"] = max(state["most"], state["now"])
            time.sleep(0.005)
            with lock:
                state["now"] -= pixels

    threads = [threading.Thread(target=work, args=(size,)) for size in sizes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
        assert not thread.is_alive()
    return state["most"]


def test_no_more_pixels_are_held_than_the_budget_has() -> None:
    assert most_at_once(DecodeBudget(10), [4, 5, 6, 3, 7, 2, 4]) <= 10


def test_a_picture_larger_than_the_budget_goes_alone() -> None:
    assert most_at_once(DecodeBudget(10), [25, 4, 25, 4]) == 25


def test_what_was_held_is_given_back_after_a_fault() -> None:
    budget = DecodeBudget(10)
    for _ in range(3):
        try:
            with budget.holding(10):
                raise ValueError
        except ValueError:
            continue
    assert most_at_once(budget, [10]) == 10
