"""One detector a file, found by `sweep`; each carries texts in which it must and must not fire."""
