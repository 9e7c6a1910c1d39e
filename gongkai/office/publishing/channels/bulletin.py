"""The government's bulletin (政府公报)."""

from gongkai.law.instruments import REGULATION
from gongkai.office.publishing.channel import Channel

channel = Channel(
    key="bulletin",
    title="政府公报",
    order=40,
    synonyms=("公报", "人民政府公报"),
    counts=True,
    basis=REGULATION.article(23),
    receipt="期号",
)
