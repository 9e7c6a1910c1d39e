"""Addresses that come in with a request: only those of this site are followed."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def own_address(request: HttpRequest, address: str, otherwise: str = "/") -> str:
    """`address` where it is a path of this site, else `otherwise`; never leads anywhere else."""
    safe = address.startswith("/") and url_has_allowed_host_and_scheme(address, {request.get_host()})
    return address if safe else otherwise
