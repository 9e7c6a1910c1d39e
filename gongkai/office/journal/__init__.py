"""Stage 1, the journal (操作留痕): what was done, by whom and when; chained, never changed."""
