"""Social Criteria Toolkit: from a blank tender to a checked, sized employment clause pack."""

__version__ = "0.1.0"
