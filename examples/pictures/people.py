"""Stylised people: simple shapes, heads without faces, limbs that bend where limbs bend."""

import math
from dataclasses import dataclass, replace

from pictures.canvas import Blend, Canvas
from pictures.heads import draw_hat, draw_head, draw_long_hair
from pictures.palette import HAIR, INK, NAVY, SKIN, SLATE, darker, lighter
from pictures.shapes import Point, blob, box, capsule, ellipse


@dataclass(frozen=True, slots=True)
class Look:
    """What a person looks like.

    Attributes:
        style: of the hair: short, bob, long, bun, bald.
        hat: empty, leaf (the conical hat), helmet or cap.
        is_sleeved: long sleeves.
    """

    top: str = NAVY
    bottom: str = SLATE
    skin: str = SKIN[0]
    hair: str = HAIR[0]
    style: str = "short"
    hat: str = ""
    is_sleeved: bool = True


@dataclass(frozen=True, slots=True)
class Pose:
    """Where a person is and what the limbs do.

    Attributes:
        hip: middle of the hips.
        height: of the person when standing.
        facing: -1 to the left, 1 to the right, 0 towards the viewer.
        is_from_behind: seen from the back.
        lean: how far the shoulders lie to the right of the hips.
        hands: left and right on the picture, or far and near of a person seen from the side; None hangs down.
        feet: left and right on the picture; empty when something hides the legs.
        knees: side to which the knees bend.
    """

    hip: Point
    height: float
    facing: int = 0
    is_from_behind: bool = False
    lean: float = 0.0
    hands: tuple[Point | None, Point | None] = (None, None)
    feet: tuple[Point, ...] = ()
    knees: int = 0


def standing(x: float, ground: float, height: float, facing: int = 0) -> Pose:
    """Return the pose of somebody who stands with both feet on the ground."""
    spread = height * 0.055
    return Pose((x, ground - height * 0.475), height, facing, feet=((x - spread, ground), (x + spread, ground)))


def walking(x: float, ground: float, height: float, facing: int) -> Pose:
    """Return the pose of somebody in mid step."""
    pose = standing(x, ground, height, facing)
    stride = height * 0.13
    swing = height * 0.09
    return replace(
        pose,
        feet=((x - stride, ground), (x + stride, ground)),
        hands=((x - swing, ground - height * 0.47), (x + swing, ground - height * 0.48)),
        knees=facing,
    )


def draw_person(canvas: Canvas, look: Look, pose: Pose) -> None:
    """Draw a person."""
    h = pose.height
    hx, hy = pose.hip
    shoulder = (hx + pose.lean, hy - h * 0.315)
    head = (shoulder[0] + pose.lean * 0.35 + pose.facing * h * 0.012, shoulder[1] - h * 0.125)
    first, second = (0.045 * pose.facing, -0.03 * pose.facing) if pose.facing else (-0.1, 0.1)
    sides = tuple((shoulder[0] + h * offset, shoulder[1] + h * 0.04) for offset in (first, second))
    _draw_legs(canvas, look, pose)
    draw_long_hair(canvas, look.style, look.hair, head, h)
    if pose.facing:
        _draw_arm(canvas, replace(look, top=darker(look.top, 0.22), skin=darker(look.skin, 0.1)), pose, (0, sides[0]))
    neck = capsule((head[0], head[1] + h * 0.03), (shoulder[0], shoulder[1] + h * 0.01), h * 0.03, h * 0.036)
    canvas.draw(neck, darker(look.skin, 0.14))
    _draw_torso(canvas, look, pose, shoulder)
    draw_head(canvas, look.style, (look.skin, look.hair), head, (h, pose.facing, pose.is_from_behind))
    if look.hat:
        draw_hat(canvas, look.hat, head, h, pose.facing)
    for side in (1,) if pose.facing else (0, 1):
        _draw_arm(canvas, look, pose, (side, sides[side]))


def _draw_torso(canvas: Canvas, look: Look, pose: Pose, shoulder: Point) -> None:
    h = pose.height
    sx, sy = shoulder
    hx, hy = pose.hip
    chest = h * (0.105 if pose.facing else 0.128)
    waist = h * (0.088 if pose.facing else 0.098)
    torso = blob(
        (sx, sy - h * 0.012),
        (sx + chest * 0.62, sy),
        (sx + chest, sy + h * 0.045),
        ((sx + hx) / 2 + waist * 1.02, (sy + hy) / 2),
        (hx + waist * 1.05, hy + h * 0.015),
        (hx, hy + h * 0.03),
        (hx - waist * 1.05, hy + h * 0.015),
        ((sx + hx) / 2 - waist * 1.02, (sy + hy) / 2),
        (sx - chest, sy + h * 0.045),
        (sx - chest * 0.62, sy),
    )
    canvas.draw(torso, Blend(lighter(look.top, 0.1), darker(look.top, 0.12), "diagonal"))
    if not pose.is_from_behind:
        collar = ellipse(sx + pose.facing * h * 0.012, sy - h * 0.004, h * 0.036, h * 0.02)
        canvas.draw(collar, darker(look.skin, 0.1))


def _draw_arm(canvas: Canvas, look: Look, pose: Pose, arm: tuple[int, Point]) -> None:
    h = pose.height
    side, start = arm
    outward = -1 if side == 0 else 1
    hang = pose.facing * h * 0.02 if pose.facing else outward * h * 0.04
    goal = pose.hands[side] or (start[0] + hang, start[1] + h * 0.318)
    elbow = _joint(start, goal, (h * 0.16, h * 0.16), pose.facing or -outward)
    hand = _reached(elbow, goal, h * 0.16)
    wrist = _reached(elbow, hand, h * 0.125) if look.is_sleeved else elbow
    canvas.draw(capsule(elbow, hand, h * 0.025, h * 0.019), look.skin)
    canvas.draw(ellipse(*hand, h * 0.024, h * 0.024), look.skin)
    sleeve = lighter(look.top, 0.05)
    if look.is_sleeved:
        canvas.draw(capsule(elbow, wrist, h * 0.03, h * 0.027), sleeve)
    end = elbow if look.is_sleeved else ((start[0] + 2 * elbow[0]) / 3, (start[1] + 2 * elbow[1]) / 3)
    if not look.is_sleeved:
        canvas.draw(capsule(start, elbow, h * 0.03, h * 0.025), look.skin)
    canvas.draw(capsule(start, end, h * 0.038, h * 0.031), sleeve)


def _draw_legs(canvas: Canvas, look: Look, pose: Pose) -> None:
    h = pose.height
    hx, hy = pose.hip
    for index, foot in enumerate(pose.feet):
        outward = -1 if index == 0 else 1
        start = (hx + outward * h * 0.042, hy + h * 0.005)
        ankle = (foot[0], foot[1] - h * 0.028)
        knee = _joint(start, ankle, (h * 0.2235, h * 0.22), -pose.knees or -outward)
        shade = darker(look.bottom, 0.2 if index == 0 else 0.0)
        toe = (pose.facing or outward * 0.35) * h * 0.035
        canvas.draw(
            blob(
                (foot[0] - h * 0.03, foot[1] - h * 0.03),
                (foot[0] + toe, foot[1] - h * 0.036),
                (foot[0] + toe * 2, foot[1] - h * 0.008),
                (foot[0] + toe, foot[1]),
                (foot[0] - h * 0.03, foot[1]),
            ),
            INK,
        )
        canvas.draw(capsule(start, knee, h * 0.057, h * 0.044), shade)
        canvas.draw(capsule(knee, ankle, h * 0.044, h * 0.033), shade)
    if pose.feet:
        canvas.draw(box(hx - h * 0.085, hy - h * 0.03, h * 0.17, h * 0.06), look.bottom)


def _joint(start: Point, end: Point, lengths: tuple[float, float], side: int) -> Point:
    upper, lower = lengths
    dx, dy = end[0] - start[0], end[1] - start[1]
    distance = min(max(math.hypot(dx, dy), abs(upper - lower) + 1e-6), upper + lower - 1e-6)
    along = (upper**2 - lower**2 + distance**2) / (2 * distance)
    across = math.sqrt(max(upper**2 - along**2, 0.0)) * side
    ux, uy = dx / (math.hypot(dx, dy) or 1e-6), dy / (math.hypot(dx, dy) or 1e-6)
    return start[0] + ux * along - uy * across, start[1] + uy * along + ux * across


def _reached(start: Point, goal: Point, length: float) -> Point:
    distance = math.hypot(goal[0] - start[0], goal[1] - start[1]) or 1e-6
    share = length / distance
    return start[0] + (goal[0] - start[0]) * share, start[1] + (goal[1] - start[1]) * share
