"""Boundaries of the dark regions of a grid. Knows nothing of PDF."""

from typing import TypeAlias

Point: TypeAlias = tuple[int, int]
"""A crossing of grid lines: columns from the left, rows from the top."""

_Edges: TypeAlias = dict[Point, list[Point]]


def trace_regions(cells: tuple[tuple[bool, ...], ...]) -> tuple[tuple[Point, ...], ...]:
    """Return the corners of every boundary, outer ones clockwise on the page and holes the other way round.

    Filled by the non-zero rule they give exactly the dark cells.
    """
    edges = _boundary(cells)
    loops = []
    while edges:
        start = next(iter(edges))
        loop = [start]
        point = _step(edges, start, (0, 0))
        while point != start:
            loop.append(point)
            before = loop[-2]
            point = _step(edges, point, (point[0] - before[0], point[1] - before[1]))
        loops.append(_corners(loop))
    return tuple(loops)


def _boundary(cells: tuple[tuple[bool, ...], ...]) -> _Edges:
    """Return the unit edges between dark and light, with the dark side on the right hand."""
    edges: _Edges = {}
    for y, row in enumerate(cells):
        for x, is_dark in enumerate(row):
            if not is_dark:
                continue
            if y == 0 or not cells[y - 1][x]:
                edges.setdefault((x, y), []).append((x + 1, y))
            if x + 1 == len(row) or not row[x + 1]:
                edges.setdefault((x + 1, y), []).append((x + 1, y + 1))
            if y + 1 == len(cells) or not cells[y + 1][x]:
                edges.setdefault((x + 1, y + 1), []).append((x, y + 1))
            if x == 0 or not row[x - 1]:
                edges.setdefault((x, y + 1), []).append((x, y))
    return edges


def _step(edges: _Edges, point: Point, heading: Point) -> Point:
    """Take the edge that leaves `point`; of two, the one to the right: regions that touch at a corner stay apart."""
    targets = edges[point]
    right = (point[0] - heading[1], point[1] + heading[0])
    target = targets.pop(targets.index(right) if right in targets else 0)
    if not targets:
        del edges[point]
    return target


def _corners(loop: list[Point]) -> tuple[Point, ...]:
    """Leave out the points on straight stretches."""
    around = zip([loop[-1], *loop[:-1]], loop, [*loop[1:], loop[0]], strict=True)
    return tuple(point for before, point, after in around if not (before[0] == after[0] or before[1] == after[1]))
