"""Stage 11, the desk (今日): what is due today, for whom."""
