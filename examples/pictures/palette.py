"""The colours of the illustrations: the layout's own, and the companions that keep pages lively."""

NAVY = "#0B3D78"
NIGHT = "#062548"
BLUE = "#1769AA"
SKY = "#5FA8DC"
ICE = "#BFDDF2"
TINT = "#EAF2FA"
WHITE = "#FFFFFF"
ACCENT = "#D9482B"
BRICK = "#A9331C"
GOLD = "#F4B14A"
SAND = "#FBE3B8"
CREAM = "#FFF6E6"
PEACH = "#F7C9A3"
ROSE = "#E88F7A"
PLUM = "#4A3A6B"
TEAL = "#1F8A8A"
MINT = "#9AD3C0"
LEAF = "#3E8E5A"
FOREST = "#1F5A46"
LIME = "#8FBF6A"
WOOD = "#B97A4A"
BARK = "#7A4B2E"
SLATE = "#44546A"
STEEL = "#8FA3B8"
MIST = "#D5DFEA"
INK = "#1B2433"

SKIN = ("#F2C9A1", "#E5B184", "#D49A6A", "#C58A5C")
HAIR = ("#23222B", "#3A2A25", "#5A5F6B", "#D9DCE2")


def channels(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue, 0 to 255, of a colour written ``#RRGGBB``."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mix(first: str, second: str, share: float) -> str:
    """Return the colour that lies `share` (0 to 1) of the way from the first to the second."""
    pairs = zip(channels(first), channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def darker(colour: str, share: float = 0.18) -> str:
    """Return the colour as it looks away from the light."""
    return mix(colour, NIGHT, share)


def lighter(colour: str, share: float = 0.18) -> str:
    """Return the colour as it looks towards the light."""
    return mix(colour, WHITE, share)
