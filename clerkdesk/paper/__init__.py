"""The resolution as paper: one record of what it says, and the press that makes a PDF or pictures of it.

This package must never know who asks for a page: the desk previews with it, the centre issues with it.
"""
