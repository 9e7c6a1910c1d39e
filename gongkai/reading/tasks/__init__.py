"""What a reading worker can do: one module a task, found by its name in this folder.

A task module has `run(request, data)`: a JSON object and the file's bytes in, a JSON object out; and
`stopped(request, sentence)`: what stands in place of that object where the worker was stopped, drawn by the parent.
`prepare()`, if it has one, imports what is always needed, before the worker binds itself.
"""
