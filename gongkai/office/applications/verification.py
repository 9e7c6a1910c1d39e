"""What `gongkai verify` asks of this stage: every application stands where its events leave it."""

from gongkai.office.applications.queries import inconsistent


def verify() -> list[str]:
    """The faults, each a Chinese sentence; empty where all is well."""
    return [f"{application.agency}{application}：{wrong}" for application, wrong in inconsistent()]
