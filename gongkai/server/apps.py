"""The server's own app: the checks that run before anything is served."""

from django.apps import AppConfig


class ServerConfig(AppConfig):
    """Registers the start-up checks."""

    name = "gongkai.server"

    def ready(self) -> None:
        """Register the checks by importing them."""
        from gongkai.server import startup  # noqa: F401, PLC0415  # Django's own place for registering checks
