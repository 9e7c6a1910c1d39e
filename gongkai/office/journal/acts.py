"""What can stand in the way of an act: the page lists it beside the button, the action refuses with the same list."""

from collections.abc import Iterable
from dataclasses import dataclass

from gongkai.complaint import Complaint
from gongkai.law.instruments import Citation


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One reason why an act is not possible now: a Chinese sentence with what to do, and its article if it has one."""

    message: str
    basis: Citation | None = None

    def __str__(self) -> str:
        return f"{self.message}（{self.basis}）" if self.basis else self.message


class Refused(Complaint):
    """An act was refused; `obstacles` says why."""

    def __init__(self, obstacles: list[Obstacle]) -> None:
        super().__init__("；".join(str(obstacle) for obstacle in obstacles))
        self.obstacles = obstacles


def refuse_if(obstacles: Iterable[Obstacle]) -> None:
    """Raise Refused when there is any obstacle."""
    if found := list(obstacles):
        raise Refused(found)
