"""Distance on the globe. No Django."""

from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0

Point = tuple[float, float]


def kilometres(one: Point, other: Point) -> float:
    """Great-circle distance between two points given as (latitude, longitude) in degrees."""
    (lat1, lon1), (lat2, lon2) = ((radians(value) for value in point) for point in (one, other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))
