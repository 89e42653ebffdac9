"""The sample city: a whole city hall made from a seed, as rows and as the files the importer reads.

This package must never copy a real person: the shape of the house is real, every name is invented.
"""
