"""The shipped ESCO vocabulary (see README.md here) and how it is made: ``python -m lazos.core.matching.esco DIR``."""
