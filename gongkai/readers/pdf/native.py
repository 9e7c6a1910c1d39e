"""The calls into pdfium that are made for every character and stroke, with plain addresses instead of typed handles.

A page takes ten thousand of them; checking each argument's type would cost more than the calls themselves.
"""

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

ADDRESS, INTEGER = ctypes.c_void_p, ctypes.c_int


def plain(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """A function of pdfium called with plain addresses."""
    return ctypes.CFUNCTYPE(result, *arguments)(address(function) or 0)


def address(handle: Any) -> int | None:
    """The address behind a handle or function of pdfium: the same for the same object."""
    return ctypes.cast(handle, ADDRESS).value


def asking(function: Any) -> Callable[..., Any]:
    """A function that takes one object and gives a number."""
    return plain(function, INTEGER, ADDRESS)


def picking(function: Any) -> Callable[..., Any]:
    """A function that takes an object and an index and gives another object."""
    return plain(function, ADDRESS, ADDRESS, INTEGER)


def filling(function: Any, places: int) -> Callable[..., Any]:
    """A function that takes an object and writes into so many places."""
    return plain(function, INTEGER, *[ADDRESS] * (places + 1))


count_objects = asking(pdfium.FPDFPage_CountObjects)
object_at = picking(pdfium.FPDFPage_GetObject)
count_inside = asking(pdfium.FPDFFormObj_CountObjects)
object_inside = plain(pdfium.FPDFFormObj_GetObject, ADDRESS, ADDRESS, ctypes.c_ulong)
kind_of = asking(pdfium.FPDFPageObj_GetType)
is_transparent = asking(pdfium.FPDFPageObj_HasTransparency)
fill_colour = filling(pdfium.FPDFPageObj_GetFillColor, 4)
bounds = filling(pdfium.FPDFPageObj_GetBounds, 4)
matrix = filling(pdfium.FPDFPageObj_GetMatrix, 1)
draw_mode = filling(pdfium.FPDFPath_GetDrawMode, 2)
count_segments = asking(pdfium.FPDFPath_CountSegments)
segment_at = picking(pdfium.FPDFPath_GetPathSegment)
segment_kind = asking(pdfium.FPDFPathSegment_GetType)
segment_closes = asking(pdfium.FPDFPathSegment_GetClose)
segment_point = filling(pdfium.FPDFPathSegment_GetPoint, 2)

code_at = plain(pdfium.FPDFText_GetUnicode, ctypes.c_uint, ADDRESS, INTEGER)
angle_at = plain(pdfium.FPDFText_GetCharAngle, ctypes.c_float, ADDRESS, INTEGER)
text_object_at = picking(pdfium.FPDFText_GetTextObject)
loose_box = plain(pdfium.FPDFText_GetLooseCharBox, INTEGER, ADDRESS, INTEGER, ADDRESS)
origin = plain(pdfium.FPDFText_GetCharOrigin, INTEGER, ADDRESS, INTEGER, ADDRESS, ADDRESS)
ink_box = plain(pdfium.FPDFText_GetCharBox, INTEGER, ADDRESS, INTEGER, ADDRESS, ADDRESS, ADDRESS, ADDRESS)
