"""How much of the machine the public pages may use; read from the environment by the server's settings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PublicUse:
    """Bounds of the public pages, each for one process of the server.

    `workers`: files read at the same time. `waiting`: requests that may be in hand besides, being received or waiting.
    `patience`: seconds that one waits for a worker. `per_minute`: files that one address may hand in within a minute.
    `seconds`: the longest that one file may be read. `proxies`: addresses whose X-Forwarded-For is believed.
    """

    workers: int = 2
    waiting: int = 2
    patience: float = 3
    per_minute: int = 20
    seconds: float = 5
    proxies: tuple[str, ...] = ("127.0.0.1", "::1")
