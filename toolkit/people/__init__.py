"""Organisations, persons, roles and signing in."""
