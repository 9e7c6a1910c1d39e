"""What a page draws besides its text, in the file's own coordinates: straight strokes and filled areas, in order."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2.raw as pdfium

from gongkai.layout.shapes import Box
from gongkai.readers.pdf import native

MOST_OBJECTS = 100_000
"""A page of a report draws some hundreds."""
MOST_SEGMENTS = 100_000
DEEPEST = 6
"""Forms inside forms that are looked into."""
TEXT, PATH, FORM, IMAGE, LINE = (
    pdfium.FPDF_PAGEOBJ_TEXT,
    pdfium.FPDF_PAGEOBJ_PATH,
    pdfium.FPDF_PAGEOBJ_FORM,
    pdfium.FPDF_PAGEOBJ_IMAGE,
    pdfium.FPDF_SEGMENT_LINETO,
)
THIN = 4.0
WHITE = 250
OPAQUE = 250
Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
Stroke = tuple[float, float, float, float]


@dataclass(slots=True)
class Area:
    """A filled area: its bounds and when it was drawn; `is_opaque`: nothing shows through."""

    box: Box
    order: int
    is_opaque: bool = False

    @property
    def is_thin(self) -> bool:
        """Whether it is drawn as a line."""
        return min(self.box.right - self.box.left, self.box.top - self.box.bottom) < THIN


@dataclass(slots=True)
class Drawing:
    """Strokes and areas; `grounds`: what white text can be read on; `texts`: the order of each by its
    address; `white`: the order of white ones."""

    strokes: list[Stroke] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)
    grounds: list[Box] = field(default_factory=list)
    texts: dict[int, int] = field(default_factory=dict)
    white: set[int] = field(default_factory=set)
    objects: int = 0
    segments: int = 0


def drawn(page: int) -> Drawing:
    """All that a page draws, forms inside it included; what is beyond the bounds of any report is left out."""
    found = Drawing()
    for index in range(min(native.count_objects(page), MOST_OBJECTS)):
        take(native.object_at(page, index), found, None, 0)
    return found


def take(thing: int, found: Drawing, matrix: Matrix | None, depth: int) -> None:
    """Put one object of a page into the drawing."""
    found.objects += 1
    kind = native.kind_of(thing)
    if found.objects > MOST_OBJECTS:
        return
    if kind == TEXT:
        found.texts[thing] = found.objects
        if is_white(thing):
            found.white.add(found.objects)
    elif kind == PATH:
        take_path(thing, found, matrix)
    elif kind == FORM and depth < DEEPEST:
        inner = combined(matrix_of(thing), matrix)
        for index in range(min(native.count_inside(thing), MOST_OBJECTS)):
            take(native.object_inside(thing, index), found, inner, depth + 1)
    else:
        box = bounds(thing, matrix)
        area = Area(box, found.objects)
        found.grounds.append(box)
        if kind == IMAGE and area.is_thin:
            found.areas.append(area)


FILL, STROKE = ctypes.c_int(), ctypes.c_int()
FILL_AT, STROKE_AT = ctypes.addressof(FILL), ctypes.addressof(STROKE)
COLOUR = tuple(ctypes.c_uint() for _ in range(4))
COLOUR_AT = tuple(ctypes.addressof(part) for part in COLOUR)
EDGES = tuple(ctypes.c_float() for _ in range(4))
EDGES_AT = tuple(ctypes.addressof(edge) for edge in EDGES)


def take_path(path: int, found: Drawing, matrix: Matrix | None) -> None:
    """A path's straight strokes, or the area that it fills."""
    if not native.draw_mode(path, FILL_AT, STROKE_AT):
        return
    filled, stroked = bool(FILL.value), bool(STROKE.value)
    if not filled and not stroked:
        return
    box = bounds(path, matrix)
    area = Area(box, found.objects)
    if area.is_thin or (filled and native.count_segments(path) <= 5):
        found.areas.append(area)
    if area.is_thin:
        return
    if stroked or native.count_segments(path) > 5:
        take_segments(path, found, matrix, stroked)
    if filled and native.count_segments(path) <= 5:
        colour, alpha = colour_of(path)
        area.is_opaque = alpha >= OPAQUE and not native.is_transparent(path)
        if alpha and colour < WHITE:
            found.grounds.append(box)


def colour_of(thing: int) -> tuple[int, int]:
    """The darkest part of the colour that fills an object, and how opaque it is, from 0 to 255 each."""
    if not native.fill_colour(thing, *COLOUR_AT):
        return 0, 255
    red, green, blue, alpha = (part.value for part in COLOUR)
    return min(red, green, blue), alpha


def is_white(text: int) -> bool:
    """Whether a piece of text is drawn white or quite transparent."""
    if not native.fill_colour(text, *COLOUR_AT):
        return False
    red, green, blue, alpha = COLOUR
    if alpha.value == 0:
        return True
    return red.value >= WHITE and green.value >= WHITE and blue.value >= WHITE


def bounds(thing: int, matrix: Matrix | None) -> Box:
    """The rectangle around an object, `top` greater than `bottom`; empty where pdfium cannot tell."""
    left, bottom, right, top = EDGES
    if not native.bounds(thing, *EDGES_AT):
        return Box(0.0, 0.0, 0.0, 0.0)
    if matrix is None:
        return Box(left.value, top.value, right.value, bottom.value)
    x0, y0 = moved((left.value, bottom.value), matrix)
    x1, y1 = moved((right.value, top.value), matrix)
    return Box(min(x0, x1), max(y0, y1), max(x0, x1), min(y0, y1))


def matrix_of(thing: int) -> Matrix:
    """The matrix that places an object."""
    matrix = pdfium.FS_MATRIX()
    if not native.matrix(thing, ctypes.addressof(matrix)):
        return (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def combined(inner: Matrix, outer: Matrix | None) -> Matrix:
    """The matrix that does first what `inner` does, then what `outer` does."""
    if outer is None:
        return inner
    a, b, c, d, e, f = inner
    k, l, m, n, p, q = outer  # noqa: E741  # the six numbers of a matrix have no better names
    return (a * k + b * m, a * l + b * n, c * k + d * m, c * l + d * n, e * k + f * m + p, e * l + f * n + q)


def moved(point: Point, matrix: Matrix) -> Point:
    """A point where a matrix puts it."""
    a, b, c, d, e, f = matrix
    return a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f


def take_segments(path: int, found: Drawing, matrix: Matrix | None, stroked: bool) -> None:
    """The straight pieces of a path as strokes; rectangles of a path that is only filled, each as an area."""
    place = combined(matrix_of(path), matrix)
    for points in subpaths(path, found):
        corners = [moved(point, place) for point in points]
        if not stroked and len(corners) in (4, 5):
            across, up = [x for x, _ in corners], [y for _, y in corners]
            found.areas.append(Area(Box(min(across), max(up), max(across), min(up)), found.objects))
        elif stroked:
            found.strokes.extend((*start, *end) for start, end in pairwise(corners))


def subpaths(path: int, found: Drawing) -> Iterator[list[Point]]:
    """The runs of straight pieces of a path, each as its points."""
    points: list[Point] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    x_at, y_at = ctypes.addressof(x), ctypes.addressof(y)
    for index in range(native.count_segments(path)):
        found.segments += 1
        if found.segments > MOST_SEGMENTS:
            return
        segment = native.segment_at(path, index)
        kind = native.segment_kind(segment)
        native.segment_point(segment, x_at, y_at)
        if kind == LINE and points:
            points.append((x.value, y.value))
        else:
            if len(points) > 1:
                yield points
            points = [(x.value, y.value)]
        if native.segment_closes(segment) and len(points) > 1:
            yield [*points, points[0]]
            points = []
    if len(points) > 1:
        yield points
