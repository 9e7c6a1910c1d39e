"""The acts of the registers: enter, annul, enter a figure, correct a figure."""
