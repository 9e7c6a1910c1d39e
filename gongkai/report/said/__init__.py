"""What the words of a report say in figures: numbers, what they count, whose they are and of which time."""
