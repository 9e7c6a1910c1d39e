"""How characters and strokes on a page become paragraphs and tables, whatever format they were taken from.

A page has no words and no tables, only characters and strokes with their places, the `shapes`: `lines` makes words of
them, `grid`, `printed` and `aligned` tables, `flow` paragraphs; `columns` and `running` tell what stands beside and
around the text, `stitching` joins what a page break cut, `blocks` puts all of it in the order of reading.
"""
