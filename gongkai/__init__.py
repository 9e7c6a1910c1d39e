"""gongkai: the workbench, the public window and the annual report of a disclosure office (政府信息公开)."""

__version__ = "0.1.0"
