"""The version of this package. A release changes this line."""

__version__ = "0.1.0"
